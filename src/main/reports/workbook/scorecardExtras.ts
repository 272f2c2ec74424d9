import type { WorkbookScorecard } from '#shared/reports/workbookModel'
import { cellAddress, columnName } from './addresses'
import type { AttributeFigures, ScorecardFigures } from './scorecardFigures'
import type { SheetContext } from './sheetContext'
import { live, type SheetDraft, wrappedHeight } from './sheetDraft'

/** After the ten columns of domain.md §1.8: the points of 100, and then a column each competitor and source. */
export const shareColumn = 11
const firstCompetitor = shareColumn + 1

export function extraWidths({ competitors = [] }: WorkbookScorecard): number[] {
  return [12, ...competitors.map(() => 17)]
}

interface Rows {
  readonly first: number
  readonly last: number
  readonly total: number
}

type Words = SheetContext['texts']['scorecard']

/** Points normalised by formula, and the competitors with the same points and their own ratings. */
export function putExtras(
  sheet: SheetDraft,
  rows: Rows,
  figures: ScorecardFigures,
  scorecard: WorkbookScorecard,
  words: Words,
): void {
  const { first, last, total } = rows
  const points = `$B$${first}:$B$${last}`
  const rated = `SUMIF($C$${first}:$C$${last},">=0",${points})`
  sheet.put(3, shareColumn, words.share, 'header')
  figures.rows.forEach(({ share }, index) => {
    const row = first + index
    const formula = `IF(OR(C${row}="",${rated}=0),"",100*B${row}/${rated})`
    sheet.put(row, shareColumn, live(formula, share), 'decimal1')
  })
  const shares = `K${first}:K${last}`
  const isRated = figures.rows.some(({ share }) => share !== null)
  const all = figures.rows.reduce((sum, { share }) => sum + (share ?? 0), 0)
  sheet.put(
    total,
    shareColumn,
    live(`IF(COUNT(${shares})=0,"",SUM(${shares}))`, isRated ? all : null),
    'total1',
  )
  scorecard.competitors?.forEach(({ name, source }, index) => {
    const column = firstCompetitor + index
    const letter = columnName(column)
    sheet.put(3, column, `${name} (${words.competitorSources[source]})`, 'header')
    figures.rows.forEach(({ attribute }, line) => {
      sheet.put(first + line, column, attribute.competitors?.[index] ?? null, 'decimal1')
    })
    const ratings = `${letter}${first}:${letter}${last}`
    const theirs = `SUMIF(${ratings},">=0",${points})`
    const mean = `SUMPRODUCT(${points},${ratings})/${theirs}`
    const formula = `IF(${theirs}=0,"",100*${earnedFormula(scorecard, mean)})`
    sheet.put(total, column, live(formula, figures.competitors[index] ?? null), 'total1')
  })
}

/** Share of its points (0–1) that a rating, given as a formula, earns. */
function earnedFormula({ method }: WorkbookScorecard, rating: string): string {
  return method === 'linear' ? `((${rating})-$F$2)/($C$2-$F$2)` : `(${rating})/$C$2`
}

/** What made the grade change, from formulas over the table above (domain.md §1.8); answers with the first free row. */
export function putChange(
  sheet: SheetDraft,
  row: number,
  rows: Rows,
  figures: ScorecardFigures,
  scorecard: WorkbookScorecard,
  words: Words,
): number {
  const { previousGrade, grade } = figures
  if (previousGrade === null || grade === null) return row
  const top = row + 3
  const end = top + figures.rows.length - 1
  const before = `$B$${top}:$B$${end}`
  const ratings = `$I$${rows.first}:$I$${rows.last}`
  const rated = `SUMIF(${ratings},">=0",${before})`
  const mean = `SUMPRODUCT(${before},${ratings})/${rated}`
  const gradeCell = `$B$${row + 1}`
  sheet.put(row, 1, words.changeTitle, 'strong')
  sheet.put(row + 1, 1, words.previousGrade, 'setting')
  sheet.put(
    row + 1,
    2,
    live(`IF(${rated}=0,"",100*${earnedFormula(scorecard, mean)})`, previousGrade),
    'decimal1',
  )
  const { pointsBefore, shareBefore, byRating, byWeight, byPresence, inAll } = words
  sheet.heights.set(row + 2, 32)
  sheet.put(row + 2, 1, words.attribute, 'headerLeft')
  sheet.putRow(row + 2, 2, [pointsBefore, shareBefore, byRating, byWeight, byPresence, inAll], 'header')
  figures.rows.forEach((line, index) => {
    putEffects(sheet, top + index, rows.first + index, line, { scorecard, rated, gradeCell })
  })
  const sums = (['rating', 'weight', 'presence', 'total'] as const).map((part) =>
    figures.rows.reduce((sum, { effects }) => sum + (effects?.[part] ?? 0), 0),
  )
  sheet.put(end + 1, 1, words.sum, 'totalText')
  sheet.putRow(end + 1, 2, [null, null], 'totalText')
  sums.forEach((sum, index) => {
    const letter = columnName(4 + index)
    sheet.put(end + 1, 4 + index, live(`SUM(${letter}${top}:${letter}${end})`, sum), 'total1')
  })
  return end + 3
}

interface ChangeCells {
  readonly scorecard: WorkbookScorecard
  readonly rated: string
  readonly gradeCell: string
}

/** One attribute of the block on `row`, over its line of the table on `line`. */
function putEffects(
  sheet: SheetDraft,
  row: number,
  line: number,
  { attribute, shareBefore, effects }: AttributeFigures,
  { scorecard, rated, gradeCell }: ChangeCells,
): void {
  const [now, was, shareNow, shareWas] = [`C${line}`, `I${line}`, `K${line}`, `C${row}`]
  const earnedNow = earnedFormula(scorecard, now)
  const earnedWas = earnedFormula(scorecard, was)
  const isMissing = `OR(${now}="",${was}="")`
  const isBoth = effects?.kind === 'both'
  sheet.heights.set(row, Math.max(20, wrappedHeight(attribute.name, 34)))
  sheet.put(row, 1, live(cellAddress(line, 1), attribute.name), 'strong')
  sheet.put(row, 2, attribute.previousPoints ?? attribute.points, 'decimal1')
  sheet.put(row, 3, live(`IF(OR(${was}="",${rated}=0),"",100*B${row}/${rated})`, shareBefore), 'decimal1')
  const byRating = `IF(${isMissing},"",(${shareNow}+${shareWas})/2*(${earnedNow}-${earnedWas}))`
  sheet.put(row, 4, live(byRating, isBoth ? effects.rating : null), 'change')
  const byWeight = `IF(${isMissing},"",(${shareNow}-${shareWas})/100*(50*(${earnedNow}+${earnedWas})-${gradeCell}))`
  sheet.put(row, 5, live(byWeight, isBoth ? effects.weight : null), 'change')
  const entered = `${shareNow}/100*(100*${earnedNow}-${gradeCell})`
  const left = `-${shareWas}/100*(100*${earnedWas}-${gradeCell})`
  const byPresence = `IF(${now}="",IF(${was}="","",${left}),IF(${was}="",${entered},""))`
  sheet.put(row, 6, live(byPresence, effects && !isBoth ? effects.presence : null), 'change')
  sheet.put(
    row,
    7,
    live(`IF(AND(${now}="",${was}=""),"",SUM(D${row}:F${row}))`, effects?.total ?? null),
    'change',
  )
}
