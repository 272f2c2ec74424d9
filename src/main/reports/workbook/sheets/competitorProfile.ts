import type { CompetitorClass } from '#shared/comparison/competitors'
import type { SourceProfile } from '#shared/comparison/competitors.contract'
import { fewestCompared } from '#shared/comparison/profile'
import type { competitorTexts } from '#shared/reports/sheets/competitorTexts'
import { mean } from '#shared/stats/mean'
import { columnBlock, columnName } from '../addresses'
import { formulaText } from '../cellText'
import { live, type SheetDraft } from '../sheetDraft'

type Words = (typeof competitorTexts)['es']

/** Where the settings stand that the classes follow. */
export const settingCells = {
  target: { row: 4, address: '$B$4' },
  difference: { row: 5, address: '$B$5' },
} as const

/** Columns of the table: A name, B importance, C us, D our n, then a mean and an n for each competitor. */
const OWN = 3
const FIRST_COMPETITOR = 5
/** Borders belong to what is at least so much, whatever the last bit says (domain.md §0.1, C5). */
const NOISE = '1E-9'

interface Places {
  readonly header: number
  readonly first: number
  readonly last: number
  readonly best: number
  /** Cell of the mean importance. */
  readonly meanImportance: string
}

/** One source: every attribute with its difference, index and class as formulas; answers with its last row. */
export function putProfile(sheet: SheetDraft, profile: SourceProfile, words: Words, top: number): number {
  const { rows, competitors, source, totals } = profile
  const header = top + 3
  const places: Places = {
    header,
    first: header + 1,
    last: header + rows.length,
    best: FIRST_COMPETITOR + 2 * competitors.length,
    meanImportance: `$B$${top + 1}`,
  }
  const { first, last, best } = places
  sheet.putAcross(top, 1, best + 3, words.sources[source], 'heading')
  sheet.put(top + 1, 1, words.meanImportance, 'setting')
  const importances = rows.flatMap(({ importance }) => importance ?? [])
  sheet.put(
    top + 1,
    2,
    live(`IF(COUNT(B${first}:B${last})=0,"",AVERAGE(B${first}:B${last}))`, mean(importances)),
    'settingDecimal',
  )
  if (source === 'opinion') sheet.put(top + 2, 1, words.opinion, 'amberNote')
  putHeader(sheet, profile, words, places)
  rows.forEach((row, index) => {
    putRow(sheet, row, profile, words, first + index, places)
  })
  const foot = last + 1
  sheet.putRow(foot, 1, [words.total, null], 'totalText')
  sheet.note(foot, 1, words.notes.total)
  const block = (column: number) => `${columnName(column)}${first}:${columnName(column)}${last}`
  const weighted = (column: number, fewest: number, result: number | null) => {
    const counts = `--(${block(column + 1)}>=${fewest})`
    const weights = `SUMPRODUCT(${block(2)},${counts},--(${block(column)}<>""))`
    return live(`IF(${weights}=0,"",SUMPRODUCT(${block(2)},${counts},${block(column)})/${weights})`, result)
  }
  sheet.put(foot, OWN, weighted(OWN, 1, totals.own), 'total1')
  sheet.put(foot, OWN + 1, null, 'totalText')
  totals.competitors.forEach((total, at) => {
    const column = FIRST_COMPETITOR + 2 * at
    sheet.put(foot, column, weighted(column, fewestCompared[source], total), 'total1')
    sheet.put(foot, column + 1, null, 'totalText')
  })
  sheet.putRow(foot, best, [null, null, null, null], 'totalText')
  const classes = columnBlock(best + 3, first, last)
  sheet.formats.push(
    { block: classes, rule: { is: formulaText(words.classes.criticalWeakness) }, look: 'bad' },
    { block: classes, rule: { is: formulaText(words.classes.opportunity) }, look: 'bad' },
    { block: classes, rule: { is: formulaText(words.classes.strength) }, look: 'good' },
  )
  return foot
}

function putHeader(sheet: SheetDraft, { competitors }: SourceProfile, words: Words, places: Places): void {
  const { header, best } = places
  sheet.heights.set(header, 34)
  sheet.put(header, 1, words.attribute, 'headerLeft')
  sheet.putRow(
    header,
    2,
    [
      words.importance,
      words.ours,
      words.n,
      ...competitors.flatMap(({ name }) => [name, words.n]),
      words.best,
      words.gap,
      words.index,
      words.class,
    ],
    'header',
  )
  sheet.note(header, best, words.notes.best)
  sheet.note(header, best + 2, words.notes.index)
  sheet.note(header, best + 3, words.notes.class)
}

function putRow(
  sheet: SheetDraft,
  row: SourceProfile['rows'][number],
  { competitors, source }: SourceProfile,
  words: Words,
  at: number,
  { best, meanImportance }: Places,
): void {
  sheet.put(at, 1, row.name, 'text')
  sheet.put(at, 2, row.importance, 'decimal1')
  sheet.put(at, OWN, row.own.mean, 'decimal2')
  sheet.put(at, OWN + 1, row.own.n, 'wholeCentred')
  row.competitors.forEach((given, index) => {
    sheet.put(at, FIRST_COMPETITOR + 2 * index, given.mean, 'decimal2')
    sheet.put(at, FIRST_COMPETITOR + 2 * index + 1, given.n, 'wholeCentred')
  })
  const own = `${columnName(OWN)}${at}`
  const bestCell = `${columnName(best)}${at}`
  const gap = `${columnName(best + 1)}${at}`
  const counted = competitors.map((_, index) => {
    const column = FIRST_COMPETITOR + 2 * index
    return `IF(${columnName(column + 1)}${at}>=${fewestCompared[source]},${columnName(column)}${at},0)`
  })
  const isMissing = `OR(${own}="",${bestCell}="")`
  sheet.put(
    at,
    best,
    live(`IF(MAX(${counted.join(',')})=0,"",MAX(${counted.join(',')}))`, row.best),
    'decimal2',
  )
  sheet.put(at, best + 1, live(`IF(${isMissing},"",${own}-${bestCell})`, row.difference), 'change2')
  sheet.put(at, best + 2, live(`IF(${isMissing},"",100*${own}/${bestCell})`, row.index), 'decimal1')
  const named = row.class === null ? null : words.classes[row.class]
  sheet.put(
    at,
    best + 3,
    live(classFormula({ own, best: bestCell, gap, importance: `B${at}`, meanImportance }, words), named),
    'centred',
  )
}

interface ClassCells {
  readonly own: string
  readonly best: string
  readonly gap: string
  readonly importance: string
  readonly meanImportance: string
}

/** The classes in the order in which they are tried (domain.md §1.3). */
function classFormula({ own, best, gap, importance, meanImportance }: ClassCells, words: Words): string {
  const target = `${settingCells.target.address}-${NOISE}`
  const difference = `${settingCells.difference.address}-${NOISE}`
  const say = (name: CompetitorClass) => formulaText(words.classes[name])
  const byGap = (worse: CompetitorClass, better: CompetitorClass, equal: CompetitorClass) =>
    `IF(-${gap}>=${difference},${say(worse)},IF(${gap}>=${difference},${say(better)},${say(equal)}))`
  const important = `IF(AND(${own}<${target},${best}<${target}),${say('opportunity')},${byGap('criticalWeakness', 'strength', 'importantTie')})`
  const other = byGap('minorWeakness', 'undervaluedStrength', 'unimportantParity')
  return `IF(OR(${gap}="",${importance}=""),"",IF(${importance}>=${meanImportance}-${NOISE},${important},${other}))`
}
