import { inLanguage, type Language } from '#shared/i18n/languages'
import { columnsOf, type PaperOptions, sheetMm } from '#shared/surveys/paper'
import { type Choice, choicesOf, type Question } from '#shared/surveys/question'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { isScaleType, scales } from '#shared/surveys/scales'
import {
  aspectOf,
  beginsSection,
  listLabels,
  type Pair,
  pairOf,
  runsOf,
  type SkipNotes,
  skipNotes,
} from './groups'

/** Sizes of the type, in points. */
export interface TypeSizes {
  readonly textPt: number
  readonly labelPt: number
  readonly keyPt: number
}

/** Boxes one below the other or in a grid, each with its label beside it. */
export interface ListLayout {
  readonly kind: 'list'
  readonly columns: number
  readonly columnMm: number
  /** "Does not apply" has a line of its own. */
  readonly naBelow: boolean
}

/** Boxes in rows with their keys below, and labels above each of them or at the two ends. */
export interface ScaleLayout {
  readonly kind: 'scale'
  readonly perRow: number
  readonly pitchMm: number
  readonly labels: 'above' | 'endsBeside' | 'endsAbove'
  readonly endMm: number
  readonly na: 'beside' | 'column' | 'below'
}

export type Layout = ListLayout | ScaleLayout | { readonly kind: 'number' | 'date' | 'text' }

/** The common columns of questions that share one scale. */
export interface Matrix {
  readonly choices: readonly Choice[]
  readonly pictorial: boolean
  readonly endsOnly: boolean
  readonly columnMm: number
  /** 0 where no question of the group offers "does not apply". */
  readonly naMm: number
}

interface Numbered {
  readonly id: string
  readonly number: number
  readonly question: Question
}

/** A question by itself, or a run of its options where it is too long for one column. */
export interface QuestionItem extends Numbered {
  readonly kind: 'question'
  readonly layout: Layout
  readonly skips: SkipNotes
  /** What it asks of its pair, where the two do not stand on one line; empty for others. */
  readonly aspect: string
  readonly from: number
  readonly to: number
}

/** One question of a matrix. */
export interface RowItem extends Numbered {
  readonly kind: 'row'
  readonly group: string
  readonly matrix: Matrix
  readonly isLast: boolean
  readonly keepWithNext: boolean
}

/** Two questions on one line; `question` is the first of them. */
export interface PairItem extends Numbered {
  readonly kind: 'pair'
  readonly second: Question
  readonly group: string
  readonly pair: Pair
  readonly isLast: boolean
  readonly keepWithNext: boolean
}

/** One number of a group that shares out a hundred, or puts things in order. */
export interface ShareItem extends Numbered {
  readonly kind: 'share'
  readonly mark: 'sum' | 'ranking'
  /** Digits that the largest number takes. */
  readonly digits: number
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** What stands above the first question of a section. */
export interface SectionItem {
  readonly kind: 'section'
  readonly id: string
  readonly heading: string
  readonly instructions: string
}

/** What is set in the columns, in order. */
export type Item =
  | QuestionItem
  | RowItem
  | PairItem
  | ShareItem
  | SectionItem
  | { readonly kind: 'closing'; readonly id: string; readonly text: string }

const mmPerPt = 25.4 / 72
/** Average width of a letter as a share of the size of the type. */
const letterWidth = 0.53
/** Box, free space, key, space: what stands before the label of an option. */
const beforeLabelMm = sheetMm.box + sheetMm.boxClear + 5.4
const numberMm = 7
const optionRowsInPart = 12
const widestPitchMm = 13
const widestFaceMm = 20
const widestWordsMm = 30

export function typeSizes(largePrint: boolean): TypeSizes {
  return largePrint ? { textPt: 13, labelPt: 11, keyPt: 9 } : { textPt: 10, labelPt: 8.5, keyPt: 7 }
}

/** Left edge of what stands below the text of a question: narrow columns use their whole width. */
export function indentMm(columnMm: number): number {
  return columnMm < 100 ? 0 : numberMm
}

function letterMm(points: number): number {
  return points * mmPerPt * letterWidth
}

function longestWord(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(/\s+/).map((word) => word.length)))
}

/** Lines that the longest of some labels takes in a width. */
function linesIn(texts: readonly string[], widthMm: number, points: number): number {
  const letters = widthMm / letterMm(points)
  if (letters < longestWord(texts)) return Number.POSITIVE_INFINITY
  // Lines break between words, so each loses a letter or so.
  const linesOf = (text: string): number =>
    text.length <= letters ? 1 : Math.ceil(text.length / (letters - 1.1))
  return Math.max(1, ...texts.map(linesOf))
}

/** Room for "does not apply" at the right of a row, in two lines. */
function naBesideMm(sizes: TypeSizes): number {
  return 11 + 10 * letterMm(sizes.labelPt - 0.5)
}

function listLayout(
  labels: readonly string[],
  hasNa: boolean,
  widthMm: number,
  sizes: TypeSizes,
): ListLayout {
  const count = Math.max(1, labels.length)
  const naMm = hasNa ? 40 : 0
  const inRow = count <= 3 ? Math.min(36, (widthMm - naMm) / count) : (widthMm - naMm) / count
  if (linesIn(labels, inRow - beforeLabelMm - 2, sizes.labelPt) <= 2) {
    return { kind: 'list', columns: count, columnMm: inRow, naBelow: false }
  }
  const most = Math.min(4, count)
  for (let columns = most; columns > 1; columns -= 1) {
    const columnMm = widthMm / columns
    const lines = linesIn(labels, columnMm - beforeLabelMm - 2, sizes.labelPt)
    if (lines <= (columns === 2 ? 2 : 1)) {
      const rows = Math.ceil(count / columns)
      const even = Math.ceil(count / rows)
      return { kind: 'list', columns: even, columnMm: widthMm / even, naBelow: hasNa }
    }
  }
  return { kind: 'list', columns: 1, columnMm: widthMm, naBelow: hasNa }
}

function endsLayout(
  labels: readonly string[],
  hasNa: boolean,
  widthMm: number,
  sizes: TypeSizes,
): ScaleLayout {
  const { pitch } = sheetMm
  const count = labels.length
  const isNaBelow = hasNa && widthMm - naBesideMm(sizes) < count * pitch
  const na = isNaBelow ? 'below' : 'beside'
  const room = hasNa && !isNaBelow ? widthMm - naBesideMm(sizes) : widthMm
  const rows = Math.ceil(count / Math.floor(room / pitch))
  const perRow = Math.ceil(count / rows)
  const wordMm = longestWord(labels) * letterMm(sizes.labelPt) + 4
  const lineMm = Math.max(...labels.map((label) => label.length)) * letterMm(sizes.labelPt) + 5
  const endMm = Math.min(lineMm, 34, (room - count * pitch) / 2)
  const common = { kind: 'scale', perRow, na } as const
  if (rows > 1 || endMm < wordMm) {
    return { ...common, pitchMm: Math.min(widestPitchMm, room / perRow), labels: 'endsAbove', endMm: 0 }
  }
  const pitchMm = Math.min(widestPitchMm, (room - 2 * endMm) / count)
  return { ...common, pitchMm, labels: 'endsBeside', endMm }
}

function scaleLayout(
  labels: readonly string[],
  hasNa: boolean,
  widthMm: number,
  sizes: TypeSizes,
  mostMm: number,
): ScaleLayout | null {
  const count = labels.length
  const ways = [
    { na: 'beside', naMm: naBesideMm(sizes), lines: 2 },
    { na: 'column', naMm: 22, lines: 3 },
    { na: 'below', naMm: 0, lines: 3 },
  ] as const
  for (const { na, naMm, lines } of ways) {
    const pitchMm = Math.min(mostMm, (widthMm - (hasNa ? naMm : 0)) / count)
    if (pitchMm >= sheetMm.pitch && linesIn(labels, pitchMm - 0.6, sizes.labelPt - 0.5) <= lines) {
      return { kind: 'scale', perRow: count, pitchMm, labels: 'above', endMm: 0, na }
    }
  }
  return null
}

function layoutOf(
  question: Question,
  language: Language,
  columnMm: number,
  sizes: TypeSizes,
  skips: SkipNotes,
): Layout {
  const { type, naAllowed: hasNa } = question
  if (type === 'NUM') return { kind: 'number' }
  if (type === 'TXT') return { kind: 'text' }
  if (type === 'DATE') return { kind: 'date' }
  const widthMm = columnMm - indentMm(columnMm)
  const labels = isScaleType(type)
    ? choicesOf(question).map((choice) => inLanguage(choice.label, language))
    : listLabels(question, skips, language)
  if (!isScaleType(type)) return listLayout(labels, hasNa, widthMm, sizes)
  const { endsOnly, pictorial } = scales[type]
  if (endsOnly) return endsLayout(labels, hasNa, widthMm, sizes)
  const list = listLayout(labels, hasNa, widthMm, sizes)
  const mostMm = pictorial ? widestFaceMm : widestWordsMm
  if (!pictorial && list.columns === labels.length) return list
  return scaleLayout(labels, hasNa, widthMm, sizes, mostMm) ?? list
}

/** Columns shared by a run of questions, or null where their texts would have too little room. */
function matrixOf(
  run: readonly Question[],
  language: Language,
  columnMm: number,
  sizes: TypeSizes,
): Matrix | null {
  const [first] = run
  if (!first || run.length < 2 || !(isScaleType(first.type) || first.type === 'YN')) return null
  const scale = isScaleType(first.type) ? scales[first.type] : null
  const endsOnly = scale?.endsOnly ?? false
  const choices = choicesOf(first)
  const words = choices.map((choice) => inLanguage(choice.label, language))
  const wordMm = longestWord(words) * letterMm(sizes.labelPt - 0.5) + 1.5
  const least = endsOnly ? sheetMm.pitch + 0.4 : Math.max(12, wordMm)
  const naMm = run.some((question) => question.naAllowed) ? 3 + 10 * letterMm(sizes.labelPt - 0.5) : 0
  const room = (columnMm - naMm - 92) / choices.length
  const columnOfBox = Math.max(least, Math.min(endsOnly ? 12 : 18, room))
  const textMm = columnMm - naMm - columnOfBox * choices.length
  if (textMm < (sizes.textPt > 10 ? 62 : 48)) return null
  return { choices, pictorial: scale?.pictorial ?? false, endsOnly, columnMm: columnOfBox, naMm }
}

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
