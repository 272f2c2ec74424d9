import type { Migration } from '../migration'

/** What customers said of how their cases were handled, and letters that are being written to them. */
export const caseSatisfaction: Migration = {
  version: 26,
  up(db) {
    db.exec(`
      CREATE TABLE case_satisfaction (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES customer_case (id),
        asked_on TEXT NOT NULL CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        way TEXT NOT NULL CHECK (way IN ('phone', 'paper', 'inPerson')),
        is_declined INTEGER NOT NULL CHECK (is_declined IN (0, 1)),
        -- The closed questions of form T11, in their order.
        answers TEXT NOT NULL CHECK (json_valid(answers)),
        change TEXT NOT NULL,
        entered_at TEXT NOT NULL,
        entered_by TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;
      CREATE UNIQUE INDEX case_satisfaction_case ON case_satisfaction (case_id) WHERE voided_at IS NULL;
      CREATE INDEX case_satisfaction_asked ON case_satisfaction (asked_on) WHERE voided_at IS NULL;

      CREATE TABLE case_letter (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL UNIQUE REFERENCES customer_case (id),
        letter TEXT NOT NULL CHECK (json_valid(letter)),
        updated_at TEXT NOT NULL
      ) STRICT;
    `)
  },
}
