import { codedOf, numberOf } from '../importance/waveSheets'
import type { Answer, Answers } from '../responses/answers'
import type { CodedAnswer } from '../stats/answers'
import { validValues } from '../stats/answers'
import { constantSum, rankingMeans } from '../stats/constantSum'
import { isAtLeast, isSame } from '../stats/numbers'
import type { Proportion } from '../stats/proportion'
import type { Question } from '../surveys/question'
import { type AskedService, askedServices, nonCustomerOption, pointsGroup } from './asked'
import { rankServices } from './ranking'

/** How much people want a service, and how much it matters to them. */
export interface ServiceReading {
  readonly asked: AskedService
  readonly demand: Proportion
  /** Mean, 1 to 5; null without valid answers. */
  readonly importance: { readonly value: number | null; readonly n: number }
  /** Mean points of 100; null where they are not asked. */
  readonly points: number | null
  /** 0–100; null without demand or importance. */
  readonly index: number | null
  /** From 1. */
  readonly rank: number
}

/** What the people of some sheets want. */
export interface ServicesReading {
  readonly sheets: number
  /** The most wanted first. */
  readonly services: readonly ServiceReading[]
  readonly points: {
    readonly kind: 'sum' | 'ranking'
    /** People whose points count, those among them that were rescaled to 100, and those left out. */
    readonly n: number
    readonly rescaled: number
    readonly leftOut: number
  } | null
}

/** What customers want and, apart, who says not to be one; `others` is null when that is not asked (domain.md §1.1). */
export function readServices(
  questions: readonly Question[],
  sheets: readonly Answers[],
): { readonly customers: ServicesReading; readonly others: ServicesReading | null } {
  const stranger = nonCustomerOption(questions)
  const isStranger = (answers: Answers) =>
    stranger !== null && isMarked(answers[stranger.position], stranger.value)
  return {
    customers: readingOf(
      questions,
      sheets.filter((answers) => !isStranger(answers)),
    ),
    others: stranger && readingOf(questions, sheets.filter(isStranger)),
  }
}

function isMarked(answer: Answer | undefined, value: number): boolean {
  if (answer === value) return true
  return typeof answer === 'object' && answer !== null && 'marks' in answer && answer.marks.includes(value)
}

/** Yes is 1 and no is 0, as the rule of demand takes them; on a sheet they are 1 and 2. */
function wishOf(answer: Answer | undefined): CodedAnswer {
  const coded = codedOf(answer)
  return typeof coded === 'number' ? 2 - coded : coded
}

function readingOf(questions: readonly Question[], sheets: readonly Answers[]): ServicesReading {
  const points = pointsOfLines(questions, sheets)
  const answersAt = (at: number | null, read: (answer: Answer | undefined) => CodedAnswer) =>
    at === null ? [] : sheets.map((answers) => read(answers[at]))
  const ranked = rankServices(
    askedServices(questions).map((asked) => ({
      name: asked.text.es || asked.text.en,
      asked,
      wants: answersAt(asked.wantsAt, wishOf),
      importance: answersAt(asked.importanceAt, codedOf),
      points: asked.pointsAt === null ? null : (points?.means.get(asked.pointsAt) ?? null),
    })),
  )
  // Without an importance of each the points decide, which stand in its place.
  const hasIndex = ranked.some(({ index }) => index !== null)
  const inOrder = hasIndex
    ? ranked
    : [...ranked].sort((one, other) => byPoints(one.service.points, other.service.points))
  return {
    sheets: sheets.length,
    points: points && { kind: points.kind, n: points.n, rescaled: points.rescaled, leftOut: points.leftOut },
    services: inOrder.map(({ service, demand, importance, index }, place) => ({
      asked: service.asked,
      demand,
      importance: { value: importance, n: validValues(service.importance).length },
      points: service.points,
      index,
      rank: place + 1,
    })),
  }
}

function byPoints(one: number | null, other: number | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return isSame(one, other) ? 0 : other - one
}

/** Mean points of each line of the group of points, by its position (domain.md §1.1, B2 and B3). */
function pointsOfLines(questions: readonly Question[], sheets: readonly Answers[]) {
  const lines = pointsGroup(questions)
  const kind = questions[lines[0] ?? -1]?.group?.kind
  if (kind !== 'sum' && kind !== 'ranking') return null
  const rows = sheets.map((answers) => lines.map((at) => numberOf(answers[at])))
  if (kind === 'ranking') {
    const given = rows.filter((row) => row.some((place) => place !== null))
    const means = rankingMeans(given, lines.length)
    return {
      kind,
      n: given.length,
      rescaled: 0,
      leftOut: rows.length - given.length,
      means: new Map(lines.map((at, index) => [at, means[index] ?? null])),
    }
  }
  const shared = constantSum(rows)
  return {
    kind,
    n: shared.n,
    rescaled: shared.rows.filter(({ state }) => state === 'rescaled').length,
    leftOut: rows.length - shared.n,
    means: new Map(lines.map((at, index) => [at, shared.means[index] ?? null])),
  }
}

/** From this demand (0–1) on a service that is not offered is missed (domain.md §1.1). */
const MISSED_FROM = 0.5

/**
 * Services that people want and the business does not give: not offered today, with a demand of at least 50 % or in
 * the first third of the ranking, rounded up (domain.md §1.1). What may not be told says nothing.
 */
export function missedServices(
  services: readonly ServiceReading[],
  isOffered: (key: string) => boolean,
  isDemandTold: (service: ServiceReading) => boolean,
): ServiceReading[] {
  const told = services.filter(
    (service) => isDemandTold(service) || (service.demand.n === 0 && service.points !== null),
  )
  const third = Math.ceil(told.length / 3)
  return told.filter(
    ({ asked, demand, index, points }, place) =>
      !isOffered(asked.key) &&
      (isAtLeast(demand.share ?? 0, MISSED_FROM) || (place < third && (index ?? points) !== null)),
  )
}
