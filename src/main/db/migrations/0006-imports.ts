import type { Migration } from '../migration'

/** Which files were imported, what each column became, and storing many sheets without counting them one by one. */
export const imports: Migration = {
  version: 6,
  up(db) {
    db.exec(tables)
    // Their bodies stay as they are: only when they act changes.
    for (const [name, guard] of guards) {
      const sql = String(
        db.prepare(`SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?`).pluck().get(name),
      )
      db.exec(`DROP TRIGGER ${name}`)
      db.exec(
        sql.replace(/(AFTER (?:INSERT|DELETE) ON response)( WHEN [^\n]+?)?(\s+BEGIN)/, `$1 WHEN ${guard}$3`),
      )
    }
  },
}

/** `counting()` is 0 while many sheets are stored or taken away at once; they are counted at the end. */
const guards = [
  ['response_insert_count', `counting() AND new.status = 'usable'`],
  ['response_insert_sheet', 'counting()'],
  ['response_delete_count', `counting() AND old.status = 'usable'`],
  ['response_delete_sheet', 'counting()'],
] as const

const tables = `
CREATE TABLE import_file (
  id INTEGER PRIMARY KEY,
  -- SHA-256 of the file's bytes.
  hash TEXT NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  rows INTEGER NOT NULL CHECK (rows >= 0)
) STRICT;
CREATE INDEX import_file_hash ON import_file (hash);

CREATE TABLE import_mapping (
  survey_id INTEGER PRIMARY KEY,
  mapping TEXT NOT NULL CHECK (json_valid(mapping))
) STRICT;
`
