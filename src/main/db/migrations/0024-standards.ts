import type { Migration } from '../migration'

/** What the owner types beside the cases to read them: customers served, goals of shares, simple questions. */
export const standards: Migration = {
  version: 24,
  up(db) {
    db.exec(`
      CREATE TABLE customers_served (
        id INTEGER PRIMARY KEY,
        month TEXT NOT NULL UNIQUE CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
        -- NULL: not known any more.
        customers INTEGER CHECK (customers >= 1)
      ) STRICT;

      CREATE TABLE standard_goal (
        id INTEGER PRIMARY KEY,
        standard TEXT NOT NULL UNIQUE CHECK (standard IN ('firstContact', 'simpleQuestions')),
        share REAL CHECK (share BETWEEN 0 AND 1)
      ) STRICT;

      -- Topics by the key that makes two ways of writing them the same.
      CREATE TABLE simple_topic (
        id INTEGER PRIMARY KEY,
        topic TEXT NOT NULL UNIQUE,
        is_simple INTEGER NOT NULL CHECK (is_simple IN (0, 1))
      ) STRICT;
    `)
  },
}
