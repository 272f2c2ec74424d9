import type { Migration } from '../migration'

/** Who was forgotten before being a customer, told by numbers alone, as `erased_customer` does of those who were. */
export const erasedProspects: Migration = {
  version: 63,
  up(db) {
    db.exec(`
      CREATE TABLE erased_prospect (
        -- The id of the opportunity.
        id INTEGER PRIMARY KEY,
        created_at TEXT NOT NULL,
        erased_at TEXT NOT NULL,
        erased_by TEXT NOT NULL
      ) STRICT`)
  },
}
