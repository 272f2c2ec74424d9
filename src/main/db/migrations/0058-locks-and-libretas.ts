import type { Migration } from '../migration'
import { dayOf, isLocked, type Lock, type Refusal, refuse, refuseDays, triggersOf } from '../monthLocks'

/**
 * A libreta of the calendar may do without a first survey, whose waves it does not follow.
 *
 * A closed month holds its visits and its baskets of prices too: a visit belongs to the month of its day, a basket with
 * what each competitor asks to the month in which the prices were taken. As with a survey and its waves, what would take
 * them along is refused: a checklist with visits of the month, a competitor with either.
 */
export const locksAndLibretas: Migration = {
  version: 58,
  up(db) {
    db.exec(scorecardsWithoutSurvey)
    for (const sql of locks) db.exec(sql)
  },
}

/**
 * SQLite cannot take a NOT NULL away: the rows step aside while the table is made anew. Foreign keys wait until the end
 * of the migrations, when what points to these rows finds them again.
 */
const scorecardsWithoutSurvey = `
  PRAGMA defer_foreign_keys = ON;
  CREATE TEMP TABLE kept_scorecard AS SELECT * FROM scorecard;
  DROP TABLE scorecard;
  CREATE TABLE scorecard (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    -- The survey whose waves are its periods.
    survey_id INTEGER REFERENCES survey (id),
    method TEXT NOT NULL CHECK (method IN ('proportional', 'linear')),
    bands TEXT NOT NULL CHECK (json_valid(bands)),
    created_at TEXT NOT NULL,
    voided_at TEXT,
    rhythm TEXT NOT NULL DEFAULT 'wave' CHECK (rhythm IN ('wave', 'month', 'quarter')),
    points_from TEXT NOT NULL DEFAULT 'owner' CHECK (points_from IN ('owner', 'stated', 'points')),
    -- Place in the list; 0 for those that nobody has put in order, which come first, the newest on top.
    list_position INTEGER NOT NULL DEFAULT 0,
    archived_at TEXT,
    CHECK (rhythm <> 'wave' OR survey_id IS NOT NULL)
  ) STRICT;
  INSERT INTO scorecard (id, name, survey_id, method, bands, created_at, voided_at, rhythm, points_from,
      list_position, archived_at)
    SELECT id, name, survey_id, method, bands, created_at, voided_at, rhythm, points_from,
      list_position, archived_at FROM kept_scorecard;
  DROP TABLE kept_scorecard;
`

const ofBasket: Refusal = (row) => [`(SELECT taken_on FROM price_basket WHERE id = ${row}.basket_id)`]

const locked: readonly Lock[] = [
  {
    table: 'comparison_visit',
    columns: ['version_id', 'competitor_id', 'visited_on', 'answers', 'voided_at'],
    days: dayOf('visited_on'),
    refusal: refuseDays,
  },
  {
    table: 'price_basket',
    columns: ['taken_on', 'products', 'voided_at'],
    days: dayOf('taken_on'),
    refusal: refuseDays,
  },
  {
    table: 'basket_competitor',
    columns: ['basket_id', 'competitor_id', 'prices'],
    days: ofBasket,
    refusal: refuseDays,
  },
]

/** Refuses when something of these days stands in a closed month. */
const refuseHeld = (from: string, day: string) => `
  ${refuse} JOIN (SELECT ${day} AS day FROM ${from}) ON period_close.month = substr(day, 1, 7) WHERE ${isLocked};`

const locks: readonly string[] = [
  ...locked.flatMap(triggersOf),

  `CREATE TRIGGER checklist_void_locked AFTER UPDATE OF voided_at ON checklist
   WHEN new.voided_at IS NOT old.voided_at
   BEGIN ${refuseHeld(
     `comparison_visit JOIN checklist_version ON checklist_version.id = version_id
      WHERE checklist_id = new.id AND comparison_visit.voided_at IS NULL`,
     'visited_on',
   )} END`,
  `CREATE TRIGGER competitor_void_locked AFTER UPDATE OF voided_at ON competitor
   WHEN new.voided_at IS NOT old.voided_at
   BEGIN
     ${refuseHeld('comparison_visit WHERE competitor_id = new.id AND voided_at IS NULL', 'visited_on')}
     ${refuseHeld(
       `basket_competitor JOIN price_basket ON price_basket.id = basket_id
        WHERE competitor_id = new.id AND price_basket.voided_at IS NULL`,
       'taken_on',
     )}
   END`,
]
