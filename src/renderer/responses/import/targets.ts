import type { ImportSource } from '#shared/importing/source'
import type { ColumnTarget, RememberedMapping } from '#shared/responses/importing'
import type { Question } from '#shared/surveys/question'
import type { Questionnaire } from '#shared/surveys/questionnaire'

type Column = ImportSource['columns'][number]

/** What a column can be apart from a question. */
export const headerKinds = ['ignore', 'sheetNumber', 'date', 'place', 'channel', 'shift'] as const

const headerNames: Readonly<Record<Exclude<(typeof headerKinds)[number], 'ignore'>, RegExp>> = {
  sheetNumber: /^(hoja|n[º°o.]* ?(de )?hoja|n[uú]mero( de hoja)?|sheet( ?(no|number))?|id)$/i,
  date: /^(fecha|d[ií]a|date|day|marca temporal|timestamp)$/i,
  place: /^(sitio|lugar|local|tienda|place|shop|store)$/i,
  channel: /^(canal|channel)$/i,
  shift: /^(turno|franja|shift)$/i,
}

/** "Pregunta [opción]", as forms name one column of a multiple choice. */
const optionName = /^(.{1,300}?)\s*\[([^\]]{1,200})\]$/

/**
 * What each column seems to be: what the app's own sheet says of it, what it became the last time, or what its name
 * tells; the other columns fill the questions in order, or make them.
 */
export function guessTargets(
  source: ImportSource,
  questionnaire: Questionnaire | null,
  remembered: RememberedMapping = [],
): readonly ColumnTarget[] {
  const free = [...(questionnaire?.questions ?? [])]
  const take = (isThis: (question: Question) => boolean) => {
    const index = free.findIndex(isThis)
    return index < 0 ? undefined : free.splice(index, 1)[0]
  }
  const known = source.columns.map((column, index) =>
    questionnaire ? knownTarget(source, questionnaire, remembered, column, index) : null,
  )
  for (const target of known) {
    if (target && 'key' in target) take(({ key }) => key === target.key)
  }
  const byName = source.columns.map((column, index): ColumnTarget | null => {
    const before = known[index]
    if (before) return before
    const header = headerOf(column.name)
    if (header) return header
    const option = optionName.exec(column.name)
    if (!questionnaire) return option ? newOption(source, column) : targetOf('newQuestion', column)
    if (option) return optionTarget(questionnaire, option[1] ?? '', option[2] ?? '')
    const question = take((asked) => isNamed(asked, column.name))
    return question ? { kind: 'question', key: question.key } : null
  })
  // A multiple choice whose columns were found is not filled a second time.
  for (const target of byName) if (target?.kind === 'option') take(({ key }) => key === target.key)
  return byName.map((target, index): ColumnTarget => {
    if (target) return target
    if (source.template || remembered.length > 0 || optionName.test(source.columns[index]?.name ?? ''))
      return { kind: 'ignore' }
    const next = free.shift()
    return next ? { kind: 'question', key: next.key } : { kind: 'ignore' }
  })
}

function knownTarget(
  { template, columns }: ImportSource,
  questionnaire: Questionnaire,
  remembered: RememberedMapping,
  column: Column,
  index: number,
): ColumnTarget | null {
  const said = template?.targets.length === columns.length ? template.targets[index] : undefined
  const target =
    said === undefined
      ? remembered.find((known) => known.column === column.name)?.target
      : targetOf(said, column)
  if (!target) return null
  const isThere = !('key' in target) || questionnaire.questions.some(({ key }) => key === target.key)
  return isThere ? target : null
}

function headerOf(name: string): ColumnTarget | null {
  for (const [kind, pattern] of Object.entries(headerNames)) {
    if (pattern.test(name)) return { kind: kind as keyof typeof headerNames }
  }
  return null
}

/** One option of a new question, unless it is the only column of its name: "Trato [personal]" is a name, too. */
function newOption(source: ImportSource, column: Column): ColumnTarget {
  const [, text = '', option = ''] = optionName.exec(column.name) ?? []
  const together = source.columns.filter(({ name }) => optionName.exec(name)?.[1] === text)
  const isMarks = together.every(({ guess, options }) => guess !== 'NUM' && options.length <= 3)
  if (together.length < 2 || !isMarks || isGrid(together)) return targetOf('newQuestion', column)
  return { kind: 'newOption', text, option }
}

/** A grid of a form has the same names, and a grade in each cell: more than one different value. */
function isGrid(columns: readonly Column[]): boolean {
  const values = new Set(columns.flatMap(({ samples }) => samples).filter((cell) => cell.trim() !== ''))
  const marks = /^(1|0|x|s[ií]|yes|no|true|false|verdadero|falso)$/i
  return [...values].some((value) => !marks.test(value) && !columns.some(({ name }) => name.includes(value)))
}

function optionTarget({ questions }: Questionnaire, text: string, option: string): ColumnTarget | null {
  const question = questions.find((asked) => asked.type === 'MC' && isNamed(asked, text))
  const index = question?.options.findIndex(({ es, en }) => [es, en].some((words) => isSame(words, option)))
  return question && index !== undefined && index >= 0
    ? { kind: 'option', key: question.key, value: index + 1 }
    : null
}

/** Whether a column bears the name of the question: its key, its code or its wording. */
function isNamed({ key, code, text }: Question, name: string): boolean {
  // The sheet for colleagues has the number of each question before its wording.
  const names = [name, name.replace(/^\d{1,3}\. /, '')]
  return [key, code, text.es, text.en].some(
    (known) => known !== '' && names.some((one) => isSame(known, one)),
  )
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
  return plain(one) === plain(other)
}

/** The value under which a target stands in the list of choices. */
export function optionOf(target: ColumnTarget): string {
  if (target.kind === 'question') return `question:${target.key}`
  return target.kind === 'option' ? `option:${target.value}:${target.key}` : target.kind
}

/** The target that a choice of the list stands for. */
export function targetOf(option: string, column: Column): ColumnTarget {
  if (option.startsWith('question:')) return { kind: 'question', key: option.slice('question:'.length) }
  const mark = /^option:(\d+):(.+)$/.exec(option)
  if (mark) return { kind: 'option', key: mark[2] ?? '', value: Number(mark[1]) }
  if (option === 'newQuestion' || option === 'newOption') {
    const { guess: type, options } = column
    return { kind: 'newQuestion', type, text: column.name, ...(options.length > 0 ? { options } : {}) }
  }
  return { kind: headerKinds.find((kind) => kind === option) ?? 'ignore' }
}
