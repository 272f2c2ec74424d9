import type { Migration } from '../migration'

/** Competitors, what is known of them, visits with a checklist, and baskets of prices (domain.md §1.3, §1.4). */
export const comparison: Migration = {
  version: 32,
  up(db) {
    db.exec(`
      CREATE TABLE competitor (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        -- Metres; null when not known.
        distance INTEGER CHECK (distance >= 0),
        notes TEXT NOT NULL,
        is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
        created_at TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;
      CREATE UNIQUE INDEX competitor_name ON competitor (name) WHERE voided_at IS NULL;

      -- A question of a survey in which people rate a competitor on an attribute.
      CREATE TABLE competitor_question (
        id INTEGER PRIMARY KEY,
        survey_id INTEGER NOT NULL REFERENCES survey (id),
        question_key TEXT NOT NULL,
        competitor_id INTEGER NOT NULL REFERENCES competitor (id),
        attribute_id INTEGER NOT NULL REFERENCES attribute (id),
        UNIQUE (survey_id, question_key)
      ) STRICT;

      -- What the owner thinks on a day; competitor null is the own business.
      CREATE TABLE competitor_opinion (
        id INTEGER PRIMARY KEY,
        competitor_id INTEGER REFERENCES competitor (id),
        attribute_id INTEGER NOT NULL REFERENCES attribute (id),
        rated_on TEXT NOT NULL,
        rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5)
      ) STRICT;
      CREATE UNIQUE INDEX competitor_opinion_day
        ON competitor_opinion (coalesce(competitor_id, 0), attribute_id, rated_on);

      CREATE TABLE comparison_setting (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        settings TEXT NOT NULL CHECK (json_valid(settings))
      ) STRICT;

      CREATE TABLE checklist (
        id INTEGER PRIMARY KEY,
        created_at TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;

      CREATE TABLE checklist_version (
        id INTEGER PRIMARY KEY,
        checklist_id INTEGER NOT NULL REFERENCES checklist (id),
        number INTEGER NOT NULL CHECK (number >= 1),
        content TEXT NOT NULL CHECK (json_valid(content)),
        created_at TEXT NOT NULL,
        UNIQUE (checklist_id, number)
      ) STRICT;

      CREATE TABLE comparison_visit (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES checklist_version (id),
        -- Null: a visit to the own business.
        competitor_id INTEGER REFERENCES competitor (id),
        visited_on TEXT NOT NULL,
        visited_time TEXT,
        shopper TEXT NOT NULL,
        scenario TEXT NOT NULL,
        day_part TEXT CHECK (day_part IN ('morning', 'midday', 'afternoon', 'evening')),
        answers TEXT NOT NULL CHECK (json_valid(answers)),
        created_at TEXT NOT NULL,
        void_reason TEXT,
        voided_at TEXT
      ) STRICT;
      CREATE INDEX comparison_visit_version ON comparison_visit (version_id);
      CREATE INDEX comparison_visit_competitor ON comparison_visit (competitor_id);

      CREATE TABLE price_basket (
        id INTEGER PRIMARY KEY,
        taken_on TEXT NOT NULL,
        note TEXT NOT NULL,
        -- Products in order: name, quantity, our price.
        products TEXT NOT NULL CHECK (json_valid(products)),
        created_at TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;

      CREATE TABLE basket_competitor (
        id INTEGER PRIMARY KEY,
        basket_id INTEGER NOT NULL REFERENCES price_basket (id),
        competitor_id INTEGER NOT NULL REFERENCES competitor (id),
        -- Their prices in the order of the products; null where there is none.
        prices TEXT NOT NULL CHECK (json_valid(prices)),
        UNIQUE (basket_id, competitor_id)
      ) STRICT;

      -- A visit or a basket that is being typed: 'visit:1' is a new one of checklist 1, 'basket:new' a new basket.
      CREATE TABLE comparison_draft (
        slot TEXT PRIMARY KEY,
        draft TEXT NOT NULL CHECK (json_valid(draft)),
        updated_at TEXT NOT NULL
      ) STRICT;
    `)
  },
}
