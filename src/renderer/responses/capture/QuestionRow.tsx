import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#shared/i18n/languages'
import type { Answer } from '#shared/responses/answers'
import { marksOf } from '#shared/responses/keying'
import { choicesOf, type Question } from '#shared/surveys/question'
import type { GroupEdge } from './groupEdge'
import { useAnswerText } from './useAnswerText'

interface QuestionRowProps {
  readonly question: Question
  readonly number: number
  readonly language: Language
  readonly answer: Answer
  /** The keyboard has been here: no answer means that it is blank. */
  readonly isPassed: boolean
  readonly edge?: GroupEdge | undefined
}

/** A question as one line of the sheet: its boxes with the one that was keyed, and what that says. */
export const QuestionRow = memo(function QuestionRow(props: QuestionRowProps) {
  const { question, number, language, answer, isPassed, edge } = props
  const answerText = useAnswerText()
  return (
    <li className="capture-row" data-group={edge} data-is-skipped={answer === 'skipped' || undefined}>
      <span className="capture-number">{number}</span>
      <span className="capture-text">{inLanguage(question.text, language)}</span>
      <Boxes question={question} answer={answer} />
      <span className="capture-answer" data-is-code={answer === null || typeof answer === 'string'}>
        {(isPassed || answer !== null) && answerText(question, answer, language)}
      </span>
    </li>
  )
})

/** More keys than fit in a line are told by the first and the last. */
const MANY_CHOICES = 11

function Boxes({ question, answer }: { question: Question; answer: Answer }) {
  const { t } = useTranslation()
  const choices = choicesOf(question)
  if (choices.length === 0)
    return <span className="capture-boxes">{t(`capture.kinds.${kindOf(question)}`)}</span>
  if (choices.length > MANY_CHOICES) {
    return (
      <span className="capture-boxes">
        {t('capture.keyRange', { from: choices[0]?.key, to: choices.at(-1)?.key })}
      </span>
    )
  }
  const marks = marksOf(answer)
  return (
    <span className="capture-boxes" aria-hidden>
      {choices.map(({ key, value }) => (
        <i key={key} data-is-chosen={answer === value || marks.includes(value) || undefined}>
          {key}
        </i>
      ))}
      {question.naAllowed && <i data-is-chosen={answer === 'na' || undefined}>{'n'}</i>}
    </span>
  )
}

function kindOf({ type }: Question): 'number' | 'day' | 'text' {
  if (type === 'DATE') return 'day'
  return type === 'NUM' ? 'number' : 'text'
}
