import { weekdayOf } from '#shared/calendar/civilDate'
import { isAskable } from '#shared/moments/askables'
import type { VariabilityResult } from '#shared/moments/figures.contract'
import { type LookBack, lookedAt } from '#shared/moments/lookBack'
import { breakdown, type Group, type ImagePair, imageResult } from '#shared/moments/variability'
import type { Answer } from '#shared/responses/answers'
import { mean, standardDeviation } from '#shared/stats/mean'
import { FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import { isFirstOfPair } from '#shared/surveys/groups'
import type { Question } from '#shared/surveys/question'
import type { Db } from '../db/database'
import type { TaskContext } from '../jobs/task'
import { surveysRepository } from '../surveys/surveys.repository'
import { sheetsByShiftRepository } from './sheetsByShift.repository'

interface Choice {
  readonly lookBack: LookBack
  readonly surveyId: number | null
  readonly questionKey: string | null
}

/** The same, wherever it is read. */
export function variabilityTask(
  { db }: Pick<TaskContext, 'db'>,
  { today, ...choice }: Choice & { readonly today: string },
): VariabilityResult {
  return readVariability(db, choice, today)
}

/** How much service differs by shift, day and channel, and the first impression from the rest (domain.md §1.26). */
export function readVariability(db: Db, choice: Choice, today: string): VariabilityResult {
  const surveys = surveysRepository(db)
  const source = sheetsByShiftRepository(db)
  const period = lookedAt(choice.lookBack, today)
  // What the team says of itself is private, and no service to customers.
  const offered = surveys
    .list()
    .filter(({ id, waveCount }) => waveCount > 0 && audienceOf(id) !== 'employees')
    .filter(({ id }) => rated(questionsOf(id)).length > 0)
    .map(({ id, title }) => ({ id, title }))
  const surveyId = offered.find(({ id }) => id === choice.surveyId)?.id ?? offered[0]?.id ?? null
  const questions = surveyId === null ? [] : rated(questionsOf(surveyId)).map(({ question }) => question)
  const questionKey = questions.find(({ key }) => key === choice.questionKey)?.key ?? null

  const all: number[] = []
  const groups = {
    shift: new Map<string, number[]>(),
    weekday: new Map<string, number[]>(),
    channel: new Map<string, number[]>(),
  }
  const pairs: ImagePair[] = []
  const heardPairs: ImagePair[] = []
  for (const versionId of surveyId === null ? [] : source.versions(surveyId)) {
    const form = surveys.version(versionId)?.questionnaire.questions ?? []
    const asked = rated(form)
    const heard = placed(form).filter(({ question }) => isAskable('heard', question))
    const meant = asked.filter(({ question }) => questionKey === null || question.key === questionKey)
    const [image, rest] = [asked.filter(isOfImage), asked.filter((one) => !isOfImage(one))]
    for (const { answeredOn, shift, channel, answers } of source.sheets(versionId, period)) {
      pairs.push({ first: meanOf(answers, image), second: meanOf(answers, rest) })
      if (heard.length > 0) heardPairs.push({ first: meanOf(answers, heard), second: meanOf(answers, asked) })
      const value = meanOf(answers, meant)
      if (value === null) continue
      all.push(value)
      add(groups.shift, shift, value)
      add(groups.weekday, answeredOn && String(weekdayOf(answeredOn)), value)
      add(groups.channel, channel, value)
    }
  }
  const isShown = all.length >= FEWEST_ANSWERS_SHOWN
  const result = {
    ...period,
    surveys: offered,
    surveyId,
    questions: questions.map(({ key, text }) => ({ key, text })),
    questionKey,
    n: all.length,
    mean: isShown ? mean(all) : null,
    deviation: isShown ? standardDeviation(all) : null,
    shift: breakdown(inOrder(groups.shift)),
    weekday: breakdown(inOrder(groups.weekday)),
    channel: breakdown(inOrder(groups.channel)),
    image: imageResult(pairs),
    heard: imageResult(heardPairs),
    asksHeard: surveyId !== null && questionsOf(surveyId).some((one) => isAskable('heard', one)),
  }
  return result as VariabilityResult // the same, not read-only

  function questionsOf(id: number): readonly Question[] {
    return surveys.newestVersion(id)?.questionnaire.questions ?? []
  }
  function audienceOf(id: number): string {
    return surveys.newestVersion(id)?.questionnaire.audience ?? 'customers'
  }
}

interface Asked {
  readonly question: Question
  readonly position: number
}

function placed(questions: readonly Question[]): Asked[] {
  return questions.map((question, position) => ({ question, position }))
}

/** The questions on 1–5 that say how it was, with their places; what had been heard of it before is none of them. */
function rated(questions: readonly Question[]): Asked[] {
  return placed(questions).filter(
    ({ question }) =>
      (question.type === 'S5' || question.type === 'F5') &&
      !isFirstOfPair(questions, question.key) &&
      !isAskable('heard', question),
  )
}

/** What is seen before anything is lived: tangibles and premises. */
function isOfImage({ question: { dimension, element } }: Asked): boolean {
  return dimension === 'TAN' || element === 'INS'
}

function meanOf(answers: readonly Answer[], asked: readonly Asked[]): number | null {
  return mean(
    asked.flatMap(({ position }) => {
      const answer = answers[position]
      return typeof answer === 'number' ? answer : []
    }),
  )
}

function add(groups: Map<string, number[]>, name: string | null, value: number): void {
  if (name === null) return
  const own = groups.get(name)
  if (own) own.push(value)
  else groups.set(name, [value])
}

function inOrder(groups: ReadonlyMap<string, readonly number[]>): Group[] {
  return [...groups]
    .map(([name, values]) => ({ name, values }))
    .sort((one, other) => one.name.localeCompare(other.name, 'es', { numeric: true }))
}
