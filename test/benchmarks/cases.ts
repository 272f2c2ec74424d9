import { join } from 'node:path'
import { legalPresets, termsOfPreset } from '#shared/calendar/presets'
import { type Application, openApplication } from './application'
import { tell } from './progress'

/** The app on a database file with so many cases, most of them closed, and what they cost to put into the index. */
export interface CaseApplication extends Application {
  readonly caseCount: number
  /** Milliseconds that a migration needs to fill the index of words. */
  readonly filled: number
}

/** Of the cases of the benchmark await somebody, the last that came. */
const sharePending = 0.02

/** Words that are looked for: one case in so many has each. */
export const rarities = {
  singularísimo: 10_000,
  devolución: 20,
  cliente: 1.43,
  'bomba de agua': 100,
} as const

/** Fills a file with cases of some 360 characters each, their lives in four lines, and a customer for most. */
export async function caseApplication(folder: string, caseCount: number): Promise<CaseApplication> {
  tell(`filling a database with ${caseCount} cases`)
  const app = openApplication(join(folder, `${caseCount}-cases.db`))
  const terms = await someTerms(app)
  const { db } = app
  const triggers = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%\\_words' ESCAPE '\\'`,
    )
    .all()
  const insertCustomer = db.prepare(
    `INSERT INTO customer (id, name, search, created_at) VALUES (?, ?, ?, '2020-01-01T10:00:00')`,
  )
  const insertCase = db.prepare(`
    INSERT INTO customer_case (year, sequence, kind, state, channel, official_number, opened_at, is_time_known, entered_at,
      received_by, customer_id, description, remedy_asked, product, severity, severity_reasons, cause_id,
      is_first_contact_possible, topic, terms, due_on, answered_on, resolved_at)
    VALUES (@year, @sequence, @kind, @state, 'phone', '', @openedAt, 1, @openedAt, 'Ana', @customerId, @description, '',
      '', @severity, '[]', @causeId, 0, '', @terms, @dueOn, @answeredOn, @answeredOn)`)
  const insertEvent = db.prepare(`
    INSERT INTO case_event (case_id, kind, at, entered_at, person, from_state, to_state, needs_reply, text, details)
    VALUES (?, 'step', ?, ?, 'Ana', ?, ?, 0, ?, '{}')`)
  const random = mixed(1)
  const words = vocabulary(random)
  const customers = Math.ceil(caseCount / 20)
  let filled = 0
  db.transaction(() => {
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
    for (let id = 1; id <= customers; id += 1) {
      const name = `${pick(words, random)} ${pick(words, random)}`
      insertCustomer.run(id + 10, name, name)
    }
    for (let id = 0; id < caseCount; id += 1) {
      const openedAt = momentOf(id, caseCount)
      const isPending = id >= caseCount * (1 - sharePending)
      const answeredOn = isPending ? null : openedAt.slice(0, 10)
      const { lastInsertRowid: caseId } = insertCase.run({
        year: Number(openedAt.slice(0, 4)) - 100,
        sequence: id + 1,
        kind: random() < 0.6 ? 'complaint' : 'claim',
        state: isPending ? 'investigating' : 'closed',
        openedAt,
        customerId: random() < 0.9 ? 11 + Math.floor(random() * customers) : null,
        description: description(words, random),
        severity: 1 + Math.floor(random() * 3),
        causeId: 1 + Math.floor(random() * 20),
        terms,
        dueOn: answeredOn,
        answeredOn,
      })
      insertEvent.run(caseId, openedAt, openedAt, null, 'received', '')
      if (isPending) continue
      insertEvent.run(caseId, openedAt, openedAt, 'investigating', 'responded', sentence(words, random, 90))
      insertEvent.run(caseId, openedAt, openedAt, 'responded', 'resolved', sentence(words, random, 30))
      insertEvent.run(caseId, openedAt, openedAt, 'resolved', 'closed', '')
    }
    for (const { sql } of triggers) db.exec(sql)
    const started = performance.now()
    db.exec(
      'DELETE FROM case_words; INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable',
    )
    filled = performance.now() - started
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  return { ...app, caseCount, filled }
}

/** The term that a claim has, as it is kept in its case; and twenty causes. */
async function someTerms(app: Application): Promise<string> {
  const [preset] = legalPresets
  if (!preset) throw new Error('there are no presets')
  for (let id = 1; id <= 20; id += 1) await app.call('cases.addCause', { name: `Causa ${id}` })
  await app.call('calendar.saveTerms', { validFrom: '2020-01-01', terms: termsOfPreset(preset) })
  const { id: customerId } = await app.call('customers.create', { name: 'Rosa' })
  const facts = {
    kind: 'claim' as const,
    channel: 'phone' as const,
    openedAt: '2026-01-05T10:00',
    description: 'Uno',
    customerId,
  }
  const { caseId } = await app.call('cases.register', { facts })
  const read = app.db.prepare<[number], string>('SELECT terms FROM customer_case WHERE id = ?').pluck()
  return read.get(caseId) ?? ''
}

/** Ten years of cases, the last of them yesterday's. */
function momentOf(index: number, count: number): string {
  const day = 86_400_000
  const at = Date.now() - day - ((count - index) / count) * 3650 * day
  return new Date(at).toISOString().slice(0, 16)
}

type Random = () => number

/** Looks random, is the same in every run. */
function mixed(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let next = Math.imul(state ^ (state >>> 15), 1 | state)
    next = (next + Math.imul(next ^ (next >>> 7), 61 | next)) ^ next
    return ((next ^ (next >>> 14)) >>> 0) / 4_294_967_296
  }
}

const syllables = [
  'ca',
  'fe',
  'te',
  'ra',
  'lo',
  'mi',
  'pe',
  'so',
  'tu',
  'gri',
  'pan',
  'me',
  'sa',
  'co',
  'ne',
  'ción',
]

function vocabulary(random: Random): readonly string[] {
  const words = new Set<string>()
  while (words.size < 20_000) {
    const length = 2 + Math.floor(random() * 4)
    words.add(Array.from({ length }, () => pick(syllables, random)).join(''))
  }
  return [...words]
}

/** Few words make up most of what people write. */
function sentence(words: readonly string[], random: Random, length: number): string {
  let text = ''
  while (text.length < length) text += `${words[Math.floor(random() ** 3 * words.length)] ?? ''} `
  return text
}

function description(words: readonly string[], random: Random): string {
  let text = sentence(words, random, 340)
  for (const [word, oneIn] of Object.entries(rarities)) if (random() < 1 / oneIn) text += `${word} `
  return text
}

function pick(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] ?? ''
}
