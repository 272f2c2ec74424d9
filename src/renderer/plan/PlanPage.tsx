import { Button, Progress, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Plan } from '#shared/plan/cycle.contract'
import { useApiQuery } from '../app/api'
import { useDeed } from '../calendar/useDeed'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useConfirm } from '../ui/useConfirm'
import { useFormat } from '../ui/useFormat'
import { GoalsSection } from './GoalsSection'
import { StepList } from './StepList'
import { stepKey } from './stepKey'
import './plan.css'

/** The plan of ten steps: where it stands, what shows it, and the goals (domain.md §1.23). */
export function PlanPage() {
  const { t } = useTranslation()
  const plan = useApiQuery('plan.show', {})
  return (
    <Page
      title={t('plan.title')}
      lead={t('plan.lead')}
      actions={
        <>
          <Button component={Link} href="/plan/print" variant="default">
            {t('plan.paper.open')}
          </Button>
          <Button component={Link} href="/actions" variant="default">
            {t('actions.title')}
          </Button>
        </>
      }
    >
      <QueryState query={plan}>
        {(data) => (
          <>
            <Standing plan={data} />
            <StepList plan={data} />
            <GoalsSection goals={data.goals} />
            <Past plan={data} />
          </>
        )}
      </QueryState>
    </Page>
  )
}

function Standing({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation()
  const { date, percent } = useFormat()
  const { number, startedOn, currentStep, isNextCycleOpen } = plan
  const share = plan.percent === null ? null : plan.percent / 100
  return (
    <section className="surface surface-pad plan-standing" aria-label={t('plan.progress')}>
      <div className="plan-bar">
        <Text size="sm" fw={620}>
          {startedOn ? t('plan.since', { number, date: date(startedOn) }) : t('plan.cycle', { number })}
        </Text>
        <Progress value={plan.percent ?? 0} aria-label={t('plan.progress')} />
      </div>
      <dl className="action-figures">
        <div>
          <dt>{t('plan.progress')}</dt>
          <dd>{percent(share)}</dd>
        </div>
        <div>
          <dt>{t('plan.currentStep')}</dt>
          <dd>
            {currentStep === null
              ? t('plan.allDone')
              : `${currentStep}. ${t(`plan.steps.${stepKey(currentStep)}`)}`}
          </dd>
        </div>
      </dl>
      {isNextCycleOpen && <NextCycle number={number + 1} />}
    </section>
  )
}

function NextCycle({ number }: { readonly number: number }) {
  const { t } = useTranslation()
  const next = useDeed('plan.nextCycle')
  const [dialog, ask] = useConfirm({
    title: t('plan.next'),
    text: t('plan.nextText'),
    action: t('plan.next'),
    onConfirm: () => next.run({}, t('plan.nextDone', { number })),
  })
  return (
    <>
      <Button onClick={ask}>{t('plan.next')}</Button>
      {dialog}
    </>
  )
}

function Past({ plan: { past } }: { readonly plan: Plan }) {
  const { t } = useTranslation()
  const { date, percent } = useFormat()
  if (past.length === 0) return null
  return (
    <section aria-labelledby="plan-past">
      <Title order={2} size="h4" mt="lg" mb="xs" id="plan-past">
        {t('plan.past')}
      </Title>
      {past.map((cycle) => (
        <Text size="sm" key={cycle.number}>
          {t('plan.pastLine', {
            number: cycle.number,
            from: date(cycle.startedOn),
            to: date(cycle.endedOn),
            percent: percent(cycle.percent === null ? null : cycle.percent / 100),
            reached: cycle.reached,
            goals: cycle.goals,
          })}
        </Text>
      ))}
    </section>
  )
}
