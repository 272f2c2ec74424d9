import type { Migration } from '../migration'

/** When the business is open and which days count for terms, with the dates from which each holds. */
export const calendars: Migration = {
  version: 20,
  up(db) {
    db.exec(`
-- Before the first of these, the hours of the business row hold.
CREATE TABLE service_hours (
  id INTEGER PRIMARY KEY,
  valid_from TEXT NOT NULL,
  -- Seven days, Monday first, each a list of {from, to}.
  weekly TEXT NOT NULL CHECK (json_valid(weekly)),
  voided_at TEXT
) STRICT;
CREATE UNIQUE INDEX service_hours_valid_from ON service_hours (valid_from) WHERE voided_at IS NULL;

CREATE TABLE special_day (
  id INTEGER PRIMARY KEY,
  date TEXT NOT NULL,
  name TEXT NOT NULL,
  -- A list of {from, to}; empty is a day closed.
  intervals TEXT NOT NULL CHECK (json_valid(intervals)),
  voided_at TEXT
) STRICT;
CREATE UNIQUE INDEX special_day_date ON special_day (date) WHERE voided_at IS NULL;

CREATE TABLE holiday (
  id INTEGER PRIMARY KEY,
  date TEXT NOT NULL,
  name_es TEXT NOT NULL,
  name_en TEXT NOT NULL,
  is_local INTEGER NOT NULL CHECK (is_local IN (0, 1)),
  closes INTEGER NOT NULL CHECK (closes IN (0, 1)),
  is_legal INTEGER NOT NULL CHECK (is_legal IN (0, 1)),
  -- 'removed' by the owner, who may take it back; 'replaced' by the list of another region.
  state TEXT NOT NULL CHECK (state IN ('kept', 'removed', 'replaced'))
) STRICT;
CREATE INDEX holiday_date ON holiday (date);

CREATE TABLE holiday_year (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1900 AND 9999),
  confirmed_on TEXT
) STRICT;

CREATE TABLE legal_calendar (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- Of the list of holidays that was loaded; null before.
  country TEXT,
  region TEXT,
  -- Days of the week that do not count, 1 Monday to 7 Sunday.
  weekend TEXT NOT NULL CHECK (json_valid(weekend))
) STRICT;

CREATE TABLE legal_terms (
  id INTEGER PRIMARY KEY,
  valid_from TEXT NOT NULL,
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  voided_at TEXT
) STRICT;
CREATE UNIQUE INDEX legal_terms_valid_from ON legal_terms (valid_from) WHERE voided_at IS NULL;
`)
  },
}
