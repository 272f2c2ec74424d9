import type { Migration } from '../migration'

/**
 * What was sold, the work that is done for it, and the calls to ask how it went (domain.md §1.16); which of the
 * services that customers want are given already (domain.md §1.1).
 */
export const aftersales: Migration = {
  version: 54,
  up(db) {
    db.exec(`
      CREATE TABLE sold_item (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER REFERENCES customer (id),
        product TEXT NOT NULL CHECK (length(product) BETWEEN 1 AND 120),
        serial TEXT NOT NULL,
        sold_on TEXT NOT NULL,
        -- The warranty counts from this day: that of the sale, but for a unit given in place of another.
        warranty_from TEXT NOT NULL,
        warranty_months INTEGER NOT NULL CHECK (warranty_months BETWEEN 0 AND 240),
        conditions TEXT NOT NULL,
        needs_training INTEGER NOT NULL CHECK (needs_training IN (0, 1)),
        maintenance_every INTEGER CHECK (maintenance_every BETWEEN 1 AND 120),
        -- What would have been due before this day never was.
        maintenance_since TEXT,
        replaces_id INTEGER REFERENCES sold_item (id) CHECK (replaces_id <> id),
        replacement_warranty TEXT CHECK (replacement_warranty IN ('continues', 'restarts')),
        -- Whether the buyer is called after the sale: nobody is whose sale was noted too late for that.
        wants_call INTEGER NOT NULL CHECK (wants_call IN (0, 1)),
        -- Product and serial as they are looked for.
        search TEXT NOT NULL,
        created_at TEXT NOT NULL,
        void_reason TEXT,
        voided_at TEXT,
        CHECK ((maintenance_every IS NULL) = (maintenance_since IS NULL)),
        CHECK ((replaces_id IS NULL) = (replacement_warranty IS NULL))
      ) STRICT;
      CREATE INDEX sold_item_customer ON sold_item (customer_id);
      CREATE INDEX sold_item_sold ON sold_item (sold_on, id);
      CREATE UNIQUE INDEX sold_item_replaces ON sold_item (replaces_id) WHERE voided_at IS NULL;

      CREATE TABLE service_order (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES sold_item (id),
        kind TEXT NOT NULL CHECK (kind IN ('installation', 'maintenance', 'repair', 'training')),
        reported_on TEXT NOT NULL,
        problem TEXT NOT NULL,
        promised_on TEXT,
        done_on TEXT CHECK (done_on >= reported_on),
        -- What was decided against the rule of the warranty; null where the rule decides.
        decided_in_warranty INTEGER CHECK (decided_in_warranty IN (0, 1)),
        decided_reason TEXT NOT NULL,
        work TEXT NOT NULL,
        parts TEXT NOT NULL,
        cost REAL CHECK (cost >= 0),
        charged REAL CHECK (charged >= 0),
        technician TEXT NOT NULL,
        trained_person TEXT NOT NULL,
        is_trained INTEGER NOT NULL CHECK (is_trained IN (0, 1)),
        wants_call INTEGER NOT NULL CHECK (wants_call IN (0, 1)),
        created_at TEXT NOT NULL,
        void_reason TEXT,
        voided_at TEXT
      ) STRICT;
      CREATE INDEX service_order_item ON service_order (item_id);
      CREATE INDEX service_order_open ON service_order (promised_on) WHERE done_on IS NULL AND voided_at IS NULL;

      CREATE TABLE follow_up_call (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES sold_item (id),
        -- Null for a call about the sale.
        order_id INTEGER REFERENCES service_order (id),
        called_on TEXT NOT NULL,
        result TEXT NOT NULL CHECK (result IN ('happy', 'unhappy', 'noAnswer')),
        note TEXT NOT NULL,
        case_id INTEGER REFERENCES customer_case (id),
        created_at TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;
      CREATE INDEX follow_up_call_item ON follow_up_call (item_id);

      CREATE TABLE aftersales_setting (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        replacement_warranty TEXT NOT NULL CHECK (replacement_warranty IN ('continues', 'restarts')),
        footnote TEXT NOT NULL
      ) STRICT;

      -- Of the services that a survey asks about: whether they are given today.
      CREATE TABLE offered_service (
        id INTEGER PRIMARY KEY,
        survey_id INTEGER NOT NULL REFERENCES survey (id),
        question_key TEXT NOT NULL,
        is_offered INTEGER NOT NULL CHECK (is_offered IN (0, 1)),
        UNIQUE (survey_id, question_key)
      ) STRICT;
    `)
    for (const sql of itemWords) db.exec(sql)
  },
}

const drop = (id: string) => `DELETE FROM item_words WHERE rowid = ${id};`
const add = `INSERT INTO item_words (rowid, words) SELECT id, words FROM item_searchable WHERE id = new.id;`

/** Units among the words that are looked for everywhere (migration 50): by product, serial and conditions. */
const itemWords = [
  // What was forgotten of a person, or removed, is not to be found.
  `CREATE VIEW item_searchable AS
    SELECT id, concat_ws(char(10), product, serial, search, conditions) AS words
    FROM sold_item WHERE voided_at IS NULL AND search <> ''`,
  `CREATE VIRTUAL TABLE item_words USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2')`,
  `CREATE TRIGGER sold_item_insert_words AFTER INSERT ON sold_item BEGIN ${add} END`,
  `CREATE TRIGGER sold_item_update_words AFTER UPDATE ON sold_item
    WHEN old.product <> new.product OR old.serial <> new.serial OR old.search <> new.search
      OR old.conditions <> new.conditions OR old.voided_at IS NOT new.voided_at
    BEGIN ${drop('new.id')} ${add} END`,
  `CREATE TRIGGER sold_item_delete_words AFTER DELETE ON sold_item BEGIN ${drop('old.id')} END`,
]
