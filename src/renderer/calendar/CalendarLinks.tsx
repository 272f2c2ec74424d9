import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

/** From the settings to the pages of hours, holidays and terms. */
export function CalendarLinks() {
  const { t } = useTranslation()
  return (
    <section className="surface surface-pad">
      <Text fw={560}>{t('calendar.settingsTitle')}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {t('calendar.settingsText')}
      </Text>
      <Group gap="xs">
        <Button component={Link} to="/calendar" variant="default">
          {t('calendar.title')}
        </Button>
        <Button component={Link} to="/calendar/terms" variant="default">
          {t('calendar.terms.open')}
        </Button>
      </Group>
    </section>
  )
}
