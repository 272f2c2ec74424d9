import { chainRepository } from '../../history/chain.repository'
import type { Migration } from '../migration'

/**
 * Undo and redo belong to the history; the lines of before say so too.
 *
 * Each line of the history has a seal over itself, what it changed and the seal of the line before it. Only the app
 * itself may change what is sealed: where somebody goes on typing in the newest line, where a person is forgotten, and
 * where the sample business is left.
 */
export const history: Migration = {
  version: 61,
  up(db) {
    db.exec(`
      UPDATE history SET procedure = 'history.undo' WHERE procedure = 'backup.undo';
      UPDATE history SET procedure = 'history.redo' WHERE procedure = 'backup.redo';

      ALTER TABLE history ADD COLUMN changes_digest TEXT;
      -- NULL only while the line is being written.
      ALTER TABLE history ADD COLUMN hash TEXT;

      -- The newest line, and where the chain begins.
      CREATE TABLE history_chain (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        key TEXT NOT NULL,
        line_id INTEGER,
        hash TEXT NOT NULL,
        -- What going through it found the last time, as JSON.
        verified TEXT
      ) STRICT;`)
    chainRepository(db).sealAll()
    for (const sql of guards) db.exec(sql)
  },
}

const isOpen = (line: string) => `(SELECT hash FROM history WHERE id = ${line}) IS NULL`

/** A line ends sealed, and what is sealed stays as it is. */
const guards = [
  guard(
    'history_keeps_lines',
    'UPDATE OF id, at, person, procedure, target_id, changes_digest, hash ON history',
    ['old.hash IS NOT NULL'],
  ),
  guard('history_keeps_every_line', 'DELETE ON history', ['old.hash IS NOT NULL']),
  guard('history_keeps_changes', 'UPDATE ON history_change', [`NOT ${isOpen('old.history_id')}`]),
  guard('history_keeps_every_change', 'DELETE ON history_change', [`NOT ${isOpen('old.history_id')}`]),
  guard('history_takes_no_more_changes', 'INSERT ON history_change', [`NOT ${isOpen('new.history_id')}`]),
]

function guard(name: string, event: string, when: readonly string[]): string {
  return `
    CREATE TRIGGER ${name} BEFORE ${event} WHEN ${[...when, 'NOT rewriting_history()'].join(' AND ')} BEGIN
      SELECT RAISE(ABORT, 'the history is append-only');
    END;`
}
