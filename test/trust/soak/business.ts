import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AppProcess, startChild } from '../appProcess'
import type { Holds } from '../child/protocol'
import { randomFrom } from '../support/random'
import { dayAfter } from './days'
import { faultsOfGrowth } from './growth'
import { onceIn, type Soak } from './soak'
import type { Day } from './stretches'

export interface BusinessOptions {
  readonly dataFolder: string
  readonly papers: string
  readonly seed: number
  readonly volume: number
}

/** The app and its clock, opened each morning and closed each evening. */
export interface Business {
  readonly soak: Soak
  morning(day: Day): Promise<void>
  /** Does some work with the clock as somebody has set it, and then sets it right; an hour back it stays until evening. */
  withClock(clock: Day['clock'], work: () => Promise<void>): Promise<void>
  /** Closes it, or ends it suddenly; what is wrong with what it holds. */
  evening(day: Day): Promise<string[]>
  /** What is in its log that should not be, once it is closed for good. */
  end(): Promise<string[]>
}

export function openBusiness({ dataFolder, papers, seed, volume }: BusinessOptions): Business {
  const random = randomFrom(seed)
  let app: AppProcess | null = null
  let date = ''
  let minute = 0
  let held: Holds[] = []

  const now = () => `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`
  const running = () => {
    if (!app) throw new Error('the app is not open')
    return app
  }
  /** Every call takes a minute of the day, until the shop closes. */
  const pass = (minutes: number) => {
    minute = Math.min(minute + minutes, 23 * 60 + 58)
    running().setClock(`${now()}:00`)
  }

  const call: Soak['call'] = async (name, input, chosen) => {
    const reply = await running().ask(name, input, chosen)
    if (reply.ok) return reply.value
    const { code, fields = {} } = reply.error
    throw new Error(
      `${name} was refused: ${code} ${JSON.stringify(fields)}, for ${JSON.stringify(input).slice(0, 300)}`,
    )
  }
  const soak: Soak = {
    random,
    papers,
    volume,
    now,
    today: () => date,
    call,
    async deed(name, input) {
      if (onceIn(random, 3)) pass(1)
      if (!onceIn(random, 9)) return call(name, input)
      const before = await lastDeed(call)
      const value = await call(name, input)
      // What changed nothing left nothing to undo.
      if ((await lastDeed(call)) === before) return value
      await call('history.undo', {})
      if (onceIn(random, 2)) return null
      await call('history.redo', {})
      return value
    },
    async refused(name, input, code) {
      const reply = await running().ask(name, input)
      const got = reply.ok ? 'done' : reply.error.code
      if (got !== code) throw new Error(`${name} was ${got}, and should have been refused: ${code}`)
    },
  }

  return {
    soak,
    async morning({ date: day, isAfterTimeChange }) {
      date = day
      if (isAfterTimeChange && app) await throughTheNight(app, day)
      minute = 9 * 60
      if (!app) {
        app = await startChild({ dataFolder, now: `${now()}:00`, timeZone: 'Europe/Madrid' })
        held = []
      }
      app.setClock(`${now()}:00`)
      const state = await app.call('backup.state', {})
      if (state.state !== 'ready') throw new Error(`the data could not be opened: ${state.problem}`)
    },
    async withClock(clock, work) {
      const right = { date, minute }
      if (clock === 'hourBack') minute = Math.max(minute - 60, 0)
      if (clock === 'dayBack') date = dayAfter(date, -1)
      if (clock === 'yearsAhead') date = dayAfter(date, 1500)
      pass(0)
      for (const name of ['home.today', 'home.due', 'months.list'] as const) await call(name, {})
      await work()
      if (clock !== 'hourBack') await call('backup.make', {})
      ;({ date, minute } = right)
      pass(1)
    },
    async evening({ isKilled, goesOn }) {
      const process = running()
      const { name } = await call('backup.make', {})
      const copies = await call('backup.list', {})
      const lost = copies.some((copy) => copy.name === name)
        ? []
        : ['the copy of this evening is not in the list']
      held.push(await process.measure())
      if (goesOn) return lost
      const faults = [...lost, ...faultsOfGrowth(held)]
      if (isKilled) await process.kill()
      else await process.close()
      app = null
      return faults
    },
    async end() {
      if (app) await app.close()
      app = null
      return faultsOfLog(dataFolder)
    },
  }
}

async function lastDeed(call: Soak['call']): Promise<number> {
  const [last] = await call('history.list', { limit: 1 })
  return last?.id ?? 0
}

/** The hour that comes twice, or never: the app is open and asked on both sides of it. */
async function throughTheNight(app: AppProcess, day: string): Promise<void> {
  for (const time of [
    `${dayAfter(day, -1)}T23:59:30`,
    `${day}T01:59:30`,
    `${day}T02:30:00`,
    `${day}T03:00:30`,
  ]) {
    app.setClock(time)
    for (const name of ['home.today', 'home.due'] as const) await app.call(name, {})
  }
}

/** Everything that the app wrote down as gone wrong. */
function faultsOfLog(dataFolder: string): string[] {
  const path = join(dataFolder, 'logs', 'main.log')
  // An app that had nothing to say has no log.
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /\[error\]/.test(line))
}

const two = (value: number): string => String(value).padStart(2, '0')
