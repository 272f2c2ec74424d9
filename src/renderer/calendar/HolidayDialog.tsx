import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Holiday, HolidayDraft } from '#shared/calendar/calendar.contract'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { useLocalText } from '../ui/useLocalText'
import { useDeed } from './useDeed'

interface HolidayDialogProps {
  /** Null for a new one. */
  readonly holiday: Holiday | null
  readonly onClose: () => void
}

/** A holiday of the owner's own, or one of the list to change. */
export function HolidayDialog({ holiday, onClose }: HolidayDialogProps) {
  const { t } = useTranslation()
  const local = useLocalText()
  const add = useDeed('calendar.addHoliday')
  const change = useDeed('calendar.changeHoliday')
  const [date, setDate] = useState(holiday?.date ?? null)
  const [name, setName] = useState(holiday ? local(holiday.name) : '')
  const [closes, setCloses] = useState(holiday?.closes ?? true)
  const [isLegal, setIsLegal] = useState(holiday?.isLegal ?? true)
  const [isChecked, setIsChecked] = useState(false)
  const draft = HolidayDraft.safeParse({ date, name, closes, isLegal })

  const submit = () => {
    setIsChecked(true)
    if (!draft.success) return
    if (holiday) change.run({ ...draft.data, id: holiday.id }, t('calendar.holidays.saved'), onClose)
    else add.run(draft.data, t('calendar.holidays.saved'), onClose)
  }
  return (
    <FormDialog
      title={t('calendar.holidays.dialogTitle')}
      isPending={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField
        label={t('calendar.holidays.day')}
        data-autofocus
        value={date}
        onChange={setDate}
        error={isChecked && date === null ? t('calendar.fields.dateRequired') : undefined}
      />
      <TextInput
        label={t('calendar.holidays.name')}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isChecked && name.trim() === '' ? t('calendar.fields.nameRequired') : undefined}
      />
      <Checkbox
        label={t('calendar.holidays.closes')}
        checked={closes}
        onChange={(event) => setCloses(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('calendar.holidays.isLegal')}
        checked={isLegal}
        onChange={(event) => setIsLegal(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
