import { inLanguage, type Language } from '#shared/i18n/languages'
import { servicesTexts } from '#shared/reports/sheets/servicesTexts'
import type { WantedService } from '#shared/services/services.contract'
import { Z_95 } from '#shared/stats/numbers'
import { servicesTask } from '../../../services/wantedServices'
import { columnBlock } from '../addresses'
import { formulaText } from '../cellText'
import { type SheetContext, waveText } from '../sheetContext'
import { live, SheetDraft, wrappedHeight } from '../sheetDraft'
import { type ReadContext, sheetKind } from '../sheetKind'

const thresholdRow = 4
const headerRow = 6
const firstRow = headerRow + 1
const nameWidth = 36
/** Demand from which a service that is not given is missed (domain.md §1.1). */
const MISSED_FROM = 0.5

interface Facts {
  /** Those that enough people were asked about, the most wanted first. */
  readonly services: readonly WantedService[]
  /** Keys of those that are missed. */
  readonly missed: readonly string[]
}

/** Services that customers want (domain.md §1.1): demand, index and what is missed are formulas over the counts. */
export const servicesSheet = sheetKind<Facts>({
  key: 'services',
  name: { es: servicesTexts.es.name, en: servicesTexts.en.name },
  about: { es: servicesTexts.es.title, en: servicesTexts.en.title },
  read,
  write,
  definitions: (_, language) => {
    const words = servicesTexts[language]
    return [
      [words.demand, words.notes.demand],
      [words.index, words.notes.index],
      [words.missed, words.notes.missed],
    ]
  },
  sentence: ({ services, missed }, language) => {
    const words = servicesTexts[language]
    const names = services.flatMap(({ key, name }) =>
      missed.includes(key) ? inLanguage(name, language) : [],
    )
    return names.length === 0 ? words.nothing : words.sentence(names.slice(0, 3).join(', '))
  },
})

function read({ db, clock, waveId }: ReadContext): Facts | null {
  if (waveId === null) return null
  const result = servicesTask({ db, clock }, { waveId, split: 'none' })
  const services = result.customers.services.filter(({ demand }) => demand.share !== null)
  return services.length === 0 ? null : { services, missed: result.missed }
}

function write(facts: Facts, { model, texts }: SheetContext): SheetDraft {
  const words = servicesTexts[model.language]
  const widths = [nameWidth, 11, 11, 11, 11, 11, 13, 11, 9, 13, 18]
  const sheet = new SheetDraft(words.name, widths, {
    landscape: true,
    titleRows: [headerRow, headerRow],
    freeze: { row: headerRow, column: 1 },
  })
  sheet.heights.set(1, 30)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, `${words.lead} ${waveText(model, texts)}`, 'subtitle')
  sheet.put(thresholdRow, 1, words.threshold, 'setting')
  sheet.put(thresholdRow, 2, MISSED_FROM, 'input')
  sheet.put(thresholdRow, 3, `← ${words.inputs}`, 'note')
  sheet.names.push({ name: words.names.threshold, block: columnBlock(2, thresholdRow, thresholdRow) })
  const last = firstRow + facts.services.length - 1
  putHead(sheet, model.language)
  facts.services.forEach((service, index) => {
    putService(sheet, service, { row: firstRow + index, last, facts, language: model.language })
  })
  sheet.tables.push({
    name: words.names.table,
    block: { row: headerRow, column: 1, lastRow: last, lastColumn: widths.length },
  })
  sheet.formats.push({
    block: columnBlock(11, firstRow, last),
    rule: { is: formulaText(words.isMissed) },
    look: 'bad',
  })
  return sheet
}

function putHead(sheet: SheetDraft, language: Language): void {
  const words = servicesTexts[language]
  const { yes, n, demand, low, high, importance, index, rank, offered, missed, notes } = words
  sheet.heights.set(headerRow, 34)
  sheet.put(headerRow, 1, words.service, 'headerLeft')
  sheet.putRow(headerRow, 2, [yes, n, demand, low, high, importance, index, rank, offered, missed], 'header')
  sheet.note(headerRow, 4, notes.demand)
  sheet.note(headerRow, 8, notes.index)
  sheet.note(headerRow, 11, notes.missed)
}

interface Place {
  readonly row: number
  readonly last: number
  readonly facts: Facts
  readonly language: Language
}

function putService(sheet: SheetDraft, service: WantedService, { row, last, facts, language }: Place): void {
  const words = servicesTexts[language]
  const { key, demand, importance, index, isOffered } = service
  const name = inLanguage(service.name, language)
  const isMissed = facts.missed.includes(key)
  sheet.heights.set(row, Math.max(20, wrappedHeight(name, nameWidth)))
  sheet.put(row, 1, name, 'strong')
  sheet.putRow(row, 2, [demand.successes, demand.n], 'wholeCentred')
  sheet.put(row, 4, live(`B${row}/C${row}`, demand.share), 'percent1')
  sheet.put(row, 5, live(wilson(row, '-'), demand.interval?.low ?? null), 'percent1')
  sheet.put(row, 6, live(wilson(row, '+'), demand.interval?.high ?? null), 'percent1')
  sheet.put(row, 7, importance.value, 'decimal2')
  sheet.put(row, 8, live(`IF(G${row}="","",100*D${row}*(G${row}-1)/4)`, index), 'decimal1')
  sheet.put(row, 9, row - firstRow + 1, 'wholeCentred')
  sheet.put(row, 10, isOffered ? words.isOffered : words.notOffered, 'centred')
  const third = `ROUNDUP(COUNT(D$${firstRow}:D$${last})/3,0)`
  const isWanted = `OR(D${row}>=$B$${thresholdRow}-0.000000001,AND(H${row}<>"",I${row}<=${third}))`
  const formula = `IF(AND(J${row}<>${formulaText(words.isOffered)},${isWanted}),${formulaText(words.isMissed)},"")`
  sheet.put(row, 11, live(formula, isMissed ? words.isMissed : null), 'centred')
}

/** One end of the interval of 95 % of the demand of a row (domain.md §3.2). */
function wilson(row: number, sign: '-' | '+'): string {
  const [share, n, z] = [`D${row}`, `C${row}`, String(Z_95)]
  const half = `${z}*SQRT(${share}*(1-${share})/${n}+${z}^2/(4*${n}^2))`
  const end = `(${share}+${z}^2/(2*${n})${sign}${half})/(1+${z}^2/${n})`
  return sign === '-' ? `MAX(0,${end})` : `MIN(1,${end})`
}
