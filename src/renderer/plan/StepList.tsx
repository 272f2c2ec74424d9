import { Button, Group, Progress } from '@mantine/core'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Evidence, Plan, PlanStep } from '#shared/plan/cycle.contract'
import { useDeed } from '../calendar/useDeed'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { today } from '../ui/now'
import { useFormat } from '../ui/useFormat'
import { StepDialog } from './StepDialog'
import { stepKey } from './stepKey'
import { useEvidenceWords } from './useEvidenceWords'

/** The step in which the meeting with the team is held. */
const MEETING_STEP = 7

/** The ten steps with what was found of each; the one that comes next is marked. */
export function StepList({ plan }: { readonly plan: Plan }) {
  return (
    <ol className="plan-steps">
      {plan.steps.map((step) => (
        <Step key={step.step} step={step} isCurrent={plan.currentStep === step.step} />
      ))}
    </ol>
  )
}

function Step({ step, isCurrent }: { readonly step: PlanStep; readonly isCurrent: boolean }) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const [asked, setAsked] = useState<'step' | 'meeting' | null>(null)
  const name = t(`plan.steps.${stepKey(step.step)}`)
  const number = step.step
  const isSkipped = step.skipReason !== null
  return (
    <li className="surface plan-step" aria-current={isCurrent ? 'step' : undefined}>
      <div>
        <h2>{`${number}. ${name}`}</h2>
        <ul className="plan-evidence">
          {step.evidence.map((one) => (
            <EvidenceLine key={one.key} evidence={one} />
          ))}
        </ul>
        {step.note && <p className="action-facts">{step.note}</p>}
      </div>
      <div className="plan-percent">
        {isSkipped ? (
          <span className="action-facts">{t('plan.skipped', { reason: step.skipReason })}</span>
        ) : (
          <>
            <strong>{percent(step.percent / 100)}</strong>
            <Progress size="sm" value={step.percent} aria-label={name} />
            <small className="action-facts">
              {step.own === null
                ? t('plan.bySelf')
                : t('plan.byOwner', { percent: percent(step.proposed / 100) })}
            </small>
          </>
        )}
        <Group gap={6} justify="flex-end">
          {number === MEETING_STEP && (
            <Button size="compact-sm" variant="default" onClick={() => setAsked('meeting')}>
              {t('plan.meeting')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('plan.editOf', { number, name })}
            onClick={() => setAsked('step')}
          >
            {t('plan.edit')}
          </Button>
        </Group>
      </div>
      {asked === 'step' && <StepDialog step={step} name={name} onClose={() => setAsked(null)} />}
      {asked === 'meeting' && <MeetingDialog onClose={() => setAsked(null)} />}
    </li>
  )
}

function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation()
  const words = useEvidenceWords()
  const { isMet, href } = evidence
  const Icon = isMet ? IconCircleCheck : IconCircle
  return (
    <li data-met={isMet || undefined}>
      <Icon size={15} stroke={1.7} aria-hidden />
      <span>
        <span className="visually-hidden">{`${t(isMet ? 'plan.isMet' : 'plan.isMissing')} `}</span>
        {href === '/plan' ? words(evidence) : <Link href={href}>{words(evidence)}</Link>}
      </span>
    </li>
  )
}

function MeetingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [day, setDay] = useState<string | null>(today())
  const mark = useDeed('plan.mark')
  const isFuture = day !== null && day > today()
  return (
    <FormDialog
      title={t('plan.meetingTitle')}
      isPending={mark.isPending}
      onSubmit={() => {
        if (!isFuture) mark.run({ kind: 'meetingHeld', day }, t('plan.meetingSaved'), onClose)
      }}
      onClose={onClose}
    >
      <DateField
        data-autofocus
        label={t('plan.meetingDay')}
        value={day}
        error={isFuture && t('plan.meetingFuture')}
        onChange={setDay}
      />
    </FormDialog>
  )
}
