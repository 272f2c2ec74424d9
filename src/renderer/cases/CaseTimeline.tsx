import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseEvent } from '#shared/cases/caseFile'
import { useFormat } from '../ui/useFormat'
import { CaseSection } from './CaseSection'
import { useEventWords } from './useEventWords'

/** What happened, in order; nothing in it can be edited, and what was taken back is struck through. */
export function CaseTimeline({ events }: { events: readonly CaseEvent[] }) {
  const { t } = useTranslation()
  return (
    <CaseSection title={t('casePage.timeline.title')}>
      <ol className="case-timeline">
        {events.map((event) => (
          <TimelineEvent key={event.id} event={event} />
        ))}
      </ol>
    </CaseSection>
  )
}

function TimelineEvent({ event }: { event: CaseEvent }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { title, facts } = useEventWords()(event)
  const isLate = event.enteredAt.slice(0, 10) > event.at.slice(0, 10)
  return (
    <li data-direction={event.direction} data-kind={event.kind}>
      <div className={event.isTakenBack ? 'case-taken-back' : undefined}>
        <Text size="sm" fw={560} component="span">
          {title}
        </Text>{' '}
        <Text size="xs" c="dimmed" component="span">
          {dateTime(event.at)}
          {event.person && ` · ${event.person}`}
          {isLate && ` · ${t('casePage.timeline.enteredLater', { date: dateTime(event.enteredAt) })}`}
        </Text>
        {event.text && (
          <Text size="sm" className="case-words">
            {event.text}
          </Text>
        )}
        {facts.length > 0 && (
          <Text size="xs" c="dimmed">
            {facts.join(' · ')}
          </Text>
        )}
      </div>
      {event.isTakenBack && (
        <Text size="xs" c="dimmed">
          {t('casePage.timeline.takenBack')}
        </Text>
      )}
    </li>
  )
}
