import type { Question, Skip } from '../question'
import { canHaveSkips } from '../skips'

/** Conditions on one question: more would not fit in a cell of a spreadsheet. */
const MAX_CLAUSES = 500

type Asked = Pick<Question, 'key' | 'type' | 'skips'>

/**
 * The condition under which each question is shown, as XPath; '' for always. A skip rule of Libreta says where to go on;
 * a form says on each question that is passed over when it is not asked.
 */
export function relevantsOf(questions: readonly Asked[], names: readonly string[]): string[] {
  const clauses = questions.map(() => new Set<string>())
  const places = new Map(questions.map(({ key }, index) => [key, index]))
  questions.forEach((question, index) => {
    const done = new Set<number>()
    for (const { values, to } of question.skips) {
      const target = to === null ? questions.length : (places.get(to) ?? 0)
      for (const value of canHaveSkips(question) ? values : []) {
        // The first rule that has the value is the one that is followed.
        if (done.has(value)) continue
        done.add(value)
        const clause = `\${${names[index] ?? ''}} != '${value}'`
        for (const passed of clauses.slice(index + 1, target))
          if (passed.size < MAX_CLAUSES) passed.add(clause)
      }
    }
  })
  return clauses.map((own) => [...own].join(' and '))
}

/** "Hidden for these answers of that question", or shown only for these. */
export interface Clause {
  readonly name: string
  readonly isShownFor: boolean
  readonly choices: readonly string[]
}

const quoted = `(?:'([^']*)'|"([^"]*)"|(-?[\\d.]+))`
const reference = '\\$\\{\\s*([^}\\s]+)\\s*\\}'
const differs = new RegExp(`^${reference}\\s*!=\\s*${quoted}$`)
const equals = new RegExp(`^${reference}\\s*=\\s*${quoted}$`)
const isSelected = new RegExp(`^selected\\(\\s*${reference}\\s*,\\s*${quoted}\\s*\\)$`)
const isNotSelected = new RegExp(`^not\\(\\s*selected\\(\\s*${reference}\\s*,\\s*${quoted}\\s*\\)\\s*\\)$`)

/** Longer conditions are no simple ones, and reading them could take long. */
const MAX_CONDITION = 1000
const MAX_PARENTHESES = 40

/** The clauses of a condition made of simple comparisons; null when it says more than that. */
export function readRelevant(text: string): readonly Clause[] | null {
  if (text.trim() === '') return []
  if (text.length > MAX_CONDITION || text.split('(').length > MAX_PARENTHESES) return null
  const clauses = bare(text.replace(/\s+/g, ' ')).split(' and ').map(readClause)
  return clauses.includes(null) ? null : clauses.filter((clause) => clause !== null)
}

function readClause(text: string): Clause | null {
  const parts = bare(text)
    .split(' or ')
    .map((part) => readComparison(bare(part)))
  const [first] = parts
  if (!first) return null
  if (parts.length === 1) return first
  const isOneQuestion = parts.every((part) => part?.isShownFor && part.name === first.name)
  return isOneQuestion ? { ...first, choices: parts.flatMap((part) => part?.choices ?? []) } : null
}

function readComparison(text: string): Clause | null {
  for (const [pattern, isShownFor] of [
    [differs, false],
    [isNotSelected, false],
    [equals, true],
    [isSelected, true],
  ] as const) {
    const match = pattern.exec(text)
    if (!match) continue
    const [, name = '', single, double, number] = match
    return { name, isShownFor, choices: [single ?? double ?? number ?? ''] }
  }
  return null
}

/** Without parentheses around all of it. */
function bare(text: string): string {
  const inner = text.trim()
  if (!inner.startsWith('(') || !inner.endsWith(')')) return inner
  let depth = 0
  for (let place = 0; place < inner.length - 1; place++) {
    if (inner[place] === '(') depth++
    if (inner[place] === ')') depth--
    if (depth === 0) return inner
  }
  return bare(inner.slice(1, -1))
}

/** A question of a form, with what its rows say about when it is asked. */
export interface Conditional {
  readonly question: Question
  readonly name: string
  /** Conditions on it and on the groups it is in. */
  readonly relevants: readonly string[]
  /** Value of each choice name; empty for open questions. */
  readonly values: ReadonlyMap<string, number>
}

export interface ReadSkips {
  readonly skips: readonly Skip[][]
  /** Places of the questions whose condition no skip rule can say. */
  readonly unsaid: ReadonlySet<number>
}

/**
 * Skip rules that do what the conditions say. A rule passes over all questions up to where it goes on, so only answers
 * that hide an unbroken run right after their question can be said.
 */
export function skipsFrom(asked: readonly Conditional[]): ReadSkips {
  const unsaid = new Set<number>()
  const places = new Map(asked.map(({ name }, index) => [name, index]))
  const hidden = asked.map(() => new Map<number, number[]>())
  asked.forEach(({ relevants }, index) => {
    for (const relevant of relevants) {
      for (const clause of readRelevant(relevant) ?? [null]) {
        const source = clause ? (places.get(clause.name) ?? index) : index
        const values = clause && source < index ? hidingValues(asked[source], clause) : null
        if (values === null) unsaid.add(index)
        else
          for (const value of values)
            hidden[source]?.set(value, [...(hidden[source].get(value) ?? []), index])
      }
    }
  })
  const skips = hidden.map((byValue, source) => {
    const targets = new Map<number, number[]>()
    for (const [value, places] of byValue) {
      const run = [...new Set(places)]
      const last = run.at(-1) ?? source
      if (last - source !== run.length) for (const place of run) unsaid.add(place)
      else targets.set(last + 1, [...(targets.get(last + 1) ?? []), value])
    }
    return [...targets].slice(0, 10).map(([target, values]) => ({
      values: values.sort((a, b) => a - b).slice(0, 40),
      to: asked[target]?.question.key ?? null,
    }))
  })
  return { skips, unsaid }
}

/** The answers of the source for which the clause hides; null when they cannot be told one by one. */
function hidingValues(source: Conditional | undefined, clause: Clause): readonly number[] | null {
  if (!source || !canHaveSkips(source.question)) return null
  const named = clause.choices.map((choice) => source.values.get(choice))
  if (named.some((value) => value === undefined)) return null
  if (!clause.isShownFor) return named.filter((value) => value !== undefined)
  return [...source.values.values()].filter((value) => !named.includes(value))
}
