import { Button, Group, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { WaveDue, WavePlan } from '#shared/surveys/waves'
import { useApiQuery } from '../app/api'
import { useFormat } from '../ui/useFormat'
import { WaveDueBadge } from './WaveDueBadge'
import { WavePlanDialog } from './WavePlanDialog'

/** How often a survey is held, how and where; and when it is due. */
export function WavePlanCard({ surveyId }: { surveyId: number }) {
  const { t } = useTranslation()
  const [isChanging, changing] = useDisclosure(false)
  const { data } = useApiQuery('surveys.plan', { surveyId })
  if (!data) return null
  return (
    <section aria-labelledby="plan" className="surface surface-pad">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Group gap="xs">
            <Title order={2} size="h5" id="plan">
              {t('waves.plan.title')}
            </Title>
            {data.due && <WaveDueBadge due={data.due} />}
          </Group>
          <PlanText plan={data.plan} due={data.due} />
        </div>
        <Button variant="default" size="xs" onClick={changing.open} style={{ flexShrink: 0 }}>
          {t(isMade(data.plan) ? 'waves.plan.change' : 'waves.plan.make')}
        </Button>
      </Group>
      {isChanging && <WavePlanDialog surveyId={surveyId} plan={data.plan} onClose={changing.close} />}
    </section>
  )
}

function isMade({ everyMonths, sampling, expectedResponse, places, channels }: WavePlan): boolean {
  return [everyMonths, sampling, expectedResponse, ...places, ...channels].some((part) => part !== null)
}

function PlanText({ plan, due }: { plan: WavePlan; due: WaveDue | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { everyMonths, sampling, expectedResponse, places, channels } = plan
  const facts = [
    everyMonths && t(`waves.every.${everyMonths}`),
    due && t(due.state === 'late' ? 'waves.due.was' : 'waves.due.on', { date: format.date(due.on) }),
    sampling && t(`waves.sampling.${sampling}`),
    expectedResponse && t('waves.plan.response', { share: format.percent(expectedResponse) }),
    [...places, ...channels].join(', '),
  ].filter(Boolean)
  return (
    <Text size="sm" c="dimmed">
      {facts.length === 0 ? t('waves.plan.none') : facts.join(' · ')}
    </Text>
  )
}
