import type { Migration } from '../migration'

/**
 * Filters of cases that have a name, and an index of every word that people said, kept by triggers in the transaction that changes a text. The views say what
 * is looked for in: the triggers, the filling and the test that recounts all read them. The index holds words alone,
 * no text, and lets go of a row without being told what it said.
 */
export const search: Migration = {
  version: 50,
  up(db) {
    for (const [view, rows] of Object.entries(searchable))
      db.exec(`CREATE VIEW ${view}_searchable AS ${rows}`)
    for (const name of Object.keys(searchable)) {
      db.exec(`
        CREATE VIRTUAL TABLE ${name}_words USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3',
          tokenize = 'unicode61 remove_diacritics 2');
        INSERT INTO ${name}_words (rowid, words) SELECT id, words FROM ${name}_searchable ORDER BY id;`)
    }
    for (const trigger of triggers) db.exec(trigger)
    db.exec(registerIndexes)
    db.exec(`
      CREATE TABLE case_filter (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
        choice TEXT NOT NULL CHECK (json_valid(choice)),
        voided_at TEXT
      ) STRICT;
      CREATE UNIQUE INDEX case_filter_name ON case_filter (name) WHERE voided_at IS NULL;`)
  },
}

/**
 * The register is counted, narrowed and put in order in one index that holds whatever decides it; how often somebody
 * complained before, and when a customer was waited for, in theirs.
 */
const registerIndexes = `
  DROP INDEX customer_case_opened;
  CREATE INDEX customer_case_list
    ON customer_case (opened_at, state, kind, cause_id, responsible_id, customer_id, severity, due_on);
  DROP INDEX customer_case_customer;
  CREATE INDEX customer_case_customer ON customer_case (customer_id, opened_at, kind, state);
  CREATE INDEX case_event_wait ON case_event (case_id, at, id)
    WHERE to_state = 'waitingCustomer' OR from_state = 'waitingCustomer';`

/** What counts of a text: all of it, a line each, so that it can be read through. */
const lines = (text: string, rows: string): string => `(SELECT group_concat(${text}, char(10)) FROM ${rows})`

const hasText = (row: string): string =>
  `${row}note IS NOT NULL OR instr(${row}answers, '"text"') OR instr(${row}answers, '"other"')`

const searchable = {
  // What was taken back is said no more.
  case: `
    SELECT c.id, concat_ws(char(10), printf('%d-%05d', c.year, c.sequence), c.official_number, c.old_number, c.description,
      c.remedy_asked, c.product, c.topic, customer.name, customer.preferred_name,
      ${lines('text', `case_event WHERE case_id = c.id AND taken_back_at IS NULL AND text <> ''`)},
      ${lines('text', 'case_task WHERE case_id = c.id AND voided_at IS NULL')},
      ${lines('change', 'case_satisfaction WHERE case_id = c.id AND voided_at IS NULL')}) AS words
    FROM customer_case AS c LEFT JOIN customer ON customer.id = c.customer_id`,
  // Who was removed, joined to another or forgotten is not to be found; the column search has phones without their spaces.
  customer: `
    SELECT c.id, concat_ws(char(10), c.name, c.preferred_name, c.phone, c.email, c.document, c.search, c.notes,
      ${lines(`concat_ws(char(10), subject, result, next_step)`, 'customer_contact WHERE customer_id = c.id AND voided_at IS NULL')},
      ${lines('note', 'customer_purchase WHERE customer_id = c.id AND voided_at IS NULL')}) AS words
    FROM customer AS c WHERE c.voided_at IS NULL AND c.search <> ''`,
  // What the people who work here wrote is read with their results or not at all: there it is hidden when they are few.
  sheet: `
    SELECT r.id, concat_ws(char(10), r.note, ${lines(
      `coalesce(value ->> '$.text', value ->> '$.other')`,
      `json_each(r.answers) WHERE type = 'object'`,
    )}) AS words
    FROM response AS r
    WHERE r.status <> 'void' AND (${hasText('r.')})
      AND NOT EXISTS (SELECT 1 FROM wave JOIN survey ON survey.id = wave.survey_id
        WHERE wave.id = r.wave_id AND survey.template = 'T09')`,
  suggestion: `
    SELECT s.id, concat_ws(char(10), s.text, s.published_said, s.published_done, s.discard_reason) AS words
    FROM suggestion AS s WHERE s.voided_at IS NULL`,
} as const
type Name = keyof typeof searchable

const drop = (name: Name, ids: string): string => `DELETE FROM ${name}_words WHERE rowid IN (${ids});`
const add = (name: Name, ids: string): string =>
  `INSERT INTO ${name}_words (rowid, words) SELECT id, words FROM ${name}_searchable WHERE id IN (${ids});`
const renew = (name: Name, ids: string): string => `${drop(name, ids)} ${add(name, ids)}`

const differs = (columns: readonly string[]): string =>
  columns.map((column) => `old.${column} IS NOT new.${column}`).join(' OR ')

/** The triggers of a table each of whose rows is a thing that is found. */
function ofThing(name: Name, table: string, columns: readonly string[]): readonly string[] {
  return [
    `CREATE TRIGGER ${table}_insert_words AFTER INSERT ON ${table} BEGIN ${add(name, 'new.id')} END`,
    `CREATE TRIGGER ${table}_update_words AFTER UPDATE ON ${table} WHEN ${differs(columns)}
     BEGIN ${renew(name, 'new.id')} END`,
    `CREATE TRIGGER ${table}_delete_words AFTER DELETE ON ${table} BEGIN ${drop(name, 'old.id')} END`,
  ]
}

/** The triggers of a table whose rows say more of a thing; `owner` names it. */
function ofPart(name: Name, table: string, owner: string, columns: readonly string[]): readonly string[] {
  const says = (row: string) => columns.map((column) => `${row}.${column} <> ''`).join(' OR ')
  return [
    `CREATE TRIGGER ${table}_insert_words AFTER INSERT ON ${table} WHEN ${says('new')}
     BEGIN ${renew(name, `new.${owner}`)} END`,
    `CREATE TRIGGER ${table}_update_words AFTER UPDATE ON ${table}
     WHEN ${differs([owner, ...columns, table === 'case_event' ? 'taken_back_at' : 'voided_at'])}
     BEGIN ${renew(name, `old.${owner}, new.${owner}`)} END`,
    `CREATE TRIGGER ${table}_delete_words AFTER DELETE ON ${table} WHEN ${says('old')}
     BEGIN ${renew(name, `old.${owner}`)} END`,
  ]
}

const casesOfCustomer = 'SELECT id FROM customer_case WHERE customer_id = new.id'

const triggers = [
  ...ofThing('case', 'customer_case', [
    'year',
    'sequence',
    'official_number',
    'old_number',
    'description',
    'remedy_asked',
    'product',
    'topic',
    'customer_id',
  ]),
  ...ofPart('case', 'case_event', 'case_id', ['text']),
  ...ofPart('case', 'case_task', 'case_id', ['text']),
  ...ofPart('case', 'case_satisfaction', 'case_id', ['change']),
  ...ofThing('customer', 'customer', [
    'name',
    'preferred_name',
    'phone',
    'email',
    'document',
    'search',
    'notes',
    'voided_at',
  ]),
  ...ofPart('customer', 'customer_contact', 'customer_id', ['subject', 'result', 'next_step']),
  ...ofPart('customer', 'customer_purchase', 'customer_id', ['note']),
  // A case is found by the name of its customer too.
  `CREATE TRIGGER customer_name_words AFTER UPDATE ON customer WHEN ${differs(['name', 'preferred_name'])}
   BEGIN ${renew('case', casesOfCustomer)} END`,
  ...ofThing('suggestion', 'suggestion', [
    'text',
    'published_said',
    'published_done',
    'discard_reason',
    'voided_at',
  ]),
  // Most sheets are marks alone: those cost the look at their condition.
  `CREATE TRIGGER response_insert_words AFTER INSERT ON response WHEN ${hasText('new.')}
   BEGIN ${add('sheet', 'new.id')} END`,
  `CREATE TRIGGER response_update_words AFTER UPDATE ON response
   WHEN (${differs(['note', 'answers', 'status', 'wave_id'])}) AND (${hasText('old.')} OR ${hasText('new.')})
   BEGIN ${renew('sheet', 'new.id')} END`,
  `CREATE TRIGGER response_delete_words AFTER DELETE ON response WHEN ${hasText('old.')}
   BEGIN ${drop('sheet', 'old.id')} END`,
]
