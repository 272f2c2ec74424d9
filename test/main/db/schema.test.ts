import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type Db, openDatabase } from '../../../src/main/db/database'
import { trackedTables } from '../../../src/main/db/historyTriggers'

const pictureFile = resolve(import.meta.dirname, '../../../src/main/db/schema.sql')

/** Everything in the schema in one order: tables, then indexes, then triggers, each by name. */
function pictureOf(db: Db): string {
  const parts = db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL
       ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`,
    )
    .pluck()
    .all()
  const version = Number(db.pragma('user_version', { simple: true }))
  const heading = `-- Generated from the migrations by a test: UPDATE_SCHEMA=1 writes it anew. Schema ${version}.`
  return `${[heading, ...parts.map((sql) => `${sql.trimEnd()};`)].join('\n\n')}\n`
}

test('schema.sql is the picture of a fresh database', () => {
  const db = openDatabase(':memory:')
  const picture = pictureOf(db)
  db.close()
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(pictureFile, picture)
  expect(readFileSync(pictureFile, 'utf8').replaceAll('\r\n', '\n')).toBe(picture)
})

test('every table is strict, so that no text can slip into a number', () => {
  const db = openDatabase(':memory:')
  const loose = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0`,
    )
    .pluck()
    .all()
  db.close()
  expect(loose).toEqual([])
})

test('every table is in the history, or has a reason not to be', () => {
  const db = openDatabase(':memory:')
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
  db.close()
  const kept = [
    'answer_count',
    'sheet_count',
    // Must outlast every undo: who was forgotten stays forgotten.
    'erased_customer',
    'erased_prospect',
    'history',
    'history_change',
    // The seal of the newest line.
    'history_chain',
    'import_mapping',
    'preference',
    // Numbers that a print was given stay given, whatever is undone.
    'print_reservation',
    'sheet_draft',
    'slip_print',
    'suggestion_draft',
    'case_draft',
    'comparison_draft',
    'checklist_draft',
    // A line of history would say who answered what.
    'commandments_sheet',
    'commandments_answered',
    // Half-written: it becomes history when it is noted as sent.
    'case_letter',
    'verification_draft',
    // An undo must never bring an old PIN back, and no picture of a row may hold what one was turned into.
    'person_secret',
    'recovery_code',
    'person_seen',
    'lock_setting',
    // Closings are lines that no undo takes back; acceptances end with them.
    'period_acceptance',
    'period_close',
    'period_hand_over',
  ]
  expect(tables.sort()).toEqual([...trackedTables, ...kept].sort())
})

test('the database refuses by itself what would break it', () => {
  const db = openDatabase(':memory:')
  const refused = (sql: string) => {
    try {
      db.exec(sql)
      return 'taken'
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : 'other'
    }
  }
  expect([
    refused(`INSERT INTO tag (kind, name) VALUES ('colour', 'rojo')`),
    refused(`INSERT INTO tag (kind, name) VALUES ('place', NULL)`),
    refused(`INSERT INTO business VALUES (2, 'Otra', 'ES', 'es', '[]', NULL, 0, '2026-03-02')`),
    refused(
      `INSERT INTO wave (survey_id, version_id, label, opened_on, created_at) VALUES (1, 1, 'x', 'x', 'x')`,
    ),
    refused(`INSERT INTO survey (created_at, id) VALUES ('x', 'uno')`),
    refused(`INSERT INTO preference VALUES ('paper', 'no es JSON')`),
  ]).toEqual([
    'SQLITE_CONSTRAINT_CHECK',
    'SQLITE_CONSTRAINT_NOTNULL',
    'SQLITE_CONSTRAINT_CHECK',
    'SQLITE_CONSTRAINT_FOREIGNKEY',
    'SQLITE_MISMATCH',
    'SQLITE_CONSTRAINT_CHECK',
  ])
  db.close()
})
