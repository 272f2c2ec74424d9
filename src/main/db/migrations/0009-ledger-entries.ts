import type { Migration } from '../migration'

/** Entries of the register can be taken out, have numbers that do not follow, and a return says of which hand-out. */
export const ledgerEntries: Migration = {
  version: 9,
  up(db) {
    db.exec(`
      ALTER TABLE print_run ADD COLUMN voided_at TEXT;
      -- Ranges as JSON; null where all from the first number to the last are meant.
      ALTER TABLE print_hand_out ADD COLUMN numbers TEXT CHECK (json_valid(numbers));
      ALTER TABLE print_hand_out ADD COLUMN voided_at TEXT;
      ALTER TABLE print_return ADD COLUMN numbers TEXT CHECK (json_valid(numbers));
      ALTER TABLE print_return ADD COLUMN hand_out_id INTEGER REFERENCES print_hand_out (id);
      ALTER TABLE print_return ADD COLUMN voided_at TEXT;
    `)
  },
}
