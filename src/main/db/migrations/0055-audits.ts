import type { Migration } from '../migration'
import { dayOf, type Lock, refuseDays, triggersOf } from '../monthLocks'

/**
 * Checklists for more than visits (domain.md §1.4): audits of the shop (§1.21), the ten commandments (§1.22) and
 * sheets about the people of the business (§1.20). A closed month holds its audits and the rounds that ended in it.
 */
export const audits: Migration = {
  version: 55,
  up(db) {
    db.exec(tables)
    for (const sql of locked.flatMap(triggersOf)) db.exec(sql)
  },
}

const tables = `
ALTER TABLE checklist ADD COLUMN purpose TEXT NOT NULL DEFAULT 'visit'
  CHECK (purpose IN ('visit', 'audit', 'commandments', 'appraisal'));

-- What is half typed: a checklist that is changed, an audit, a sheet.
CREATE TABLE checklist_draft (
  slot TEXT PRIMARY KEY,
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  updated_at TEXT NOT NULL
) STRICT;
INSERT INTO checklist_draft (slot, draft, updated_at)
  SELECT slot, draft, updated_at FROM comparison_draft WHERE slot GLOB 'checklist:*';
DELETE FROM comparison_draft WHERE slot GLOB 'checklist:*';

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES checklist_version (id),
  audited_on TEXT NOT NULL,
  auditor TEXT NOT NULL CHECK (length(auditor) BETWEEN 1 AND 60),
  day_part TEXT CHECK (day_part IN ('morning', 'midday', 'afternoon', 'evening')),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  created_at TEXT NOT NULL,
  void_reason TEXT,
  voided_at TEXT
) STRICT;
CREATE INDEX audit_version ON audit (version_id);

CREATE TABLE commandments_round (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES checklist_version (id),
  opened_on TEXT NOT NULL,
  -- Since then nobody answers any more, and what the staff said is shown.
  closed_on TEXT CHECK (closed_on >= opened_on),
  owner_answers TEXT NOT NULL CHECK (json_valid(owner_answers)),
  -- Drawn by lot: what its sheets belong to, so that an undone round that comes back finds them again, and no other does.
  key TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  created_at TEXT NOT NULL,
  voided_at TEXT
) STRICT;
CREATE INDEX commandments_round_version ON commandments_round (version_id);

-- What somebody of the staff answered. The key is drawn by lot and nothing says who or when, nor in which order.
CREATE TABLE commandments_sheet (
  key TEXT PRIMARY KEY CHECK (length(key) = 32),
  -- Of the round, and no reference: an undone round leaves its sheets behind.
  round_key TEXT NOT NULL,
  answers TEXT NOT NULL CHECK (json_valid(answers))
) STRICT, WITHOUT ROWID;
CREATE INDEX commandments_sheet_round ON commandments_sheet (round_key);
CREATE TRIGGER commandments_sheet_in_time BEFORE INSERT ON commandments_sheet
WHEN (SELECT closed_on IS NOT NULL OR voided_at IS NOT NULL FROM commandments_round WHERE key = new.round_key)
BEGIN SELECT RAISE(ABORT, 'the round is closed'); END;

-- Who answered on the screen, so that nobody does twice; nothing leads from here to a sheet.
CREATE TABLE commandments_answered (
  -- Neither is a reference: what is undone leaves these behind.
  round_key TEXT NOT NULL,
  person_id INTEGER NOT NULL,
  PRIMARY KEY (round_key, person_id)
) STRICT, WITHOUT ROWID;

-- A sheet about somebody of the business: of a customer, of who leads, or their own (T18).
CREATE TABLE appraisal_sheet (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  version_id INTEGER NOT NULL REFERENCES checklist_version (id),
  source TEXT NOT NULL CHECK (source IN ('customer', 'manager', 'self')),
  filled_on TEXT NOT NULL,
  day_part TEXT CHECK (day_part IN ('morning', 'midday', 'afternoon', 'evening')),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  created_at TEXT NOT NULL,
  voided_at TEXT
) STRICT;
CREATE INDEX appraisal_sheet_person ON appraisal_sheet (person_id, filled_on);
CREATE INDEX appraisal_sheet_version ON appraisal_sheet (version_id);

-- The individual development sheet of a stretch of time: two comments, one goal, and what the person says to it.
CREATE TABLE development_sheet (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL CHECK (to_on >= from_on),
  strength TEXT NOT NULL,
  improvement TEXT NOT NULL,
  goal TEXT NOT NULL,
  goal_due_on TEXT,
  goal_done_on TEXT,
  person_note TEXT NOT NULL,
  person_noted_on TEXT,
  created_at TEXT NOT NULL,
  voided_at TEXT,
  CHECK ((goal = '') = (goal_due_on IS NULL))
) STRICT;
CREATE INDEX development_sheet_person ON development_sheet (person_id, to_on);
`

const locked: readonly Lock[] = [
  {
    table: 'audit',
    columns: ['version_id', 'audited_on', 'answers', 'voided_at'],
    days: dayOf('audited_on'),
    refusal: refuseDays,
  },
  {
    table: 'commandments_round',
    columns: ['version_id', 'closed_on', 'owner_answers', 'voided_at'],
    days: dayOf('closed_on'),
    refusal: refuseDays,
  },
]
