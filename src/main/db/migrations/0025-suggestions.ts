import type { Migration } from '../migration'

/** Boxes, each time they were emptied, and the slips that were in them (domain.md §1.11). */
export const suggestions: Migration = {
  version: 25,
  up(db) {
    db.exec(`
      CREATE TABLE suggestion_box (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        place_id INTEGER REFERENCES tag (id),
        every_days INTEGER NOT NULL CHECK (every_days BETWEEN 1 AND 366),
        created_on TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;
      CREATE UNIQUE INDEX suggestion_box_name ON suggestion_box (name) WHERE voided_at IS NULL;

      CREATE TABLE box_emptying (
        id INTEGER PRIMARY KEY,
        box_id INTEGER NOT NULL REFERENCES suggestion_box (id),
        emptied_on TEXT NOT NULL,
        first_person TEXT NOT NULL,
        second_person TEXT NOT NULL,
        -- Zero is data: the box was looked into.
        slip_count INTEGER NOT NULL CHECK (slip_count >= 0),
        voided_at TEXT
      ) STRICT;
      CREATE INDEX box_emptying_box ON box_emptying (box_id, emptied_on);

      CREATE TABLE suggestion (
        id INTEGER PRIMARY KEY,
        emptying_id INTEGER NOT NULL REFERENCES box_emptying (id),
        slip_number INTEGER NOT NULL CHECK (slip_number >= 1),
        written_on TEXT,
        text TEXT NOT NULL,
        -- Counted, never evaluated.
        is_illegible INTEGER NOT NULL CHECK (is_illegible IN (0, 1)),
        element TEXT,
        dimension TEXT CHECK (dimension IN ('TAN', 'FIA', 'CAP', 'SEG', 'EMP')),
        moment TEXT,
        -- Null: anonymous, and it stays so.
        customer_id INTEGER REFERENCES customer (id),
        duplicate_of_id INTEGER REFERENCES suggestion (id) CHECK (duplicate_of_id <> id),
        impact INTEGER CHECK (impact BETWEEN 1 AND 5),
        effort INTEGER CHECK (effort BETWEEN 1 AND 5),
        state TEXT NOT NULL
          CHECK (state IN ('new', 'evaluated', 'accepted', 'inProgress', 'implemented', 'discarded')),
        discard_reason TEXT NOT NULL,
        was_accepted INTEGER NOT NULL CHECK (was_accepted IN (0, 1)),
        implemented_on TEXT,
        replied_on TEXT,
        published_said TEXT NOT NULL,
        published_done TEXT NOT NULL,
        is_published INTEGER NOT NULL CHECK (is_published IN (0, 1)),
        -- What was really a case, and is in the register since.
        case_id INTEGER REFERENCES customer_case (id),
        void_reason TEXT,
        voided_at TEXT,
        CHECK ((impact IS NULL) = (effort IS NULL)),
        CHECK (state IN ('new', 'discarded') OR impact IS NOT NULL)
      ) STRICT;
      CREATE UNIQUE INDEX suggestion_slip ON suggestion (slip_number) WHERE voided_at IS NULL;
      CREATE INDEX suggestion_emptying ON suggestion (emptying_id);
      CREATE INDEX suggestion_duplicate ON suggestion (duplicate_of_id);
      CREATE INDEX suggestion_customer ON suggestion (customer_id);

      CREATE TABLE suggestion_draft (
        emptying_id INTEGER PRIMARY KEY REFERENCES box_emptying (id) ON DELETE CASCADE,
        draft TEXT NOT NULL CHECK (json_valid(draft)),
        updated_at TEXT NOT NULL
      ) STRICT;

      -- Numbers that a print was given stay given, whatever becomes of the print.
      CREATE TABLE slip_print (
        id INTEGER PRIMARY KEY,
        first_number INTEGER NOT NULL,
        last_number INTEGER NOT NULL CHECK (last_number >= first_number),
        printed_at TEXT NOT NULL
      ) STRICT;
    `)
  },
}
