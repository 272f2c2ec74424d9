import type { Migration } from '../migration'

/** Libretas of several surveys and of indicators, their order and archive, and their levels from a day on. */
export const scorecards: Migration = {
  version: 36,
  up(db) {
    db.exec(`
      ALTER TABLE scorecard ADD COLUMN rhythm TEXT NOT NULL DEFAULT 'wave'
        CHECK (rhythm IN ('wave', 'month', 'quarter'));
      ALTER TABLE scorecard ADD COLUMN points_from TEXT NOT NULL DEFAULT 'owner'
        CHECK (points_from IN ('owner', 'stated', 'points'));
      -- Place in the list; 0 for those that nobody has put in order, which come first, the newest on top.
      ALTER TABLE scorecard ADD COLUMN list_position INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE scorecard ADD COLUMN archived_at TEXT;

      -- Surveys besides the first one.
      CREATE TABLE scorecard_survey (
        id INTEGER PRIMARY KEY,
        scorecard_id INTEGER NOT NULL REFERENCES scorecard (id),
        survey_id INTEGER NOT NULL REFERENCES survey (id),
        position INTEGER NOT NULL,
        UNIQUE (scorecard_id, survey_id)
      ) STRICT;

      -- Lines that are no attribute; their positions and those of the attributes are one order.
      CREATE TABLE scorecard_indicator (
        id INTEGER PRIMARY KEY,
        scorecard_id INTEGER NOT NULL REFERENCES scorecard (id),
        indicator TEXT NOT NULL,
        position INTEGER NOT NULL,
        points REAL NOT NULL CHECK (points >= 0),
        floor REAL NOT NULL,
        goal REAL NOT NULL CHECK (goal <> floor),
        UNIQUE (scorecard_id, indicator)
      ) STRICT;

      -- Levels from a day on; those of scorecard.bands hold before the first.
      CREATE TABLE scorecard_bands (
        id INTEGER PRIMARY KEY,
        scorecard_id INTEGER NOT NULL REFERENCES scorecard (id),
        valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        bands TEXT NOT NULL CHECK (json_valid(bands)),
        UNIQUE (scorecard_id, valid_from)
      ) STRICT;
    `)
  },
}
