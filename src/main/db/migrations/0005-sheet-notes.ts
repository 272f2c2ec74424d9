import type { Migration } from '../migration'

/** A remark on a sheet, how it was keyed (JSON: times, keys, corrections), and the way to its history. */
export const sheetNotes: Migration = {
  version: 5,
  up(db) {
    db.exec(`
      ALTER TABLE response ADD COLUMN note TEXT;
      ALTER TABLE response ADD COLUMN keying TEXT CHECK (json_valid(keying));
      CREATE INDEX history_change_row ON history_change (table_name, row_id);
    `)
  },
}
