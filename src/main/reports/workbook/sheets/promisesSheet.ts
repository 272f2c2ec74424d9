import type { PromiseFigures, PromiseLevels } from '#shared/promises/promises.contract'
import { complaintsTexts } from '#shared/reports/sheets/complaintsTexts'
import { promisesTexts } from '#shared/reports/sheets/promisesTexts'
import { levelsIn, measuredPromises, readPromiseFigures } from '../../../promises/readPromises'
import type { SheetContext } from '../sheetContext'
import { live, SheetDraft } from '../sheetDraft'
import { type ReadContext, sheetKind } from '../sheetKind'
import { type ControlFacts, putControl, sinceRestart } from './controlBlock'

interface Facts {
  readonly late: ControlFacts
  /** Over all the time there is. */
  readonly levels: PromiseLevels
}

const bases = ['last', 'first', 'lastWithout', 'firstWithout'] as const
const everything = { start: '0001-01-01', end: '9999-12-31' }

/** What was kept of what was promised: the p chart of what was not, and the measures, by formulas (domain.md §1.6, §3.8). */
export const promisesSheet = sheetKind<Facts>({
  key: 'promises',
  name: { es: promisesTexts.es.name, en: promisesTexts.en.name },
  about: { es: promisesTexts.es.title, en: promisesTexts.en.title },
  read({ db, clock }: ReadContext): Facts | null {
    const now = clock.now().slice(0, 16)
    const { late } = readPromiseFigures(db, { period: 'month', start: clock.today(), now })
    const levels = levelsIn(measuredPromises(db), everything, now)
    return levels.last.onTime.n === 0 ? null : { late: factsOf(late), levels }
  },
  write,
  definitions: (_, language) => {
    const words = promisesTexts[language]
    return [[words.value, words.definition]]
  },
  sentence: ({ levels: { last } }, language) =>
    promisesTexts[language].sentence(last.onTime.successes, last.onTime.n),
})

function factsOf({ limits, center, points, restarts }: PromiseFigures['late']): ControlFacts {
  return {
    unit: 'share',
    limits,
    centre: center,
    months: sinceRestart(points, restarts).map(({ start, isRunning, value, n, lower, upper }) => ({
      start,
      isRunning,
      n: value === null ? 0 : Math.round(value * n),
      size: n,
      value,
      lower,
      upper,
    })),
  }
}

function write({ late, levels }: Facts, { model }: SheetContext): SheetDraft {
  const words = promisesTexts[model.language]
  const sheet = new SheetDraft(words.name, [34, 13, 13, 13, 11, 11, 11, 9, 18], { landscape: true })
  const { title, lead, events, size, value, names } = words
  const next = putControl(
    sheet,
    1,
    late,
    { title, lead, events, size, value, table: names.table, centreName: names.centre },
    complaintsTexts[model.language],
  )
  sheet.putAcross(next, 1, 4, words.levels, 'heading')
  const header = next + 1
  sheet.put(header, 1, words.measure, 'headerLeft')
  sheet.putRow(header, 2, [words.onTime, words.decided, words.share], 'header')
  bases.forEach((basis, index) => {
    const row = header + 1 + index
    const { successes, n, share } = levels[basis].onTime
    sheet.put(row, 1, words.bases[basis], 'strong')
    sheet.putRow(row, 2, [successes, n], 'wholeCentred')
    sheet.put(row, 4, share === null ? null : live(`B${row}/C${row}`, share), 'percent1')
  })
  sheet.tables.push({
    name: names.levels,
    block: { row: header, column: 1, lastRow: header + bases.length, lastColumn: 4 },
  })
  return sheet
}
