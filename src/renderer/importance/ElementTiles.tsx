import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LevelsResult } from '#shared/importance/importance.contract'
import { mainElements } from '#shared/importance/serviceLevels'
import { useFormat } from '../ui/useFormat'

type Element = LevelsResult['elements'][number]

/** The five elements of service: what customers rate and what they say by themselves (domain.md §1.13). */
export function ElementTiles({ result }: { result: LevelsResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const { elements, untagged, casesFrom, casesTo } = result
  const shown = elements.filter(
    ({ element, questions, complaints, compliments }) =>
      mainElements.some((main) => main === element) || questions + complaints + compliments > 0,
  )
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {t('importance.elements.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('importance.elements.lead', { from: format.date(casesFrom), to: format.date(casesTo) })}
      </Text>
      <div className="element-tiles">
        {shown.map((element) => (
          <ElementTile key={element.element} tile={element} />
        ))}
      </div>
      {untagged.questions + untagged.cases > 0 && (
        <Text className="chart-note" mt="xs">
          {t('importance.elements.untagged', { questions: untagged.questions, cases: untagged.cases })}
        </Text>
      )}
    </section>
  )
}

function ElementTile({ tile }: { tile: Element }) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const { element, questions, answers, mean, topShare, complaints, compliments } = tile
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Title order={3} size="h6" id={id}>
        {t(`cases.elements.${element}`)}
      </Title>
      <p className="element-mean">{format.number(mean, 1)}</p>
      <Text size="xs" c="dimmed">
        {questions === 0
          ? t('importance.elements.noQuestions')
          : t('importance.elements.top', {
              share: format.percent(topShare, answers < 100 ? 0 : 1),
              count: questions,
              n: answers,
            })}
      </Text>
      <dl className="element-cases">
        <div>
          <dt>{t('importance.elements.complaints')}</dt>
          <dd>{format.number(complaints)}</dd>
        </div>
        <div>
          <dt>{t('importance.elements.compliments')}</dt>
          <dd>{format.number(compliments)}</dd>
        </div>
        <div>
          <dt>{t('importance.elements.net')}</dt>
          <dd>{format.change(compliments - complaints, 0)}</dd>
        </div>
      </dl>
    </section>
  )
}
