import type { Migration } from '../migration'

/** Second keying of sheets: how they are chosen, what was found, and the one under way. */
export const verification: Migration = {
  version: 4,
  up(db) {
    db.exec(tables)
  },
}

const tables = `
CREATE TABLE verification_plan (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL UNIQUE REFERENCES wave (id),
  plan TEXT NOT NULL CHECK (json_valid(plan))
) STRICT;

-- The second keying of a sheet as it was typed, and each difference with how it was settled.
CREATE TABLE verification (
  id INTEGER PRIMARY KEY,
  response_id INTEGER NOT NULL UNIQUE REFERENCES response (id),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  differences TEXT NOT NULL CHECK (json_valid(differences)),
  fields INTEGER NOT NULL CHECK (fields >= 0),
  difference_count INTEGER NOT NULL CHECK (difference_count BETWEEN 0 AND fields),
  -- Differences in which the first keying was the wrong one.
  error_count INTEGER NOT NULL CHECK (error_count BETWEEN 0 AND difference_count),
  verified_by INTEGER,
  verified_at TEXT NOT NULL
) STRICT;

-- The second keying under way, saved at every key. One a wave.
CREATE TABLE verification_draft (
  wave_id INTEGER PRIMARY KEY REFERENCES wave (id),
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  updated_at TEXT NOT NULL
) STRICT;
`
