import { type FailureClasses, failureClasses } from '#shared/moments/failureClasses'
import { lookedAt } from '#shared/moments/lookBack'
import type { Stop } from '#shared/moments/moments.contract'
import { shownShare } from '#shared/moments/share'
import { momentsTexts } from '#shared/reports/sheets/momentsTexts'
import { percentage } from '#shared/stats/numbers'
import { type Proportion, proportion } from '#shared/stats/proportion'
import { FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import { failuresByClass } from '../../../moments/readFailures'
import { journeyReader } from '../../../moments/readJourney'
import { specialRepository } from '../../../moments/special.repository'
import { formulaText } from '../cellText'
import { wilsonFormulas } from '../shareFormulas'
import type { SheetContext } from '../sheetContext'
import { live, SheetDraft, wrappedHeight } from '../sheetDraft'
import { type ReadContext, sheetKind } from '../sheetKind'
import { putShares, type ShareRow } from './shareTable'

type Words = (typeof momentsTexts)['es']

interface NewsCount {
  readonly name: string
  readonly given: number
  readonly complaints: number
}

interface Facts {
  readonly stops: readonly Stop[]
  readonly positive: Proportion
  readonly failures: FailureClasses
  readonly news: readonly NewsCount[]
}

const nameWidth = 40
const figuresRow = 4

/** The moments of truth, what went wrong and bad news, over the last year (domain.md §1.10, §1.11, §1.27). */
export const momentsSheet = sheetKind<Facts>({
  key: 'moments',
  name: { es: momentsTexts.es.name, en: momentsTexts.en.name },
  about: { es: momentsTexts.es.title, en: momentsTexts.en.title },
  read({ db, clock }: ReadContext): Facts | null {
    const period = lookedAt('year', clock.today())
    const { stops, total } = journeyReader(db).stops(period)
    const facts: Facts = {
      stops,
      positive: shownShare(proportion(total.positive, total.positive + total.normal + total.negative)),
      failures: failureClasses(failuresByClass(db, period)),
      news: newsOf(specialRepository(db).given(period)),
    }
    const isSeen = stops.some(({ n }) => n > 0)
    return isSeen || facts.failures.classified > 0 || facts.news.length > 0 ? facts : null
  },
  write,
  definitions: (_, language) => {
    const { net, label, flag, systems, notes } = momentsTexts[language]
    return [
      [net, notes.net],
      [label, notes.label],
      [flag, notes.flag],
      [systems, notes.systems],
    ]
  },
  sentence: ({ stops }, language) => {
    const told = stops.filter(({ label }) => label !== 'fewData')
    const flags = told.filter(({ isRedFlag }) => isRedFlag).length
    return told.length === 0 ? null : momentsTexts[language].sentence(flags, told.length)
  },
})

function newsOf(given: readonly { readonly name: string; readonly outcome: string }[]): NewsCount[] {
  const names = [...new Set(given.map(({ name }) => name))].sort()
  return names.map((name) => {
    const own = given.filter((one) => one.name === name)
    return {
      name,
      given: own.length,
      complaints: own.filter(({ outcome }) => outcome === 'complaint').length,
    }
  })
}

function write(facts: Facts, { model }: SheetContext): SheetDraft {
  const words = momentsTexts[model.language]
  const sheet = new SheetDraft(words.name, [nameWidth, 14, 18, 18, 12, 12, 10, 15, 10, 14, 11, 12, 11], {
    landscape: true,
  })
  sheet.heights.set(1, 30)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, words.lead, 'subtitle')
  const { stops, failures, news } = facts
  const shares = sharesOf(facts, words)
  sheet.putAcross(figuresRow, 1, 6, words.figures, 'heading')
  putShares(sheet, figuresRow + 1, shares, words, words.names.shares)
  let next = figuresRow + shares.length + 4
  if (stops.length > 0) next = putStops(sheet, stops, words, next)
  if (failures.rows.length > 0) next = putFailures(sheet, failures, words, next)
  if (news.length > 0) putNews(sheet, news, words, next)
  return sheet
}

function sharesOf({ positive, failures, news }: Facts, words: Words): ShareRow[] {
  const sum = (count: 'given' | 'complaints') => news.reduce((total, one) => total + one[count], 0)
  const shown = positive.share === null ? { successes: null, n: null } : {}
  const rows: readonly ShareRow[] = [
    { label: words.positive, known: positive, ...shown },
    { label: words.systems, known: failures.systems, note: words.notes.systems },
    { label: words.complaints, known: proportion(sum('complaints'), sum('given')) },
  ]
  return rows.filter(({ known }) => known.n > 0)
}

/** Answers with the row for what comes next. */
function putStops(sheet: SheetDraft, stops: readonly Stop[], words: Words, header: number): number {
  sheet.putAcross(header - 1, 1, 13, words.register, 'heading')
  sheet.heights.set(header, 34)
  const { moment, cycle, servedBy, owner, classes, n, net, label, bad, badLow, flag, notes } = words
  sheet.putRow(header, 1, [moment, cycle, servedBy, owner], 'headerLeft')
  const counted = [classes.positive, classes.normal, classes.negative, n, net, label, bad, badLow, flag]
  sheet.putRow(header, 5, counted, 'header')
  sheet.note(header, 9, notes.net)
  sheet.note(header, 10, notes.label)
  sheet.note(header, 13, notes.flag)
  stops.forEach((stop, index) => {
    putStop(sheet, header + 1 + index, stop, words)
  })
  const last = header + stops.length
  sheet.tables.push({
    name: words.names.moments,
    block: { row: header, column: 1, lastRow: last, lastColumn: 13 },
  })
  const flags = { row: header + 1, column: 13, lastRow: last, lastColumn: 13 }
  sheet.formats.push({ block: flags, rule: { is: formulaText(flag) }, look: 'bad' })
  return last + 4
}

/** The counts are figures, and all that follows from them is a formula; of few observations only how many there are. */
function putStop(sheet: SheetDraft, row: number, stop: Stop, words: Words): void {
  const isFew = stop.label === 'fewData'
  const { positive, normal, negative } = stop.counts
  const { labels } = words
  const enough = (formula: string) => `IF(H${row}<${FEWEST_ANSWERS_SHOWN},"",${formula})`
  const share = proportion(negative, stop.n)
  const { low } = wilsonFormulas(`K${row}`, `H${row}`, null, enough)
  const [few, good, same, bad] = [labels.fewData, labels.positive, labels.normal, labels.negative].map(
    formulaText,
  )
  const kind = `IF(AND(E${row}>F${row},E${row}>G${row}),${good},IF(AND(G${row}>F${row},G${row}>E${row}),${bad},${same}))`
  sheet.heights.set(row, Math.max(18, wrappedHeight(stop.name, nameWidth)))
  sheet.put(row, 1, stop.name, 'strong')
  sheet.putRow(row, 2, [stop.cycle || null, stop.servedBy || null, stop.ownerName], 'text')
  sheet.putRow(row, 5, isFew ? [null, null, null] : [positive, normal, negative], 'wholeCentred')
  sheet.put(row, 8, isFew ? stop.n : live(`SUM(E${row}:G${row})`, stop.n), 'wholeCentred')
  const net = isFew ? null : percentage(positive - negative, stop.n)
  sheet.put(row, 9, live(enough(`100*(E${row}-G${row})/H${row}`), net), 'change')
  const said = live(`IF(H${row}<${FEWEST_ANSWERS_SHOWN},${few},${kind})`, labels[stop.label])
  sheet.put(row, 10, said, 'centred')
  sheet.put(row, 11, live(enough(`G${row}/H${row}`), isFew ? null : share.share), 'percent1')
  sheet.put(row, 12, live(low, isFew ? null : (share.interval?.low ?? null)), 'percent1')
  const alert = `IF(AND(K${row}>=0.2-1E-9,L${row}>=0.05-1E-9),${formulaText(words.flag)},"")`
  sheet.put(row, 13, live(enough(alert), stop.isRedFlag ? words.flag : null), 'centred')
}

function putFailures(sheet: SheetDraft, { rows }: FailureClasses, words: Words, header: number): number {
  sheet.putAcross(header - 1, 1, 4, words.failuresTitle, 'heading')
  sheet.put(header, 1, words.causeClass, 'headerLeft')
  sheet.putRow(header, 2, [words.failures, words.failureShare, words.cumulative], 'header')
  const [first, last] = [header + 1, header + rows.length]
  const all = `SUM(B$${first}:B$${last})`
  rows.forEach(({ causeClass, n, percent, cumulativePercent }, index) => {
    const row = first + index
    sheet.put(row, 1, words.causeClasses[causeClass], 'strong')
    sheet.put(row, 2, n, 'wholeCentred')
    sheet.put(row, 3, live(`B${row}/${all}`, percent / 100), 'percent1')
    sheet.put(row, 4, live(`SUM(B$${first}:B${row})/${all}`, cumulativePercent / 100), 'percent1')
  })
  const block = { row: header, column: 1, lastRow: last, lastColumn: 4 }
  sheet.tables.push({ name: words.names.failures, block })
  return last + 4
}

function putNews(sheet: SheetDraft, news: readonly NewsCount[], words: Words, header: number): void {
  sheet.putAcross(header - 1, 1, 4, words.newsTitle, 'heading')
  sheet.heights.set(header, 34)
  sheet.put(header, 1, words.news, 'headerLeft')
  sheet.putRow(header, 2, [words.given, words.complained, words.share], 'header')
  news.forEach(({ name, given, complaints }, index) => {
    const row = header + 1 + index
    sheet.put(row, 1, name, 'strong')
    sheet.putRow(row, 2, [given, complaints], 'wholeCentred')
    sheet.put(row, 4, live(`C${row}/B${row}`, complaints / given), 'percent1')
  })
  const block = { row: header, column: 1, lastRow: header + news.length, lastColumn: 4 }
  sheet.tables.push({ name: words.names.news, block })
}
