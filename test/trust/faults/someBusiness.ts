import { join } from 'node:path'
import type { Input } from '#shared/contract/contract'
import type { ErrorCode } from '#shared/contract/reply'
import { type AppProcess, startChild } from '../appProcess'
import { marker } from '../crash/works/marker'
import { noHeader, someAnswers, someSurvey } from '../crash/works/someSurvey'
import { databaseFaults } from '../support/databaseFaults'
import { randomFrom } from '../support/random'
import { type Content, contentOf, differences } from '../upgrades/content'

const sheets = 30

/** A survey with sheets, a customer with a case and its file, and the copy that closing makes. */
export async function makeBusiness(dataFolder: string): Promise<void> {
  const random = randomFrom(1)
  const app = await startChild({ dataFolder })
  const { waveId } = await someSurvey(app)
  for (let number = 1; number <= sheets; number += 1) {
    const answers = someAnswers(random, number)
    await app.call('responses.save', { waveId, sheetNumber: number, header: noHeader, answers, note: '' })
  }
  const { id: customerId } = await app.call('customers.create', { name: marker, phone: '600 123 123' })
  const bytes = Buffer.from(`%PDF-1.4\n${marker}\n%%EOF`)
  const file = await app.call('cases.storeFile', { name: 'recibo.pdf', bytes })
  const description = `La cafetera de ${marker} no calienta`
  const facts = { kind: 'claim', channel: 'inPerson', openedAt: '2026-03-02T09:30', description } as const
  await app.call('cases.register', { facts: { ...facts, customerId }, files: [file] })
  await app.close()
}

/** The wave of `makeBusiness`. */
export const waveId = 1

/** A sheet that `makeBusiness` did not key. */
export function nextSheet(number: number): Input<'responses.save'> {
  const answers = someAnswers(randomFrom(number), number)
  return { waveId, sheetNumber: sheets + number, header: noHeader, answers, note: '' }
}

/** Keys one sheet; answers with 'done' or the code of the error. */
export async function keySheet(app: AppProcess, number: number): Promise<ErrorCode | 'done'> {
  const reply = await app.ask('responses.save', nextSheet(number))
  return reply.ok ? 'done' : reply.error.code
}

/** 'ready', or the problem that the app says it has with its database. */
export async function stateOf(app: AppProcess): Promise<string> {
  const found = await app.call('backup.state', {})
  return found.state === 'ready' ? 'ready' : found.problem
}

/** Empty when it is as wanted, or what it is instead. */
export function expected(what: string, is: unknown, ...wanted: readonly unknown[]): readonly string[] {
  return wanted.includes(is) ? [] : [`${what} was ${String(is)} and not ${wanted.map(String).join(' or ')}`]
}

export const databaseOf = (dataFolder: string) => join(dataFolder, 'libreta.db')

/** Kept counts and the seal of the newest line, which change with every sheet. */
const changing = /\b(answer_count|sheet_count|history_chain)\b/

/** Rows that people entered and that are gone. */
export function lostRows(before: Content, dataFolder: string): readonly string[] {
  return differences(before, contentOf(databaseOf(dataFolder))).filter((fault) => !changing.test(fault))
}

/** Starts it as if nothing had been, and says what is wrong with what is there: rows of before that are gone. */
export async function faultsOfNextStart(dataFolder: string, before: Content): Promise<readonly string[]> {
  const app = await startChild({ dataFolder })
  const state = await stateOf(app)
  const faults =
    state === 'ready'
      ? [
          ...databaseFaults(dataFolder),
          ...lostRows(before, dataFolder),
          ...expected('a sheet keyed then', await keySheet(app, 900), 'done'),
        ]
      : [`the next start was ${state}`]
  await app.kill()
  return faults
}
