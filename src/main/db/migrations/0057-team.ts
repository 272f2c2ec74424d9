import type { Migration } from '../migration'

/**
 * Months of the team, and the chain from how it is treated to profit (domain.md §1.19).
 *
 * Who answers a survey stands in its questionnaire, so that a copy, a template of one's own or a file keeps it. Until
 * now the form it was made from decided.
 */
export const team: Migration = {
  version: 57,
  up(db) {
    db.exec(`
      UPDATE survey_version SET questionnaire = json_set(questionnaire, '$.audience', 'employees')
      WHERE survey_id IN (SELECT id FROM survey WHERE template = 'T09');
      DROP VIEW sheet_searchable;
      CREATE VIEW sheet_searchable AS
      SELECT r.id, concat_ws(char(10), r.note, (SELECT group_concat(coalesce(value ->> '$.text', value ->> '$.other'), char(10)) FROM json_each(r.answers) WHERE type = 'object')) AS words
      FROM response AS r
      WHERE r.status <> 'void'
        AND (r.note IS NOT NULL OR instr(r.answers, '"text"') OR instr(r.answers, '"other"'))
        AND NOT EXISTS (SELECT 1 FROM wave JOIN survey_version v ON v.id = wave.version_id
          WHERE wave.id = r.wave_id AND v.questionnaire ->> '$.audience' = 'employees');

      CREATE TABLE team_month (
        id INTEGER PRIMARY KEY,
        month TEXT NOT NULL UNIQUE CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
        at_start INTEGER NOT NULL CHECK (at_start >= 0),
        joined INTEGER NOT NULL CHECK (joined >= 0),
        -- How many left.
        departed INTEGER NOT NULL CHECK (departed >= 0),
        hours REAL CHECK (hours > 0),
        -- What was done in them, in whatever the owner counts.
        output REAL CHECK (output >= 0)
      ) STRICT;

      CREATE TABLE chain_link (
        id INTEGER PRIMARY KEY,
        position INTEGER NOT NULL,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        -- Key of an indicator; null when the owner types the figure of each month.
        indicator TEXT
      ) STRICT;

      CREATE TABLE chain_value (
        id INTEGER PRIMARY KEY,
        link_id INTEGER NOT NULL REFERENCES chain_link (id),
        month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
        value REAL NOT NULL,
        UNIQUE (link_id, month)
      ) STRICT;
    `)
  },
}
