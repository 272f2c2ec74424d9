import type { Migration } from '../migration'

const timeOf = (column: string) =>
  `${column} TEXT NOT NULL CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]*')`

/** What customers say by themselves, and every step of what was done about it (domain.md §1.12, §2). */
export const cases: Migration = {
  version: 22,
  up(db) {
    db.exec(`
      CREATE TABLE case_cause (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        element TEXT,
        voided_at TEXT
      ) STRICT;
      CREATE UNIQUE INDEX case_cause_name ON case_cause (name) WHERE voided_at IS NULL;

      CREATE TABLE customer_case (
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL,
        sequence INTEGER NOT NULL CHECK (sequence >= 1),
        kind TEXT NOT NULL CHECK (kind IN ('petition', 'complaint', 'claim', 'suggestion', 'compliment')),
        state TEXT NOT NULL,
        channel TEXT NOT NULL,
        official_number TEXT NOT NULL,
        -- When the customer said it; entered_at is when it was typed.
        ${timeOf('opened_at')},
        is_time_known INTEGER NOT NULL CHECK (is_time_known IN (0, 1)),
        entered_at TEXT NOT NULL,
        received_by TEXT NOT NULL,
        customer_id INTEGER REFERENCES customer (id),
        role TEXT,
        place_id INTEGER REFERENCES tag (id),
        description TEXT NOT NULL,
        remedy_asked TEXT NOT NULL,
        product TEXT NOT NULL,
        amount REAL CHECK (amount >= 0),
        element TEXT,
        dimension TEXT CHECK (dimension IN ('TAN', 'FIA', 'CAP', 'SEG', 'EMP')),
        moment TEXT,
        cause_id INTEGER REFERENCES case_cause (id),
        severity INTEGER CHECK (severity BETWEEN 1 AND 3),
        severity_reasons TEXT NOT NULL CHECK (json_valid(severity_reasons)),
        responsible_id INTEGER REFERENCES person (id),
        is_first_contact_possible INTEGER NOT NULL CHECK (is_first_contact_possible IN (0, 1)),
        topic TEXT NOT NULL,
        -- The term in force when it was received: a change of the settings never changes an open case.
        terms TEXT CHECK (json_valid(terms)),
        extension TEXT CHECK (json_valid(extension)),
        -- Frozen when the answer was given; an open case is counted anew with the calendar of today.
        due_on TEXT,
        answered_on TEXT,
        resolved_at TEXT,
        cost REAL CHECK (cost >= 0),
        acceptance TEXT,
        decision TEXT,
        UNIQUE (year, sequence)
      ) STRICT;
      CREATE INDEX customer_case_state ON customer_case (state, opened_at);
      CREATE INDEX customer_case_customer ON customer_case (customer_id, opened_at);
      CREATE INDEX customer_case_opened ON customer_case (opened_at);

      CREATE TABLE case_event (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES customer_case (id),
        kind TEXT NOT NULL,
        ${timeOf('at')},
        entered_at TEXT NOT NULL,
        person TEXT NOT NULL,
        from_state TEXT,
        to_state TEXT,
        direction TEXT CHECK (direction IN ('in', 'out')),
        channel TEXT,
        needs_reply INTEGER NOT NULL CHECK (needs_reply IN (0, 1)),
        text TEXT NOT NULL,
        details TEXT NOT NULL CHECK (json_valid(details)),
        -- Set by undo: the event counts no more, and stays to be seen.
        taken_back_at TEXT
      ) STRICT;
      CREATE INDEX case_event_case ON case_event (case_id, at, id);

      -- What happened to a case is not edited: it can be taken back, and personal words can be taken out of it.
      CREATE TRIGGER case_event_stays BEFORE UPDATE ON case_event
      WHEN NOT (old.id = new.id AND old.case_id = new.case_id AND old.kind = new.kind AND old.at = new.at
        AND old.entered_at = new.entered_at AND old.person = new.person AND old.from_state IS new.from_state
        AND old.to_state IS new.to_state AND old.direction IS new.direction AND new.details IN (old.details, '{}')
        AND new.text IN (old.text, ''))
      BEGIN SELECT RAISE(ABORT, 'events of a case are never edited'); END;
      CREATE TRIGGER case_event_is_not_deleted BEFORE DELETE ON case_event
      WHEN NOT EXISTS (SELECT 1 FROM business WHERE is_sample = 1)
      BEGIN SELECT RAISE(ABORT, 'events of a case are never deleted'); END;
      CREATE TRIGGER customer_case_is_not_deleted BEFORE DELETE ON customer_case
      WHEN NOT EXISTS (SELECT 1 FROM business WHERE is_sample = 1)
      BEGIN SELECT RAISE(ABORT, 'a case is voided, never deleted'); END;

      CREATE TABLE case_task (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES customer_case (id),
        text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
        person_id INTEGER REFERENCES person (id),
        due_on TEXT,
        done_at TEXT,
        voided_at TEXT
      ) STRICT;
      CREATE INDEX case_task_case ON case_task (case_id);

      CREATE TABLE case_link (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES customer_case (id),
        other_id INTEGER NOT NULL REFERENCES customer_case (id) CHECK (other_id <> case_id),
        kind TEXT NOT NULL CHECK (kind IN ('related', 'duplicate', 'sameLetter', 'continues')),
        voided_at TEXT
      ) STRICT;
      CREATE INDEX case_link_case ON case_link (case_id);
      CREATE INDEX case_link_other ON case_link (other_id);

      CREATE TABLE case_draft (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        draft TEXT NOT NULL CHECK (json_valid(draft)),
        updated_at TEXT NOT NULL
      ) STRICT;
    `)
  },
}
