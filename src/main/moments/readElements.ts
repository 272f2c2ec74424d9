import type { Period } from '#shared/calendar/periods'
import { isDissatisfaction } from '#shared/cases/kinds'
import { isAskable } from '#shared/moments/askables'
import { type ElementsResult, type TileElement, tileElements } from '#shared/moments/figures.contract'
import { type LookBack, lookedAt, lookedAtBefore } from '#shared/moments/lookBack'
import { mean } from '#shared/stats/mean'
import { FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import { isFirstOfPair } from '#shared/surveys/groups'
import { scales } from '#shared/surveys/scales'
import type { Db } from '../db/database'
import { type CountedCases, failuresRepository } from './failures.repository'
import { momentsRepository } from './moments.repository'
import { type RatedQuestion, ratingsRepository } from './ratings.repository'

/** So many cases of an element are listed, the latest. */
const CASES_LISTED = 50

interface Measured {
  readonly element: TileElement
  readonly latest: RatedQuestion
  readonly n: number
  readonly mean: number | null
  readonly top: number | null
}

/** The scorecard of the elements of service, and what stands behind it. */
export function readElements(db: Db, lookBack: LookBack, today: string): ElementsResult {
  const ratings = ratingsRepository(db)
  const failures = failuresRepository(db)
  const elements = new Map(
    momentsRepository(db)
      .list()
      .map(({ id, element }) => [id, element]),
  )
  const read = (period: Period) => ({
    questions: measure(ratings.ratedQuestions(period), elements),
    cases: failures.counts(period),
  })
  const period = lookedAt(lookBack, today)
  const earlier = lookedAtBefore(lookBack, today)
  const now = read(period)
  const before = earlier && read(earlier)
  return {
    start: period.start,
    tiles: tileElements.map((element) => ({
      element,
      ...figuresOf(element, now),
      before: before && figuresOf(element, before),
    })),
    questions: now.questions.map(({ element, latest, n, mean: value }) => ({
      element,
      surveyId: latest.surveyId,
      surveyTitle: latest.surveyTitle,
      waveId: latest.waveId,
      text: latest.question.text,
      n,
      mean: value,
    })),
    cases: tileElements
      .filter((element) => now.cases.some((each) => tileOf(each.element) === element))
      .flatMap((element) =>
        failures
          .said(period, element === 'none' ? null : element, CASES_LISTED)
          .map(({ id, number, kind, day, text }) => ({ element, id, number, kind, day, text })),
      ),
  }
}

function tileOf(element: string | null): TileElement {
  return tileElements.find((known) => known === element) ?? 'none'
}

/** Each question on 1–5 once, whichever waves asked it; fewer than five answers are no figure (C6). */
function measure(rated: readonly RatedQuestion[], elements: ReadonlyMap<number, string | null>): Measured[] {
  const byQuestion = new Map<string, RatedQuestion[]>()
  for (const one of rated) {
    const { question, questions, surveyId } = one
    if ((question.type !== 'S5' && question.type !== 'F5') || isFirstOfPair(questions, question.key)) continue
    if (isAskable('heard', question)) continue
    const key = `${surveyId} ${question.key}`
    byQuestion.set(key, [...(byQuestion.get(key) ?? []), one])
  }
  return [...byQuestion.values()].flatMap((asked) => {
    const [latest] = asked
    if (!latest) return []
    let [n, total, top] = [0, 0, 0]
    for (const [value, count] of asked.flatMap(({ values }) => [...values])) {
      n += count
      total += value * count
      if (value >= scales.S5.topFrom) top += count
    }
    const isShown = n >= FEWEST_ANSWERS_SHOWN
    return {
      element: tileOf(latest.question.element ?? elements.get(latest.question.momentId ?? 0) ?? null),
      latest,
      n,
      mean: isShown ? total / n : null,
      top: isShown ? top / n : null,
    }
  })
}

function figuresOf(
  element: TileElement,
  { questions, cases }: { readonly questions: readonly Measured[]; readonly cases: readonly CountedCases[] },
) {
  const own = questions.filter((each) => each.element === element && each.mean !== null)
  const said = cases.filter((each) => tileOf(each.element) === element)
  return {
    questions: own.length,
    answers: own.reduce((sum, { n }) => sum + n, 0),
    mean: mean(own.flatMap((each) => each.mean ?? [])),
    topShare: mean(own.flatMap(({ top }) => top ?? [])),
    complaints: sum(said.filter(({ kind }) => isDissatisfaction(kind))),
    compliments: sum(said.filter(({ kind }) => kind === 'compliment')),
  }
}

const sum = (cases: readonly CountedCases[]) => cases.reduce((total, { n }) => total + n, 0)
