import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#shared/i18n/languages'
import type { SheetDraft } from '#shared/responses/responses.contract'
import { choicesOf, type Question } from '#shared/surveys/question'

interface VerifyQuestionProps {
  readonly question: Question
  readonly number: number
  readonly language: Language
  /** The second keying as far as it is. */
  readonly sheet: SheetDraft
  /** It is read from the paper once more. */
  readonly isAgain: boolean
  readonly refused: string | null
  readonly onText: (text: string) => void
}

/** The question being keyed for the second time, large, with the key of each box. */
export function VerifyQuestion(props: VerifyQuestionProps) {
  const { question, number, language, isAgain, refused } = props
  const { t } = useTranslation()
  return (
    <li className="capture-current" aria-current="step">
      <div className="capture-current-head">
        <span className="capture-number">{number}</span>
        <span className="capture-text">{inLanguage(question.text, language)}</span>
        <span className="capture-warning" role="status">
          {refused !== null && t('verification.keying.refused', { key: refused })}
        </span>
      </div>
      {isAgain && <p className="capture-hint">{t('verification.keying.again')}</p>}
      <Keys {...props} />
    </li>
  )
}

function Keys({ question, language, sheet, onText }: VerifyQuestionProps) {
  const { t } = useTranslation()
  const choices = choicesOf(question)
  const answer = sheet.answers[sheet.position] ?? null
  if (question.type === 'TXT') {
    return (
      <textarea
        className="capture-field"
        aria-label={inLanguage(question.text, language)}
        placeholder={t('verification.keying.write')}
        rows={2}
        maxLength={5000}
        value={sheet.buffer}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    )
  }
  if (choices.length === 0) {
    return (
      <div className="capture-field" data-is-number>
        {sheet.buffer || <span className="capture-hint">{t('verification.keying.type')}</span>}
      </div>
    )
  }
  const marks = typeof answer === 'object' && answer !== null && 'marks' in answer ? answer.marks : []
  return (
    <>
      <ul className="capture-choices" data-is-long={choices.length > 11 || undefined}>
        {choices.map(({ key, value, label }) => (
          <li
            key={key}
            data-is-chosen={answer === value || marks.includes(value) || undefined}
            data-is-possible={sheet.buffer === '' || key.startsWith(sheet.buffer) || undefined}
          >
            <kbd>{key}</kbd>
            <span>{inLanguage(label, language)}</span>
          </li>
        ))}
        {question.naAllowed && (
          <li className="capture-na" data-is-possible data-is-chosen={answer === 'na' || undefined}>
            <kbd>{'n'}</kbd>
            <span>{t('verification.keying.na')}</span>
          </li>
        )}
      </ul>
      {sheet.buffer !== '' && <p className="capture-hint">{sheet.buffer}</p>}
    </>
  )
}
