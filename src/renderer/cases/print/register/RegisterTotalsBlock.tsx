import { useTranslation } from 'react-i18next'
import type { RegisterTotals } from '#shared/cases/register'
import { useFormat } from '../../../ui/useFormat'

/** What the register adds up to, in four short lists. */
export function RegisterTotalsBlock({ totals }: { totals: RegisterTotals }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { total, voided, meanDays } = totals
  const word = (key: 'total' | 'voided', count: number) =>
    t(`caseFiles.register.${key}`, { count, formatted: number(count) })
  const lists = [
    {
      title: t('caseFiles.register.kinds'),
      rows: totals.kinds.map(([kind, n]) => [t(`cases.kinds.${kind}`), number(n)]),
    },
    {
      title: t('caseFiles.register.states'),
      rows: totals.states.map(([state, n]) => [t(`cases.states.${state}`), number(n)]),
    },
    {
      title: t('caseFiles.register.decisions'),
      rows: totals.decisions.map(([decision, n]) => [t(`cases.decisions.${decision}`), number(n)]),
    },
    {
      title: t('caseFiles.register.answers'),
      rows: [
        [t('caseFiles.register.onTime'), number(totals.onTime)],
        [t('caseFiles.register.late'), number(totals.late)],
        [t('caseFiles.register.overdue'), number(totals.overdue)],
        [t('caseFiles.register.meanDays'), number(meanDays, 1)],
      ],
    },
  ]
  return (
    <>
      <p className="register-total">
        {[word('total', total), ...(voided > 0 ? [word('voided', voided)] : [])].join(' · ')}
      </p>
      <div className="register-totals">
        {lists.map(({ title, rows }) => (
          <div key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
              {rows.length === 0 && <dt>{t('caseFiles.register.noneDecided')}</dt>}
            </dl>
          </div>
        ))}
      </div>
    </>
  )
}
