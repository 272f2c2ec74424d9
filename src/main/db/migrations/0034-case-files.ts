import type { Migration } from '../migration'

/** Cases that come from a list kept elsewhere: what they were called there, and which files they came in. */
export const caseFiles: Migration = {
  version: 34,
  up(db) {
    db.exec(`
      ALTER TABLE customer_case ADD COLUMN old_number TEXT NOT NULL DEFAULT '';

      CREATE TABLE case_import (
        id INTEGER PRIMARY KEY,
        hash TEXT NOT NULL CHECK (length(hash) = 64),
        name TEXT NOT NULL,
        at TEXT NOT NULL,
        rows INTEGER NOT NULL CHECK (rows >= 0)
      ) STRICT;
      CREATE INDEX case_import_hash ON case_import (hash);
    `)
  },
}
