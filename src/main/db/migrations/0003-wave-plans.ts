import type { Migration } from '../migration'

/** When a survey is held again, how many were to be asked, and what was said as a wave closed or opened again. */
export const wavePlans: Migration = {
  version: 3,
  up(db) {
    db.exec(`
      -- One document a survey: it is read, changed and undone as a whole.
      ALTER TABLE survey ADD COLUMN plan TEXT CHECK (json_valid(plan));
      ALTER TABLE wave ADD COLUMN sampling TEXT CHECK (sampling IN ('census', 'random', 'shifts', 'convenience'));
      ALTER TABLE wave ADD COLUMN planned_sample INTEGER CHECK (planned_sample > 0);
      ALTER TABLE wave ADD COLUMN close_summary TEXT CHECK (json_valid(close_summary));
      ALTER TABLE wave ADD COLUMN reopen_reason TEXT;
    `)
  },
}
