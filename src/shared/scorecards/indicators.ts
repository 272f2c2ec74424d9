import { clip, type Range } from '../stats/numbers'

/** What a libreta can take from elsewhere than the attributes of a survey. */
export const scorecardIndicators = [
  'nps',
  'ease',
  'answeredInTime',
  'acknowledged',
  'firstReply',
  'replies',
  'firstContact',
  'resolution',
  'simpleQuestions',
  'daysToAnswer',
  'reopened',
  'accepted',
  'handling',
  'perThousand',
  'visits',
] as const
export type ScorecardIndicator = (typeof scorecardIndicators)[number]

/** In what an indicator is told: percent 0–100, points −100…100, hours of opening, days, a mean of 1–5, a rate. */
export type IndicatorUnit = 'percent' | 'points' | 'hours' | 'days' | 'grade5' | 'perThousand'

/** Where an indicator comes from: the answers of the surveys, the register of cases, or the visits. */
export type IndicatorSource = 'surveys' | 'cases' | 'visits'

export interface IndicatorRule {
  readonly source: IndicatorSource
  readonly unit: IndicatorUnit
  /** What earns nothing above the bottom of the scale, and what earns all of it; the owner's to change. */
  readonly floor: number
  readonly goal: number
}

/** Each indicator with its usual floor and goal [dec]; a floor above the goal means that less is better. */
export const indicatorRules: Readonly<Record<ScorecardIndicator, IndicatorRule>> = {
  nps: { source: 'surveys', unit: 'points', floor: 0, goal: 70 },
  ease: { source: 'surveys', unit: 'percent', floor: 40, goal: 90 },
  answeredInTime: { source: 'cases', unit: 'percent', floor: 60, goal: 100 },
  acknowledged: { source: 'cases', unit: 'percent', floor: 60, goal: 100 },
  firstReply: { source: 'cases', unit: 'hours', floor: 24, goal: 4 },
  replies: { source: 'cases', unit: 'hours', floor: 24, goal: 4 },
  firstContact: { source: 'cases', unit: 'percent', floor: 30, goal: 75 },
  resolution: { source: 'cases', unit: 'hours', floor: 80, goal: 24 },
  simpleQuestions: { source: 'cases', unit: 'percent', floor: 60, goal: 15 },
  daysToAnswer: { source: 'cases', unit: 'days', floor: 15, goal: 3 },
  reopened: { source: 'cases', unit: 'percent', floor: 20, goal: 0 },
  accepted: { source: 'cases', unit: 'percent', floor: 50, goal: 90 },
  handling: { source: 'cases', unit: 'grade5', floor: 1, goal: 5 },
  perThousand: { source: 'cases', unit: 'perThousand', floor: 20, goal: 2 },
  visits: { source: 'visits', unit: 'percent', floor: 50, goal: 95 },
}

/**
 * An indicator as a rating on the scale of the libreta, by a straight line between floor and goal: the floor or worse
 * is the bottom of the scale, the goal or better its top [dec, domain.md §1.8]. Works either way round: where less is
 * better, the floor is the larger number. Null where there is no line to draw.
 */
export function indicatorRating(
  value: number,
  { floor, goal }: Pick<IndicatorRule, 'floor' | 'goal'>,
  scale: Range,
): number | null {
  if (floor === goal) return null
  const share = clip((value - floor) / (goal - floor), { min: 0, max: 1 })
  return scale.min + share * (scale.max - scale.min)
}
