import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WaveResults } from '#shared/analysis/results.contract'
import { questionIndicatorKey } from '#shared/indicators/questionKey'
import { lowQuestions } from '#shared/plan/lowQuestions'
import { percentageDecimals } from '#shared/stats/numbers'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { NewActionButton } from './NewActionButton'

/** The lowest questions of a wave, each an action away; nothing when none is low. */
export function LowQuestions({ results: { questions, wave } }: { readonly results: WaveResults }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const localText = useLocalText()
  const low = lowQuestions(questions)
  if (low.length === 0) return null
  return (
    <section className="surface surface-pad low-questions" aria-labelledby="low-questions">
      <Title order={2} size="h5" id="low-questions" mb="xs">
        {t('actions.mostUrgent')}
      </Title>
      <ul className="low-list">
        {low.map(({ question, figures: { topShare, mean, valid } }) => (
          <li key={question.key}>
            <span>
              {localText(question.text)}{' '}
              <small className="action-facts">
                {t('actions.lowFigure', {
                  share: percent(topShare, percentageDecimals(valid)),
                  mean: number(mean, 2),
                  n: number(valid),
                })}
              </small>
            </span>
            <NewActionButton
              origin={{
                kind: 'question',
                id: `${wave.id}:${question.key}`,
                label: localText(question.text),
              }}
              indicatorKey={questionIndicatorKey(wave.surveyId, question.key)}
              isForemost
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
