import { intervalOfShare } from '#shared/analysis/figures'
import { inLanguage } from '#shared/i18n/languages'
import { isScaleType, scales } from '#shared/surveys/scales'
import { absoluteRange, columnBlock } from './addresses'
import { formulaText } from './cellText'
import { headerRow, resultColumns } from './resultsFigures'
import type { SheetContext } from './sheetContext'
import { live, type SheetDraft, wrappedHeight } from './sheetDraft'

const firstColumn = 4
const lastColumn = 8
/** Characters that fit on a line of the sentences. */
const lineWidth = 62

interface Share {
  readonly text: string
  readonly share: number
  readonly low: number
  readonly high: number
}

/** What the workbook says in a few sentences, each leading to the sheet that it is from; answers with the next row. */
export function putSentences(sheet: SheetDraft, context: SheetContext, row: number): number {
  const { texts, more } = context
  const words = texts.summary
  sheet.heights.set(row, 22)
  sheet.putAcross(row, 2, lastColumn, words.inShort, 'heading')
  let next = row + 1
  const put = (name: string, text: string, content: Parameters<SheetDraft['putAcross']>[3]) => {
    sheet.heights.set(next, Math.max(19, wrappedHeight(text, lineWidth)))
    sheet.putAcross(next, 2, firstColumn - 1, name, 'link')
    sheet.links.push({ row: next, column: 2, sheet: name })
    sheet.putAcross(next, firstColumn, lastColumn, content, 'text')
    next += 1
  }
  const shares = sharesOf(context)
  if (shares.length > 1) {
    const best = shares.reduce((found, one) => (one.share > found.share ? one : found))
    const worst = shares.reduce((found, one) => (one.share < found.share ? one : found))
    for (const [name, one, how] of [
      [words.best, best, 'MAX'],
      [words.worst, worst, 'MIN'],
    ] as const) {
      const text = sentenceOf(one, name, words)
      const formula = context.ranges ? sentenceFormula(context, how, name) : null
      put(texts.sheets.results, text, formula === null ? text : live(formula, text))
    }
  }
  for (const { name, sentence } of more) put(name, sentence ?? '', sentence)
  put(texts.sheets.notes, words.readNotes, words.readNotes)
  return next
}

/** The share at the top of every question that has one and answers enough, as the sheet of results has it. */
function sharesOf({ model, tally }: SheetContext): readonly Share[] {
  return model.questions.flatMap((question, index): Share[] => {
    const counted = tally.questions[index]
    const { type } = question
    if (!counted || counted.valid < Math.max(1, model.hideBelow) || (type !== 'YN' && !isScaleType(type)))
      return []
    const successes = type === 'YN' ? counted.countOf(1) : counted.countFrom(scales[type].topFrom)
    const interval = intervalOfShare(successes, counted.valid, model.population ?? null)
    const share = successes / counted.valid
    const { low, high } = interval ?? { low: share, high: share }
    return [{ text: inLanguage(question.text, model.language), share, low, high }]
  })
}

type Words = SheetContext['texts']['summary']

function sentenceOf({ text, share, low, high }: Share, name: string, words: Words): string {
  const percent = (value: number) => Math.round(100 * value)
  return `${name} ${text} ${words.outOf100}${percent(share)}${words.between}${percent(low)}${words.and}${percent(high)}${words.end}`
}

/** The same sentence from the sheet of results, so that it follows what is corrected there. */
function sentenceFormula({ model, texts }: SheetContext, how: 'MAX' | 'MIN', name: string): string {
  const words = texts.summary
  const first = headerRow + 1
  const range = (column: number) =>
    absoluteRange(texts.sheets.results, columnBlock(column, first, first + model.questions.length - 1))
  const { topBox, low, high } = resultColumns
  const place = `MATCH(${how}(${range(topBox)}),${range(topBox)},0)`
  const at = (column: number) => `INDEX(${range(column)},${place})`
  const percent = (column: number) => `ROUND(100*${at(column)},0)`
  return [
    formulaText(`${name} `),
    at(2),
    formulaText(` ${words.outOf100}`),
    percent(topBox),
    formulaText(words.between),
    percent(low),
    formulaText(words.and),
    percent(high),
    formulaText(words.end),
  ].join('&')
}
