import type { ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { roundHalfAway } from '#shared/stats/numbers'
import type { ChartSource } from '../charts/look'
import { inLines, marked, roomFor } from '../charts/marks'
import { nameAxis, quiet, valueAxis } from '../charts/quietChart'

interface Words {
  readonly nameOf: (row: Row) => string
  readonly weighted: string
  readonly lost: string
  /** '18,5 de 30' */
  readonly ofPoints: (weighted: number | null, points: number) => string
}

type Row = ScorecardResult['rows'][number]

/** The attributes that have a figure: those that the chart shows. */
export const ratedRows = ({ rows }: ScorecardResult): Row[] =>
  rows.filter(({ weighted }) => weighted !== null)

/** Pixels for such a chart. */
export const scorecardBarsHeight = (result: ScorecardResult): number => 62 + ratedRows(result).length * 34

/** Each attribute as a bar of its puntaje: what customers gave, and what was lost. */
export function scorecardBars(result: ScorecardResult, words: Words): ChartSource {
  const rows = ratedRows(result)
  const texts = rows.map(({ weighted, lost }) =>
    words.ofPoints(weighted, roundHalfAway((weighted ?? 0) + (lost ?? 0), 1)),
  )
  return (look) => {
    const bar = (label: string, data: (number | null)[], color: string) => ({
      label,
      data,
      backgroundColor: color,
      barThickness: 18,
    })
    const weighted = rows.map((row) => row.weighted)
    return {
      type: 'bar',
      data: {
        labels: rows.map((row) => inLines(words.nameOf(row), 30)),
        datasets: [
          marked(bar(words.weighted, weighted, look.accent), { look }),
          marked(
            bar(
              words.lost,
              rows.map((row) => row.lost),
              look.lost,
            ),
            { look, hatch: 'rising', texts },
          ),
        ],
      },
      options: {
        ...quiet(look),
        indexAxis: 'y',
        layout: { padding: { right: roomFor(texts) } },
        scales: {
          x: { ...valueAxis(look), stacked: true },
          y: { ...nameAxis(look), stacked: true, border: { display: false } },
        },
        plugins: {
          // Two parts of one bar have no place for their names but above.
          legend: { align: 'start', labels: { color: look.text, boxWidth: 12, boxHeight: 12 } },
        },
      },
    }
  }
}
