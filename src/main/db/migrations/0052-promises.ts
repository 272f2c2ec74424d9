import type { Migration } from '../migration'
import { changed, dayOf, isLocked, refuse, refuseDays, refuseFrom, triggersOf } from '../monthLocks'

/**
 * What was promised to whom and by when, what went out of the ordinary, and the written promises of the firm
 * (domain.md §1.6, §1.25). A day is 'YYYY-MM-DD', with an hour 'YYYY-MM-DDTHH:mm'.
 */
export const promises: Migration = {
  version: 52,
  up(db) {
    db.exec(tables)
    for (const sql of locks) db.exec(sql)
  },
}

const tables = `
CREATE TABLE contingency (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  kind TEXT NOT NULL
    CHECK (kind IN ('strike', 'flood', 'powerCut', 'supplier', 'staff', 'works', 'health', 'other')),
  started_on TEXT NOT NULL,
  -- Null while it lasts.
  ended_on TEXT CHECK (ended_on >= started_on),
  told TEXT NOT NULL,
  alternative TEXT NOT NULL,
  notes TEXT NOT NULL,
  noted_by TEXT NOT NULL,
  voided_at TEXT
) STRICT;

CREATE TABLE promise (
  id INTEGER PRIMARY KEY,
  what TEXT NOT NULL,
  -- Of the register; null for who is only a name.
  customer_id INTEGER REFERENCES customer (id),
  who TEXT NOT NULL,
  type TEXT NOT NULL,
  reference TEXT NOT NULL,
  note TEXT NOT NULL,
  promised_on TEXT NOT NULL,
  noted_by TEXT NOT NULL,
  -- What was agreed last, and what was promised at first; null where no day was promised.
  due TEXT,
  first_due TEXT,
  done_at TEXT,
  is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
  cancelled_by TEXT CHECK (cancelled_by IN ('customer', 'business')),
  cancelled_on TEXT,
  contingency_id INTEGER REFERENCES contingency (id),
  -- The words above as they are looked for: small letters, no accents.
  search TEXT NOT NULL,
  voided_at TEXT,
  CHECK ((cancelled_by IS NULL) = (cancelled_on IS NULL)),
  CHECK (done_at IS NULL OR cancelled_by IS NULL),
  CHECK ((due IS NULL) = (first_due IS NULL))
) STRICT;
CREATE INDEX promise_due ON promise (due) WHERE voided_at IS NULL;
CREATE INDEX promise_customer ON promise (customer_id);
CREATE INDEX promise_contingency ON promise (contingency_id);
CREATE INDEX promise_reference ON promise (reference) WHERE reference <> '';

CREATE TABLE promise_change (
  id INTEGER PRIMARY KEY,
  promise_id INTEGER NOT NULL REFERENCES promise (id),
  -- Null: until then no day had been promised.
  due_before TEXT,
  due TEXT NOT NULL,
  agreed_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  noted_by TEXT NOT NULL
) STRICT;
CREATE INDEX promise_change_promise ON promise_change (promise_id);

CREATE TABLE promise_import (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  rows INTEGER NOT NULL
) STRICT;
CREATE INDEX promise_import_hash ON promise_import (hash);

CREATE TABLE charter_promise (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  -- The first day on which it is no longer promised; null while it stands.
  ended_on TEXT,
  voided_at TEXT
) STRICT;

CREATE TABLE charter_version (
  id INTEGER PRIMARY KEY,
  promise_id INTEGER NOT NULL REFERENCES charter_promise (id),
  text TEXT NOT NULL CHECK (json_valid(text)),
  measure TEXT NOT NULL CHECK (json_valid(measure)),
  goal REAL,
  applies_from TEXT NOT NULL,
  noted_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX charter_version_from ON charter_version (promise_id, applies_from);
`

const dues = (row: 'old' | 'new') => [`${row}.due`, `${row}.first_due`]

/**
 * What became of it counts in the month of its day only where it came in time for it: something that is handed over
 * after its month was closed was late before too.
 */
const refuseEnd = (row: 'old' | 'new') => {
  const ended = `substr(coalesce(${row}.done_at, ${row}.cancelled_on), 1, 10)`
  const inTime = dues(row).map((due) => `(${ended} <= ${due} AND period_close.month = substr(${due}, 1, 7))`)
  return `${refuse} WHERE ${isLocked} AND (${inTime.join(' OR ')});`
}

const dueColumns = ['due', 'first_due', 'voided_at', 'contingency_id']
const endColumns = ['done_at', 'is_complete', 'cancelled_by', 'cancelled_on']

const locks: readonly string[] = [
  ...triggersOf({
    table: 'promise',
    columns: dueColumns,
    days: dayOf('due', 'first_due'),
    refusal: refuseDays,
  }),
  `CREATE TRIGGER promise_end_locked AFTER UPDATE OF ${endColumns.join(', ')} ON promise
   WHEN ${changed(endColumns)}
   BEGIN ${refuseEnd('old')} ${refuseEnd('new')} END`,
  // What the firm promises in writing holds from a day on, as goals do.
  ...triggersOf({
    table: 'charter_version',
    columns: ['measure', 'goal', 'applies_from'],
    days: dayOf('applies_from'),
    refusal: refuseFrom,
  }),
]
