import type { Migration } from '../migration'

/** What was said at the counter that no reason of the list fits, and is left as it is: nobody asks for it again. */
export const keptReasons: Migration = {
  version: 68,
  up(db) {
    db.exec(
      'ALTER TABLE counter_visit ADD COLUMN is_kept INTEGER NOT NULL DEFAULT 0 CHECK (is_kept IN (0, 1))',
    )
  },
}
