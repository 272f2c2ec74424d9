import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#shared/i18n/languages'
import type { Answer } from '#shared/responses/answers'
import { choicesOf, type Question } from '#shared/surveys/question'
import { useFormat } from '../../ui/useFormat'

/** Makes the function that says an answer in words: its value and label, its marks, its text or its code. */
export function useAnswerText(): (question: Question, answer: Answer, language: Language) => string {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  return useCallback(
    (question, answer, language) => {
      if (answer === null) return t('capture.answers.blank')
      if (typeof answer === 'string') return t(`capture.answers.${answer}`)
      if (typeof answer === 'number') {
        const number = answer.toLocaleString(i18n.language, { maximumFractionDigits: 12 })
        return `${number} ${labelOf(question, answer, language)}`.trimEnd()
      }
      if ('text' in answer) return answer.text
      if ('date' in answer) return format.date(answer.date)
      const marks = answer.marks.map((mark) => labelOf(question, mark, language)).join(', ')
      return answer.other === undefined ? marks : `${marks}: ${answer.other}`
    },
    [t, i18n.language, format],
  )
}

function labelOf(question: Question, value: number, language: Language): string {
  const choice = choicesOf(question).find((known) => known.value === value)
  return choice ? inLanguage(choice.label, language) : ''
}
