import type { Migration } from '../migration'

/** The goals of the standards from a day on, with the reason for each change, and trends that begin anew. */
export const goalsOverTime: Migration = {
  version: 35,
  up(db) {
    db.exec(`
      CREATE TABLE goal_over_time (
        id INTEGER PRIMARY KEY,
        standard TEXT NOT NULL CHECK (standard IN ('firstContact', 'simpleQuestions', 'handling')),
        -- A share, or for 'handling' points of five. NULL: no goal from that day on.
        goal REAL CHECK (CASE standard WHEN 'handling' THEN goal BETWEEN 1 AND 5 ELSE goal BETWEEN 0 AND 1 END),
        valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        reason TEXT NOT NULL,
        UNIQUE (standard, valid_from)
      ) STRICT;
      -- What was set before held for every day.
      INSERT INTO goal_over_time (id, standard, goal, valid_from, reason)
        SELECT id, standard, share, '1900-01-01', '' FROM standard_goal;
      DROP TABLE standard_goal;
      ALTER TABLE goal_over_time RENAME TO standard_goal;

      -- The history can still take it back: its pictures get the columns of today, in their order.
      UPDATE history_change SET before = json_remove(json_set(before,
        '$.goal', json_extract(before, '$.share'), '$.valid_from', '1900-01-01', '$.reason', ''), '$.share')
      WHERE table_name = 'standard_goal' AND before IS NOT NULL;
      UPDATE history_change SET after = json_remove(json_set(after,
        '$.goal', json_extract(after, '$.share'), '$.valid_from', '1900-01-01', '$.reason', ''), '$.share')
      WHERE table_name = 'standard_goal' AND after IS NOT NULL;

      CREATE TABLE trend_restart (
        id INTEGER PRIMARY KEY,
        measure TEXT NOT NULL,
        -- First day of the month whose limits are new.
        starts_on TEXT NOT NULL CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-01'),
        reason TEXT NOT NULL CHECK (reason <> ''),
        voided_at TEXT
      ) STRICT;
      CREATE UNIQUE INDEX trend_restart_measure ON trend_restart (measure, starts_on) WHERE voided_at IS NULL;
    `)
  },
}
