import { plainWords } from '#shared/customers/searchText'
import { promiseState } from '#shared/promises/promiseState'
import type { Canceller, KeptPromise, PromiseDraft, PromiseFilter } from '#shared/promises/promises.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** How a promise came out; all null while it is open. */
export interface Ending {
  readonly doneAt: string | null
  readonly isComplete: boolean
  readonly cancelledBy: Canceller | null
  readonly cancelledOn: string | null
}

export const stillOpen: Ending = { doneAt: null, isComplete: true, cancelledBy: null, cancelledOn: null }

/** As it is stored, with its day still to be given a state. */
type PromiseRow = Omit<KeptPromise, 'isComplete' | 'state'> & { readonly isComplete: 0 | 1 }

interface ChangeRow {
  readonly id: number
  readonly dueBefore: string | null
  readonly due: string
  readonly agreedOn: string
  readonly reason: string
  readonly notedBy: string
}

const columns = `
  p.id, p.what, p.customer_id AS customerId, c.name AS customerName, p.who, p.type, p.reference, p.note,
  p.promised_on AS promisedOn, p.noted_by AS notedBy, p.due, p.first_due AS firstDue, p.done_at AS doneAt,
  p.is_complete AS isComplete, p.cancelled_by AS cancelledBy, p.cancelled_on AS cancelledOn,
  p.contingency_id AS contingencyId, g.name AS contingencyName`
const tables = `
  promise p LEFT JOIN customer c ON c.id = p.customer_id LEFT JOIN contingency g ON g.id = p.contingency_id`

const isOpen = 'p.done_at IS NULL AND p.cancelled_by IS NULL'

/** Each view as SQL; @today, and @now 'YYYY-MM-DDTHH:mm', are what it is asked at. */
const views: Readonly<Record<PromiseFilter['view'], string>> = {
  today: `${isOpen} AND substr(p.due, 1, 10) = @today`,
  week: `${isOpen} AND substr(p.due, 1, 10) BETWEEN @today AND @weekEnd`,
  // Past its day, or past its hour where it has one.
  late: `${isOpen} AND (p.due < @today OR (length(p.due) > 10 AND p.due < @now))`,
  open: `${isOpen} AND p.due IS NOT NULL`,
  undated: 'p.due IS NULL',
  all: '1',
}

/** Moments that the views are read at. */
export interface ViewMoment {
  readonly today: string
  readonly now: string
  readonly weekEnd: string
}

const searchOf = ({ what, who, reference, note }: PromiseDraft) =>
  plainWords([what, who, reference, note].join(' '))

/** What was promised to whom, by when, and how it came out. */
export const promisesRepository = oncePerDatabase((db: Db) => {
  const find = db.prepare<[number], PromiseRow>(
    `SELECT ${columns} FROM ${tables} WHERE p.id = ? AND p.voided_at IS NULL`,
  )
  const insert = db.prepare<Record<string, string | number | null>>(`
    INSERT INTO promise (what, customer_id, who, type, reference, note, promised_on, noted_by, due, first_due, done_at,
      is_complete, cancelled_by, cancelled_on, search)
    VALUES (@what, @customerId, @who, @type, @reference, @note, @promisedOn, @notedBy, @due, @firstDue, @doneAt,
      @isComplete, @cancelledBy, @cancelledOn, @search)`)
  const update = db.prepare<Record<string, string | number | null>>(`
    UPDATE promise SET what = @what, customer_id = @customerId, who = @who, type = @type, reference = @reference,
      note = @note, search = @search WHERE id = @id`)
  const setDues = db.prepare<[string | null, string | null, number]>(
    'UPDATE promise SET due = ?, first_due = ? WHERE id = ?',
  )
  const setEnding = db.prepare<Record<string, string | number | null>>(`
    UPDATE promise SET done_at = @doneAt, is_complete = @isComplete, cancelled_by = @cancelledBy,
      cancelled_on = @cancelledOn WHERE id = @id`)
  const tag = db.prepare<{ id: number; contingencyId: number | null }>(`
    UPDATE promise SET contingency_id = @contingencyId WHERE id = @id AND contingency_id IS NOT @contingencyId`)
  const setVoid = db.prepare<[string, number]>('UPDATE promise SET voided_at = ? WHERE id = ?')
  const insertChange = db.prepare<Omit<ChangeRow, 'id'> & { promiseId: number }>(`
    INSERT INTO promise_change (promise_id, due_before, due, agreed_on, reason, noted_by)
    VALUES (@promiseId, @dueBefore, @due, @agreedOn, @reason, @notedBy)`)
  const changes = db.prepare<[number], ChangeRow>(`
    SELECT id, due_before AS dueBefore, due, agreed_on AS agreedOn, reason, noted_by AS notedBy
    FROM promise_change WHERE promise_id = ? ORDER BY id`)
  const types = db
    .prepare<[], string>(
      `SELECT DISTINCT type FROM promise WHERE type <> '' AND voided_at IS NULL ORDER BY type`,
    )
    .pluck()
  const counts = db.prepare<ViewMoment, Record<PromiseFilter['view'], number>>(
    `SELECT ${Object.entries(views)
      .map(([view, where]) => `coalesce(sum(${where}), 0) AS "${view}"`)
      .join(', ')} FROM promise p WHERE p.voided_at IS NULL`,
  )

  /** What a filter lets through, as SQL with its parameters by name. */
  function chosen({ view, text, type, month, contingencyId }: PromiseFilter) {
    const words = plainWords(text).split(' ').filter(Boolean).slice(0, 6)
    const where = [
      'p.voided_at IS NULL',
      `(${views[view]})`,
      ...words.map(
        (_, index) => `(p.search LIKE @word${index} ESCAPE '\\' OR c.search LIKE @word${index} ESCAPE '\\')`,
      ),
      ...(type === null ? [] : ['p.type = @type']),
      ...(month === null ? [] : ['substr(p.due, 1, 7) = @month']),
      ...(contingencyId === null ? [] : ['p.contingency_id = @contingencyId']),
    ]
    const like = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`
    const named = Object.fromEntries(words.map((word, index) => [`word${index}`, like(word)]))
    return { where: where.join(' AND '), parameters: { ...named, type, month, contingencyId } }
  }

  return {
    find: (id: number, now: string): KeptPromise | null => {
      const row = find.get(id)
      return row ? toPromise(row, now) : null
    },
    /** What is open first by its day; what is over, the latest first. */
    list(filter: PromiseFilter, moment: ViewMoment): { promises: KeptPromise[]; total: number } {
      const { where, parameters } = chosen(filter)
      const given = { ...parameters, ...moment }
      const order =
        filter.view === 'all' || filter.view === 'undated'
          ? `${isOpen} DESC, CASE WHEN ${isOpen} THEN coalesce(p.due, 'A') END, p.due DESC, p.id DESC`
          : 'p.due, p.id'
      const rows = db
        .prepare<typeof given & { limit: number }, PromiseRow>(
          `SELECT ${columns} FROM ${tables} WHERE ${where} ORDER BY ${order} LIMIT @limit`,
        )
        .all({ ...given, limit: filter.limit })
      const total = db
        .prepare<typeof given, number>(`SELECT count(*) FROM ${tables} WHERE ${where}`)
        .pluck()
        .get(given)
      return { promises: rows.map((row) => toPromise(row, moment.now)), total: total ?? 0 }
    },
    counts: (moment: ViewMoment): Record<PromiseFilter['view'], number> =>
      counts.get(moment) ?? { today: 0, week: 0, late: 0, open: 0, undated: 0, all: 0 },
    types: (): string[] => types.all(),
    insert: (
      draft: PromiseDraft,
      noted: { readonly promisedOn: string; readonly notedBy: string; readonly ending?: Ending },
    ): number => {
      const { doneAt, isComplete, cancelledBy, cancelledOn } = noted.ending ?? stillOpen
      const { lastInsertRowid } = insert.run({
        ...draft,
        promisedOn: noted.promisedOn,
        notedBy: noted.notedBy,
        firstDue: draft.due,
        doneAt,
        isComplete: isComplete ? 1 : 0,
        cancelledBy,
        cancelledOn,
        search: searchOf(draft),
      })
      return Number(lastInsertRowid)
    },
    update: (id: number, draft: PromiseDraft) => void update.run({ ...draft, id, search: searchOf(draft) }),
    setDues: (id: number, due: string | null, firstDue: string | null) => void setDues.run(due, firstDue, id),
    setEnding: (id: number, { isComplete, ...ending }: Ending) =>
      void setEnding.run({ ...ending, isComplete: isComplete ? 1 : 0, id }),
    tag: (id: number, contingencyId: number | null) => void tag.run({ id, contingencyId }),
    void: (id: number, now: string) => void setVoid.run(now, id),
    noteChange: (promiseId: number, change: Omit<ChangeRow, 'id'>) =>
      void insertChange.run({ ...change, promiseId }),
    /** The oldest first. */
    changes: (promiseId: number): ChangeRow[] => changes.all(promiseId),
  }
})

function toPromise({ isComplete, ...row }: PromiseRow, now: string): KeptPromise {
  const { due, doneAt: done, cancelledBy, cancelledOn } = row
  const cancelled = cancelledBy === null || cancelledOn === null ? null : { by: cancelledBy, on: cancelledOn }
  const complete = isComplete === 1
  return {
    ...row,
    isComplete: complete,
    state: due === null ? null : promiseState({ due, done, isComplete: complete, cancelled }, now),
  }
}
