import { memo, type RefObject, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '#shared/i18n/languages'
import { type Answers, isUsable } from '#shared/responses/answers'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { CurrentQuestion } from './CurrentQuestion'
import { QuestionRow } from './QuestionRow'
import type { Sitting, SittingView } from './sitting'
import { useSittingView } from './useSittingView'

const sheetIn = (view: SittingView) => view.sheet
const refusalIn = (view: SittingView) => view.refusal

interface QuestionListProps {
  readonly questionnaire: Questionnaire
  readonly sitting: Sitting
  readonly area: RefObject<HTMLElement | null>
  readonly onClick: () => void
}

/** The questions as printed, the one being keyed enlarged in its place. */
export function QuestionList({ questionnaire, sitting, area, onClick }: QuestionListProps) {
  const { t } = useTranslation()
  const { questions, language } = questionnaire
  const sheet = useSittingView(sitting, sheetIn)
  const refusal = useSittingView(sitting, refusalIn)
  const { position, answers, buffer, sheetNumber } = sheet
  const list = useRef<HTMLOListElement>(null)
  const isAtEnd = position >= questions.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: another position is the very reason to run again.
  useLayoutEffect(() => {
    // Text is written in a field; every other key is heard by the area as a whole.
    const text = list.current?.querySelector('textarea')
    if (text) text.focus({ preventScroll: true })
    else if (document.activeElement === document.body) area.current?.focus({ preventScroll: true })
    // In the frame that is drawn anyway: measuring now would cost every key a layout of its own.
    const frame = requestAnimationFrame(() => showCurrent(area.current))
    return () => cancelAnimationFrame(frame)
  }, [position, area])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click only brings the keyboard back to where it already works.
    <section
      ref={area}
      className="capture-sheet"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is where all keys of the sheet are pressed.
      tabIndex={0}
      aria-label={t('capture.keysArea', { number: sheetNumber })}
      onClick={onClick}
    >
      <Spoken questionnaire={questionnaire} position={position} refusal={refusal} />
      <ol ref={list} lang={language}>
        {questions.map((question, index) =>
          index === position ? (
            <CurrentQuestion
              key={question.key}
              question={question}
              number={index + 1}
              total={questions.length}
              language={language}
              answer={answers[index] ?? null}
              buffer={buffer}
              refusal={refusal}
              onText={sitting.write}
            />
          ) : (
            <QuestionRow
              key={question.key}
              question={question}
              number={index + 1}
              language={language}
              answer={answers[index] ?? null}
              isPassed={index < position || sheet.responseId !== null}
            />
          ),
        )}
        <EndRow
          questionnaire={questionnaire}
          answers={answers}
          isCurrent={isAtEnd}
          sheetNumber={sheetNumber}
          refusal={refusal}
        />
      </ol>
    </section>
  )
}

/** The next question stays in sight too, so that the eye can be ahead of the fingers. */
function showCurrent(area: HTMLElement | null): void {
  if (!area || area.scrollHeight <= area.clientHeight) return
  const current = area.querySelector('[aria-current]')
  current?.nextElementSibling?.scrollIntoView({ block: 'nearest' })
  current?.scrollIntoView({ block: 'nearest' })
}

interface EndRowProps {
  readonly questionnaire: Questionnaire
  readonly answers: Answers
  readonly isCurrent: boolean
  readonly sheetNumber: number
  readonly refusal: SittingView['refusal']
}

/** The place after the last question: what is missing, what will count, and the key that saves. */
const EndRow = memo(
  function EndRow({ questionnaire, answers, isCurrent, sheetNumber, refusal }: EndRowProps) {
    const { t } = useTranslation()
    if (!isCurrent) return <li className="capture-end" aria-hidden />
    const blank = answers.filter((answer) => answer === null).length
    const isInsufficient = !isUsable(questionnaire.questions, answers)
    return (
      <li className="capture-end" aria-current="step">
        <strong>{blank === 0 ? t('capture.end.ready') : t('capture.end.blank', { count: blank })}</strong>
        {refusal ? (
          <span className="capture-warning" aria-hidden>
            {t(`capture.refusals.${refusal.reason}`, { key: refusal.key })}
          </span>
        ) : (
          <span>{t('capture.end.save', { number: sheetNumber })}</span>
        )}
        {isInsufficient && <span className="capture-warning">{t('capture.end.insufficient')}</span>}
      </li>
    )
  },
  // While the end is not reached nothing of it shows, so the answers before it do not matter.
  (before, after) => !before.isCurrent && !after.isCurrent,
)

interface SpokenProps {
  readonly questionnaire: Questionnaire
  readonly position: number
  readonly refusal: SittingView['refusal']
}

/** For those who listen: the question that comes next, and why a key was not taken. */
function Spoken({ questionnaire, position, refusal }: SpokenProps) {
  const { t } = useTranslation()
  const question = questionnaire.questions[position]
  const next = question
    ? t('capture.current.question', {
        number: position + 1,
        text: inLanguage(question.text, questionnaire.language),
      })
    : t('capture.end.ready')
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {next}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {refusal && t(`capture.refusals.${refusal.reason}`, { key: refusal.key })}
      </p>
    </>
  )
}
