import { createSocket } from 'node:dgram'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'

/** Somebody who listens on this PC, and counts who comes, by whatever way. */
export interface Listener {
  readonly port: number
  readonly visits: () => number
  close(): void
}

/** Listens on one port of this PC, on TCP and on UDP. */
export async function listen(): Promise<Listener> {
  let visits = 0
  const server = createServer((socket) => {
    visits += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const datagrams = createSocket('udp4', () => {
    visits += 1
  })
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve))
  return {
    port,
    visits: () => visits,
    close() {
      server.close()
      datagrams.close()
    },
  }
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: unknown }[]
}

/**
 * What Chromium writes down when something goes out: a name asked of the system or of a server, a socket connected, a
 * packet sent, a request begun. A request that ends at the rule that no name is found leaves none of these.
 */
const goingOut = [
  'HOST_RESOLVER_MANAGER_JOB',
  'HOST_RESOLVER_SYSTEM_TASK',
  'DNS_TRANSACTION',
  'TCP_CONNECT',
  'TCP_CONNECT_ATTEMPT',
  'SSL_CONNECT',
  'UDP_BYTES_SENT',
  'QUIC_SESSION',
  'WPAD_DHCP_WIN_FETCH',
  'URL_REQUEST_START_JOB',
]

/** The lines of a log of `--log-net-log` that tell of something going out. */
export function wentOut(path: string): string[] {
  const { constants, events } = JSON.parse(readFileSync(path, 'utf8')) as NetLog
  const names = new Map(goingOut.map((name) => [constants.logEventTypes[name], name]))
  return events.flatMap(({ type, params }) => {
    const name = names.get(type)
    const said = JSON.stringify(params ?? {})
    const isLocal = name === 'URL_REQUEST_START_JOB' && !/"url":"(https?|wss?|ftp):/.test(said)
    return name === undefined || isLocal ? [] : [`${name} ${said}`]
  })
}
