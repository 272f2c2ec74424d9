import { Button, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { splits, type VariabilityResult } from '#shared/moments/figures.contract'
import { useApiQuery } from '../app/api'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { BreakdownTable } from './BreakdownTable'
import { ImageSection } from './ImageSection'
import { LookBackSelect } from './LookBackSelect'
import { UnservedSection } from './UnservedSection'
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
            <Stack gap="lg">
              <EmptyState
                title={t('variability.none')}
                text={t('variability.noneText')}
                action={
                  <Button component={Link} href="/surveys" mt="xs">
                    {t('variability.toSurveys')}
                  </Button>
                }
              />
              <UnservedSection start={data.start} end={data.end} />
            </Stack>
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
              <Stack gap="lg">
                <Variability result={data} />
                <UnservedSection start={data.start} end={data.end} />
              </Stack>
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
    return (
      <Stack gap="lg">
        <EmptyState title={t('variability.few', { n: result.n })} text={t('variability.fewText')} />
        <ImageSection result={result} />
      </Stack>
    )
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
      <ImageSection result={result} />
    </Stack>
  )
}
