import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { LookDialog } from './LookDialog'

/** Going back to a copy that is not in the lists. */
export function RestoreFromFile() {
  const { t } = useTranslation()
  const report = useReport()
  const choose = useApiCommand('backup.chooseCopy')
  const [isLooking, setIsLooking] = useState(false)
  const pick = () =>
    choose.mutate({}, { onSuccess: ({ isChosen }) => setIsLooking(isChosen), onError: report })
  return (
    <section aria-labelledby="copies-restore">
      <Title order={2} size="h4" id="copies-restore">
        {t('copies.restore.title')}
      </Title>
      <Group justify="space-between" mt={4}>
        <Text size="sm" c="dimmed" maw={560}>
          {t('copies.restore.text')}
        </Text>
        <Button variant="default" onClick={pick}>
          {t('copies.restore.choose')}
        </Button>
      </Group>
      {isLooking && <LookDialog source={{ place: 'file' }} onClose={() => setIsLooking(false)} />}
    </section>
  )
}
