import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Closing } from '#shared/months/months.contract'
import { CaseSection } from '../cases/CaseSection'
import { useFormat } from '../ui/useFormat'
import { HandedFiles } from './HandedFiles'

/** Who signed the month before, and why it was opened again. */
export function EarlierClosings({ closings }: { closings: readonly Closing[] }) {
  const { t } = useTranslation()
  const { date, dateTime } = useFormat()
  if (closings.length === 0) return null
  return (
    <CaseSection title={t('months.earlier')}>
      {closings.map(({ id, signedBy, signedOn, reopened, handOvers }) => (
        <div key={id} className="month-earlier">
          <Text size="sm">{t('months.earlierLine', { person: signedBy, date: date(signedOn) })}</Text>
          {reopened && (
            <Text size="sm" c="dimmed">
              {t(reopened.person ? 'months.reopenedNote' : 'months.reopenedNoteNobody', {
                person: reopened.person,
                at: dateTime(reopened.at),
                reason: reopened.reason,
              })}
            </Text>
          )}
          <HandedFiles handOvers={handOvers} />
        </div>
      ))}
    </CaseSection>
  )
}
