import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpeningHours } from '#shared/business/business.contract'
import { sameDays } from '#shared/business/openingHours'
import { OpeningHoursField } from './OpeningHoursField'

interface OpeningHoursSummaryProps {
  readonly hours: OpeningHours
  readonly onChange: (hours: OpeningHours) => void
}

/**
 * The opening hours in one line, and the fields of every day for who asks for them: they are ninety keys on the way to
 * the button below.
 */
export function OpeningHoursSummary({ hours, onChange }: OpeningHoursSummaryProps) {
  const { t, i18n } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return <OpeningHoursField hours={hours} onChange={onChange} isEntered />
  const day = (index: number) => t(`app.days.${String(index) as '0'}`)
  // In the middle of a sentence, days begin with a small letter in Spanish.
  const inside = (name: string) => (i18n.language === 'en' ? name : name.toLocaleLowerCase('es'))
  const lines = sameDays(hours).map(({ from, to, intervals }) => {
    const name = from === to ? day(from) : t('business.daysTo', { from: day(from), to: inside(day(to)) })
    const times = intervals.map((interval) => `${interval.from}–${interval.to}`).join(', ')
    return `${name}: ${times || t('business.closed')}`
  })
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('business.openingHours')}
      </Text>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mt={4}>
        <Text size="sm">{lines.join(' · ')}</Text>
        <Button
          variant="default"
          size="xs"
          aria-label={t('business.changeHours')}
          onClick={() => setIsOpen(true)}
          style={{ flexShrink: 0 }}
        >
          {t('business.change')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t('business.openingHoursText')}
      </Text>
    </div>
  )
}
