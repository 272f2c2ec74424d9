import { Anchor, Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Opportunity, Outcome } from '#shared/opportunities/opportunities.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { DueBadge } from '../ui/DueBadge'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'

interface OpportunityLineProps {
  readonly one: Opportunity
  readonly onEdit: () => void
  readonly onDecide: (outcome: Outcome) => void
  readonly onPrint: () => void
}

const outcomes = ['won', 'lost', 'postponed'] as const

/** Somebody to see: how urgent, what for, and what can be done with one key. */
export function OpportunityLine({ one, onEdit, onDecide, onPrint }: OpportunityLineProps) {
  const { t } = useTranslation()
  const { number, date } = useFormat()
  const report = useReport()
  const reopen = useApiCommand('opportunities.reopen')
  const isOpen = one.outcome !== 'won' && one.outcome !== 'lost'
  const named = (action: Outcome | 'print' | 'edit' | 'reopen') =>
    t('opportunities.actionOf', { action: t(`opportunities.actions.${action}`), name: one.name })

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const key = event.key.toUpperCase()
    const outcome = outcomes.find((known) => t(`opportunities.letters.${known}`) === key)
    if (outcome && isOpen) onDecide(outcome)
    else if (key === t('opportunities.letters.print')) onPrint()
    else return
    event.preventDefault()
  }
  const details = [
    t(`opportunities.ways.${one.way}`),
    one.suitable === '' ? '' : t('opportunities.suitable', { product: one.suitable }),
    one.who === '' ? '' : t('opportunities.who', { who: one.who }),
    one.phone,
  ].filter((part) => part !== '')
  return (
    <li className="opportunity surface" onKeyDown={onKeyDown}>
      <div className="opportunity-priority">
        <span className="visually-hidden">{t('opportunities.priority')}</span>
        {one.priority === null ? (
          <small>{t('opportunities.notJudged')}</small>
        ) : (
          <strong>{number(one.priority)}</strong>
        )}
      </div>
      <div className="opportunity-words">
        <button type="button" className="opportunity-open" onClick={onEdit}>
          {one.name}
        </button>
        {one.objective !== '' && <div>{one.objective}</div>}
        <small>
          {details.join(' · ')}
          {one.customerId !== null && (
            <>
              {' · '}
              <Anchor component={Link} href={`/customers/${one.customerId}`} size="xs" underline="always">
                {t('opportunities.form.customer')}
              </Anchor>
            </>
          )}
        </small>
        {one.way === 'call' && !one.mayCall && (
          <div>
            <ToneBadge tone="warn">{t('opportunities.mayNotCall')}</ToneBadge>
          </div>
        )}
        {one.outcome !== null && (
          <div>
            <ToneBadge tone={one.outcome === 'won' ? 'good' : 'quiet'}>
              {t('opportunities.decidedOn', {
                outcome: t(`opportunities.outcomes.${one.outcome}`),
                date: date(one.outcomeOn),
              })}
            </ToneBadge>{' '}
            <small>{one.outcomeReason}</small>
          </div>
        )}
      </div>
      <div className="opportunity-side">
        {isOpen && one.plannedOn !== null && (
          <div>
            <DueBadge dueOn={one.plannedOn} /> <small>{date(one.plannedOn)}</small>
          </div>
        )}
        <div className="opportunity-actions">
          {isOpen ? (
            <>
              {outcomes.map((outcome) => (
                <Button
                  key={outcome}
                  size="compact-xs"
                  variant="default"
                  aria-label={named(outcome)}
                  onClick={() => onDecide(outcome)}
                >
                  {t(`opportunities.actions.${outcome}`)}
                </Button>
              ))}
              <Button size="compact-xs" variant="default" aria-label={named('print')} onClick={onPrint}>
                {t('opportunities.actions.print')}
              </Button>
            </>
          ) : (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={named('reopen')}
              onClick={() => reopen.mutate({ id: one.id }, { onError: report })}
            >
              {t('opportunities.actions.reopen')}
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}
