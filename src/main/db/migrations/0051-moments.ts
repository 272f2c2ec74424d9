import type { Database } from 'better-sqlite3'
import type { Migration } from '../migration'

/**
 * The register of moments of truth and what is seen at them, bad news, thanks for those who bring customers, the class
 * of each cause, and the shift of a sheet. What questions, cases and slips called their moment becomes a moment.
 */
export const moments: Migration = {
  version: 51,
  up(db) {
    db.exec(tables)
    nameMoments(db)
    tieQuestions(db, 'survey_version')
    tieQuestions(db, 'own_template')
    for (const table of ['customer_case', 'suggestion']) tieRows(db, table)
    db.exec(classes)
    db.exec(shifts)
  },
}

/** What a thing that went wrong was of (domain.md §1.27). */
const causeClass = `cause_class TEXT CHECK (cause_class IN ('strategyVisible', 'strategyInvisible', 'peopleVisible',
  'peopleInvisible', 'systemsVisible', 'systemsInvisible', 'otherCustomer'))`

const tables = `
  CREATE TABLE moment (
    id INTEGER PRIMARY KEY,
    -- Which journey it is a stop of; empty for the one journey of the house.
    cycle TEXT NOT NULL CHECK (length(cycle) <= 60),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    channel TEXT CHECK (channel IN ('inPerson', 'phone', 'message', 'web', 'paper', 'delivery')),
    served_by TEXT NOT NULL,
    is_visible INTEGER NOT NULL CHECK (is_visible IN (0, 1)),
    owner_id INTEGER REFERENCES person (id),
    standard TEXT NOT NULL,
    special TEXT CHECK (special IN ('badNews', 'referral', 'buyOrNot', 'perpetual', 'valueForMoney')),
    created_at TEXT NOT NULL,
    voided_at TEXT
  ) STRICT;

  CREATE TABLE moment_note (
    id INTEGER PRIMARY KEY,
    moment_id INTEGER NOT NULL REFERENCES moment (id),
    observed_on TEXT NOT NULL CHECK (observed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    class TEXT NOT NULL CHECK (class IN ('positive', 'normal', 'negative')),
    text TEXT NOT NULL,
    ${causeClass},
    noted_by TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    voided_at TEXT
  ) STRICT;
  CREATE INDEX moment_note_moment ON moment_note (moment_id, observed_on);

  CREATE TABLE bad_news (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    script TEXT NOT NULL,
    created_at TEXT NOT NULL,
    voided_at TEXT
  ) STRICT;

  -- Who gives it, and since when trained to.
  CREATE TABLE bad_news_giver (
    id INTEGER PRIMARY KEY,
    bad_news_id INTEGER NOT NULL REFERENCES bad_news (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    trained_on TEXT,
    UNIQUE (bad_news_id, person_id)
  ) STRICT;

  CREATE TABLE bad_news_given (
    id INTEGER PRIMARY KEY,
    bad_news_id INTEGER NOT NULL REFERENCES bad_news (id),
    given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    person_id INTEGER REFERENCES person (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'complaint')),
    note TEXT NOT NULL,
    created_at TEXT NOT NULL,
    voided_at TEXT
  ) STRICT;
  CREATE INDEX bad_news_given_news ON bad_news_given (bad_news_id, given_on);

  -- Thanks given to whoever brought this customer.
  CREATE TABLE referral_thanks (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    thanked_on TEXT NOT NULL
  ) STRICT;
  CREATE INDEX referral_thanks_customer ON referral_thanks (customer_id);
`

/** Where questionnaires are kept, oldest first. */
const questionnaires = `
  SELECT questionnaire AS text FROM survey_version UNION ALL SELECT questionnaire FROM own_template`

/** Each text that was given as a moment, once, whatever its capitals, in the order in which they were first given. */
function nameMoments(db: Database): void {
  db.exec(`
    INSERT INTO moment (cycle, position, name, served_by, is_visible, standard, created_at)
    SELECT '', row_number() OVER (ORDER BY min(place), name), name, '', 1, '',
      coalesce((SELECT created_at FROM business), '1970-01-01')
    FROM (
      SELECT trim(each.value ->> '$.moment') AS name, 1 AS place FROM (${questionnaires}) AS kept,
        json_each(kept.text, '$.questions') AS each
      UNION ALL SELECT trim(moment), 2 FROM customer_case
      UNION ALL SELECT trim(moment), 3 FROM suggestion)
    WHERE name <> '' GROUP BY lower(name)`)
}

/** The id of the moment that a text named, as SQL. */
const idOf = (text: string): string =>
  `(SELECT id FROM moment WHERE lower(name) = lower(trim(${text})) ORDER BY id LIMIT 1)`

interface Stored {
  readonly id: number
  readonly text: string
}

/** Questions name their moment by its id, in the questionnaires and in the pictures that an undo writes back. */
function tieQuestions(db: Database, table: string): void {
  const find = db.prepare<[unknown], number>(`SELECT ${idOf('?')}`).pluck()
  const renew = (rows: readonly Stored[], write: (text: string, id: number) => void) => {
    for (const { id, text } of rows) {
      const read = JSON.parse(text) as { questions?: Record<string, unknown>[] } // a questionnaire, as the app stored it
      if (!read.questions?.some(({ moment }) => typeof moment === 'string')) continue
      const questions = read.questions.map(({ moment, ...question }) => ({
        ...question,
        momentId: typeof moment === 'string' ? (find.get(moment) ?? null) : null,
      }))
      write(JSON.stringify({ ...read, questions }), id)
    }
  }
  const put = db.prepare<[string, number]>(`UPDATE ${table} SET questionnaire = ? WHERE id = ?`)
  const stored = db.prepare<[], Stored>(`SELECT id, questionnaire AS text FROM ${table}`)
  renew(stored.all(), (text, id) => put.run(text, id))
  for (const side of ['before', 'after']) {
    const pictures = db.prepare<[string], Stored>(`
      SELECT id, ${side} ->> '$.questionnaire' AS text FROM history_change
      WHERE table_name = ? AND ${side} ->> '$.questionnaire' IS NOT NULL`)
    const putPicture = db.prepare<[string, number]>(
      `UPDATE history_change SET ${side} = json_set(${side}, '$.questionnaire', ?) WHERE id = ?`,
    )
    renew(pictures.all(table), (text, id) => putPicture.run(text, id))
  }
}

/** The same for a table with a column of its own; the triggers of the history are made anew after every migration. */
function tieRows(db: Database, table: string): void {
  for (const event of ['insert', 'update', 'delete'])
    db.exec(`DROP TRIGGER IF EXISTS ${table}_${event}_history`)
  db.exec(`
    ALTER TABLE ${table} ADD COLUMN moment_id INTEGER REFERENCES moment (id);
    UPDATE ${table} SET moment_id = ${idOf('moment')} WHERE moment IS NOT NULL;
    ALTER TABLE ${table} DROP COLUMN moment;
    CREATE INDEX ${table}_moment ON ${table} (moment_id) WHERE moment_id IS NOT NULL;`)
  for (const side of ['before', 'after']) {
    db.exec(`
      UPDATE history_change
      SET ${side} = json_set(json_remove(${side}, '$.moment'), '$.moment_id', ${idOf(`${side} ->> '$.moment'`)})
      WHERE table_name = '${table}' AND json_type(${side}, '$.moment') IS NOT NULL`)
  }
}

const classes = `
  ALTER TABLE case_cause ADD COLUMN ${causeClass};
  -- What this case was of, where its cause does not say or says otherwise.
  ALTER TABLE customer_case ADD COLUMN ${causeClass};
`

/** A check cannot be altered: the table of tags is made anew, and who points at it meanwhile waits for the commit. */
const shifts = `
  PRAGMA defer_foreign_keys = ON;
  CREATE TEMP TABLE tag_kept AS SELECT * FROM tag;
  DROP TABLE tag;
  CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('place', 'channel', 'shift')),
    name TEXT NOT NULL,
    voided_at TEXT,
    UNIQUE (kind, name)
  ) STRICT;
  INSERT INTO tag (id, kind, name, voided_at) SELECT id, kind, name, voided_at FROM tag_kept;
  DROP TABLE tag_kept;

  ALTER TABLE response ADD COLUMN shift_id INTEGER REFERENCES tag (id);
  CREATE TRIGGER response_shift_locked AFTER UPDATE OF shift_id ON response
  WHEN new.shift_id IS NOT old.shift_id
  BEGIN
    SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close
    JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
    WHERE period_close.reopened_at IS NULL AND wave.id = new.wave_id;
  END;
`
