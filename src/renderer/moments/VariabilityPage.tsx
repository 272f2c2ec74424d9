import { Select, Stack, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { splits, type VariabilityResult } from '#shared/moments/figures.contract'
import { useApiQuery } from '../app/api'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { BreakdownTable } from './BreakdownTable'
import { LookBackSelect } from './LookBackSelect'
import { useLookBack } from './useLookBack'
import './moments.css'
import './elements.css'

/** How much service differs by shift, day and channel, and the first impression (domain.md §1.26). */
export function VariabilityPage() {
  const { t } = useTranslation()
  const { lookBack, remember } = useLookBack()
  const [surveyId, setSurveyId] = useState<number | null>(null)
  const [questionKey, setQuestionKey] = useState<string | null>(null)
  const result = useApiQuery('moments.variability', lookBack && { lookBack, surveyId, questionKey })
  const localText = useLocalText()
  return (
    <Page title={t('variability.title')} lead={t('variability.lead')}>
      <QueryState query={result}>
        {(data) =>
          data.surveyId === null || lookBack === null ? (
            <EmptyState title={t('variability.none')} text={t('variability.noneText')} />
          ) : (
            <>
              <div className="variability-tools">
                <LookBackSelect value={lookBack} onChange={remember} />
                <Select
                  size="xs"
                  label={t('variability.survey')}
                  allowDeselect={false}
                  data={data.surveys.map(({ id, title }) => ({ value: String(id), label: localText(title) }))}
                  value={String(data.surveyId)}
                  onChange={(value) => {
                    setSurveyId(value === null ? null : Number(value))
                    setQuestionKey(null)
                  }}
                />
                <Select
                  size="xs"
                  w={300}
                  label={t('variability.question')}
                  placeholder={t('variability.all')}
                  clearable
                  clearButtonProps={{ 'aria-label': t('app.remove') }}
                  data={data.questions.map(({ key, text }) => ({ value: key, label: localText(text) }))}
                  value={data.questionKey}
                  onChange={setQuestionKey}
                />
              </div>
              <Variability result={data} />
            </>
          )
        }
      </QueryState>
    </Page>
  )
}

function Variability({ result }: { result: VariabilityResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (result.mean === null)
    return <EmptyState title={t('variability.few', { n: result.n })} text={t('variability.fewText')} />
  return (
    <Stack gap="lg">
      <Text size="sm">
        {t('variability.whole', {
          mean: format.number(result.mean, 2),
          deviation: format.number(result.deviation, 2),
          n: result.n,
        })}
      </Text>
      {splits.map((split) => (
        <BreakdownTable key={split} split={split} breakdown={result[split]} />
      ))}
      <Image image={result.image} />
    </Stack>
  )
}

function Image({ image }: Pick<VariabilityResult, 'image'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {t('variability.image.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('variability.image.lead')}
      </Text>
      <Text size="sm">
        {image.verdict === 'fewData'
          ? t('variability.image.fewData', { n: image.n })
          : t(`variability.image.${image.verdict}`, {
              image: format.number(image.image, 2),
              experience: format.number(image.experience, 2),
              difference: format.change(image.difference, 2),
              n: image.n,
            })}
      </Text>
    </section>
  )
}
