import { inLanguage, type Language } from '#shared/i18n/languages'
import { columnsOf, type PaperOptions, sheetMm } from '#shared/surveys/paper'
import { type Choice, choicesOf, type Question, type Questionnaire } from '#shared/surveys/questionnaire'
import { isScaleType, scales } from '#shared/surveys/scales'

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

export type Layout = ListLayout | ScaleLayout | { readonly kind: 'number' } | { readonly kind: 'text' }

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

/** What is set in the columns, in order. */
export type Item =
  | QuestionItem
  | RowItem
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

function layoutOf(question: Question, language: Language, columnMm: number, sizes: TypeSizes): Layout {
  const { type, naAllowed: hasNa } = question
  if (type === 'NUM') return { kind: 'number' }
  if (type === 'TXT') return { kind: 'text' }
  const widthMm = columnMm - indentMm(columnMm)
  const labels = choicesOf(question).map((choice) => inLanguage(choice.label, language))
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

function runsOf(questions: readonly Question[]): readonly (readonly Question[])[] {
  const runs: Question[][] = []
  for (const question of questions) {
    const last = runs.at(-1)
    if (last?.[0]?.type === question.type) last.push(question)
    else runs.push([question])
  }
  return runs
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

/** What is printed in the columns and how each thing is set, for the width of a column. */
export function arrange(
  questionnaire: Questionnaire,
  options: Pick<PaperOptions, 'size' | 'columns' | 'largePrint'>,
): readonly Item[] {
  const { language } = questionnaire
  const sizes = typeSizes(options.largePrint)
  const { widthMm } = columnsOf(options)
  const items: Item[] = []
  let number = 0
  for (const run of runsOf(questionnaire.questions)) {
    const matrix = matrixOf(run, language, widthMm, sizes)
    const group = `m${number + 1}`
    for (const [index, question] of run.entries()) {
      number += 1
      const numbered = { id: `q${number}`, number, question }
      if (matrix) {
        const isLast = index === run.length - 1
        const keepWithNext = !isLast && (index === 0 || index === run.length - 2)
        items.push({ kind: 'row', ...numbered, group, matrix, isLast, keepWithNext })
      } else {
        const layout = layoutOf(question, language, widthMm, sizes)
        items.push(...partsOf({ kind: 'question', ...numbered, layout }))
      }
    }
  }
  const thanks = inLanguage(questionnaire.thanks, language)
  if (thanks) items.push({ kind: 'closing', id: 'closing', text: thanks })
  return items
}
