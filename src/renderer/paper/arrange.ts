import { inLanguage } from '#shared/i18n/languages'
import { columnsOf, type PaperOptions } from '#shared/surveys/paper'
import { choicesOf, type Question } from '#shared/surveys/question'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { aspectOf, beginsSection, pairOf, runsOf, skipNotes } from './groups'
import type { Item, QuestionItem, ShareItem } from './items'
import { layoutOf, matrixOf, type TypeSizes, typeSizes } from './layouts'

const optionRowsInPart = 12

function partsOf(item: Omit<QuestionItem, 'from' | 'to'>): readonly QuestionItem[] {
  const count = choicesOf(item.question).length
  const step = item.layout.kind === 'list' ? item.layout.columns * optionRowsInPart : count
  const parts = Math.max(1, Math.ceil(count / Math.max(1, step)))
  return Array.from({ length: parts }, (_, index) => ({
    ...item,
    id: index === 0 ? item.id : `${item.id}-${index}`,
    from: index * step,
    to: Math.min(count, (index + 1) * step),
  }))
}

/** What the questions that are set together have in common. */
interface Run {
  readonly questions: readonly Question[]
  /** Number of the first of them. */
  readonly number: number
  readonly questionnaire: Questionnaire
  readonly columnMm: number
  readonly sizes: TypeSizes
}

function itemsOf(run: Run, pairHead: string): readonly Item[] {
  const { questions, number, questionnaire, columnMm, sizes } = run
  const { language } = questionnaire
  const [first, second] = questions
  const mark = first?.group?.kind
  const pair = pairOf(questions, columnMm)
  if (first && second && pair) {
    const common = { id: `q${number}`, number, question: first, second, group: pairHead, pair }
    return [{ kind: 'pair', ...common, isLast: true, keepWithNext: false }]
  }
  const matrix = mark === 'sum' || mark === 'ranking' ? null : matrixOf(questions, language, columnMm, sizes)
  return questions.flatMap((question, index): readonly Item[] => {
    const numbered = { id: `q${number + index}`, number: number + index, question }
    const isLast = index === questions.length - 1
    if ((mark === 'sum' || mark === 'ranking') && question.type === 'NUM')
      return [
        {
          kind: 'share',
          ...numbered,
          mark,
          digits: digitsOf(mark, questions.length),
          isFirst: index === 0,
          isLast,
        },
      ]
    if (matrix) {
      const keepWithNext = !isLast && (index === 0 || index === questions.length - 2)
      return [{ kind: 'row', ...numbered, group: `m${number}`, matrix, isLast, keepWithNext }]
    }
    const skips = skipNotes(question, questionnaire)
    const layout = layoutOf(question, language, columnMm, sizes, skips)
    return partsOf({ kind: 'question', ...numbered, layout, skips, aspect: aspectOf(mark, index, language) })
  })
}

/** A place among the things, or a part of a hundred. */
function digitsOf(mark: ShareItem['mark'], count: number): number {
  return mark === 'sum' ? 3 : String(count).length
}

/** Pairs that follow each other share the heading of the first, and are kept together at both ends. */
function joined(items: readonly Item[]): readonly Item[] {
  return items.map((item, index) => {
    if (item.kind !== 'pair') return item
    const isSame = (other: Item | undefined): boolean => other?.kind === 'pair' && other.group === item.group
    const isLast = !isSame(items[index + 1])
    const keepWithNext = !isLast && (!isSame(items[index - 1]) || !isSame(items[index + 2]))
    return { ...item, isLast, keepWithNext }
  })
}

/** What is printed in the columns and how each thing is set, for the width of a column. */
export function arrange(
  questionnaire: Questionnaire,
  options: Pick<PaperOptions, 'size' | 'columns' | 'largePrint'>,
): readonly Item[] {
  const { language } = questionnaire
  const common = { questionnaire, columnMm: columnsOf(options).widthMm, sizes: typeSizes(options.largePrint) }
  const items: Item[] = []
  let number = 1
  for (const questions of runsOf(questionnaire.questions)) {
    const [first] = questions
    if (first && beginsSection(first)) {
      const heading = inLanguage(first.heading, language)
      const instructions = inLanguage(first.instructions, language)
      items.push({ kind: 'section', id: `s${number}`, heading, instructions })
    }
    const before = items.at(-1)
    const made = itemsOf({ ...common, questions, number }, headOfPair(before, questions, number))
    items.push(...made)
    number += questions.length
  }
  const thanks = inLanguage(questionnaire.thanks, language)
  if (thanks) items.push({ kind: 'closing', id: 'closing', text: thanks })
  return joined(items)
}

/** The heading that a pair stands under: that of the pair before it, where its boxes are the same. */
function headOfPair(before: Item | undefined, [first, second]: readonly Question[], number: number): string {
  const isSame =
    before?.kind === 'pair' &&
    before.pair.kind === first?.group?.kind &&
    before.question.type === first.type &&
    before.second.type === second?.type &&
    before.question.naAllowed === first.naAllowed &&
    before.second.naAllowed === second.naAllowed
  return isSame ? before.group : `p${number}`
}
