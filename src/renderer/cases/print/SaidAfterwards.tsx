import { useTranslation } from 'react-i18next'
import { inLanguage } from '#shared/i18n/languages'
import { choicesOf } from '#shared/surveys/question'
import { useFormat } from '../../ui/useFormat'
import type { CasePaperProps } from './paperProps'

/** What the customer said of how it went; nothing when nobody asked. */
export function SaidAfterwards({ facts, about: { satisfaction } }: CasePaperProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  if (satisfaction === null) return null
  return (
    <>
      <h3>{`${t('casePaperWords.file.satisfaction')} · ${date(satisfaction.askedOn)}`}</h3>
      {satisfaction.isDeclined && <p>{t('casePaperWords.file.declined')}</p>}
      <ul className="case-paper-list">
        {facts.questions.map((question, index) => {
          const answer = satisfaction.answers[index]
          if (typeof answer !== 'number') return null
          const label = choicesOf(question).find(({ value }) => value === answer)?.label
          const words = label && inLanguage(label, facts.language)
          return (
            <li key={question.key}>
              {`${inLanguage(question.text, facts.language)}: `}
              <b>{words || answer}</b>
            </li>
          )
        })}
        {satisfaction.change && <li className="case-paper-words">{satisfaction.change}</li>}
      </ul>
    </>
  )
}
