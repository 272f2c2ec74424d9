import type { Migration } from '../migration'

/** Forms that the owner keeps to begin other surveys with. */
export const ownTemplates: Migration = {
  version: 7,
  up(db) {
    db.exec(`
CREATE TABLE own_template (
  id INTEGER PRIMARY KEY,
  -- The whole questionnaire, as in survey_version, without ties to attributes.
  questionnaire TEXT NOT NULL CHECK (json_valid(questionnaire)),
  created_at TEXT NOT NULL,
  voided_at TEXT
) STRICT;`)
  },
}
