import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

/** The way from the settings to who keys and what each has done. */
export function PeopleLink() {
  const { t } = useTranslation()
  return (
    <section className="surface surface-pad">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text fw={560}>{t('people.title')}</Text>
          <Text size="sm" c="dimmed">
            {t('people.lead')}
          </Text>
        </div>
        <Button component={Link} href="/people" variant="default" style={{ flexShrink: 0 }}>
          {t('people.open')}
        </Button>
      </Group>
    </section>
  )
}
