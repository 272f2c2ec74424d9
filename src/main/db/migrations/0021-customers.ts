import type { Migration } from '../migration'

/**
 * The people who buy, what was spoken with them and what they bought; and that a sheet may be joined to one of
 * them only where the survey was not anonymous when its wave opened.
 */
export const customers: Migration = {
  version: 21,
  up(db) {
    db.exec(tables)
    db.exec(identity)
  },
}

const tables = `
CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) <= 120),
  preferred_name TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  document TEXT NOT NULL DEFAULT '',
  birthday TEXT,
  source TEXT NOT NULL DEFAULT '',
  referred_by INTEGER REFERENCES customer (id),
  roles TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(roles)),
  tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
  consent_phone INTEGER NOT NULL DEFAULT 0 CHECK (consent_phone IN (0, 1)),
  consent_email INTEGER NOT NULL DEFAULT 0 CHECK (consent_email IN (0, 1)),
  consent_message INTEGER NOT NULL DEFAULT 0 CHECK (consent_message IN (0, 1)),
  consent_on TEXT,
  consent_how TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  -- What is looked for, without accents or capitals, the name first; empty for who is not to be found.
  search TEXT NOT NULL,
  created_at TEXT NOT NULL,
  voided_at TEXT,
  merged_into_id INTEGER REFERENCES customer (id),
  erased_at TEXT,
  CHECK (name <> '' OR phone <> '')
) STRICT;
CREATE INDEX customer_search ON customer (search) WHERE voided_at IS NULL AND search <> '';
CREATE INDEX customer_merged ON customer (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX customer_referred ON customer (referred_by) WHERE referred_by IS NOT NULL;

CREATE TABLE customer_contact (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  -- Local wall clock, to the minute.
  at TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('call', 'visit', 'message', 'email', 'inPerson')),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  subject TEXT NOT NULL,
  result TEXT NOT NULL DEFAULT '',
  next_step TEXT NOT NULL DEFAULT '',
  next_step_on TEXT,
  -- The customer was told that it would be done.
  is_promised INTEGER NOT NULL DEFAULT 0 CHECK (is_promised IN (0, 1)),
  next_step_done_at TEXT,
  noted_by TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  voided_at TEXT
) STRICT;
CREATE INDEX customer_contact_customer ON customer_contact (customer_id, at) WHERE voided_at IS NULL;
CREATE INDEX customer_contact_due ON customer_contact (next_step_on)
  WHERE voided_at IS NULL AND next_step_on IS NOT NULL AND next_step_done_at IS NULL;

CREATE TABLE customer_purchase (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  bought_on TEXT NOT NULL,
  amount REAL NOT NULL CHECK (amount >= 0),
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  voided_at TEXT
) STRICT;
CREATE INDEX customer_purchase_customer ON customer_purchase (customer_id, bought_on, amount)
  WHERE voided_at IS NULL;

-- One document: the thresholds and the segments of the owner are read, changed and undone as a whole.
CREATE TABLE customer_rules (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  rules TEXT NOT NULL CHECK (json_valid(rules))
) STRICT;

-- Two that look alike and were said to be two.
CREATE TABLE customer_distinct (
  id INTEGER PRIMARY KEY,
  first_id INTEGER NOT NULL REFERENCES customer (id),
  second_id INTEGER NOT NULL REFERENCES customer (id),
  CHECK (first_id < second_id),
  UNIQUE (first_id, second_id)
) STRICT;

-- Who asked to be forgotten: nothing but numbers, to forget them again after going back to a backup.
CREATE TABLE erased_customer (
  id INTEGER PRIMARY KEY,
  created_at TEXT NOT NULL,
  erased_at TEXT NOT NULL,
  erased_by TEXT NOT NULL
) STRICT;
`

const identity = `
ALTER TABLE survey ADD COLUMN is_anonymous INTEGER NOT NULL DEFAULT 1 CHECK (is_anonymous IN (0, 1));
-- As it was promised on the sheets of the wave: fixed when it opens.
ALTER TABLE wave ADD COLUMN is_anonymous INTEGER NOT NULL DEFAULT 1 CHECK (is_anonymous IN (0, 1));
ALTER TABLE response ADD COLUMN customer_id INTEGER REFERENCES customer (id);
CREATE INDEX response_customer ON response (customer_id) WHERE customer_id IS NOT NULL;

CREATE TRIGGER wave_anonymity_insert BEFORE INSERT ON wave
WHEN new.is_anonymous = 0
  -- Undo writes a row over itself: that opens nothing.
  AND NOT EXISTS (SELECT 1 FROM wave WHERE id = new.id)
  AND coalesce((SELECT is_anonymous FROM survey WHERE id = new.survey_id), 1) = 1
BEGIN SELECT RAISE(ABORT, 'the survey is anonymous'); END;

CREATE TRIGGER wave_anonymity_fixed BEFORE UPDATE OF is_anonymous ON wave
WHEN new.is_anonymous <> old.is_anonymous
BEGIN SELECT RAISE(ABORT, 'what was promised when the wave opened stays'); END;

CREATE TRIGGER response_customer_insert BEFORE INSERT ON response
WHEN new.customer_id IS NOT NULL
  AND coalesce((SELECT is_anonymous FROM wave WHERE id = new.wave_id), 1) = 1
BEGIN SELECT RAISE(ABORT, 'the wave is anonymous'); END;

CREATE TRIGGER response_customer_update BEFORE UPDATE OF customer_id, wave_id ON response
WHEN new.customer_id IS NOT NULL
  AND coalesce((SELECT is_anonymous FROM wave WHERE id = new.wave_id), 1) = 1
BEGIN SELECT RAISE(ABORT, 'the wave is anonymous'); END;
`
