import { type CivilDate, isCivilDate } from '#shared/calendar/civilDate'
import type { LocalText } from '#shared/i18n/languages'
import { parseQuestionKey, questionIndicatorKey } from '#shared/indicators/questionKey'
import { unitOfQuestion } from '#shared/indicators/questionUnit'
import type { Question } from '#shared/surveys/question'
import type { Wave } from '#shared/surveys/surveys.contract'
import type { Db } from '../db/database'
import { surveysRepository } from '../surveys/surveys.repository'
import type { IndicatorSource, IndicatorSpan } from './indicatorSource'
import { questionReading } from './questionFigures'
import { type AnswerBook, openAnswerBook } from './waveAnswers'

/** A wave that has its last day. */
type ClosedWave = Wave & { readonly closedOn: CivilDate }
const isClosed = (wave: Wave): wave is ClosedWave => wave.closedOn !== null && isCivilDate(wave.closedOn)

/** The questions of all surveys that can be measured wave after wave, read from closed waves. */
export function questionSources({ db }: { readonly db: Db }) {
  const surveys = surveysRepository(db)
  const book = openAnswerBook(db)

  /** What the team answers has figures of its own, which guard its privacy (domain.md §1.19). */
  function isOfCustomers(surveyId: number): boolean {
    return surveys.newestVersion(surveyId)?.questionnaire.audience !== 'employees'
  }

  return {
    /** Of every survey as it is today. */
    list: (): IndicatorSource[] =>
      surveys
        .list()
        .filter(({ id }) => isOfCustomers(id))
        .flatMap(({ id, title }) =>
          book.newest(id).flatMap((question) => sourceOf(book, id, title, question) ?? []),
        ),
    /** A question that may have left its survey by now; null when there never was one. */
    find(key: string): IndicatorSource | null {
      const named = parseQuestionKey(key)
      const survey = named && surveys.list().find(({ id }) => id === named.surveyId)
      if (!named || !survey || !isOfCustomers(survey.id)) return null
      const question = newestAsked(book, named.surveyId, named.questionKey)
      return question && sourceOf(book, survey.id, survey.title, question)
    },
  }
}

function newestAsked(book: AnswerBook, surveyId: number, questionKey: string): Question | null {
  const today = book.newest(surveyId).find(({ key }) => key === questionKey)
  if (today) return today
  for (const wave of [...book.waves(surveyId)].reverse()) {
    const asked = book.answers(wave).asked.find(({ key }) => key === questionKey)
    if (asked) return asked
  }
  return null
}

function sourceOf(
  book: AnswerBook,
  surveyId: number,
  title: LocalText,
  question: Question,
): IndicatorSource | null {
  const unit = unitOfQuestion(question)
  if (unit === null) return null
  const closed = () => book.waves(surveyId).filter(isClosed)
  const isAsked = (wave: Wave) =>
    book.answers(wave).asked.some(({ key, type }) => key === question.key && type === question.type)
  return {
    key: questionIndicatorKey(surveyId, question.key),
    name: question.text,
    group: title,
    unit,
    isHigherBetter: true,
    read: ({ start, end }) =>
      questionReading(
        closed()
          .filter(({ closedOn }) => start <= closedOn && closedOn < end)
          .map(book.answers),
        question,
      ),
    spans: (): IndicatorSpan[] =>
      closed()
        .filter(isAsked)
        .map((wave) => ({
          start: wave.openedOn,
          end: wave.closedOn < wave.openedOn ? wave.openedOn : wave.closedOn,
          label: wave.label,
          read: () => questionReading([book.answers(wave)], question),
        })),
  }
}
