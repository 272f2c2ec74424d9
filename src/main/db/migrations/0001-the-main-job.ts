import type { Migration } from '../migration'

/** Business, surveys, waves, sheets, the libreta, and the history of all of them. */
export const theMainJob: Migration = {
  version: 1,
  up(db) {
    db.exec(tables)
    db.exec(answerCounts)
    db.exec(sheetCounts)
  },
}

const tables = `
CREATE TABLE business (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  country TEXT NOT NULL CHECK (length(country) = 2),
  language TEXT NOT NULL CHECK (language IN ('es', 'en')),
  opening_hours TEXT NOT NULL CHECK (json_valid(opening_hours)),
  logo TEXT,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('staff', 'owner')),
  voided_at TEXT
) STRICT;

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('place', 'channel')),
  name TEXT NOT NULL,
  voided_at TEXT,
  UNIQUE (kind, name)
) STRICT;

CREATE TABLE attribute (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  element TEXT,
  dimension TEXT CHECK (dimension IN ('TAN', 'FIA', 'CAP', 'SEG', 'EMP')),
  created_at TEXT NOT NULL,
  voided_at TEXT
) STRICT;
CREATE UNIQUE INDEX attribute_name ON attribute (name) WHERE voided_at IS NULL;

CREATE TABLE survey (
  id INTEGER PRIMARY KEY,
  template TEXT,
  created_at TEXT NOT NULL,
  voided_at TEXT,
  void_reason TEXT
) STRICT;

-- A questionnaire is one document: it is frozen, copied, undone and printed as a whole.
CREATE TABLE survey_version (
  id INTEGER PRIMARY KEY,
  survey_id INTEGER NOT NULL REFERENCES survey (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  questionnaire TEXT NOT NULL CHECK (json_valid(questionnaire)),
  created_at TEXT NOT NULL,
  frozen_at TEXT,
  UNIQUE (survey_id, number)
) STRICT;

CREATE TABLE wave (
  id INTEGER PRIMARY KEY,
  survey_id INTEGER NOT NULL REFERENCES survey (id),
  version_id INTEGER NOT NULL REFERENCES survey_version (id),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  population INTEGER CHECK (population > 0),
  handed_out INTEGER CHECK (handed_out >= 0),
  created_at TEXT NOT NULL,
  voided_at TEXT
) STRICT;
CREATE INDEX wave_survey ON wave (survey_id, opened_on);

-- One row a sheet; answers is a JSON array in the order of the questions of the wave's version.
CREATE TABLE response (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  sheet_number INTEGER NOT NULL CHECK (sheet_number >= 1),
  answered_on TEXT,
  place_id INTEGER REFERENCES tag (id),
  channel_id INTEGER REFERENCES tag (id),
  status TEXT NOT NULL CHECK (status IN ('usable', 'insufficient', 'void')),
  void_reason TEXT,
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  entered_by INTEGER,
  entered_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX response_sheet ON response (wave_id, sheet_number) WHERE status <> 'void';
CREATE INDEX response_wave ON response (wave_id, id);

-- The sheet being keyed now, saved at every key. One a wave.
CREATE TABLE sheet_draft (
  wave_id INTEGER PRIMARY KEY REFERENCES wave (id),
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE scorecard (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  survey_id INTEGER NOT NULL REFERENCES survey (id),
  method TEXT NOT NULL CHECK (method IN ('proportional', 'linear')),
  bands TEXT NOT NULL CHECK (json_valid(bands)),
  created_at TEXT NOT NULL,
  voided_at TEXT
) STRICT;

CREATE TABLE scorecard_attribute (
  id INTEGER PRIMARY KEY,
  scorecard_id INTEGER NOT NULL REFERENCES scorecard (id),
  attribute_id INTEGER NOT NULL REFERENCES attribute (id),
  position INTEGER NOT NULL,
  points REAL NOT NULL CHECK (points >= 0),
  target REAL,
  UNIQUE (scorecard_id, attribute_id)
) STRICT;

CREATE TABLE preference (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  procedure TEXT NOT NULL,
  -- The line that this one undid or redid.
  target_id INTEGER REFERENCES history (id),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE history_change (
  id INTEGER PRIMARY KEY,
  history_id INTEGER NOT NULL REFERENCES history (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX history_change_line ON history_change (history_id);
`

/*
 * How often each answer was given in each wave and place, kept by the database itself: whatever changes a
 * sheet (saving, correcting, voiding, importing, undoing) changes the counts in the same transaction.
 */
const counted = (row: 'old' | 'new') => `
  SELECT ${row}.wave_id AS wave_id, coalesce(${row}.place_id, 0) AS place_id, key AS position,
    CASE type WHEN 'null' THEN 'blank' WHEN 'text' THEN atom ELSE 'valid' END AS code,
    CASE WHEN type IN ('integer', 'real') THEN atom ELSE 0 END AS value
  FROM json_each(${row}.answers)
  UNION ALL
  SELECT ${row}.wave_id, coalesce(${row}.place_id, 0), answer.key, 'mark', mark.value
  FROM json_each(CASE WHEN instr(${row}.answers, '"marks"') THEN ${row}.answers ELSE '[]' END) AS answer,
    json_each(CASE answer.type WHEN 'object' THEN answer.value ELSE '{}' END, '$.marks') AS mark`

const add = `
  INSERT INTO answer_count (wave_id, place_id, position, code, value, count)
  SELECT wave_id, place_id, position, code, value, 1 FROM (${counted('new')}) WHERE true
  ON CONFLICT DO UPDATE SET count = count + 1;`

const subtract = `
  UPDATE answer_count SET count = count - 1
  FROM (${counted('old')}) AS gone
  WHERE answer_count.wave_id = gone.wave_id AND answer_count.place_id = gone.place_id
    AND answer_count.position = gone.position AND answer_count.code = gone.code
    AND answer_count.value = gone.value;
  DELETE FROM answer_count WHERE wave_id = old.wave_id AND count = 0;`

const answerCounts = `
CREATE TABLE answer_count (
  wave_id INTEGER NOT NULL,
  place_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  value REAL NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (wave_id, position, place_id, code, value)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER response_insert_count AFTER INSERT ON response WHEN new.status = 'usable'
BEGIN ${add} END;
CREATE TRIGGER response_delete_count AFTER DELETE ON response WHEN old.status = 'usable'
BEGIN ${subtract} END;
CREATE TRIGGER response_update_uncount AFTER UPDATE ON response WHEN old.status = 'usable'
BEGIN ${subtract} END;
CREATE TRIGGER response_update_count AFTER UPDATE ON response WHEN new.status = 'usable'
BEGIN ${add} END;
`

/* How many sheets of each status a wave has, kept in the same way. */
const sheetCounts = `
CREATE TABLE sheet_count (
  wave_id INTEGER NOT NULL,
  status TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (wave_id, status)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER response_insert_sheet AFTER INSERT ON response BEGIN
  INSERT INTO sheet_count (wave_id, status, count) VALUES (new.wave_id, new.status, 1)
  ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER response_delete_sheet AFTER DELETE ON response BEGIN
  UPDATE sheet_count SET count = count - 1 WHERE wave_id = old.wave_id AND status = old.status;
END;
CREATE TRIGGER response_update_sheet AFTER UPDATE ON response
WHEN old.status <> new.status OR old.wave_id <> new.wave_id BEGIN
  UPDATE sheet_count SET count = count - 1 WHERE wave_id = old.wave_id AND status = old.status;
  INSERT INTO sheet_count (wave_id, status, count) VALUES (new.wave_id, new.status, 1)
  ON CONFLICT DO UPDATE SET count = count + 1;
END;
`
