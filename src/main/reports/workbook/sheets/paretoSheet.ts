import { addDays } from '#shared/calendar/civilDate'
import { complaintsTexts } from '#shared/reports/sheets/complaintsTexts'
import type { CaseAnalysis } from '#shared/standards/standardsRead'
import { absoluteRange, columnBlock } from '../addresses'
import { formulaText } from '../cellText'
import { civilDate, type SheetContext } from '../sheetContext'
import { live, SheetDraft, wrappedHeight } from '../sheetDraft'
import { sheetKind } from '../sheetKind'
import { readComplaints } from './readComplaints'

const headerRow = 5
const firstRow = headerRow + 1
const nameWidth = 38

/** The causes of complaints, the most frequent first, with their cumulative share (domain.md §1.12, §3.8). */
export const paretoSheet = sheetKind<CaseAnalysis>({
  key: 'pareto',
  name: { es: complaintsTexts.es.pareto, en: complaintsTexts.en.pareto },
  about: { es: complaintsTexts.es.paretoTitle, en: complaintsTexts.en.paretoTitle },
  read(context) {
    const read = readComplaints(context)
    return read.pareto.bars.length > 0 ? read : null
  },
  write,
  definitions: (_, language) => {
    const words = complaintsTexts[language]
    return [
      [words.cumulative, words.paretoNotes.cumulative],
      [words.vital, words.paretoNotes.vital],
    ]
  },
  sentence({ pareto }, language) {
    const [first] = pareto.bars
    return first ? complaintsTexts[language].paretoSentence(first.name, Math.round(first.percent ?? 0)) : null
  },
})

function write({ pareto, period }: CaseAnalysis, { model }: SheetContext): SheetDraft {
  const { language } = model
  const words = complaintsTexts[language]
  const sheet = new SheetDraft(words.pareto, [nameWidth, 12, 14, 14, 16, 8, 8], {
    landscape: true,
    onePage: true,
  })
  const last = firstRow + pareto.bars.length - 1
  const total = last + 1
  sheet.heights.set(1, 30).set(headerRow, 34)
  sheet.put(1, 1, words.paretoTitle, 'title')
  const [from, to] = [period.start, addDays(period.end, -1)].map((day) => civilDate(day, language))
  sheet.put(2, 1, words.period(from ?? '', to ?? ''), 'subtitle')
  if (pareto.withoutCause.length > 0)
    sheet.put(3, 1, `${words.withoutCause} ${pareto.withoutCause.length}`, 'note')
  sheet.put(headerRow, 1, words.cause, 'headerLeft')
  sheet.putRow(headerRow, 2, [words.n, words.percent, words.cumulative, words.vital], 'header')
  sheet.note(headerRow, 4, words.paretoNotes.cumulative)
  sheet.note(headerRow, 5, words.paretoNotes.vital)
  pareto.bars.forEach(({ name, n, percent, cumulativePercent, isVital, isRemainder }, index) => {
    const row = firstRow + index
    const sum = `SUM($B$${firstRow}:B${row})`
    const share = (value: number | null) => (value === null ? null : value / 100)
    sheet.heights.set(row, Math.max(20, wrappedHeight(name, nameWidth)))
    sheet.put(row, 1, name, 'strong')
    sheet.put(row, 2, n, 'wholeCentred')
    sheet.put(row, 3, live(`IF($B$${total}=0,"",B${row}/$B$${total})`, share(percent)), 'percent')
    sheet.put(row, 4, live(`IF($B$${total}=0,"",${sum}/$B$${total})`, share(cumulativePercent)), 'percent')
    const isReached = `${sum}-B${row}>=0.8*$B$${total}-0.000000001`
    const vital = isRemainder
      ? null
      : live(`IF(${isReached},"",${formulaText(words.yes)})`, isVital ? words.yes : null)
    sheet.put(row, 5, vital, 'centred')
  })
  sheet.put(total, 1, words.total, 'totalText')
  sheet.put(total, 2, live(`SUM(B${firstRow}:B${last})`, pareto.total), 'totalCentred')
  sheet.putRow(total, 3, [null, null, null], 'totalText')
  sheet.tables.push({
    name: words.names.pareto,
    block: { row: headerRow, column: 1, lastRow: last, lastColumn: 5 },
  })
  sheet.formats.push({
    block: columnBlock(5, firstRow, last),
    rule: { is: formulaText(words.yes) },
    look: 'bad',
  })
  putChart(sheet, pareto, words, last)
  return sheet
}

function putChart(
  sheet: SheetDraft,
  { bars, total }: CaseAnalysis['pareto'],
  words: (typeof complaintsTexts)['es'],
  last: number,
): void {
  const cells = (column: number) => absoluteRange(sheet.name, columnBlock(column, firstRow, last))
  const head = (column: number) => absoluteRange(sheet.name, columnBlock(column, headerRow, headerRow))
  const row = last + 3
  sheet.place(
    { row, column: 1, lastRow: row + 20, lastColumn: 7 },
    {
      title: words.paretoTitle,
      direction: 'up',
      stacked: false,
      categories: { range: cells(1), values: bars.map(({ name }) => name) },
      categoryTitle: words.cause,
      valueTitle: words.n,
      numberFormat: '0',
      min: 0,
      max: total,
      second: { title: words.cumulative, format: '0%', min: 0, max: 1 },
      series: [
        {
          name: { range: head(2), values: [words.n] },
          cells: { range: cells(2), values: bars.map(({ n }) => n) },
          colour: 'teal',
        },
        {
          name: { range: head(4), values: [words.cumulative] },
          cells: {
            range: cells(4),
            values: bars.map(({ cumulativePercent }) =>
              cumulativePercent === null ? null : cumulativePercent / 100,
            ),
          },
          colour: 'amber',
          draw: 'line',
          axis: 'second',
        },
      ],
    },
  )
}
