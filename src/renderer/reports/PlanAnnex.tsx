import { useTranslation } from 'react-i18next'
import type { Action } from '#shared/plan/actions.contract'
import type { PeriodReport, ReportedPlan } from '#shared/reports/periodReport'
import { ActionTable, GoalTable } from '../plan/PlanTables'
import { stepKey } from '../plan/stepKey'

/** What was done of the plan in the period, whether it worked, and how far its goals are. */
export function PlanAnnex({ report: { plan } }: { readonly report: PeriodReport }) {
  const { t } = useTranslation()
  if (!plan) return null
  const { goals, done, overdue, verified } = plan
  const isToldAlready = new Set([...done, ...overdue].map(({ id }) => id))
  return (
    <>
      <PlanSentences plan={plan} />
      {goals.length > 0 && <GoalTable goals={goals} hasNow className="report-table" />}
      <Actions title={t('periodReport.plan.doneTitle')} actions={done} />
      <Actions title={t('periodReport.plan.overdueTitle')} actions={overdue} />
      <Actions
        title={t('periodReport.plan.verifiedTitle')}
        actions={verified.filter(({ id }) => !isToldAlready.has(id))}
      />
    </>
  )
}

function PlanSentences({ plan: { currentStep, done, overdue, verified } }: { readonly plan: ReportedPlan }) {
  const { t } = useTranslation()
  const onTime = done.filter(({ dueOn, doneOn }) => doneOn !== null && doneOn <= dueOn).length
  const worked = verified.filter((one) => one.verified?.isEffective).length
  return (
    <p>
      {[
        currentStep === null
          ? t('plan.allDone')
          : t('periodReport.plan.step', {
              step: currentStep,
              name: t(`plan.steps.${stepKey(currentStep)}`),
            }),
        t('periodReport.plan.done', { count: done.length, onTime }),
        overdue.length > 0 && t('periodReport.plan.overdue', { count: overdue.length }),
        verified.length > 0 && t('periodReport.plan.verified', { count: verified.length, worked }),
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  )
}

function Actions({ title, actions }: { readonly title: string; readonly actions: readonly Action[] }) {
  if (actions.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ActionTable actions={actions} className="report-table" />
    </>
  )
}
