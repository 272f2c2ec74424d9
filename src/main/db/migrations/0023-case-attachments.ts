import type { Migration } from '../migration'

/** The files of each case; their content is in the app's own folder, under the hash that is kept here. */
export const caseAttachments: Migration = {
  version: 23,
  up(db) {
    db.exec(`
      CREATE TABLE case_attachment (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES customer_case (id),
        stored_name TEXT NOT NULL CHECK (length(stored_name) BETWEEN 67 AND 80),
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        kind TEXT NOT NULL,
        bytes INTEGER NOT NULL CHECK (bytes >= 0),
        added_at TEXT NOT NULL,
        added_by TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;
      CREATE INDEX case_attachment_case ON case_attachment (case_id);
    `)
  },
}
