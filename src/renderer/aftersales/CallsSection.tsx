import { ActionIcon, Anchor, Button, Text, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FollowUp, ItemDetail } from '#shared/aftersales/item'
import { useDeed } from '../calendar/useDeed'
import { DueBadge } from '../ui/DueBadge'
import { type Tone, ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { CallDialog } from './CallDialog'

const tones: Readonly<Record<FollowUp['result'], Tone>> = { happy: 'good', unhappy: 'bad', noAnswer: 'quiet' }

/** Calls to ask how it went: those still to be made, and those that were. */
export function CallsSection({ detail }: { detail: ItemDetail }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const remove = useDeed('aftersales.voidCall')
  const [asked, setAsked] = useState<{ readonly orderId: number | null } | null>(null)
  const { callsDue, calls, orders, line } = detail
  const aboutOf = (orderId: number | null) => {
    const repair = orders.find(({ id }) => id === orderId)
    return repair?.doneOn
      ? t('aftersales.call.dueRepair', { date: date(repair.doneOn) })
      : t('aftersales.call.dueSale')
  }
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('aftersales.call.title')}
      </Title>
      {callsDue.length + calls.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('aftersales.call.none')}
        </Text>
      )}
      <ul className="aftersales-lines">
        {callsDue.map(({ orderId, dueOn }) => (
          <li className="aftersales-line" key={`due ${orderId}`}>
            <strong>{aboutOf(orderId)}</strong>
            <span>{line.customer?.phone}</span>
            <DueBadge dueOn={dueOn} />
            <span className="aftersales-line-end">
              <Button
                size="compact-xs"
                aria-label={`${t('aftersales.call.note')}: ${aboutOf(orderId)}`}
                onClick={() => setAsked({ orderId })}
              >
                {t('aftersales.call.note')}
              </Button>
            </span>
          </li>
        ))}
        {calls.map((call) => (
          <li className="aftersales-line" key={call.id}>
            <time dateTime={call.calledOn}>{date(call.calledOn)}</time>
            <ToneBadge tone={tones[call.result]}>{t(`aftersales.results.${call.result}`)}</ToneBadge>
            <span>{aboutOf(call.orderId)}</span>
            {call.case && (
              <Anchor component={Link} href={`/cases/${call.case.id}`} size="sm">
                {t('aftersales.call.case', { number: call.case.number })}
              </Anchor>
            )}
            <span className="aftersales-line-end">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('aftersales.call.remove', { date: date(call.calledOn) })}
                onClick={() => remove.run({ id: call.id }, t('aftersales.call.removed'))}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </span>
            {call.note !== '' && <p>{call.note}</p>}
          </li>
        ))}
      </ul>
      {asked && <CallDialog itemId={detail.id} {...asked} onClose={() => setAsked(null)} />}
    </section>
  )
}
