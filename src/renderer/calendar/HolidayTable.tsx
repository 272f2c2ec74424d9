import { Checkbox, Group, Table, Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Holiday } from '#shared/calendar/calendar.contract'
import { ToneBadge } from '../ui/ToneBadge'
import { useLocalText } from '../ui/useLocalText'
import { RowButton } from './RowButton'
import { useCalendarWords } from './useCalendarWords'
import { useDeed } from './useDeed'

interface HolidayTableProps {
  readonly holidays: readonly Holiday[]
  readonly year: number
  readonly onEdit: (holiday: Holiday) => void
}

/** The holidays of a year, a line each. */
export function HolidayTable({ holidays, year, onEdit }: HolidayTableProps) {
  const { t } = useTranslation()
  if (holidays.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('calendar.holidays.emptyYear', { year })}
      </Text>
    )
  }
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('calendar.holidays.day')}</Table.Th>
          <Table.Th>{t('calendar.holidays.name')}</Table.Th>
          <Table.Th>{t('calendar.holidays.closes')}</Table.Th>
          <Table.Th>{t('calendar.holidays.notCounted')}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t('calendar.holidays.actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {holidays.map((holiday) => (
          <HolidayLine key={holiday.id} holiday={holiday} onEdit={() => onEdit(holiday)} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function HolidayLine({ holiday, onEdit }: { holiday: Holiday; onEdit: () => void }) {
  const { t } = useTranslation()
  const words = useCalendarWords()
  const name = useLocalText()(holiday.name)
  const change = useDeed('calendar.changeHoliday')
  const remove = useDeed('calendar.removeHoliday')
  const restore = useDeed('calendar.restoreHoliday')
  const { id, date, closes, isLegal, isLocal, isRemoved } = holiday
  const set = (changes: Partial<Pick<Holiday, 'closes' | 'isLegal'>>) =>
    change.run({ id, date, name, closes, isLegal, ...changes }, null)
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{words.shortDay(date)}</Table.Td>
      <Table.Td className={isRemoved ? 'calendar-removed' : undefined}>
        {name} {isLocal && <ToneBadge tone="quiet">{t('calendar.holidays.local')}</ToneBadge>}
      </Table.Td>
      <Table.Td>
        {!isRemoved && (
          <Checkbox
            aria-label={t('calendar.holidays.closesOf', { name })}
            checked={closes}
            onChange={(event) => set({ closes: event.currentTarget.checked })}
          />
        )}
      </Table.Td>
      <Table.Td>
        {!isRemoved && (
          <Checkbox
            aria-label={t('calendar.holidays.isLegalOf', { name })}
            checked={isLegal}
            onChange={(event) => set({ isLegal: event.currentTarget.checked })}
          />
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap" justify="flex-end">
          {isRemoved ? (
            <RowButton
              does="restore"
              label={t('calendar.holidays.restoreOf', { name })}
              onClick={() => restore.run({ id }, null)}
            />
          ) : (
            <>
              <RowButton does="edit" label={t('calendar.holidays.editOf', { name })} onClick={onEdit} />
              <RowButton
                does="remove"
                label={t('calendar.holidays.removeOf', { name })}
                onClick={() => remove.run({ id }, t('calendar.holidays.removed'))}
              />
            </>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
