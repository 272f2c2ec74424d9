import { useTranslation } from 'react-i18next'
import { inLanguage } from '#shared/i18n/languages'
import { choicesOf } from '#shared/surveys/question'
import { PaperHead } from './PaperHead'
import type { CasePaperProps } from './paperProps'
import { Tick } from './Tick'

/** The questions after closing, for the customer to answer; the number says which case they are about. */
export function QuestionsPaper({ facts, about: { detail } }: CasePaperProps) {
  const { t } = useTranslation()
  const { language, questions } = facts
  return (
    <>
      <PaperHead
        facts={facts}
        title={t('casePaperWords.questions.title', {
          kind: t(`cases.kinds.${detail.facts.kind}`).toLowerCase(),
        })}
        aside={t('casePaperWords.questions.number', { number: detail.number })}
      />
      <p style={{ marginTop: '3mm' }}>{t('casePaperWords.questions.intro')}</p>
      <table className="case-questions">
        <tbody>
          {questions.map((question, index) => (
            <tr key={question.key}>
              <th scope="row">{`${index + 1}. ${inLanguage(question.text, language)}`}</th>
              <td>
                {question.type === 'TXT' ? (
                  <div className="case-questions-lines" />
                ) : (
                  <span className="case-boxes">
                    {choicesOf(question).map(({ value, label, key }) => (
                      <Tick key={value}>{[key, inLanguage(label, language)].filter(Boolean).join(' ')}</Tick>
                    ))}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p style={{ marginTop: '4mm' }}>{t('casePaperWords.questions.thanks')}</p>
    </>
  )
}
