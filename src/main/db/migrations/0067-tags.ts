import type { Migration } from '../migration'

/**
 * What was missing of the four tags (domain.md §1.0): the class of cause of a slip; element, dimension and class of what
 * happens at a moment; and what an item that a visit found wrong was of. The last is no part of what a visit found, so
 * that it can be said of a visit in a closed month, as it can of a case.
 */
export const tags: Migration = {
  version: 67,
  up(db) {
    db.exec(`
      ALTER TABLE suggestion ADD COLUMN ${causeClass};
      ALTER TABLE moment ADD COLUMN ${causeClass};
      ALTER TABLE moment ADD COLUMN element TEXT CHECK (length(element) <= 20);
      ALTER TABLE moment ADD COLUMN dimension TEXT CHECK (dimension IN ('TAN', 'FIA', 'CAP', 'SEG', 'EMP'));

      CREATE TABLE visit_item_class (
        id INTEGER PRIMARY KEY,
        visit_id INTEGER NOT NULL REFERENCES comparison_visit (id),
        item_key TEXT NOT NULL CHECK (length(item_key) BETWEEN 1 AND 40),
        ${causeClass} NOT NULL,
        UNIQUE (visit_id, item_key)
      ) STRICT`)
  },
}

const causeClass = `cause_class TEXT CHECK (cause_class IN ('strategyVisible', 'strategyInvisible', 'peopleVisible',
  'peopleInvisible', 'systemsVisible', 'systemsInvisible', 'otherCustomer'))`
