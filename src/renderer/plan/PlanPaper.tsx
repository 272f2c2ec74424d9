import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import type { Goal } from '#shared/plan/cycle.contract'
import type { PlanPaperKind, PlanPaperSize } from '#shared/plan/paper'
import { useFormat } from '../ui/useFormat'
import './planPaper.css'
import { ActionTable, GoalTable } from './PlanTables'
import { stepKey } from './stepKey'
import { useEvidenceWords } from './useEvidenceWords'
import { usePageOf } from './usePageOf'

type Read = Output<'plan.paper'>

interface PlanPaperProps {
  readonly read: Read
  readonly kind: PlanPaperKind
  readonly size: PlanPaperSize
}

/** So many empty lines to sign on when the app knows fewer names. */
const LINES = 12

/** A paper of the plan: the plan itself, what came of it, or the sheet that the team signs. */
export function PlanPaper({ read, kind, size }: PlanPaperProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  usePageOf(size)
  const { businessName, logo, today, plan } = read
  return (
    <article className="plan-paper" data-size={size}>
      <header>
        {logo && <img src={logo} alt="" />}
        <div>
          <h1>{t(`plan.paper.${kind}Title`)}</h1>
          <p>
            {[
              businessName,
              t('plan.cycle', { number: plan.number }),
              t('plan.paper.onDay', { date: date(today) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      </header>
      {kind === 'plan' && <PlanBody read={read} />}
      {kind === 'results' && <ResultsBody read={read} />}
      {kind === 'signatures' && <SignaturesBody read={read} />}
    </article>
  )
}

function PlanBody({ read }: { readonly read: Read }) {
  return (
    <>
      <GoalsOrNone goals={read.plan.goals} hasNow={false} />
      <Steps read={read} />
      <ActionsOrNone read={read} />
    </>
  )
}

function ResultsBody({ read }: { readonly read: Read }) {
  const { t } = useTranslation()
  const { onTime, effectiveness } = read.figures
  return (
    <>
      <GoalsOrNone goals={read.plan.goals} hasNow />
      <p>
        {t('plan.paper.worked', {
          part: effectiveness.part,
          n: effectiveness.n,
          onTime: onTime.part,
          done: onTime.n,
        })}
      </p>
      <ActionsOrNone read={read} />
      <Steps read={read} />
    </>
  )
}

function SignaturesBody({ read: { plan, people } }: { readonly read: Read }) {
  const { t } = useTranslation()
  const names = [...people, ...Array.from({ length: Math.max(4, LINES - people.length) }, () => '')]
  return (
    <>
      <p>{t('plan.paper.meetingDay')}</p>
      <p>{t('plan.paper.agenda')}</p>
      <GoalsOrNone goals={plan.goals} hasNow={false} />
      <table className="plan-signatures">
        <thead>
          <tr>
            <th>{t('plan.paper.nameColumn')}</th>
            <th>{t('plan.paper.signColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a paper never move
            <tr key={index}>
              <td>{name}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function GoalsOrNone({ goals, hasNow }: { readonly goals: readonly Goal[]; readonly hasNow: boolean }) {
  const { t } = useTranslation()
  return goals.length === 0 ? <p>{t('plan.paper.noGoals')}</p> : <GoalTable goals={goals} hasNow={hasNow} />
}

function ActionsOrNone({ read: { actions } }: { readonly read: Read }) {
  const { t } = useTranslation()
  return actions.length === 0 ? <p>{t('plan.paper.noActions')}</p> : <ActionTable actions={actions} />
}

function Steps({ read: { plan } }: { readonly read: Read }) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const words = useEvidenceWords()
  return (
    <table>
      <thead>
        <tr>
          <th>{t('plan.paper.stepColumn')}</th>
          <th className="number">{t('plan.paper.percentColumn')}</th>
          <th>{t('plan.paper.evidenceColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.steps.map(({ step, percent: far, evidence, note, skipReason }) => (
          <tr key={step}>
            <td>{`${step}. ${t(`plan.steps.${stepKey(step)}`)}`}</td>
            <td className="number">{skipReason === null ? percent(far / 100) : t('app.noData')}</td>
            <td>
              {skipReason === null
                ? [...evidence.filter(({ isMet }) => isMet).map(words), note].filter(Boolean).join(' · ')
                : t('plan.skipped', { reason: skipReason })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
