import { Group, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { VariabilityResult } from '#shared/moments/figures.contract'
import { useFormat } from '../ui/useFormat'
import { AskButton } from './AskButton'

/** What was heard and what is seen, against what is lived, each by the same people (domain.md §1.26). */
export function ImageSection({ result }: { result: VariabilityResult }) {
  const { t } = useTranslation()
  const id = useId()
  const { surveyId, asksHeard, heard, image } = result
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {t('variability.image.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('variability.image.lead')}
      </Text>
      <Text size="sm" fw={560}>
        {t('variability.heard.name')}
      </Text>
      {asksHeard || surveyId === null ? (
        <Said kind="heard" result={heard} />
      ) : (
        <Group gap="sm" mb="xs">
          <Text size="sm">{t('variability.heard.notAsked')}</Text>
          <AskButton kind="heard" surveyId={surveyId} />
        </Group>
      )}
      <Text size="sm" fw={560} mt="xs">
        {t('variability.image.name')}
      </Text>
      <Said kind="image" result={image} />
    </section>
  )
}

interface SaidProps {
  readonly kind: 'image' | 'heard'
  readonly result: VariabilityResult['image']
}

function Said({ kind, result: { verdict, n, image, experience, difference, interval } }: SaidProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (verdict === 'fewData') return <Text size="sm">{t(`variability.${kind}.fewData`, { n })}</Text>
  return (
    <>
      <Text size="sm">
        {t(`variability.${kind}.${verdict}`, {
          image: format.number(image, 2),
          experience: format.number(experience, 2),
          difference: format.change(difference, 2),
          n,
        })}
      </Text>
      {interval && (
        <Text size="xs" c="dimmed">
          {t('variability.image.interval', {
            low: format.change(interval.low, 2),
            high: format.change(interval.high, 2),
          })}
        </Text>
      )}
    </>
  )
}
