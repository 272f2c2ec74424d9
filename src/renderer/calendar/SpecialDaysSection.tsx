import { Button, Group, Switch, Table, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CalendarSettings, type SpecialDay, SpecialDayDraft } from '#shared/calendar/calendar.contract'
import { OpeningIntervals, usualDay } from '../business/OpeningHoursField'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { RowButton } from './RowButton'
import { Section } from './Section'
import { useCalendarWords } from './useCalendarWords'
import { useDeed } from './useDeed'

/** Days with hours of their own, those to come first. */
export function SpecialDaysSection({ settings: { specialDays, today } }: { settings: CalendarSettings }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<SpecialDay | 'new' | null>(null)
  const [showsPast, past] = useDisclosure(false)
  const gone = specialDays.filter(({ date }) => date < today)
  const shown = showsPast ? specialDays : specialDays.filter(({ date }) => date >= today)
  const add = (
    <Button variant="default" size="xs" onClick={() => setEditing('new')}>
      {t('calendar.special.add')}
    </Button>
  )
  return (
    <Section title={t('calendar.special.title')} text={t('calendar.special.text')} action={add}>
      {specialDays.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('calendar.special.empty')}
        </Text>
      )}
      {shown.length > 0 && <SpecialDayTable days={shown} onEdit={setEditing} />}
      {gone.length > 0 && !showsPast && (
        <Button variant="subtle" size="compact-sm" onClick={past.open}>
          {t('calendar.special.past', { count: gone.length })}
        </Button>
      )}
      {editing && (
        <SpecialDayDialog day={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  )
}

interface SpecialDayTableProps {
  readonly days: readonly SpecialDay[]
  readonly onEdit: (day: SpecialDay) => void
}

function SpecialDayTable({ days, onEdit }: SpecialDayTableProps) {
  const { t } = useTranslation()
  const words = useCalendarWords()
  const remove = useDeed('calendar.removeSpecialDay')
  return (
    <Table>
      <Table.Tbody>
        {days.map((day) => (
          <Table.Tr key={day.id}>
            <Table.Td>{words.longDay(day.date)}</Table.Td>
            <Table.Td>{day.name}</Table.Td>
            <Table.Td>
              {day.intervals.map(({ from, to }) => `${from}–${to}`).join(', ') || t('calendar.hours.closed')}
            </Table.Td>
            <Table.Td w={80}>
              <Group gap={2} wrap="nowrap">
                <RowButton
                  does="edit"
                  label={t('calendar.hours.editOf', { name: day.name })}
                  onClick={() => onEdit(day)}
                />
                <RowButton
                  does="remove"
                  label={t('calendar.hours.removeOf', { name: day.name })}
                  onClick={() => remove.run({ id: day.id }, t('calendar.special.removed'))}
                />
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface SpecialDayDialogProps {
  /** Null for a new one. */
  readonly day: SpecialDay | null
  readonly onClose: () => void
}

function SpecialDayDialog({ day, onClose }: SpecialDayDialogProps) {
  const { t } = useTranslation()
  const add = useDeed('calendar.addSpecialDay')
  const change = useDeed('calendar.changeSpecialDay')
  const [date, setDate] = useState(day?.date ?? null)
  const [name, setName] = useState(day?.name ?? '')
  const [intervals, setIntervals] = useState(day?.intervals ?? [])
  const [isChecked, setIsChecked] = useState(false)
  const draft = SpecialDayDraft.safeParse({ date, name, intervals })

  const submit = () => {
    setIsChecked(true)
    if (!draft.success) return
    if (day) change.run({ ...draft.data, id: day.id }, t('calendar.special.saved'), onClose)
    else add.run(draft.data, t('calendar.special.saved'), onClose)
  }
  const isOpen = intervals.length > 0
  return (
    <FormDialog
      title={t('calendar.special.dialogTitle')}
      isPending={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField
        label={t('calendar.special.date')}
        data-autofocus
        value={date}
        onChange={setDate}
        error={isChecked && date === null ? t('calendar.fields.dateRequired') : undefined}
      />
      <TextInput
        label={t('calendar.special.name')}
        placeholder={t('calendar.special.namePlaceholder')}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isChecked && name.trim() === '' ? t('calendar.fields.nameRequired') : undefined}
      />
      <Switch
        label={isOpen ? t('calendar.special.isOpen') : t('calendar.special.isClosed')}
        checked={isOpen}
        onChange={(event) => setIntervals(event.currentTarget.checked ? [usualDay] : [])}
      />
      {isOpen && (
        <Group gap={8}>
          <OpeningIntervals
            name={t('calendar.special.dialogTitle')}
            intervals={intervals}
            onChange={(next) => setIntervals([...next])}
          />
        </Group>
      )}
    </FormDialog>
  )
}
