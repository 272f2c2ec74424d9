import type { Answers } from '#shared/responses/answers'
import type { Db } from '../db/database'

/** The tables of the index; what stands in each is said by the view of the same name (migration 50). */
export const indexTables = [
  'case_words',
  'customer_words',
  'sheet_words',
  'suggestion_words',
  'promise_words',
  'item_words',
] as const

/** Adds the words of sheets that were stored without the triggers; ids from the first to the last. */
export function addSheetWords(db: Db, first: number, last: number): void {
  db.prepare(
    `INSERT INTO sheet_words (rowid, words) SELECT id, words FROM sheet_searchable WHERE id BETWEEN ? AND ? ORDER BY id`,
  ).run(first, last)
}

/** Letters that wait to be indexed together. */
const lettersTogether = 4_000_000

/**
 * Adds what is written on the sheets of a wave, stored without the triggers and numbered without gaps from `firstId`,
 * while it is at hand: reading it back is slower. Many at a time, because the index is written out each time that
 * something else is stored in between.
 */
export function sheetWordsAdder(db: Db, waveId: number, firstId: number) {
  const audience = db
    .prepare<[number], string | null>(
      `SELECT v.questionnaire ->> '$.audience' FROM wave JOIN survey_version v ON v.id = wave.version_id
       WHERE wave.id = ?`,
    )
    .pluck()
  const isHidden = audience.get(waveId) === 'employees'
  // A plain list, whose place says the number: pairs would be read as JSON once more each, a third of the time.
  const insert = db.prepare<[number, string]>(
    `INSERT INTO sheet_words (rowid, words) SELECT ? + key, value FROM json_each(?) WHERE type = 'text'`,
  )
  let from = firstId
  let waiting: (string | null)[] = []
  let letters = 0
  function end(): void {
    if (letters > 0) insert.run(from, JSON.stringify(waiting))
    from += waiting.length
    waiting = []
    letters = 0
  }
  return {
    add(answers: Answers): void {
      const words = isHidden ? null : wordsOf(answers)
      waiting.push(words)
      letters += words?.length ?? 0
      if (letters > lettersTogether) end()
    },
    /** Adds those that still wait. */
    end,
  }
}

/** What was written as answers or beside "other", as the view `sheet_searchable` reads it; null where nothing was. */
function wordsOf(answers: Answers): string | null {
  const words: string[] = []
  for (const answer of answers) {
    if (typeof answer !== 'object' || answer === null) continue
    const text = 'text' in answer ? answer.text : 'marks' in answer ? answer.other : undefined
    if (text !== undefined) words.push(text)
  }
  return words.length === 0 ? null : words.join('\n')
}

/** Takes the words of sheets out of the index that are about to be removed without the triggers. */
export function dropSheetWords(db: Db, first: number, last: number): void {
  db.prepare('DELETE FROM sheet_words WHERE rowid BETWEEN ? AND ?').run(first, last)
}

/**
 * Writes the index anew, so that no word is left in the file of what was changed or removed before. It takes a
 * second or two among a hundred thousand cases. Does nothing in a file that is older than the index.
 */
export function forgetOldWords(db: Db): void {
  const isThere = db.prepare<[string], 1>('SELECT 1 FROM sqlite_schema WHERE name = ?').pluck()
  for (const table of indexTables) {
    if (isThere.get(table) === 1) db.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`)
  }
}

/** Empties the index: only for leaving the sample business behind. */
export function clearSearchIndex(db: Db): void {
  for (const table of indexTables) db.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`)
}
