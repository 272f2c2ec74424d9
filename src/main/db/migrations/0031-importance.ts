import type { Migration } from '../migration'

/** How the owner reads the importance–performance matrix of each survey. */
export const importance: Migration = {
  version: 31,
  up(db) {
    db.exec(`
      CREATE TABLE importance_setting (
        id INTEGER PRIMARY KEY,
        survey_id INTEGER NOT NULL UNIQUE REFERENCES survey (id),
        settings TEXT NOT NULL CHECK (json_valid(settings))
      ) STRICT;
    `)
  },
}
