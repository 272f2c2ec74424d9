/** A row of a table as the history keeps it: column → value. */
export type Picture = Readonly<Record<string, string | number | null>>

export const fieldUnits = ['text', 'number', 'yesNo', 'date', 'time', 'document'] as const
export type FieldUnit = (typeof fieldUnits)[number]

/** What one column said before and after; of a document only how many of its parts differ. */
export interface FieldChange {
  readonly column: string
  readonly unit: FieldUnit
  readonly before: string | number | null
  readonly after: string | number | null
  /** Parts of a document that are not as they were; 0 of everything else. */
  readonly parts: number
}

/** Columns that say nothing to a person: numbers of rows, and what the app works out for itself. */
const hidden: readonly string[] = ['id', 'search', 'keying', 'hash', 'stored_name', 'slot', 'key']

const yesNo =
  /^(is|was|needs|wants|consent|closes|large)_|^(closes|large_print|buys_elsewhere|decided_in_warranty)$/

/** What differs between two pictures of a row; of one that was made or removed, everything that it says. */
export function fieldChanges(before: Picture | null, after: Picture | null): FieldChange[] {
  const columns = Object.keys({ ...before, ...after }).filter((column) => !hidden.includes(column))
  return columns.flatMap((column): FieldChange[] => {
    const was = before?.[column] ?? null
    const is = after?.[column] ?? null
    if (was === is || (isEmpty(was) && isEmpty(is))) return []
    const unit = unitOf(column, is ?? was)
    if (unit !== 'document') return [{ column, unit, before: was, after: is, parts: 0 }]
    return [{ column, unit, before: null, after: null, parts: partsBetween(was, is) }]
  })
}

function isEmpty(value: string | number | null): boolean {
  return value === null || value === '' || value === '[]' || value === '{}'
}

function unitOf(column: string, value: string | number | null): FieldUnit {
  if (typeof value === 'number') return yesNo.test(column) && value <= 1 ? 'yesNo' : 'number'
  if (value === null) return 'text'
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return 'date'
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return 'time'
  return documentOf(value) === null ? 'text' : 'document'
}

/** The object or list that a text is, or null. */
function documentOf(text: string | number | null): object | null {
  if (typeof text !== 'string' || !/^[[{]/.test(text)) return null
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' ? read : null
  } catch {
    return null
  }
}

/**
 * How many parts of a document differ: questions of a questionnaire, entries of a list, otherwise the parts of its
 * outermost level.
 */
function partsBetween(before: string | number | null, after: string | number | null): number {
  const [was, is] = [entriesOf(documentOf(before)), entriesOf(documentOf(after))]
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key)).length
}

function entriesOf(document: object | null): ReadonlyMap<string, string> {
  if (document === null) return new Map()
  const entries = Object.entries(document).flatMap(([key, value]): [string, unknown][] =>
    key === 'questions' && Array.isArray(value) ? value.map(questionEntry) : [[key, value]],
  )
  return new Map(entries.map(([key, value]) => [key, JSON.stringify(value)]))
}

/** A question keeps its key wherever it moves. */
function questionEntry(question: unknown, position: number): [string, unknown] {
  const key = typeof question === 'object' && question !== null && 'key' in question ? question.key : position
  return [`question ${String(key)}`, question]
}
