import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Input, Output, ProcedureName } from '#shared/contract/contract'
import { AppError, type CallError, type Reply } from '#shared/contract/reply'
import type { ChildOptions, Holds, Message, Request } from './child/protocol'

/** The app in a process of its own, which can be ended at any moment. */
export interface AppProcess {
  /** Calls as the page does. Rejects with `AppGone` when the process ends before it has answered. */
  ask<N extends ProcedureName>(
    name: N,
    input: Input<N>,
    chosen?: readonly (string | null)[],
  ): Promise<Reply<Output<N>>>
  /** The same for what must succeed: throws the error that came back. */
  call<N extends ProcedureName>(
    name: N,
    input: Input<N>,
    chosen?: readonly (string | null)[],
  ): Promise<Output<N>>
  /** Somebody sets the clock of its computer; for an app that was started with `now`. */
  setClock(now: string): void
  /** What the process holds once what it no longer needs is thrown away. */
  measure(): Promise<Holds>
  /** Lets a promise that nobody waits for fail in its main thread. */
  rejectUnhandled(): void
  /** Ends it at once, as the power cut does: nothing of it runs any more. Resolves when it is gone. */
  kill(): Promise<void>
  /** Closes it as the person does; resolves when it is gone, rejects when it does not close. */
  close(): Promise<void>
  /** Resolves when it is gone, however it ended: whether it had asked to be started anew. */
  readonly ended: Promise<{ readonly wantsRestart: boolean }>
  /** What it wrote beside its log file: a good one writes nothing. */
  output(): string
}

/** The process ended before it had answered. */
export class AppGone extends Error {
  override readonly name = 'AppGone'
}

/** What came back as an error, and from where. */
export class Refused extends AppError {
  constructor(procedure: string, { code, fields }: CallError) {
    super(code, fields)
    this.message = `${procedure}: ${code} ${fields ? JSON.stringify(fields) : ''}`
  }
}

export type StartChildOptions = Omit<ChildOptions, 'contentFolder'> & {
  /** How far its clock is off, milliseconds; negative is set back. */
  readonly clockOffset?: number
  /** What its clock shows as it starts, 'YYYY-MM-DDTHH:mm:ss' on the wall. */
  readonly now?: string
  /** Where it stands, such as 'Europe/Madrid'; left out for where we stand. */
  readonly timeZone?: string
}

/** The templates that ship; set once by `main`. */
const content = { folder: '' }
export function setContentFolder(folder: string): void {
  content.folder = folder
}
export const contentFolder = (): string => content.folder

/** Starts the app and waits until it takes calls: in the state of recovery too, which is an app that answers. */
export async function startChild(options: StartChildOptions): Promise<AppProcess> {
  const app = spawnChild(options)
  await app.ready
  return app
}

/** The app as it starts, for who ends it before it takes calls. */
export interface StartingApp extends AppProcess {
  /** Resolves when it is about to open the database, or has ended. */
  readonly starting: Promise<void>
  /** Resolves when it takes calls; rejects when it ends before. */
  readonly ready: Promise<void>
}

/** Starts the app and waits for nothing. */
export function spawnChild({
  clockOffset = 0,
  now = '',
  timeZone,
  ...given
}: StartChildOptions): StartingApp {
  const options: ChildOptions = { contentFolder: content.folder, ...given }
  const clock = clockOffset === 0 && now === '' ? [] : ['--require', join(import.meta.dirname, 'clock.cjs')]
  const child = fork(join(import.meta.dirname, 'child.cjs'), [JSON.stringify(options)], {
    // Nothing is handed on but the clock, which the threads of the jobs take over too.
    execArgv: clock,
    env: {
      ...process.env,
      LIBRETA_CLOCK_OFFSET: String(clockOffset),
      LIBRETA_CLOCK_NOW: now,
      ...(timeZone ? { TZ: timeZone } : {}),
    },
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  return follow(child)
}

/** More than it takes to read what an ended process had still said. */
const afterExitMs = 300

function follow(child: ChildProcess): StartingApp {
  const measuring = new Map<number, (holds: Holds) => void>()
  const waiting = new Map<number, { resolve: (reply: Reply<unknown>) => void; reject: (e: Error) => void }>()
  let lastId = 0
  let wantsRestart = false
  let hasClosed = false
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)

  const ended = new Promise<{ wantsRestart: boolean }>((resolve) => {
    const end = () => {
      process.off('exit', endWithUs)
      for (const { reject } of waiting.values()) reject(new AppGone('the app ended before it had answered'))
      waiting.clear()
      resolve({ wantsRestart })
    }
    // Replies on their way are still read. A channel that was full as the process ended never closes.
    child.once('close', end)
    child.once('exit', () => setTimeout(end, afterExitMs))
  })
  let isStarting: () => void = () => undefined
  const starting = new Promise<void>((resolve) => {
    isStarting = resolve
  })
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: Message) => {
      if (message.kind === 'starting') isStarting()
      else if (message.kind === 'ready') resolve()
      else if (message.kind === 'restart') wantsRestart = true
      else if (message.kind === 'closed') hasClosed = true
      else if (message.kind === 'measured') {
        measuring.get(message.id)?.(message.holds)
        measuring.delete(message.id)
      } else {
        waiting.get(message.id)?.resolve(message.reply)
        waiting.delete(message.id)
      }
    })
    void ended.then(isStarting)
    void ended.then(() => reject(new AppGone(`the app did not start: ${output.slice(0, 2000)}`)))
  })
  // A request on its way into a process that has just ended.
  child.on('error', () => undefined)

  const send = (request: Request) => {
    if (child.connected) child.send(request, () => undefined)
  }
  const ask: AppProcess['ask'] = (name, input, chosen = []) =>
    new Promise((resolve, reject) => {
      if (!child.connected) return reject(new AppGone('the app had ended'))
      const id = ++lastId
      // The contract has checked the reply in the child.
      waiting.set(id, { resolve: resolve as (reply: Reply<unknown>) => void, reject })
      send({ kind: 'call', id, name, input, chosen })
    })

  // Whoever ends it as it starts does not wait for it.
  ready.catch(() => undefined)

  return {
    starting,
    ready,
    ended,
    ask,
    async call(name, input, chosen) {
      const reply = await ask(name, input, chosen)
      if (!reply.ok) throw new Refused(name, reply.error)
      return reply.value
    },
    setClock: (now) => send({ kind: 'setClock', now }),
    measure: () =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        measuring.set(id, resolve)
        void ended.then(() => reject(new AppGone('the app ended before it was measured')))
        send({ kind: 'measure', id })
      }),
    rejectUnhandled: () => send({ kind: 'rejectUnhandled' }),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async close() {
      send({ kind: 'close' })
      await ended
      if (!hasClosed) throw new Error(`the app did not close: ${output.slice(0, 2000)}`)
    },
    output: () => output,
  }
}
