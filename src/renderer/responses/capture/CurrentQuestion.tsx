import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#shared/i18n/languages'
import type { Answer } from '#shared/responses/answers'
import { marksOf } from '#shared/responses/keying'
import { choicesOf, type Question } from '#shared/surveys/questionnaire'
import type { SittingView } from './sitting'
import { useAnswerText } from './useAnswerText'

interface CurrentQuestionProps {
  readonly question: Question
  readonly number: number
  readonly total: number
  readonly language: Language
  readonly answer: Answer
  readonly buffer: string
  readonly refusal: SittingView['refusal']
  readonly onText: (text: string) => void
}

/** The question being keyed, large, with the key of each box. */
export const CurrentQuestion = memo(function CurrentQuestion(props: CurrentQuestionProps) {
  const { question, number, total, language, answer, refusal } = props
  const { t } = useTranslation()
  const answerText = useAnswerText()
  const isKept = answer !== null && (typeof answer !== 'object' || question.type !== 'TXT')
  return (
    <li className="capture-current" aria-current="step">
      <div className="capture-current-head">
        <span className="capture-number">{number}</span>
        <span className="capture-text">{inLanguage(question.text, language)}</span>
        {refusal ? (
          <span className="capture-warning" aria-hidden>
            {t(`capture.refusals.${refusal.reason}`, { key: refusal.key })}
          </span>
        ) : (
          isKept && <span className="capture-answer">{answerText(question, answer, language)}</span>
        )}
        <span className="capture-progress">{t('capture.progress', { position: number, total })}</span>
      </div>
      <Keys {...props} />
    </li>
  )
})

function Keys({ question, language, answer, buffer, onText }: CurrentQuestionProps) {
  const { t } = useTranslation()
  if (question.type === 'TXT') {
    return (
      <textarea
        data-keying
        className="capture-field"
        aria-label={inLanguage(question.text, language)}
        placeholder={t('capture.current.text')}
        rows={2}
        maxLength={5000}
        value={buffer}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    )
  }
  if (question.type === 'NUM') {
    return (
      <div className="capture-field" data-is-number>
        {buffer || <span className="capture-hint">{t('capture.current.number')}</span>}
        <NaKey question={question} answer={answer} />
      </div>
    )
  }
  const marks = marksOf(answer)
  const choices = choicesOf(question)
  return (
    <>
      <ul className="capture-choices" data-is-long={choices.length > 11 || undefined}>
        {choices.map(({ key, value, label }) => (
          <li
            key={key}
            data-is-chosen={answer === value || marks.includes(value) || undefined}
            data-is-possible={buffer === '' || key.startsWith(buffer) || undefined}
          >
            <kbd>{key}</kbd>
            <span>{inLanguage(label, language)}</span>
          </li>
        ))}
        <NaKey question={question} answer={answer} />
      </ul>
      {buffer !== '' && <p className="capture-hint">{t('capture.current.secondDigit', { digit: buffer })}</p>}
      {question.type === 'MC' && buffer === '' && (
        <p className="capture-hint">{t('capture.current.marks')}</p>
      )}
    </>
  )
}

function NaKey({ question, answer }: { question: Question; answer: Answer }) {
  const { t } = useTranslation()
  if (!question.naAllowed) return null
  const content = (
    <>
      <kbd>{'n'}</kbd>
      <span>{t('capture.current.naChoice')}</span>
    </>
  )
  const isChosen = answer === 'na' || undefined
  if (question.type === 'NUM') {
    return (
      <span className="capture-na" data-is-chosen={isChosen}>
        {content}
      </span>
    )
  }
  return (
    <li className="capture-na" data-is-possible data-is-chosen={isChosen}>
      {content}
    </li>
  )
}
