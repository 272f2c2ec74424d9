import type { Migration } from '../migration'

/** What a text that somebody wrote is about, and how many customers each place of a survey has. */
export const results: Migration = {
  version: 30,
  up(db) {
    db.exec(`
      CREATE TABLE answer_tag (
        id INTEGER PRIMARY KEY,
        response_id INTEGER NOT NULL REFERENCES response (id),
        -- The key of the question, which stays the same through the versions of a survey.
        question_key TEXT NOT NULL,
        theme TEXT NOT NULL CHECK (length(theme) BETWEEN 1 AND 60),
        UNIQUE (response_id, question_key, theme)
      ) STRICT;
      CREATE TABLE place_size (
        id INTEGER PRIMARY KEY,
        survey_id INTEGER NOT NULL REFERENCES survey (id),
        place_id INTEGER NOT NULL REFERENCES tag (id),
        size REAL NOT NULL CHECK (size > 0),
        UNIQUE (survey_id, place_id)
      ) STRICT;
    `)
  },
}
