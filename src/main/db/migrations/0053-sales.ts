import type { Migration } from '../migration'
import { dayOf, type Lock, refuseDays, triggersOf } from '../monthLocks'

/**
 * Before and at the sale: visits counted at the counter (domain.md §1.15), opportunities (§1.14), call campaigns
 * (§1.28) and the figures of keeping customers (§1.24). The visits of a closed month stay as they are.
 */
export const sales: Migration = {
  version: 53,
  up(db) {
    db.exec(`
      CREATE TABLE counter_setting (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        reasons TEXT NOT NULL CHECK (json_valid(reasons)),
        average_ticket REAL CHECK (average_ticket > 0),
        -- The hours at which the second and the third shift begin, 'HH:mm'.
        afternoon_from TEXT NOT NULL CHECK (afternoon_from GLOB '[0-2][0-9]:[0-5][0-9]'),
        evening_from TEXT NOT NULL CHECK (evening_from > afternoon_from)
      ) STRICT;

      CREATE TABLE counter_visit (
        id INTEGER PRIMARY KEY,
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
        -- Null for cards that were typed afterwards.
        time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
        shift TEXT CHECK (shift IN ('morning', 'afternoon', 'evening')),
        result TEXT NOT NULL CHECK (result IN ('bought', 'notBought', 'unknown')),
        -- The key of a reason in the settings; null when nobody said why.
        reason TEXT CHECK (reason IS NULL OR result = 'notBought'),
        -- What was said when it is none of the list; it stays when it is put to one of them.
        said TEXT NOT NULL,
        wanted TEXT NOT NULL,
        wanted_value REAL CHECK (wanted_value >= 0),
        buys_elsewhere INTEGER CHECK (buys_elsewhere IN (0, 1)),
        -- Visits that this line stands for: more than one only of cards.
        count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 5000),
        person TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;
      CREATE INDEX counter_visit_day ON counter_visit (day) WHERE voided_at IS NULL;
      CREATE INDEX counter_visit_said ON counter_visit (reason, said) WHERE said <> '' AND voided_at IS NULL;

      CREATE TABLE opportunity_weights (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        weights TEXT NOT NULL CHECK (json_valid(weights))
      ) STRICT;

      CREATE TABLE opportunity (
        id INTEGER PRIMARY KEY,
        -- Null for somebody who is not in the register: then the name is written.
        customer_id INTEGER REFERENCES customer (id),
        prospect TEXT NOT NULL,
        objective TEXT NOT NULL,
        need TEXT NOT NULL,
        need_tags TEXT NOT NULL CHECK (json_valid(need_tags)),
        products TEXT NOT NULL CHECK (json_valid(products)),
        suitable TEXT NOT NULL,
        opportunity INTEGER CHECK (opportunity BETWEEN 1 AND 5),
        risk INTEGER CHECK (risk BETWEEN 1 AND 5),
        access INTEGER CHECK (access BETWEEN 1 AND 5),
        near INTEGER CHECK (near BETWEEN 1 AND 5),
        way TEXT NOT NULL CHECK (way IN ('visit', 'call')),
        who TEXT NOT NULL,
        planned_on TEXT,
        outcome TEXT CHECK (outcome IN ('won', 'lost', 'postponed')),
        outcome_on TEXT,
        outcome_reason TEXT NOT NULL,
        created_at TEXT NOT NULL,
        voided_at TEXT,
        CHECK ((outcome IS NULL) = (outcome_on IS NULL))
      ) STRICT;
      CREATE INDEX opportunity_customer ON opportunity (customer_id);
      CREATE INDEX opportunity_planned ON opportunity (planned_on) WHERE voided_at IS NULL;

      CREATE TABLE campaign (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        script TEXT NOT NULL,
        started_on TEXT NOT NULL,
        due_on TEXT,
        ended_on TEXT,
        created_at TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;

      -- Two lines of one customer are possible after a merge: both calls were made.
      CREATE TABLE campaign_call (
        id INTEGER PRIMARY KEY,
        campaign_id INTEGER NOT NULL REFERENCES campaign (id),
        customer_id INTEGER NOT NULL REFERENCES customer (id),
        result TEXT CHECK (result IN ('contacted', 'noAnswer', 'sale', 'complaint', 'asksNoCall')),
        attempts INTEGER NOT NULL CHECK (attempts >= 0),
        called_at TEXT,
        note TEXT NOT NULL,
        person TEXT NOT NULL,
        contact_id INTEGER REFERENCES customer_contact (id),
        case_id INTEGER REFERENCES customer_case (id),
        voided_at TEXT,
        CHECK ((result IS NULL) = (called_at IS NULL))
      ) STRICT;
      CREATE INDEX campaign_call_campaign ON campaign_call (campaign_id);
      CREATE INDEX campaign_call_customer ON campaign_call (customer_id);

      CREATE TABLE retention_period (
        id INTEGER PRIMARY KEY,
        -- Days [start, end).
        start_on TEXT NOT NULL,
        end_on TEXT NOT NULL CHECK (end_on > start_on),
        customers_at_start INTEGER NOT NULL CHECK (customers_at_start >= 0),
        customers_at_end INTEGER NOT NULL CHECK (customers_at_end >= 0),
        new_customers INTEGER NOT NULL CHECK (new_customers BETWEEN 0 AND customers_at_end),
        -- Null: not known. Money of the business; margin of a customer and year.
        acquisition_spend REAL CHECK (acquisition_spend >= 0),
        retention_spend REAL CHECK (retention_spend >= 0),
        margin REAL CHECK (margin >= 0),
        note TEXT NOT NULL,
        voided_at TEXT,
        CHECK (customers_at_end - new_customers <= customers_at_start)
      ) STRICT;
      CREATE UNIQUE INDEX retention_period_days ON retention_period (start_on, end_on) WHERE voided_at IS NULL;
    `)
    for (const sql of triggersOf(visits)) db.exec(sql)
  },
}

const visits: Lock = {
  table: 'counter_visit',
  columns: ['day', 'time', 'shift', 'result', 'reason', 'count', 'voided_at'],
  days: dayOf('day'),
  refusal: refuseDays,
}
