import type { Migration } from '../migration'

/**
 * PINs, how often they were missed, and the code that helps an owner who forgot theirs. None of these tables is in the
 * history: an undo must never bring an old PIN back, and no picture of a row may hold what a PIN was turned into.
 * What was called after the business is called after people now, in what was done before too.
 */
export const people: Migration = {
  version: 59,
  up(db) {
    for (const sql of tables) db.exec(sql)
    for (const sql of triggers) db.exec(sql)
    const rename = db.prepare('UPDATE history SET procedure = ? WHERE procedure = ?')
    rename.run('people.add', 'business.addPerson')
    rename.run('people.void', 'business.voidPerson')
  },
}

const tables: readonly string[] = [
  `CREATE TABLE person_secret (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    -- The function, its cost, the salt and what it made of the PIN.
    hash TEXT NOT NULL,
    set_at TEXT NOT NULL,
    -- Wrong PINs in a row, and when the last one was.
    wrong INTEGER NOT NULL DEFAULT 0,
    wrong_at TEXT
  ) STRICT`,
  `CREATE TABLE recovery_code (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    hash TEXT NOT NULL,
    made_at TEXT NOT NULL,
    -- When the owner said that it is kept somewhere; null until then.
    kept_at TEXT,
    wrong INTEGER NOT NULL DEFAULT 0,
    wrong_at TEXT
  ) STRICT`,
  `CREATE TABLE person_seen (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    seen_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE lock_setting (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- Minutes without a key or a click until the app locks; null for never.
    idle_minutes INTEGER CHECK (idle_minutes > 0)
  ) STRICT`,
]

/** Staff with PINs and no owner with one would leave nobody who can help them, or let anybody be the owner. */
const wouldLeaveNoOwner = `
  old.role = 'owner' AND old.voided_at IS NULL
  AND EXISTS (SELECT 1 FROM person_secret WHERE person_id = old.id)
  AND NOT EXISTS (SELECT 1 FROM person_secret JOIN person ON person.id = person_id
    WHERE role = 'owner' AND voided_at IS NULL AND person.id <> old.id)
  AND EXISTS (SELECT 1 FROM person_secret JOIN person ON person.id = person_id
    WHERE role = 'staff' AND voided_at IS NULL)`

const triggers: readonly string[] = [
  `CREATE TRIGGER person_last_owner_stays BEFORE UPDATE OF role, voided_at ON person
   WHEN (new.role <> 'owner' OR new.voided_at IS NOT NULL) AND ${wouldLeaveNoOwner}
   BEGIN SELECT RAISE(ABORT, 'last owner with a PIN'); END`,
  `CREATE TRIGGER person_last_owner_not_deleted BEFORE DELETE ON person
   WHEN ${wouldLeaveNoOwner}
   BEGIN SELECT RAISE(ABORT, 'last owner with a PIN'); END`,
  // Who comes back to the list, by an undo too, comes back without a PIN.
  `CREATE TRIGGER person_void_secret AFTER UPDATE OF voided_at ON person
   WHEN new.voided_at IS NOT NULL
   BEGIN DELETE FROM person_secret WHERE person_id = new.id; END`,
]
