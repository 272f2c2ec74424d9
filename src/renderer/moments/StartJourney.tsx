import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readyJourneyNames } from '#shared/moments/readyJourneys'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { EmptyState } from '../ui/EmptyState'

interface StartJourneyProps {
  /** Staff can read what the page is for, and make nothing. */
  readonly isOwner: boolean
  readonly onOwn: () => void
}

/** An empty register: the journeys of some trades, ready to start from. */
export function StartJourney({ isOwner, onOwn }: StartJourneyProps) {
  const { t } = useTranslation()
  const report = useReport()
  const start = useApiCommand('moments.start')
  return (
    <EmptyState
      title={t('moments.empty.title')}
      text={t('moments.empty.text')}
      action={
        isOwner && (
          <Group justify="center" gap="xs" mt="xs">
            {readyJourneyNames.map((journey) => (
              <Button
                key={journey}
                variant="default"
                loading={start.isPending}
                onClick={() => start.mutate({ journey }, { onError: report })}
              >
                {t(`moments.empty.${journey}`)}
              </Button>
            ))}
            <Button onClick={onOwn}>{t('moments.empty.own')}</Button>
          </Group>
        )
      }
    />
  )
}
