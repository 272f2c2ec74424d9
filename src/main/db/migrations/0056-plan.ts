import type { Migration } from '../migration'

/** Actions with the indicator that they should move, and the plan of ten steps with its goals (domain.md §1.23). */
export const plan: Migration = {
  version: 56,
  up(db) {
    db.exec(`
      CREATE TABLE plan_action (
        id INTEGER PRIMARY KEY,
        what TEXT NOT NULL CHECK (what <> ''),
        why TEXT NOT NULL,
        -- Where it came from, of the list in src/shared/plan/origin.ts; NULL: somebody's own idea.
        origin_kind TEXT,
        origin_id TEXT NOT NULL,
        origin_label TEXT NOT NULL,
        -- NULL: the owner.
        person_id INTEGER REFERENCES person (id),
        due_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'started', 'done', 'dropped')),
        drop_reason TEXT NOT NULL,
        started_on TEXT,
        done_on TEXT,
        indicator TEXT,
        direction TEXT CHECK (direction IN ('up', 'down')),
        -- What was measured after is only looked for from this day on; NULL: from the day it was done.
        judge_from TEXT,
        verified_on TEXT,
        is_effective INTEGER CHECK (is_effective IN (0, 1)),
        verdict_note TEXT NOT NULL,
        -- What was compared as it was judged.
        effect TEXT CHECK (json_valid(effect)),
        created_on TEXT NOT NULL,
        CHECK ((indicator IS NULL) = (direction IS NULL)),
        CHECK ((state = 'done') = (done_on IS NOT NULL)),
        CHECK ((verified_on IS NULL) = (is_effective IS NULL)),
        CHECK (verified_on IS NULL OR (state = 'done' AND effect IS NOT NULL))
      ) STRICT;
      CREATE INDEX plan_action_state ON plan_action (state, due_on);

      CREATE TABLE plan_cycle (
        id INTEGER PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
        started_on TEXT NOT NULL,
        ended_on TEXT,
        -- Its steps and goals as they stood when it ended.
        summary TEXT CHECK (json_valid(summary)),
        CHECK ((ended_on IS NULL) = (summary IS NULL))
      ) STRICT;

      -- Only what the owner says of a step: what the app finds by itself is read each time.
      CREATE TABLE plan_step (
        id INTEGER PRIMARY KEY,
        cycle_id INTEGER NOT NULL REFERENCES plan_cycle (id),
        step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 10),
        -- NULL: as the evidence says.
        percent INTEGER CHECK (percent IN (0, 25, 50, 75, 100)),
        note TEXT NOT NULL,
        -- NULL: not skipped.
        skip_reason TEXT CHECK (skip_reason <> ''),
        UNIQUE (cycle_id, step)
      ) STRICT;

      CREATE TABLE plan_goal (
        id INTEGER PRIMARY KEY,
        cycle_id INTEGER NOT NULL REFERENCES plan_cycle (id),
        indicator TEXT NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('up', 'down')),
        -- In the unit of the indicator, as it stood when the goal was set; NULL: there was no figure.
        baseline REAL,
        baseline_n INTEGER NOT NULL,
        target REAL NOT NULL,
        due_on TEXT NOT NULL,
        person_id INTEGER REFERENCES person (id),
        created_on TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;

      -- What was done on paper or aloud: printed, held.
      CREATE TABLE plan_mark (
        id INTEGER PRIMARY KEY,
        cycle_id INTEGER NOT NULL REFERENCES plan_cycle (id),
        kind TEXT NOT NULL CHECK (kind IN ('planPrinted', 'signaturesPrinted', 'meetingHeld', 'resultsPrinted')),
        day TEXT NOT NULL,
        UNIQUE (cycle_id, kind)
      ) STRICT;
    `)
  },
}
