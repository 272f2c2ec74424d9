import { Alert, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Week } from '#shared/calendar/calendar.contract'
import { OpeningHoursField } from '../business/OpeningHoursField'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { useDeed } from './useDeed'

interface WeekDialogProps {
  readonly week: Week
  /** A version from a day on; otherwise one there is, corrected. */
  readonly isNew: boolean
  readonly today: string
  readonly onClose: () => void
}

/** The hours of the week from a day on. */
export function WeekDialog({ week, isNew, today, onClose }: WeekDialogProps) {
  const { t } = useTranslation()
  const save = useDeed('calendar.saveWeek')
  const [draft, setDraft] = useState(week)
  const [isChecked, setIsChecked] = useState(false)
  const isUndated = isNew && draft.validFrom === null
  const isRight = Week.safeParse(draft).success

  const submit = () => {
    setIsChecked(true)
    if (!isUndated && isRight) save.run(draft, t('calendar.hours.saved'), onClose)
  }
  return (
    <FormDialog
      title={t('calendar.hours.dialogTitle')}
      size="lg"
      isPending={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {isNew && (
        <DateField
          label={t('calendar.hours.validFrom')}
          data-autofocus
          value={draft.validFrom}
          onChange={(validFrom) => setDraft({ ...draft, validFrom })}
          error={isChecked && isUndated ? t('calendar.hours.validFromRequired') : undefined}
          w={200}
        />
      )}
      {!isNew && draft.validFrom === null && (
        <Alert color="yellow" role="note">
          {t('calendar.hours.firstWarning')}
        </Alert>
      )}
      {draft.validFrom !== null && draft.validFrom < today && (
        <Alert color="yellow" role="note">
          {t('calendar.hours.pastWarning')}
        </Alert>
      )}
      <OpeningHoursField hours={draft.weekly} onChange={(weekly) => setDraft({ ...draft, weekly })} />
      {isChecked && !isUndated && !isRight && (
        <Text c="red" size="sm" role="alert">
          {t('business.hoursInvalid')}
        </Text>
      )}
    </FormDialog>
  )
}
