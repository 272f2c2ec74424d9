import type { Language } from '#shared/i18n/languages'
import { standardsTexts } from '#shared/reports/sheets/standardsTexts'
import { FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import type { StandardsRead } from '#shared/standards/standardsRead'
import type { LookName } from '../looks'
import { type SheetDraft, wrappedHeight } from '../sheetDraft'

/** Width of the column of names. */
export const nameWidth = 34

const indicatorLooks: Readonly<Record<StandardsRead['indicators'][number]['key'], LookName>> = {
  acknowledged: 'percent',
  answeredInTime: 'percent',
  daysToAnswer: 'decimal1',
  reopened: 'percent',
  accepted: 'percent',
  easy: 'percent',
  wouldReturn: 'percent',
  solvedAsTold: 'percent',
  cost: 'decimal2',
  perThousand: 'decimal2',
}

/** The other indicators of how cases are handled, from this row on. */
export function putIndicators(sheet: SheetDraft, read: StandardsRead, language: Language, row: number): void {
  const words = standardsTexts[language]
  sheet.putAcross(row, 1, 7, words.indicatorsTitle, 'heading')
  const header = row + 1
  sheet.heights.set(header, 34)
  sheet.put(header, 1, words.indicator, 'headerLeft')
  sheet.putRow(
    header,
    2,
    [words.value, words.n, words.low, words.high, words.previous, words.previousN],
    'header',
  )
  read.indicators.forEach(({ key, value, n, interval, previous }, index) => {
    const at = header + 1 + index
    const look = indicatorLooks[key]
    // Money and rates are counted, not estimated from a few answers.
    const isCount = key === 'cost' || key === 'perThousand'
    const shown = (figure: number | null, count: number) => (isCount || count >= FEWEST_SHOWN ? figure : null)
    const name = words.indicators[key]
    sheet.heights.set(at, Math.max(20, wrappedHeight(name, nameWidth)))
    sheet.put(at, 1, name, 'text')
    sheet.note(at, 1, words.indicatorTexts[key])
    sheet.put(at, 2, shown(value, n), look)
    sheet.put(at, 3, n, 'wholeCentred')
    sheet.putRow(at, 4, [shown(interval?.low ?? null, n), shown(interval?.high ?? null, n)], look)
    sheet.put(at, 6, shown(previous.value, previous.n), look)
    sheet.put(at, 7, previous.n, 'wholeCentred')
  })
  const last = header + read.indicators.length
  sheet.tables.push({
    name: words.names.indicators,
    block: { row: header, column: 1, lastRow: last, lastColumn: 7 },
  })
}
