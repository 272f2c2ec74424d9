import type { Migration } from '../migration'

/** Numbers given to a print before it begins, so that no later one takes them, whatever becomes of it. */
export const printReservations: Migration = {
  version: 8,
  up(db) {
    db.exec(`
CREATE TABLE print_reservation (
  id INTEGER PRIMARY KEY,
  -- No history keeps them: they go with their wave where its opening is undone.
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  first_number INTEGER NOT NULL CHECK (first_number >= 1),
  last_number INTEGER NOT NULL CHECK (last_number >= first_number),
  reserved_at TEXT NOT NULL
) STRICT;
CREATE INDEX print_reservation_wave ON print_reservation (wave_id, last_number);`)
  },
}
