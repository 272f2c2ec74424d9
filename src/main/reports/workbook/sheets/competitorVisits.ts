import type { Basket } from '#shared/comparison/baskets.contract'
import { summaryOfScores } from '#shared/comparison/visitGroups'
import type { VisitLine } from '#shared/comparison/visits.contract'
import type { competitorTexts } from '#shared/reports/sheets/competitorTexts'
import { columnName } from '../addresses'
import { excelMoment } from '../excelDates'
import { live, type SheetDraft } from '../sheetDraft'

type Words = (typeof competitorTexts)['es']

/** Every visit, and the mean and range of each business as formulas over them; answers with its last row. */
export function putVisits(
  sheet: SheetDraft,
  visits: readonly VisitLine[],
  words: Words,
  top: number,
): number {
  const header = top + 1
  const first = header + 1
  const last = header + visits.length
  const nameOf = ({ competitorName }: VisitLine) => competitorName ?? words.ours
  sheet.putAcross(top, 1, 4, words.visits, 'heading')
  sheet.put(header, 1, words.business, 'headerLeft')
  sheet.putRow(header, 2, [words.date, words.score, words.verdict], 'header')
  visits.forEach((visit, index) => {
    const row = first + index
    const verdict = visit.failedCriticals > 0 ? words.nonConforming : words.conforming
    sheet.put(row, 1, nameOf(visit), 'text')
    sheet.put(row, 2, excelMoment(visit.visitedOn) ?? visit.visitedOn, 'dataDate')
    sheet.put(row, 3, visit.score, 'decimal1')
    sheet.put(row, 4, visit.score === null ? null : verdict, 'centred')
  })
  const summary = last + 2
  sheet.put(summary, 1, words.business, 'headerLeft')
  sheet.putRow(summary, 2, [words.mean, words.lowest, words.highest, words.visitCount], 'header')
  const names = `$A$${first}:$A$${last}`
  const scores = `$C$${first}:$C$${last}`
  const businesses = [...new Set(visits.map(nameOf))]
  businesses.forEach((name, index) => {
    const row = summary + 1 + index
    const found = summaryOfScores(visits.filter((visit) => nameOf(visit) === name).map(({ score }) => score))
    const isTheirs = `(${names}=$A$${row})*(${scores}<>"")`
    const count = `SUMPRODUCT(${isTheirs})`
    const when = (formula: string) => `IF($E$${row}=0,"",${formula})`
    sheet.put(row, 1, name, 'text')
    sheet.put(row, 2, live(when(`SUMIF(${names},$A$${row},${scores})/$E$${row}`), found.mean), 'decimal1')
    sheet.put(
      row,
      3,
      live(when(`100-SUMPRODUCT(MAX(${isTheirs}*(100-${scores})))`), found.lowest),
      'decimal1',
    )
    sheet.put(row, 4, live(when(`SUMPRODUCT(MAX(${isTheirs}*${scores}))`), found.highest), 'decimal1')
    sheet.put(row, 5, live(count, found.n), 'wholeCentred')
  })
  return summary + businesses.length
}

/** The latest basket, with the index of each competitor over what is priced in both (domain.md §1.4, C4). */
export function putBasket(sheet: SheetDraft, basket: Basket, words: Words, top: number): void {
  const { lines, indices } = basket
  const header = top + 2
  const first = header + 1
  const last = header + lines.length
  sheet.putAcross(top, 1, 4, words.basket, 'heading')
  sheet.put(top + 1, 1, words.date, 'setting')
  sheet.put(top + 1, 2, excelMoment(basket.takenOn) ?? basket.takenOn, 'dataDate')
  sheet.put(header, 1, words.product, 'headerLeft')
  sheet.putRow(header, 2, [words.quantity, words.ours, ...indices.map(({ name }) => name)], 'header')
  lines.forEach(({ product, quantity, ownPrice, prices }, index) => {
    sheet.put(first + index, 1, product, 'text')
    sheet.putRow(first + index, 2, [quantity, ownPrice, ...prices], 'decimal2')
  })
  const block = (column: number) => `$${columnName(column)}$${first}:$${columnName(column)}$${last}`
  sheet.putRow(last + 1, 1, [words.basketIndex, null, null], 'totalText')
  indices.forEach(({ index }, at) => {
    const both = `--(${block(3)}<>""),--(${block(4 + at)}<>"")`
    const theirs = `SUMPRODUCT(${block(2)},${block(4 + at)},${both})`
    const formula = `IF(${theirs}=0,"",100*SUMPRODUCT(${block(2)},${block(3)},${both})/${theirs})`
    sheet.put(last + 1, 4 + at, live(formula, index), 'total1')
  })
}
