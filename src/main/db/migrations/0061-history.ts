import type { Migration } from '../migration'

/** Undo and redo belong to the history; the lines of before say so too. */
export const history: Migration = {
  version: 61,
  up(db) {
    db.exec(`
      UPDATE history SET procedure = 'history.undo' WHERE procedure = 'backup.undo';
      UPDATE history SET procedure = 'history.redo' WHERE procedure = 'backup.redo';`)
  },
}
