import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Desktop } from '../../../src/main/deps'
import { createLog } from '../../../src/main/log'
import { type RunningApp, startApp } from '../../../src/main/startApp'
import { paperTemplate } from '../../support/paperTemplate'
import { whatIsHeld } from './held'
import type { ChildOptions, Message, Request } from './protocol'

// The app as main puts it together, in plain Node: dialogs are answered by whoever calls, and paper is blank. All else
// is what ships: the database, the threads of the jobs, the log file.

const options = JSON.parse(process.argv[2] ?? '') as ChildOptions // written by `startChild`
const chosen: (string | null)[] = []

const log = createLog({ path: join(options.dataFolder, 'logs', 'main.log'), isShown: false })
process.on('uncaughtException', (error) => log('failed', 'main', error))
process.on('unhandledRejection', (reason) => log('failed', 'main', reason))
if (options.threads) spoilThreads(options.threads)

process.on('disconnect', () => process.exit(0))
// Said before the thread is busy with the database.
send({ kind: 'starting' }, () => {
  const app = startOrEnd()
  process.on('message', (request: Request) => void serve(app, request))
  send({ kind: 'ready' })
})

/** An app that does not start says why, where whoever started it reads it. */
function startOrEnd(): RunningApp {
  try {
    return start()
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
}

function start(): RunningApp {
  return startApp({
    dataFolder: options.dataFolder,
    contentFolder: options.contentFolder,
    nativeBinding: undefined,
    checkOutput: true,
    desktop: desktop(),
    onChanged: () => undefined,
    openFolder: () => Promise.resolve(),
    restart() {
      send({ kind: 'restart' }, () => process.exit(0))
    },
    log,
  })
}

async function serve(app: RunningApp, request: Request): Promise<void> {
  if (request.kind === 'rejectUnhandled') {
    void Promise.reject(new Error('nobody waits for this'))
  } else if (request.kind === 'setClock') {
    setClock(request.now)
  } else if (request.kind === 'measure') {
    send({ kind: 'measured', id: request.id, holds: await whatIsHeld() })
  } else if (request.kind === 'close') {
    // As main does: whatever goes wrong as it closes is logged, and it ends.
    await app.close().catch((error: unknown) => log('failed', 'closing', error))
    send({ kind: 'closed' }, () => process.exit(0))
  } else {
    chosen.push(...request.chosen)
    const reply = await app.dispatch(request.name, request.input)
    chosen.length = 0
    send({ kind: 'reply', id: request.id, reply })
  }
}

/** The clock that was loaded before is `clock.ts`. */
function setClock(now: string): void {
  const isOffBy = Date.now() - Number(process.env['LIBRETA_CLOCK_OFFSET'] ?? 0)
  process.env['LIBRETA_CLOCK_OFFSET'] = String(new Date(now).getTime() - isOffBy)
}

function send(message: Message, then: () => void = () => undefined): void {
  process.send?.(message, undefined, undefined, then)
}

function desktop(): Desktop {
  const next = () => Promise.resolve(chosen.shift() ?? null)
  return {
    chooseFile: next,
    chooseTarget: next,
    chooseFolder: next,
    readPicture: () => null,
    open: () => Promise.resolve(),
    showInFolder: () => undefined,
    printPage: () => Promise.resolve(paperTemplate()),
    copyPicture: () => Promise.resolve(),
  }
}

/** Every thread that is made from now on has little memory, or is ended in the middle of its work. */
function spoilThreads({ memoryMegabytes, dieAfterMs }: NonNullable<ChildOptions['threads']>): void {
  const threads = createRequire(__filename)('node:worker_threads') as { Worker: typeof Worker }
  const Whole = threads.Worker
  threads.Worker = class extends Whole {
    constructor(...[file, given]: ConstructorParameters<typeof Worker>) {
      const limits = memoryMegabytes ? { resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes } } : {}
      super(file, { ...given, ...limits })
      if (dieAfterMs !== undefined) setTimeout(() => void this.terminate(), dieAfterMs)
    }
  }
}
