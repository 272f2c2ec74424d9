import type { Quadrant } from '#shared/analysis/importancePerformance'
import { inLanguage, type Language } from '#shared/i18n/languages'
import type { ImportanceResult } from '#shared/importance/importance.contract'
import { crosshairOf, type MatrixPoint, matrixOf } from '#shared/importance/matrix'
import { measuresOf } from '#shared/importance/measures'
import { importanceTexts } from '#shared/reports/sheets/importanceTexts'
import { matrixTask } from '../../../importance/waveViews'
import { surveysRepository } from '../../../surveys/surveys.repository'
import { columnBlock } from '../addresses'
import { formulaText } from '../cellText'
import { liveMean } from '../liveQuestion'
import { type SheetContext, waveText } from '../sheetContext'
import { type CellContent, live, SheetDraft, wrappedHeight } from '../sheetDraft'
import { type ReadContext, sheetKind } from '../sheetKind'
import { type Facts, firstRow, headerRow, lineCells, putChart } from './importanceChart'

const lineRows = { importance: 5, performance: 6 } as const
const nameWidth = 36

interface Line {
  readonly value: number
  readonly content: CellContent
}

/** Importance and performance (domain.md §1.2): both lines are cells, and the quadrants and the chart follow them. */
export const importanceSheet = sheetKind<Facts>({
  key: 'importance',
  name: { es: importanceTexts.es.name, en: importanceTexts.en.name },
  about: { es: importanceTexts.es.title, en: importanceTexts.en.title },
  read,
  write,
  definitions: (_, language) => {
    const words = importanceTexts[language]
    return [
      [words.importance, words.notes.importance],
      [words.performance, words.notes.performance],
      [words.quadrant, words.notes.quadrant],
      [words.gap, words.notes.gap],
      [words.sure, words.notes.sure],
    ]
  },
  sentence: ({ points }, language) => {
    const words = importanceTexts[language]
    const [first] = points
    if (first?.quadrant !== 'concentrate') return words.nothing
    return words.sentence(inLanguage(first.attribute.name, language))
  },
})

function read({ db, clock, waveId }: ReadContext): Facts | null {
  if (waveId === null) return null
  const result = matrixTask({ db, clock }, { waveId, split: 'none' })
  const { settings, attributes } = result
  const crosshair =
    settings.preset === 'own' ? settings.own : crosshairOf(settings.preset, attributes, result)
  const points = crosshair && matrixOf(attributes, crosshair, result)
  if (!crosshair || !points || points.length === 0) return null
  const questions = surveysRepository(db).version(result.wave.versionId)?.questionnaire.questions ?? []
  const stated = measuresOf(questions).flatMap(({ question, statedAt }) => {
    const asked = statedAt === null ? undefined : questions[statedAt]
    return asked && settings.source === 'stated' ? [[question.key, asked.key] as const] : []
  })
  return { result, points, crosshair, stated: new Map(stated) }
}

function write(facts: Facts, context: SheetContext): SheetDraft {
  const { model, texts } = context
  const { result, points } = facts
  const words = importanceTexts[model.language]
  const widths = [nameWidth, 13, 13, 13, 13, 20, 14, 12, 13, 13, 13, 13, 3, 12, 12]
  const sheet = new SheetDraft(words.name, widths, {
    landscape: true,
    titleRows: [headerRow, headerRow],
    printTo: 12,
    freeze: { row: headerRow, column: 1 },
  })
  sheet.heights.set(1, 30)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, `${words.lead} ${waveText(model, texts)}`, 'subtitle')
  sheet.put(3, 1, words.sources[result.settings.source], 'note')
  const last = firstRow + points.length - 1
  putLines(sheet, facts, model.language, last)
  putTable(sheet, facts, context, last)
  if (points.length >= 4) putChart(sheet, facts, model.language, last)
  return sheet
}

/** Where each line stands now: worked out by a formula, or the number that the owner chose. */
function linesOf({ result, crosshair }: Facts, last: number): Record<'importance' | 'performance', Line> {
  const { preset } = result.settings
  const line = (value: number, column: string): Line => {
    const name = preset === 'means' ? 'AVERAGE' : 'MEDIAN'
    const isWorkedOut = preset === 'means' || preset === 'medians'
    return {
      value,
      content: isWorkedOut ? live(`${name}(${column}${firstRow}:${column}${last})`, value) : value,
    }
  }
  return { importance: line(crosshair.importance, 'B'), performance: line(crosshair.performance, 'D') }
}

function putLines(sheet: SheetDraft, facts: Facts, language: Language, last: number): void {
  const words = importanceTexts[language]
  const lines = linesOf(facts, last)
  for (const which of ['importance', 'performance'] as const) {
    const row = lineRows[which]
    sheet.put(row, 1, which === 'importance' ? words.importanceLine : words.performanceLine, 'setting')
    sheet.put(row, 2, lines[which].content, 'input')
    sheet.names.push({ name: words.names[which], block: columnBlock(2, row, row) })
  }
  sheet.put(lineRows.importance, 3, `← ${words.inputs}`, 'note')
}

function putTable(sheet: SheetDraft, facts: Facts, context: SheetContext, last: number): void {
  const words = importanceTexts[context.model.language]
  const { importance, importanceN, performance, performanceN, quadrant, gap, sure } = words
  const { importanceLow, importanceHigh, performanceLow, performanceHigh } = words
  sheet.heights.set(headerRow, 34)
  sheet.put(headerRow, 1, words.attribute, 'headerLeft')
  sheet.putRow(
    headerRow,
    2,
    [
      importance,
      importanceN,
      performance,
      performanceN,
      quadrant,
      gap,
      sure,
      importanceLow,
      importanceHigh,
      performanceLow,
      performanceHigh,
    ],
    'header',
  )
  const notes = [
    words.notes.importance,
    words.notes.performance,
    words.notes.quadrant,
    words.notes.gap,
    words.notes.sure,
  ]
  for (const [index, column] of [2, 4, 6, 7, 8].entries()) sheet.note(headerRow, column, notes[index] ?? '')
  facts.points.forEach((point, index) => {
    putPoint(sheet, firstRow + index, point, facts, context)
  })
  sheet.tables.push({
    name: words.names.table,
    block: { row: headerRow, column: 1, lastRow: last, lastColumn: 12 },
  })
  const block = columnBlock(6, firstRow, last)
  sheet.formats.push(
    { block, rule: { is: formulaText(words.quadrants.concentrate) }, look: 'bad' },
    { block, rule: { is: formulaText(words.quadrants.keep) }, look: 'good' },
    { block, rule: { is: formulaText(words.quadrants.lowPriority) }, look: 'faint' },
    { block: columnBlock(8, firstRow, last), rule: { is: formulaText(words.doubtful) }, look: 'faint' },
  )
}

function putPoint(
  sheet: SheetDraft,
  row: number,
  point: MatrixPoint,
  facts: Facts,
  context: SheetContext,
): void {
  const { language } = context.model
  const words = importanceTexts[language]
  const { attribute } = point
  const name = inLanguage(attribute.name, language)
  const important = liveMean(
    context,
    facts.stated.get(attribute.key) ?? null,
    attribute.importance,
    `C${row}`,
  )
  const performed = liveMean(context, attribute.key, attribute.performance, `E${row}`)
  sheet.heights.set(row, Math.max(20, wrappedHeight(name, nameWidth)))
  sheet.put(row, 1, name, 'strong')
  sheet.put(row, 2, important.mean, 'decimal2')
  sheet.put(row, 3, important.n, 'wholeCentred')
  sheet.put(row, 4, performed.mean, 'decimal2')
  sheet.put(row, 5, performed.n, 'wholeCentred')
  sheet.put(row, 6, live(quadrantFormula(row, words.quadrants), words.quadrants[point.quadrant]), 'centred')
  sheet.put(row, 7, live(gapFormula(row, facts.result), point.gap), 'decimal1')
  const doubt = `IF(OR(${holds(`I${row}`, `J${row}`, lineCells.importance)},${holds(`K${row}`, `L${row}`, lineCells.performance)}),${formulaText(words.doubtful)},${formulaText(words.clear)})`
  sheet.put(row, 8, live(doubt, point.isDoubtful ? words.doubtful : words.clear), 'centred')
  const { importance, performance } = attribute
  const ends = [
    importance.interval?.low,
    importance.interval?.high,
    performance.interval?.low,
    performance.interval?.high,
  ]
  sheet.putRow(
    row,
    9,
    ends.map((end) => end ?? null),
    'decimal2',
  )
}

function quadrantFormula(row: number, words: Readonly<Record<Quadrant, string>>): string {
  const isHigh = (cell: string, line: string) => `${cell}-${line}>=-0.000000001`
  const important = isHigh(`B${row}`, lineCells.importance)
  const done = isHigh(`D${row}`, lineCells.performance)
  const { keep, concentrate, possibleExcess, lowPriority } = words
  const pick = (yes: string, no: string) => `IF(${done},${formulaText(yes)},${formulaText(no)})`
  return `IF(OR(B${row}="",D${row}=""),"",IF(${important},${pick(keep, concentrate)},${pick(possibleExcess, lowPriority)}))`
}

function gapFormula(row: number, { importanceScale, performanceScale }: ImportanceResult): string {
  const index = (cell: string, { min, max }: { min: number; max: number }) =>
    `100*(${cell}-${min})/${max - min}`
  return `IF(OR(B${row}="",D${row}=""),"",${index(`B${row}`, importanceScale)}-${index(`D${row}`, performanceScale)})`
}

function holds(low: string, high: string, line: string): string {
  return `AND(ISNUMBER(${low}),${low}<=${line}+0.000000001,${line}<=${high}+0.000000001)`
}
