import { AppError } from '#shared/contract/reply'
import type { ColumnTarget, ImportMapping } from '#shared/responses/importing'
import { blankQuestion } from '#shared/surveys/blankQuestion'
import type { Question } from '#shared/surveys/question'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { emptyQuestionnaire } from '../../surveys/templates'

const headerKinds = ['place', 'channel', 'shift', 'date', 'sheetNumber'] as const
export type HeaderKind = (typeof headerKinds)[number]

export interface PlacedColumns {
  readonly header: Partial<Record<HeaderKind, number>>
  /** A question read from one column. */
  readonly questions: readonly {
    readonly column: number
    readonly position: number
    readonly question: Question
  }[]
  /** A multiple choice read from a column an option. */
  readonly choices: readonly { readonly position: number; readonly options: readonly OptionColumn[] }[]
}

interface OptionColumn {
  readonly column: number
  readonly value: number
}

/** As many as a questionnaire and the answers of a sheet can have. */
const mostQuestions = 300

type Made = Extract<ColumnTarget, { kind: 'newQuestion' | 'newOption' }>

const isMade = (target: ColumnTarget): target is Made =>
  target.kind === 'newQuestion' || target.kind === 'newOption'

/** The questionnaire that the sheets will belong to: the survey's own, or one made from the columns. */
export function questionnaireFor(mapping: ImportMapping, existing: Questionnaire | null): Questionnaire {
  if (existing) return existing
  const made = madeQuestions(mapping.targets)
  if (made.length === 0) throw new AppError('questionnaireEmpty')
  if (made.length > mostQuestions) throw new AppError('tooManyColumns')
  const title = mapping.surveyTitle || mapping.waveLabel
  return { ...emptyQuestionnaire({ es: title, en: '' }), questions: made.map(toQuestion) }
}

/** Each question once: the columns that are options of one text are one question, at the first of them. */
function madeQuestions(targets: readonly ColumnTarget[]): (readonly Made[])[] {
  const questions: Made[][] = []
  const byText = new Map<string, Made[]>()
  for (const target of targets.filter(isMade)) {
    const known = target.kind === 'newOption' ? byText.get(target.text) : undefined
    if (known) known.push(target)
    else questions.push([target])
    const own = questions.at(-1)
    if (!known && own && target.kind === 'newOption') byText.set(target.text, own)
  }
  return questions
}

function toQuestion(made: readonly Made[], index: number): Question {
  const [first] = made
  if (!first) throw new AppError('invalidInput')
  const type = first.kind === 'newQuestion' ? first.type : 'MC'
  const options =
    first.kind === 'newQuestion'
      ? (first.options ?? [])
      : made.flatMap((target) => (target.kind === 'newOption' ? [target.option] : []))
  const isList = type === 'SC' || type === 'MC'
  if (isList && (options.length < 1 || options.length > 30)) throw new AppError('invalidInput')
  return {
    ...blankQuestion(`q${index + 1}`, type),
    text: { es: first.text, en: first.text },
    options: isList ? options.map((option) => ({ es: option, en: option })) : [],
    // The paper may have offered it: what people answered is not refused for a rule made now.
    naAllowed: type !== 'TXT' && type !== 'DATE',
  }
}

/**
 * Which column each thing is read from, each from one only. Columns of a survey that is there fill its questions;
 * those of a new one make them: a mixture would put answers under the wrong question.
 */
export function placeColumns(mapping: ImportMapping, questions: readonly Question[]): PlacedColumns {
  const header: Partial<Record<HeaderKind, number>> = {}
  const placed: PlacedColumns['questions'][number][] = []
  const choices = new Map<number, OptionColumn[]>()
  const positionOf = positions(mapping, questions)
  for (const [column, target] of mapping.targets.entries()) {
    if (target.kind === 'ignore') continue
    if (headerKinds.some((kind) => kind === target.kind)) {
      const kind = target.kind as HeaderKind // just found among them
      if (header[kind] !== undefined) throw new AppError('invalidInput')
      header[kind] = column
      continue
    }
    const { position, value } = positionOf(target)
    const question = questions[position]
    const isTaken = placed.some((other) => other.position === position)
    if (!question || isTaken) throw new AppError('invalidInput')
    if (value === null) {
      if (choices.has(position)) throw new AppError('invalidInput')
      placed.push({ column, position, question })
      continue
    }
    const options = choices.get(position) ?? []
    const isKnown = options.some((option) => option.value === value)
    if (question.type !== 'MC' || value > question.options.length || isKnown)
      throw new AppError('invalidInput')
    choices.set(position, [...options, { column, value }])
  }
  return {
    header,
    questions: placed,
    choices: [...choices].map(([position, options]) => ({ position, options })),
  }
}

/** Finds the question that a target is about, and the option when it is one. */
function positions({ surveyId, targets }: ImportMapping, questions: readonly Question[]) {
  const made = madeQuestions(targets)
  return (target: ColumnTarget): { position: number; value: number | null } => {
    if (isMade(target) !== (surveyId === null)) throw new AppError('invalidInput')
    if (isMade(target)) {
      const position = made.findIndex((question) => question.includes(target))
      const value = target.kind === 'newOption' ? (made[position]?.indexOf(target) ?? 0) + 1 : null
      return { position, value }
    }
    if (target.kind !== 'question' && target.kind !== 'option') throw new AppError('invalidInput')
    const position = questions.findIndex(({ key }) => key === target.key)
    return { position, value: target.kind === 'option' ? target.value : null }
  }
}
