import { indicatorRules, type ScorecardIndicator } from '#shared/scorecards/indicators'
import { equalPoints } from '#shared/scorecards/points'
import type { ScorecardAttribute } from '#shared/scorecards/scorecardDraft'
import type { ScorecardChoice } from '#shared/scorecards/scorecards.contract'

/** The same for a line as long as it is in the libreta. */
export function lineKey(line: ScorecardAttribute): string {
  return 'indicator' in line ? `i:${line.indicator}` : `a:${line.attributeId}`
}

/** Of a new attribute, this share of its scale is the target. */
const USUAL_TARGET = 0.8

/** Every attribute of the surveys with equal points: what a new libreta begins with. */
export function firstLines(choices: readonly ScorecardChoice[]): ScorecardAttribute[] {
  const points = equalPoints(choices.length)
  return choices.slice(0, 60).map((choice, index) => attributeLine(choice, points[index] ?? 0))
}

export function attributeLine(
  { attributeId, scaleMax }: ScorecardChoice,
  points: number,
): ScorecardAttribute {
  return { attributeId, points, target: Math.round(scaleMax * USUAL_TARGET * 10) / 10 }
}

export function indicatorLine(indicator: ScorecardIndicator, points: number): ScorecardAttribute {
  const { floor, goal } = indicatorRules[indicator]
  return { indicator, points, floor, goal }
}

export function sumOfPoints(lines: readonly ScorecardAttribute[]): number {
  // To the hundredth that can be typed: 33.3 + 33.3 + 33.4 is 100.
  return Math.round(100 * lines.reduce((total, { points }) => total + points, 0)) / 100
}

/** What a line that is added begins with: the mean of the others. */
export function usualPoints(lines: readonly ScorecardAttribute[]): number {
  return lines.length === 0 ? 100 : Math.round(sumOfPoints(lines) / lines.length)
}

export function withEqualPoints(lines: readonly ScorecardAttribute[]): ScorecardAttribute[] {
  const points = equalPoints(lines.length)
  return lines.map((line, index) => ({ ...line, points: points[index] ?? 0 }))
}

/** The same proportions with a sum of 100, to the tenth; what rounding leaves goes to the heaviest line. */
export function withSum100(lines: readonly ScorecardAttribute[]): ScorecardAttribute[] {
  const sum = lines.reduce((total, { points }) => total + points, 0)
  if (sum === 0) return withEqualPoints(lines)
  const tenths = lines.map(({ points }) => Math.round((1000 * points) / sum))
  const rest = 1000 - tenths.reduce((total, one) => total + one, 0)
  const heaviest = tenths.indexOf(Math.max(...tenths))
  return lines.map((line, index) => ({
    ...line,
    points: ((tenths[index] ?? 0) + (index === heaviest ? rest : 0)) / 10,
  }))
}

export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const next = [...items]
  const [item] = next.splice(from, 1)
  if (item !== undefined) next.splice(to, 0, item)
  return next
}
