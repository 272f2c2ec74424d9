import { inLanguage, type Language } from '#shared/i18n/languages'
import { sheetMm } from '#shared/surveys/paper'
import { choicesOf, type Question } from '#shared/surveys/question'
import { isScaleType, scales } from '#shared/surveys/scales'
import { listLabels, type SkipNotes } from './groups'
import type { Layout, ListLayout, Matrix, ScaleLayout } from './items'

/** Sizes of the type, in points. */
export interface TypeSizes {
  readonly textPt: number
  readonly labelPt: number
  readonly keyPt: number
}

const mmPerPt = 25.4 / 72
/** Average width of a letter as a share of the size of the type. */
const letterWidth = 0.53
/** Box, free space, key, space: what stands before the label of an option. */
const beforeLabelMm = sheetMm.box + sheetMm.boxClear + 5.4
const numberMm = 7
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

/** How the answers of a question are set in a column. */
export function layoutOf(
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
export function matrixOf(
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
