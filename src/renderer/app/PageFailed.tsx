import { Button, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export function PageFailed({ onReopen }: { onReopen: () => void }) {
  const { t } = useTranslation()
  return (
    <main className="page">
      <Stack align="flex-start" role="alert">
        <Title order={1} size="h2">
          {t('app.bugTitle')}
        </Title>
        <Text>{t('app.bugText')}</Text>
        <Button onClick={onReopen}>{t('app.reopen')}</Button>
      </Stack>
    </main>
  )
}
