import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { type Answer, Answer as AnswerSchema, answerFits, isValidAnswer } from '../responses/answers'
import { mean } from '../stats/mean'
import { estimateMean } from '../stats/meanInterval'
import { clipInterval, type Interval } from '../stats/numbers'
import { proportion, shareAtLeast } from '../stats/proportion'
import { visibilityOf } from '../stats/suppression'
import type { Question } from '../surveys/question'
import { type CaseKind, isDissatisfaction } from './kinds'
import type { CaseState } from './workflow'

/** The form of how a complaint was handled (domain.md §5, T11). */
export const satisfactionTemplateId = 'T11'

/** Where each question of that form stands; what it is made of is checked by a test. */
export const satisfactionPlaces = {
  /** S5: how easy, how treated, how fast, kept informed, how clear, how fair. */
  ratings: [0, 1, 2, 3, 4, 5],
  /** SC: 1 yes, fully · 2 partly · 3 no · 4 still pending: first-contact resolution as the customer tells it. */
  solved: 6,
  /** E7: the ease of getting it solved (CES). */
  ease: 7,
  promiseKept: 8,
  wouldReturn: 9,
  /** TXT: the one thing to change. */
  change: 10,
} as const

/** The questions that are answered with a key; the last one is answered in words. */
export const closedQuestionCount = satisfactionPlaces.change

export const SatisfactionWay = z.enum(['phone', 'paper', 'inPerson'])
export type SatisfactionWay = z.infer<typeof SatisfactionWay>

/** So many letters of what a customer would change are kept. */
export const mostChangeText = 2000

export const SatisfactionDraft = z.object({
  askedOn: CivilDay,
  way: SatisfactionWay,
  /** The customer would not answer: asked, and not asked again. */
  isDeclined: z.boolean().default(false),
  /** The closed questions, in their order; all null when the customer declined. */
  answers: z.array(AnswerSchema).length(closedQuestionCount),
  /** What the customer would change, in words. */
  change: z.string().trim().max(mostChangeText).default(''),
})
export type SatisfactionDraft = z.infer<typeof SatisfactionDraft>

/** Who complained, is known, and has had the matter settled can be asked how it went. */
export function canBeAsked(asked: {
  readonly kind: CaseKind
  readonly state: CaseState
  readonly customerId: number | null
}): boolean {
  const isSettled = asked.state === 'resolved' || asked.state === 'closed'
  return isSettled && asked.customerId !== null && isDissatisfaction(asked.kind)
}

/** Whether each answer is one that its question can have, and there is at least one. */
export function isSatisfactionUsable(questions: readonly Question[], draft: SatisfactionDraft): boolean {
  if (draft.isDeclined) return draft.answers.every((answer) => answer === null)
  const fit = draft.answers.every((answer, index) => {
    const question = questions[index]
    return question !== undefined && answerFits(question, answer)
  })
  return fit && (draft.answers.some(isValidAnswer) || draft.change !== '')
}

const yes = 1
const no = 2
const solvedFully = 1
const solvedNot = 3

/** A "no", a problem that is still there or a grade at the bottom of its scale: something is left to do. */
export function isUnhappy({ answers }: Pick<SatisfactionDraft, 'answers'>): boolean {
  const { ratings, solved, ease, promiseKept, wouldReturn } = satisfactionPlaces
  const isLow = (place: number) => {
    const value = valueAt(answers, place)
    return value !== null && value <= 2
  }
  return (
    [...ratings, ease].some(isLow) ||
    (valueAt(answers, solved) ?? solvedFully) >= solvedNot ||
    valueAt(answers, promiseKept) === no ||
    valueAt(answers, wouldReturn) === no
  )
}

/** What one customer said, in the figures that are told of many; null for what was left blank. */
export function figuresOf({ answers }: Pick<SatisfactionDraft, 'answers'>) {
  const { ratings, solved, ease, wouldReturn } = satisfactionPlaces
  const isAt = (place: number, wanted: number) => {
    const value = valueAt(answers, place)
    return value === null ? null : value === wanted
  }
  return {
    /** The mean of the ratings, 1–5. */
    handling: mean(ratings.flatMap((place) => valueAt(answers, place) ?? [])),
    /** 1–7. */
    ease: valueAt(answers, ease),
    wouldReturn: isAt(wouldReturn, yes),
    isSolved: isAt(solved, solvedFully),
  }
}

/** A figure with what it was made of. Without enough answers it has no value (domain.md §0.1, C6). */
export const Figure = z.object({
  n: z.int(),
  /** A mean in points, or a share 0 to 1; null when hidden. */
  value: z.number().nullable(),
  /** Of 95 %; null when hidden, or when all the answers are the same. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  visibility: z.enum(['hidden', 'indicative', 'normal']),
})
export type Figure = z.infer<typeof Figure>

export const SatisfactionSummary = z.object({
  asked: z.int(),
  declined: z.int(),
  /** Mean on 1–5 of what each customer gave on average, with its t interval (domain.md §2.3, §3.2). */
  handling: Figure,
  /** The same for each of the six things. */
  ratings: z.array(Figure),
  /** Share of 5 or more of 7 (domain.md §3.1, CES), and the mean. */
  ease: Figure,
  easeMean: Figure,
  promiseKept: Figure,
  wouldReturn: Figure,
  /** Share of "yes, fully": first-contact resolution as customers tell it (domain.md §1.9). */
  solved: Figure,
})
export type SatisfactionSummary = z.infer<typeof SatisfactionSummary>

const fivePoints = { min: 1, max: 5 }
const sevenPoints = { min: 1, max: 7 }
/** From this on, of 7, getting it solved was easy (domain.md §3.1, CES). */
export const easyFrom = 5

/** What customers said of how their complaints were handled (domain.md §2.3). Only valid answers count (C4). */
export function summariseSatisfaction(
  sheets: readonly Pick<SatisfactionDraft, 'answers' | 'isDeclined'>[],
): SatisfactionSummary {
  const answered = sheets.filter(({ isDeclined }) => !isDeclined)
  const valuesAt = (place: number) => answered.flatMap(({ answers }) => valueAt(answers, place) ?? [])
  const shareOf = (place: number, wanted: number) => {
    const values = valuesAt(place)
    return shareFigure(proportion(values.filter((value) => value === wanted).length, values.length))
  }
  const { ratings, solved, ease, promiseKept, wouldReturn } = satisfactionPlaces
  const ofEachCustomer = answered.flatMap((sheet) => figuresOf(sheet).handling ?? [])
  return {
    asked: sheets.length,
    declined: sheets.length - answered.length,
    handling: meanFigure(ofEachCustomer, fivePoints),
    ratings: ratings.map((place) => meanFigure(valuesAt(place), fivePoints)),
    ease: shareFigure(shareAtLeast(valuesAt(ease), easyFrom)),
    easeMean: meanFigure(valuesAt(ease), sevenPoints),
    promiseKept: shareOf(promiseKept, yes),
    wouldReturn: shareOf(wouldReturn, yes),
    solved: shareOf(solved, solvedFully),
  }
}

/** The value of a valid answer; null for every other one. */
function valueAt(answers: readonly Answer[], place: number): number | null {
  const answer = answers[place]
  return typeof answer === 'number' ? answer : null
}

function meanFigure(values: readonly number[], scale: { min: number; max: number }): Figure {
  const { n, mean: value, interval } = estimateMean(values)
  return figureOf(n, value, interval && clipInterval(interval, scale))
}

function shareFigure({ n, share, interval }: ReturnType<typeof proportion>): Figure {
  return figureOf(n, share, interval)
}

function figureOf(n: number, value: number | null, interval: Interval | null): Figure {
  const visibility = visibilityOf(n)
  return visibility === 'hidden'
    ? { n, value: null, interval: null, visibility }
    : { n, value, interval, visibility }
}
