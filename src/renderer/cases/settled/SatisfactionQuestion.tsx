import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { choicesOf, type Question } from '#shared/surveys/question'
import { useLocalText } from '../../ui/useLocalText'
import { answerOfKey, type ClosedAnswer } from './satisfactionForm'

interface SatisfactionQuestionProps {
  readonly question: Question
  readonly number: number
  readonly answer: ClosedAnswer
  readonly onAnswer: (answer: ClosedAnswer) => void
  /** A key has answered: on to what comes next. */
  readonly onNext: () => void
}

/** One question with its boxes; a key answers it and goes on. */
export function SatisfactionQuestion({
  question,
  number,
  answer,
  onAnswer,
  onNext,
}: SatisfactionQuestionProps) {
  const { t } = useTranslation()
  const textOf = useLocalText()
  const name = `satisfaction-${question.key}`
  const choices: { value: ClosedAnswer; key: string; label: string }[] = choicesOf(question).map(
    ({ value, key, label }) => ({ value, key, label: textOf(label) }),
  )
  if (question.naAllowed) choices.push({ value: 'na', key: 'N', label: t('caseSettled.na') })

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const pressed = answerOfKey(question, event.key)
    if (pressed === undefined) return
    event.preventDefault()
    onAnswer(pressed)
    onNext()
  }
  return (
    <fieldset className="satisfaction-question" onKeyDown={onKeyDown} data-question={number}>
      <legend>{`${number}. ${textOf(question.text)}`}</legend>
      {choices.map(({ value, key, label }, index) => (
        <label key={key}>
          <input
            type="radio"
            {...(number === 1 && index === 0 && { 'data-autofocus': true })}
            name={name}
            checked={answer === value}
            onChange={() => onAnswer(value)}
          />
          <b>{key}</b>
          {label && <span>{label}</span>}
        </label>
      ))}
    </fieldset>
  )
}
