import { createHash } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { contract, type ProcedureName } from '#shared/contract/contract'
import { type Procedure, type Role, roles } from '#shared/contract/procedure'
import type { Reply } from '#shared/contract/reply'
import { inTemporaryFolder } from '../support/folders'
import { type Random, randomFrom } from '../support/random'
import { createTally, type Tally } from '../support/tally'
import type { Trial } from '../trial'
import { hostileNames, hostileValue, hugeValues } from './hostileValues'
import { inputFor, mutated } from './inputsOf'
import { openWatched, type WatchedApp } from './watchedApp'

/** What is refused may not hold the window up for longer: it would be felt. */
const LONGEST_MS = 250
const CALLS_A_ROUND = 10_000
/** What may be left in memory after all of it: the tables of zod and of SQLite, warm. */
const MOST_LEFT_BYTES = 64 * 1024 * 1024

const procedures = Object.entries(contract) as [ProcedureName, Procedure][]
/** They take seconds by right, and nothing of what they are given is the page's. */
const slowByRight: ReadonlySet<string> = new Set(['business.createSample', 'business.removeSample'])

/** Calls that no page sends, through the real dispatcher to the real handlers on a real database. */
export const hostileCallsTrial: Trial = {
  name: 'hostile calls',
  run: (budget, report) =>
    inTemporaryFolder(async (folder) => {
      const random = randomFrom(budget.seed)
      const tally = createTally(report)
      const picture = await sampleBusiness(folder)
      const count = budget.length === 'short' ? 20_000 : 120_000
      await round(folder, picture, random, tally, CALLS_A_ROUND)
      const before = heapInUse()
      for (let done = CALLS_A_ROUND; done < count; done += CALLS_A_ROUND)
        await round(folder, picture, random, tally, CALLS_A_ROUND)
      const left = heapInUse() - before
      tally.note(
        'memory after all calls',
        left > MOST_LEFT_BYTES ? [`${Math.round(left / 1e6)} MB more`] : [],
      )
      await hugeInputs(folder, picture, random, tally)
      return tally.outcome()
    }),
}

/** The database of the sample business, which has something of everything. */
async function sampleBusiness(folder: string): Promise<Buffer> {
  const app = openWatched(folder, null)
  const reply = await app.dispatch('business.createSample', { language: 'es' })
  if (!reply.ok) throw new Error(`no sample: ${reply.error.code} ${app.takeFailures().join()}`)
  const picture = app.db.serialize()
  app.close()
  return picture
}

interface HostileCall {
  readonly name: unknown
  readonly input: unknown
  readonly role: Role
}

async function round(folder: string, picture: Buffer, random: Random, tally: Tally, count: number) {
  const app = openWatched(folder, picture)
  for (let index = 0; index < count; index += 1) {
    const hostile = drawCall(random)
    const faults = await faultsOf(app, hostile)
    tally.note(faults.length > 0 ? describe(hostile) : '', faults)
  }
  await app.idle()
  const integrity = app.db.pragma('integrity_check', { simple: true })
  const orphans = app.db.pragma('foreign_key_check') as unknown[]
  tally.note('the database after a round', [
    ...(integrity === 'ok' ? [] : [String(integrity)]),
    ...(orphans.length === 0 ? [] : [`${orphans.length} rows that point to nothing`]),
  ])
  app.close()
}

function drawCall(random: Random): HostileCall {
  const role = random.pick<Role>(['owner', 'owner', 'owner', 'staff', 'nobody'])
  const kind = random.below(20)
  if (kind === 0) return { name: random.pick(hostileNames as [unknown, ...unknown[]]), input: {}, role }
  const [name, { input }] = procedures[random.below(procedures.length)] ?? [
    'jobs.list',
    contract['jobs.list'],
  ]
  if (kind < 6 || slowByRight.has(name)) return { name, input: hostileValue(random), role }
  const valid = inputFor(input, random)
  return { name, role, input: kind < 18 ? mutated(valid, random) : valid }
}

async function faultsOf(app: WatchedApp, call: HostileCall): Promise<string[]> {
  const first = await answerOf(app, call)
  const faults = [...first.faults]
  if (first.ms > LONGEST_MS && !first.reply.ok && isWaitedFor(call)) {
    // Others use this machine too: only what is slow each time is slow.
    const again = [await answerOf(app, call), await answerOf(app, call)].map(({ ms }) => ms)
    const ms = Math.min(first.ms, ...again)
    if (ms > LONGEST_MS) faults.push(`took ${Math.round(ms)} ms`)
  }
  const mayWrite = first.reply.ok && procedureOf(call.name)?.kind !== 'query'
  if (!mayWrite && first.written > 0 && app.isWorthALook(String(call.name))) {
    const before = contentOf(app)
    await answerOf(app, call)
    if (contentOf(app) !== before)
      faults.push('was refused, or only reads, and left something in the database')
  }
  if (Object.hasOwn(Object.prototype, 'isOwner')) faults.push('changed what all objects inherit')
  return faults
}

interface Answer {
  readonly reply: Reply<unknown>
  readonly ms: number
  /** Rows written, taken back or not. */
  readonly written: number
  readonly faults: readonly string[]
}

async function answerOf(app: WatchedApp, { name, input, role }: HostileCall): Promise<Answer> {
  app.setRole(role)
  const writtenBefore = app.rowsWritten()
  const sent = structuredClone(input)
  const start = performance.now()
  const busy = process.cpuUsage()
  const reply = await app.dispatch(name, sent)
  const { user, system } = process.cpuUsage(busy)
  // Where others use the machine too, the time of its own that it took.
  const ms = Math.min(performance.now() - start, (user + system) / 1000)
  await app.idle()
  const written = app.rowsWritten() - writtenBefore
  const entered = app.takeEntered()
  const logged = app.takeFailures()
  const procedure = procedureOf(name)
  const isAbove = procedure !== null && roles.indexOf(procedure.role) > roles.indexOf(role)
  const code = reply.ok ? null : reply.error.code
  const wrong = [
    procedure === null && code !== 'unexpected' && 'an unknown name was answered',
    procedure === null && entered.names.length > 0 && 'an unknown name reached a handler',
    procedure !== null && logged.length > 0 && `is a bug: ${logged.join(' ')}`,
    isAbove && code !== 'notAllowed' && 'was not kept from it',
    isAbove && entered.names.length > 0 && 'reached a handler above its role',
    entered.names.length === 0 && written > 0 && 'was refused unread and wrote',
  ]
  return { reply, ms, written, faults: [...entered.faults, ...wrong.filter((fault) => fault !== false)] }
}

/** An action works on other threads, and takes its time: a passphrase is made slow to try. */
function isWaitedFor({ name }: HostileCall): boolean {
  return procedureOf(name)?.kind !== 'action'
}

function procedureOf(name: unknown): Procedure | null {
  return typeof name === 'string' && Object.hasOwn(contract, name) ? contract[name as ProcedureName] : null
}

async function hugeInputs(folder: string, picture: Buffer, random: Random, tally: Tally) {
  const app = openWatched(folder, picture)
  const json = procedures.filter(([name]) => /cases.keepDraft|setPreference/.test(name))
  const drawn = Array.from({ length: 3 }, () => procedures[random.below(procedures.length)] ?? procedures[0])
  for (const make of hugeValues) {
    const value = make()
    if (!canBeSent(value)) continue
    for (const [name] of [...json, ...drawn].flatMap((procedure) => (procedure ? [procedure] : []))) {
      for (const input of [value, { draft: { a: value }, key: 'a', value, surveyId: 1, waveId: 1 }]) {
        const call = { name, input, role: 'owner' } as const
        tally.note(`${name} with something huge`, await faultsOf(app, call))
      }
    }
  }
  app.close()
}

/** Whether it crosses from one process to the other at all: what is nested too deep for that never arrives. */
function canBeSent(value: unknown): boolean {
  try {
    structuredClone(value)
    return true
  } catch {
    return false
  }
}

function contentOf({ db }: WatchedApp): string {
  return createHash('sha1').update(db.serialize()).digest('hex')
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes in use once everything that nobody holds is gone. */
function heapInUse(): number {
  collect()
  return process.memoryUsage().heapUsed + process.memoryUsage().external
}

function describe({ name, input, role }: HostileCall): string {
  return `${String(typeof name === 'string' ? name : typeof name).slice(0, 60)} as ${role} with ${shown(input)}`
}

function shown(input: unknown): string {
  try {
    return (
      JSON.stringify(input, (_, value) => (typeof value === 'bigint' ? `${value}n` : value)) ?? 'nothing'
    ).slice(0, 600)
  } catch {
    return 'something that turns back on itself'
  }
}
