import type { Migration } from '../migration'

/** The register of paper: what was printed, handed out and came back. */
export const printLedger: Migration = {
  version: 2,
  up(db) {
    db.exec(tables)
  },
}

const tables = `
CREATE TABLE print_run (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  first_number INTEGER NOT NULL CHECK (first_number >= 1),
  last_number INTEGER NOT NULL CHECK (last_number >= first_number),
  size TEXT NOT NULL CHECK (size IN ('A4', 'Letter', 'A5')),
  columns INTEGER NOT NULL CHECK (columns BETWEEN 1 AND 3),
  large_print INTEGER NOT NULL CHECK (large_print IN (0, 1)),
  printed_at TEXT NOT NULL
) STRICT;
CREATE INDEX print_run_wave ON print_run (wave_id, last_number);

CREATE TABLE print_hand_out (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  first_number INTEGER NOT NULL CHECK (first_number >= 1),
  last_number INTEGER NOT NULL CHECK (last_number >= first_number),
  place_id INTEGER REFERENCES tag (id),
  handed_by TEXT NOT NULL CHECK (length(handed_by) <= 80),
  handed_on TEXT NOT NULL
) STRICT;
CREATE INDEX print_hand_out_wave ON print_hand_out (wave_id);

-- So many sheets came back; which ones, where somebody looked.
CREATE TABLE print_return (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  count INTEGER NOT NULL CHECK (count >= 1),
  first_number INTEGER CHECK (first_number >= 1),
  last_number INTEGER CHECK (last_number >= first_number),
  returned_on TEXT NOT NULL,
  CHECK ((first_number IS NULL) = (last_number IS NULL))
) STRICT;
CREATE INDEX print_return_wave ON print_return (wave_id);
`
