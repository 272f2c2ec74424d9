import { ActionIcon, Anchor } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { callResults } from '#shared/aftersales/followUps'
import { orderKinds } from '#shared/aftersales/orders'
import { caseKinds } from '#shared/cases/kinds'
import { SatisfactionWay } from '#shared/cases/satisfaction'
import { caseStates } from '#shared/cases/workflow'
import { ContactChannel, type TimelineEntry } from '#shared/customers/contact'
import { CustomerRole } from '#shared/customers/customer'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTellUndoable } from '../../app/useTell'
import { ToneBadge } from '../../ui/ToneBadge'
import { useFormat } from '../../ui/useFormat'

/** How a visit before the sale can end. */
const outcomes = ['won', 'lost', 'postponed'] as const

interface TimelineLineProps {
  readonly entry: TimelineEntry
  readonly isOwner: boolean
  /** Null for what is not changed here. */
  readonly onEdit: (() => void) | null
}

/** One line of the history of a customer: when, what, and how it ended. */
export function TimelineLine({ entry, isOwner, onEdit }: TimelineLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useTitle()(entry)
  const { source, at, text, route, details } = entry
  const when = at.length > 10 ? format.dateTime(at) : format.date(at)
  const notedBy = details['notedBy']
  return (
    <li className="customer-entry">
      <div className="customer-entry-head">
        <time dateTime={at}>{when}</time>
        <ToneBadge tone="quiet">{useKind()(entry)}</ToneBadge>
        <strong>{title}</strong>
        {route && (
          <Anchor component={Link} href={route} size="sm">
            {t('customers.timeline.open')}
          </Anchor>
        )}
        <span style={{ marginLeft: 'auto' }}>
          {onEdit && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('customers.contact.editOf', { subject: title })}
              onClick={onEdit}
            >
              <IconPencil size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          )}
          {(onEdit || (source === 'purchase' && isOwner)) && (
            <Remove entry={entry} title={title} when={when} />
          )}
        </span>
      </div>
      {text !== '' && <p>{text}</p>}
      <NextStep details={details} />
      {notedBy !== undefined && <small>{t('customers.timeline.by', { person: notedBy })}</small>}
    </li>
  )
}

function NextStep({ details }: { details: TimelineEntry['details'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { nextStep, nextStepOn, nextStepDoneAt, isPromised } = details
  if (nextStep === undefined && nextStepOn === undefined) return null
  return (
    <p>
      {t('customers.timeline.step', { step: nextStep ?? '' })}{' '}
      {nextStepOn !== undefined && (
        <small>{t('customers.timeline.stepOn', { date: format.date(String(nextStepOn)) })} </small>
      )}
      {isPromised === 1 && <ToneBadge tone="warn">{t('customers.timeline.promised')}</ToneBadge>}{' '}
      {nextStepDoneAt !== undefined && <ToneBadge tone="good">{t('customers.timeline.stepDone')}</ToneBadge>}
    </p>
  )
}

function Remove({ entry, title, when }: { entry: TimelineEntry; title: string; when: string }) {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const voidContact = useApiCommand('customers.voidContact')
  const voidPurchase = useApiCommand('customers.voidPurchase')
  const undo = useApiCommand('history.undo')
  const isContact = entry.source === 'contact'
  const remove = isContact ? voidContact : voidPurchase
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={
        isContact
          ? t('customers.contact.removeOf', { subject: title })
          : t('customers.purchase.removeOf', { date: when })
      }
      onClick={() =>
        remove.mutate(
          { id: entry.id },
          {
            onSuccess: () =>
              tellUndoable(t(isContact ? 'customers.contact.removed' : 'customers.purchase.removed'), () =>
                undo.mutate({}, { onError: report }),
              ),
            onError: report,
          },
        )
      }
    >
      <IconTrash size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  )
}

/** Makes the function that says what kind of thing happened. */
function useKind(): (entry: TimelineEntry) => string {
  const { t } = useTranslation()
  return ({ source, details }) => {
    if (source === 'purchase') {
      const role = CustomerRole.safeParse(details['role'])
      const bought = t('customers.timeline.purchase')
      return role.success ? `${bought} · ${t(`customers.roles.${role.data}`)}` : bought
    }
    if (source === 'sheet') return t('customers.timeline.sheetKind')
    if (source === 'suggestion') return t('customers.timeline.suggestion')
    if (source === 'soldItem') return t('aftersales.timeline.soldItem')
    if (source === 'serviceOrder') {
      const kind = orderKinds.find((known) => known === details['kind'])
      return kind ? t(`aftersales.kinds.${kind}`) : ''
    }
    if (source === 'followUp') {
      const result = callResults.find((known) => known === details['result'])
      return result ? t('aftersales.timeline.call', { result: t(`aftersales.results.${result}`) }) : ''
    }
    if (source === 'promise') return t('customers.timeline.promise')
    if (source === 'opportunity') {
      const outcome = outcomes.find((known) => known === details['outcome'])
      return outcome
        ? t('customers.timeline.opportunityOutcome', { outcome: t(`opportunities.outcomes.${outcome}`) })
        : t('customers.timeline.opportunity')
    }
    if (source === 'verdict') {
      const way = SatisfactionWay.safeParse(details['way'])
      const asked = t('customers.timeline.asked')
      return way.success ? `${asked}, ${t(`caseSettled.ways.${way.data}`)}` : asked
    }
    if (source === 'case') {
      const kind = caseKinds.find((known) => known === details['kind'])
      return kind ? t(`cases.kinds.${kind}`) : t('customers.timeline.case')
    }
    const channel = ContactChannel.safeParse(details['channel'])
    const direction = details['direction'] === 'in' ? 'in' : 'out'
    if (!channel.success) return ''
    return `${t(`customers.contact.channels.${channel.data}`)}, ${t(`customers.contact.directions.${direction}`)}`
  }
}

function useTitle(): (entry: TimelineEntry) => string {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  return ({ source, title, details }) => {
    if (source === 'suggestion')
      return t('customers.timeline.slipOf', { number: details['slipNumber'] ?? '', box: title })
    if (source === 'verdict')
      return t(details['isDeclined'] ? 'customers.timeline.declined' : 'customers.timeline.howItWent', {
        number: title,
      })
    if (source === 'promise') {
      const { due, doneAt, cancelledOn } = details
      const said = [
        ...(due === undefined
          ? []
          : [t('customers.timeline.promiseFor', { date: format.date(String(due).slice(0, 10)) })]),
        ...(doneAt === undefined
          ? []
          : [t('customers.timeline.promiseDone', { date: format.date(String(doneAt).slice(0, 10)) })]),
        ...(cancelledOn === undefined
          ? []
          : [t('customers.timeline.promiseCancelled', { date: format.date(String(cancelledOn)) })]),
      ]
      return [title, ...said].join(' · ')
    }
    if (source === 'sheet') {
      const survey = String(
        details[i18n.language === 'en' ? 'titleEn' : 'titleEs'] ?? details['titleEs'] ?? title,
      )
      return `${t('customers.timeline.sheet', { number: details['sheetNumber'], title: survey })} · ${title}`
    }
    if (source === 'case') {
      const state = caseStates.find((known) => known === details['state'])
      return state ? `${title} · ${t(`cases.states.${state}`)}` : title
    }
    if (source !== 'purchase') return title
    const { amount } = details
    return amount === undefined
      ? t('customers.timeline.purchase')
      : t('customers.timeline.purchaseOf', { amount: format.number(Number(amount), 2) })
  }
}
