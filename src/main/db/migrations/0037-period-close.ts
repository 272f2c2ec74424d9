import type { Migration } from '../migration'
import {
  changed,
  dayOf,
  isLocked,
  type Lock,
  type Refusal,
  refuse,
  refuseDays,
  refuseFrom,
  refuseWaves,
  triggersOf,
} from '../monthLocks'

/**
 * The closing of a month, and the triggers that keep what belongs to a closed month as it was signed: whatever writes
 * (a page, an import, an undo, a job), the database itself refuses.
 *
 * What belongs to a month:
 * - A wave, its sheets, their second keying and its paper: the month in which the wave closed. Every figure made of
 *   sheets is one of the wave (domain.md §1.1: response, results, libreta), waves go over the ends of months, and many
 *   sheets have no day on them. An open wave belongs to no month yet.
 * - A case: its contact and its kind, the month of the contact; each step, message and note, the month of its moment;
 *   what the customer said afterwards, the month of the asking. A step of November on a case of October is November's.
 * - A slip: the month of its date or of the emptying it came out of; its reply and its being done, theirs.
 * - Customers served: their month. Terms and goals: every month from the day since which they are in force.
 *
 * Not locked, because it says how figures are read and not what happened: causes, topics and other classifications,
 * the points of a libreta, the calendars. What they made of a month is in the papers that were signed.
 */
export const periodClose: Migration = {
  version: 37,
  up(db) {
    db.exec(tables)
    for (const sql of locks) db.exec(sql)
  },
}

const tables = `
CREATE TABLE period_close (
  id INTEGER PRIMARY KEY,
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  closed_at TEXT NOT NULL,
  signed_by TEXT NOT NULL CHECK (length(signed_by) BETWEEN 1 AND 80),
  signed_on TEXT NOT NULL,
  note TEXT NOT NULL,
  checks TEXT NOT NULL CHECK (json_valid(checks)),
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  -- SHA-256 of the figures.
  seal TEXT NOT NULL CHECK (length(seal) = 64),
  reopened_at TEXT,
  reopened_by TEXT,
  reopen_reason TEXT,
  CHECK ((reopened_at IS NULL) = (reopened_by IS NULL) AND (reopened_at IS NULL) = (reopen_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX period_close_locked ON period_close (month) WHERE reopened_at IS NULL;
CREATE INDEX period_close_month ON period_close (month, id);

CREATE TABLE period_hand_over (
  id INTEGER PRIMARY KEY,
  close_id INTEGER NOT NULL REFERENCES period_close (id),
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  -- The folder that holds the one that was written.
  place TEXT NOT NULL,
  folder TEXT NOT NULL,
  files TEXT NOT NULL CHECK (json_valid(files))
) STRICT;
CREATE INDEX period_hand_over_close ON period_hand_over (close_id);

-- Warnings taken as they are, until the month is signed.
CREATE TABLE period_acceptance (
  month TEXT NOT NULL,
  check_key TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  note TEXT NOT NULL CHECK (length(note) >= 1),
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (month, check_key)
) STRICT, WITHOUT ROWID;

-- A closing is opened again, once, and else stays as it was written.
CREATE TRIGGER period_close_stays BEFORE UPDATE ON period_close
WHEN NOT (old.reopened_at IS NULL AND new.reopened_at IS NOT NULL AND old.id = new.id AND old.month = new.month
  AND old.closed_at = new.closed_at AND old.signed_by = new.signed_by AND old.signed_on = new.signed_on
  AND old.note = new.note AND old.checks = new.checks AND old.figures = new.figures AND old.seal = new.seal)
BEGIN SELECT RAISE(ABORT, 'a closing is never edited'); END;
CREATE TRIGGER period_close_is_not_deleted BEFORE DELETE ON period_close
WHEN NOT EXISTS (SELECT 1 FROM business WHERE is_sample = 1)
BEGIN SELECT RAISE(ABORT, 'a closing is never deleted'); END;
CREATE TRIGGER period_hand_over_stays BEFORE UPDATE ON period_hand_over
BEGIN SELECT RAISE(ABORT, 'a hand-over is never edited'); END;
`

const ofSheet: Refusal = (row) => [`(SELECT wave_id FROM response WHERE id = ${row}.response_id)`]

const locked: readonly Lock[] = [
  {
    table: 'response',
    columns: [
      'wave_id',
      'sheet_number',
      'answered_on',
      'place_id',
      'channel_id',
      'status',
      'void_reason',
      'answers',
    ],
    days: dayOf('wave_id'),
    refusal: refuseWaves,
  },
  {
    table: 'verification',
    columns: ['response_id', 'answers', 'differences', 'fields', 'difference_count', 'error_count'],
    days: ofSheet,
    refusal: refuseWaves,
  },
  {
    table: 'print_hand_out',
    columns: ['wave_id', 'first_number', 'last_number', 'numbers', 'handed_on', 'voided_at'],
    days: dayOf('wave_id'),
    refusal: refuseWaves,
  },
  {
    table: 'print_return',
    columns: ['wave_id', 'count', 'first_number', 'last_number', 'numbers', 'returned_on', 'voided_at'],
    days: dayOf('wave_id'),
    refusal: refuseWaves,
  },
  {
    table: 'wave',
    columns: [
      'survey_id',
      'version_id',
      'label',
      'opened_on',
      'closed_on',
      'population',
      'handed_out',
      'sampling',
      'planned_sample',
      'close_summary',
      'voided_at',
    ],
    days: dayOf('closed_on'),
    refusal: refuseDays,
  },
  {
    table: 'case_satisfaction',
    columns: ['case_id', 'asked_on', 'way', 'is_declined', 'answers', 'voided_at'],
    days: dayOf('asked_on'),
    refusal: refuseDays,
  },
  {
    table: 'box_emptying',
    columns: ['box_id', 'emptied_on', 'slip_count', 'voided_at'],
    days: dayOf('emptied_on'),
    refusal: refuseDays,
  },
  { table: 'customers_served', columns: ['month', 'customers'], days: dayOf('month'), refusal: refuseDays },
  {
    table: 'legal_terms',
    columns: ['valid_from', 'terms', 'voided_at'],
    days: dayOf('valid_from'),
    refusal: refuseFrom,
  },
  {
    table: 'standard_goal',
    columns: ['standard', 'goal', 'valid_from'],
    days: dayOf('valid_from'),
    refusal: refuseFrom,
  },
]

const slipDay = (row: 'old' | 'new') =>
  `coalesce(${row}.written_on, (SELECT emptied_on FROM box_emptying WHERE id = ${row}.emptying_id))`
const slipDays = (row: 'old' | 'new') => [slipDay(row), `${row}.replied_on`, `${row}.implemented_on`]
const slipColumns = ['emptying_id', 'slip_number', 'written_on', 'is_illegible', 'voided_at']

const locks: readonly string[] = [
  ...locked.flatMap(triggersOf),

  // A survey that goes takes its waves with it.
  `CREATE TRIGGER survey_update_locked AFTER UPDATE OF voided_at ON survey
   WHEN new.voided_at IS NOT old.voided_at
   BEGIN ${refuse} JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
     WHERE ${isLocked} AND wave.survey_id = new.id; END`,

  `CREATE TRIGGER customer_case_insert_locked AFTER INSERT ON customer_case
   BEGIN ${refuseDays('new.opened_at')} END`,
  `CREATE TRIGGER customer_case_update_locked AFTER UPDATE OF opened_at, kind ON customer_case
   WHEN new.opened_at IS NOT old.opened_at OR new.kind IS NOT old.kind
   BEGIN ${refuseDays('old.opened_at', 'new.opened_at')} END`,
  // A void case counts in no month, nor does anything that was done about it.
  `CREATE TRIGGER customer_case_void_locked AFTER UPDATE OF state ON customer_case
   WHEN (old.state = 'void') <> (new.state = 'void')
   BEGIN
     ${refuseDays('new.opened_at')}
     ${refuse} JOIN case_event ON period_close.month = substr(case_event.at, 1, 7)
       WHERE ${isLocked} AND case_event.case_id = new.id AND case_event.taken_back_at IS NULL;
     ${refuse} JOIN case_satisfaction ON period_close.month = substr(case_satisfaction.asked_on, 1, 7)
       WHERE ${isLocked} AND case_satisfaction.case_id = new.id AND case_satisfaction.voided_at IS NULL;
   END`,
  `CREATE TRIGGER case_event_insert_locked AFTER INSERT ON case_event
   BEGIN ${refuseDays('new.at')} END`,
  `CREATE TRIGGER case_event_update_locked AFTER UPDATE OF taken_back_at ON case_event
   WHEN (new.taken_back_at IS NULL) <> (old.taken_back_at IS NULL)
   BEGIN ${refuseDays('new.at')} END`,

  `CREATE TRIGGER suggestion_insert_locked AFTER INSERT ON suggestion
   BEGIN ${refuseDays(...slipDays('new'))} END`,
  `CREATE TRIGGER suggestion_delete_locked AFTER DELETE ON suggestion
   BEGIN ${refuseDays(...slipDays('old'))} END`,
  // Who asks to be forgotten is: only then the words go, and no figure with them.
  `CREATE TRIGGER suggestion_update_locked AFTER UPDATE OF text, ${slipColumns.join(', ')} ON suggestion
   WHEN (new.text IS NOT old.text AND new.text <> '—') OR ${changed(slipColumns)}
   BEGIN ${refuseDays(slipDay('old'), slipDay('new'))} END`,
  `CREATE TRIGGER suggestion_void_locked AFTER UPDATE OF voided_at ON suggestion
   WHEN new.voided_at IS NOT old.voided_at
   BEGIN ${refuseDays('new.replied_on', 'new.implemented_on')} END`,
  `CREATE TRIGGER suggestion_reply_locked AFTER UPDATE OF replied_on ON suggestion
   WHEN new.replied_on IS NOT old.replied_on
   BEGIN ${refuseDays('old.replied_on', 'new.replied_on')} END`,
  `CREATE TRIGGER suggestion_done_locked AFTER UPDATE OF implemented_on ON suggestion
   WHEN new.implemented_on IS NOT old.implemented_on
   BEGIN ${refuseDays('old.implemented_on', 'new.implemented_on')} END`,
]
