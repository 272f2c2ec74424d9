import { addDays } from '#shared/calendar/civilDate'
import type { Language } from '#shared/i18n/languages'
import { standardsTexts } from '#shared/reports/sheets/standardsTexts'
import { FEWEST_SHOWN, isLessBetter, type StandardKey } from '#shared/standards/fiveStandards'
import { type StandardFigure, StandardsFilter, type StandardsRead } from '#shared/standards/standardsRead'
import { readStandards } from '../../../standards/readStandards'
import { columnBlock } from '../addresses'
import { formulaText } from '../cellText'
import { excelMoment } from '../excelDates'
import type { LookName } from '../looks'
import type { SheetContext } from '../sheetContext'
import { type CellContent, type Formula, live, SheetDraft, wrappedHeight } from '../sheetDraft'
import { type ReadContext, sheetKind } from '../sheetKind'
import { type CaseTable, caseTable } from './caseTable'
import { countedCases } from './countedCases'
import { reportPeriod } from './reportPeriod'
import { type StandardFormulas, standardFormulas } from './standardFormulas'
import { nameWidth, putIndicators } from './standardsIndicators'

const headerRow = 7
const firstRow = headerRow + 1
const columns = 12
const days = { from: '$B$4', to: '$B$5' } as const

interface Facts {
  readonly read: StandardsRead
  readonly cases: CaseTable | null
}

/** The five service standards and how cases are handled, over the chosen period (domain.md §1.9, §2.3). */
export const standardsSheet = sheetKind<Facts>({
  key: 'standards',
  name: { es: standardsTexts.es.name, en: standardsTexts.en.name },
  about: { es: standardsTexts.es.title, en: standardsTexts.en.title },
  read(context: ReadContext): Facts | null {
    const { db, clock } = context
    const read = readStandards(db, {
      period: 'year',
      start: clock.today(),
      span: reportPeriod(context),
      filter: StandardsFilter.parse({}),
      clock: 'business',
      now: clock.now().slice(0, 16),
      histories: countedCases(context),
    })
    return read.standards.some(({ n }) => n > 0) ? { read, cases: caseTable(context) } : null
  },
  write,
  definitions: ({ read }, language) => {
    const words = standardsTexts[language]
    const standards = read.standards.map(({ key }) => [words.standards[key], words.definitions[key]] as const)
    const indicators = read.indicators.map(
      ({ key }) => [words.indicators[key], words.indicatorTexts[key]] as const,
    )
    const handling = [words.handling, words.definitions.handling] as const
    return [
      ...standards,
      handling,
      [words.value, words.notes.value],
      [words.p90, words.notes.p90],
      ...indicators,
    ]
  },
  sentence({ read }, language) {
    const words = standardsTexts[language]
    const lights = [...read.standards, read.handling].flatMap(({ light }) => light ?? [])
    if (lights.length === 0) return words.noneMeasured
    return words.sentence(lights.filter((light) => light === 'green').length, lights.length)
  },
})

function write({ read, cases }: Facts, { model, more }: SheetContext): SheetDraft {
  const { language } = model
  const words = standardsTexts[language]
  const sheet = new SheetDraft(words.name, [nameWidth, 12, 11, 12, 13, 8, 12, 11, 11, 12, 11, 14], {
    landscape: true,
    onePage: true,
  })
  sheet.heights.set(1, 30)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, words.clock[read.clock], 'note')
  putDays(sheet, read, words)
  // Formulas lead to the sheet of cases only where it is in the workbook.
  const counted = more.some(({ key }) => key === 'cases') ? cases : null
  putStandards(sheet, read, counted, language)
  putIndicators(sheet, read, language, firstRow + read.standards.length + 3)
  return sheet
}

function putDays(sheet: SheetDraft, { period }: StandardsRead, words: (typeof standardsTexts)['es']): void {
  const lines = [
    [4, words.from, period.start, words.names.from],
    [5, words.to, addDays(period.end, -1), words.names.to],
  ] as const
  for (const [row, label, day, name] of lines) {
    sheet.put(row, 1, label, 'setting')
    sheet.put(row, 2, excelMoment(day) ?? day, 'inputDate')
    sheet.names.push({ name, block: columnBlock(2, row, row) })
  }
}

function putStandards(
  sheet: SheetDraft,
  read: StandardsRead,
  cases: CaseTable | null,
  language: Language,
): void {
  const words = standardsTexts[language]
  const { goal, value, numerator, denominator, n, median, p90, mean, previous, previousN, light } = words
  sheet.heights.set(headerRow, 34)
  sheet.put(headerRow, 1, words.standard, 'headerLeft')
  sheet.putRow(
    headerRow,
    2,
    [goal, value, numerator, denominator, n, median, p90, mean, previous, previousN, light],
    'header',
  )
  sheet.note(headerRow, 3, words.notes.value)
  sheet.note(headerRow, 4, words.notes.numerator)
  sheet.note(headerRow, 5, words.notes.denominator)
  sheet.note(headerRow, 8, words.notes.p90)
  read.standards.forEach((figure, index) => {
    const formulas = standardFormulas(figure, cases, read.period, days, language)
    putStandard(sheet, firstRow + index, figure, formulas, read, words)
  })
  const last = firstRow + read.standards.length
  putHandling(sheet, last, read, words)
  sheet.tables.push({
    name: words.names.standards,
    block: { row: headerRow, column: 1, lastRow: last, lastColumn: columns },
  })
  const block = columnBlock(columns, firstRow, last)
  sheet.formats.push(
    { block, rule: { is: formulaText(words.lights.green) }, look: 'good' },
    { block, rule: { is: formulaText(words.lights.red) }, look: 'bad' },
    { block, rule: { is: formulaText(words.fewData) }, look: 'faint' },
    { block, rule: { is: formulaText(words.noGoal) }, look: 'faint' },
  )
}

function putStandard(
  sheet: SheetDraft,
  row: number,
  figure: StandardFigure,
  formulas: StandardFormulas,
  read: StandardsRead,
  words: (typeof standardsTexts)['es'],
): void {
  const isShare = figure.key === 'firstContact' || figure.key === 'simpleQuestions'
  const isShown = figure.n >= FEWEST_SHOWN
  const unit = (value: number | null) => (value === null ? null : isShare ? value : value / 60)
  const look: LookName = isShare ? 'percent' : 'decimal1'
  const { numerator, denominator } = countsOf(figure, read)
  sheet.heights.set(row, 22)
  sheet.put(row, 1, words.standards[figure.key], 'strong')
  sheet.note(row, 1, words.definitions[figure.key])
  sheet.put(row, 2, unit(figure.goal), look)
  sheet.put(row, 4, formulas.numerator ?? numerator, 'wholeCentred')
  sheet.put(row, 5, formulas.denominator ?? denominator, 'wholeCentred')
  sheet.put(row, 6, isShare ? live(`E${row}`, figure.n) : (formulas.n ?? figure.n), 'wholeCentred')
  const guarded = (formula: Formula | undefined, minutes: number | null): CellContent => {
    const result = isShown ? unit(minutes) : null
    if (!formula) return result
    return { ...formula, formula: `IF(F${row}<${FEWEST_SHOWN},"",${formula.formula})`, result }
  }
  if (isShare) sheet.putRow(row, 7, [null, null, null], 'void')
  else {
    sheet.put(row, 7, guarded(formulas.median, figure.median), 'decimal1')
    sheet.put(row, 8, guarded(formulas.p90, figure.p90), 'decimal1')
    sheet.put(row, 9, guarded(formulas.mean, figure.mean), 'decimal1')
  }
  const headline = figure.key === 'replies' ? 'I' : 'G'
  const share = `IF(F${row}<${FEWEST_SHOWN},"",D${row}/E${row})`
  const value = isShown ? unit(figure.value) : null
  sheet.put(row, 3, live(isShare ? share : `${headline}${row}`, value), look)
  sheet.put(row, 10, figure.previous.n >= FEWEST_SHOWN ? unit(figure.previous.value) : null, look)
  sheet.put(row, 11, figure.previous.n, 'wholeCentred')
  const goal = unit(figure.goal)
  sheet.put(
    row,
    columns,
    live(lightFormula(row, figure.key, words), lightWord(value, goal, figure.key, words)),
    'centred',
  )
}

/** What customers said of how their cases were handled: a mean of 1–5 that nothing in the workbook adds up. */
function putHandling(
  sheet: SheetDraft,
  row: number,
  { handling }: StandardsRead,
  words: (typeof standardsTexts)['es'],
): void {
  const { goal, n, previous } = handling
  const value = n >= FEWEST_SHOWN ? handling.value : null
  sheet.heights.set(row, wrappedHeight(words.handling, nameWidth))
  sheet.put(row, 1, words.handling, 'strong')
  sheet.note(row, 1, words.definitions.handling)
  sheet.putRow(row, 2, [goal, value], 'decimal1')
  sheet.putRow(row, 4, [null, null], 'void')
  sheet.put(row, 6, n, 'wholeCentred')
  sheet.putRow(row, 7, [null, null, null], 'void')
  sheet.put(row, 10, previous.n >= FEWEST_SHOWN ? previous.value : null, 'decimal1')
  sheet.put(row, 11, previous.n, 'wholeCentred')
  const light = live(lightFormula(row, 'handling', words), lightWord(value, goal, 'handling', words))
  sheet.put(row, columns, light, 'centred')
}

/** Cases that met the goal, and those that were decided; of shares, what they are made of. */
function countsOf(
  figure: StandardFigure,
  read: StandardsRead,
): { numerator: number | null; denominator: number | null } {
  if (figure.key === 'firstReply')
    return {
      numerator: read.repliedWithinGoal?.successes ?? null,
      denominator: read.repliedWithinGoal?.n ?? null,
    }
  if (figure.key === 'resolution')
    return {
      numerator: read.resolvedWithinGoal?.successes ?? null,
      denominator: read.resolvedWithinGoal?.n ?? null,
    }
  if (figure.key === 'replies') return { numerator: null, denominator: null }
  return { numerator: Math.round((figure.value ?? 0) * figure.n), denominator: figure.n }
}

/** Green meets the goal, amber misses it by no more than a tenth of it (domain.md §1.9). */
function lightFormula(
  row: number,
  key: StandardKey | 'handling',
  words: (typeof standardsTexts)['es'],
): string {
  const excess = key !== 'handling' && isLessBetter(key) ? `(C${row}-B${row})` : `(B${row}-C${row})`
  const { green, amber, red } = words.lights
  const judged = `IF(${excess}<=0.000000001,${formulaText(green)},IF(${excess}<=0.1*B${row}+0.000000001,${formulaText(amber)},${formulaText(red)}))`
  return `IF(C${row}="",${formulaText(words.fewData)},IF(B${row}="",${formulaText(words.noGoal)},${judged}))`
}

function lightWord(
  value: number | null,
  goal: number | null,
  key: StandardKey | 'handling',
  words: (typeof standardsTexts)['es'],
): string {
  if (value === null) return words.fewData
  if (goal === null) return words.noGoal
  const excess = key !== 'handling' && isLessBetter(key) ? value - goal : goal - value
  if (excess <= 1e-9) return words.lights.green
  return excess <= 0.1 * goal + 1e-9 ? words.lights.amber : words.lights.red
}
