import type { PeriodReport } from '#shared/reports/periodReport'
import type { Interval } from '#shared/stats/numbers'
import type { ChartSource } from '../charts/look'
import { inLines, marked, roomFor } from '../charts/marks'
import { nameAxis, quiet, valueAxis } from '../charts/quietChart'

/** With no more waves than these the grades are bars (domain.md §3.8). */
const MOST_BARS = 5

/** The grade of the libreta wave by wave, on its whole scale. */
export function gradeChart(
  grades: PeriodReport['grades'],
  say: (grade: number) => string,
  nameOf: (grade: PeriodReport['grades'][number]) => string,
): ChartSource {
  const data = grades.map(({ grade }) => grade)
  const texts = data.map(say)
  return (look) => ({
    type: 'bar',
    data: {
      labels: grades.map((grade) => inLines(nameOf(grade), 12)),
      datasets: [
        grades.length <= MOST_BARS
          ? marked(
              { data, backgroundColor: look.accent, maxBarThickness: 56 },
              { look, hatch: 'rising', texts },
            )
          : marked(
              { type: 'line' as const, data, borderColor: look.accent, backgroundColor: look.accent },
              { look, texts },
            ),
      ] as never,
    },
    options: {
      ...quiet(look),
      layout: { padding: { top: 20 } },
      scales: { x: nameAxis(look), y: { ...valueAxis(look), min: 0, max: 100 } },
    },
  })
}

/** So many letters of a name, on one line. */
function shortened(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`
}

export interface ShareFigure {
  readonly name: string
  readonly share: number
  readonly interval: Interval | null
  readonly text: string
}

/** How many are satisfied in each question, with what that may as well be. */
export function sharesChart(shares: readonly ShareFigure[], percent: (share: number) => string): ChartSource {
  const texts = shares.map(({ text }) => text)
  return (look) => ({
    type: 'bar',
    data: {
      labels: shares.map(({ name }) => shortened(name, 30)),
      datasets: [
        marked(
          { data: shares.map(({ share }) => share), backgroundColor: look.accent, maxBarThickness: 13 },
          { look, hatch: 'rising', texts, whiskers: shares.map(({ interval }) => interval) },
        ),
      ],
    },
    options: {
      ...quiet(look),
      indexAxis: 'y',
      layout: { padding: { right: roomFor(texts) } },
      scales: {
        x: {
          ...valueAxis(look),
          min: 0,
          max: 1,
          ticks: { color: look.quiet, maxTicksLimit: 5, callback: (value) => percent(Number(value)) },
        },
        y: { ...nameAxis(look), border: { display: false } },
      },
    },
  })
}
