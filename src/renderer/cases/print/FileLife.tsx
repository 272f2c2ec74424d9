import { useTranslation } from 'react-i18next'
import type { CaseEvent } from '#shared/cases/caseFile'
import { useFormat } from '../../ui/useFormat'
import { useEventWords } from '../useEventWords'

/** What happened, line by line; what was taken back stays to be seen. */
export function FileLife({ events }: { events: readonly CaseEvent[] }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const wordsOf = useEventWords()
  return (
    <ol className="case-paper-list">
      {events.map((event) => {
        const { title, facts } = wordsOf(event)
        const isLate = event.enteredAt.slice(0, 10) > event.at.slice(0, 10)
        return (
          <li key={event.id}>
            <div className={event.isTakenBack ? 'case-paper-struck' : undefined}>
              <b>{title}</b>{' '}
              <span className="case-paper-quiet">
                {dateTime(event.at)}
                {event.person && ` · ${event.person}`}
                {isLate && ` · ${t('casePage.timeline.enteredLater', { date: dateTime(event.enteredAt) })}`}
              </span>
              {event.text && <p className="case-paper-words">{event.text}</p>}
              {facts.length > 0 && <p className="case-paper-quiet">{facts.join(' · ')}</p>}
            </div>
            {event.isTakenBack && <p className="case-paper-quiet">{t('casePage.timeline.takenBack')}</p>}
          </li>
        )
      })}
    </ol>
  )
}
