import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#shared/i18n/languages'
import type { Answer } from '#shared/responses/answers'
import type { Question } from '#shared/surveys/question'
import { useAnswerText } from '../capture/useAnswerText'

interface DifferencePanelProps {
  readonly question: Question
  readonly number: number
  readonly language: Language
  readonly first: Answer
  readonly second: Answer
  readonly onPress: (key: string) => void
}

/** What the two keyings say of a question, and the three ways to settle it; by keys that answer nothing. */
export function DifferencePanel(props: DifferencePanelProps) {
  const { question, number, language, first, second, onPress } = props
  const { t } = useTranslation()
  const answerText = useAnswerText()
  const ways = [
    ['ArrowLeft', t('verification.keying.keys.left'), t('verification.keying.firstRight')],
    ['ArrowRight', t('verification.keying.keys.right'), t('verification.keying.secondRight')],
    ['Backspace', t('verification.keying.keys.back'), t('verification.keying.paper')],
  ] as const
  return (
    <div className="verify-difference" role="alert">
      <p className="verify-question">
        {t('verification.keying.differs', { number, text: inLanguage(question.text, language) })}
      </p>
      <dl>
        <div>
          <dt>{t('verification.keying.first')}</dt>
          <dd>{answerText(question, first, language)}</dd>
        </div>
        <div>
          <dt>{t('verification.keying.second')}</dt>
          <dd>{answerText(question, second, language)}</dd>
        </div>
      </dl>
      <div className="verify-ways">
        {ways.map(([key, sign, text]) => (
          <button key={key} type="button" tabIndex={-1} onClick={() => onPress(key)}>
            <kbd>{sign}</kbd>
            {text}
          </button>
        ))}
      </div>
    </div>
  )
}
