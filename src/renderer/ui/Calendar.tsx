import '@mantine/dates/styles.css'
import 'dayjs/locale/es'
import { DatePicker } from '@mantine/dates'
import { useTranslation } from 'react-i18next'

interface CalendarProps {
  /** 'YYYY-MM-DD', or null for none. */
  readonly value: string | null
  readonly onChoose: (date: string) => void
}

/** A month to choose a day from, with the arrows and Enter or with the mouse. */
export function Calendar({ value, onChoose }: CalendarProps) {
  const { i18n } = useTranslation()
  return (
    <DatePicker
      locale={i18n.language}
      firstDayOfWeek={i18n.language === 'en' ? 0 : 1}
      value={value}
      {...(value ? { defaultDate: value } : {})}
      onChange={(date) => date && onChoose(date)}
      size="xs"
    />
  )
}
