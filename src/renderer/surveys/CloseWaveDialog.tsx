import { Alert, Anchor, Button, Group, Modal, Text } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Wave } from '#shared/surveys/surveys.contract'
import { isToldOfTeam } from '#shared/team/internalIndex'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { DateField } from '../ui/DateField'
import { today } from '../ui/now'
import { WaveSummary } from './WaveSummary'

interface CloseWaveDialogProps {
  readonly wave: Wave
  readonly onClose: () => void
}

/** Shows what the wave came to and asks once more; a sheet left half keyed stands in the way. */
export function CloseWaveDialog({ wave, onClose }: CloseWaveDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const close = useApiCommand('surveys.closeWave')
  const [closedOn, setClosedOn] = useState<string | null>(today())
  const { data, refetch, isFetching } = useApiQuery('surveys.closing', { waveId: wave.id })
  // Pages are not told of what is half keyed: it is asked each time.
  useEffect(() => void refetch(), [refetch])
  const error = problemOf(closedOn, wave.openedOn)
  // What the team said is told once, and not again with a sheet more.
  const isLastWord = isToldOfTeam({ ...wave, closedOn })
  const isReady = data && !isFetching && !data.hasDraft

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (closedOn === null || error !== null || !isReady || close.isPending) return
    const onSuccess = () => {
      onClose()
      tell({ message: t('surveys.wave.closed', { label: wave.label }) })
    }
    close.mutate({ waveId: wave.id, closedOn }, { onSuccess, onError: report })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('surveys.wave.closeTitle')}
      size="xl"
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <Text size="sm">{t(isLastWord ? 'team.private.closeText' : 'surveys.wave.closeText')}</Text>
        {wave.isOfEmployees && !isLastWord && (
          <Alert color="yellow" p="xs" mt="md">
            {t('team.private.closeFew', { count: wave.usableCount })}
          </Alert>
        )}
        {data && <WaveSummary summary={data.summary} />}
        {data?.hasDraft && (
          <Alert color="yellow" p="xs" mt="md">
            {t('errors.waveHasDraft')}{' '}
            <Anchor component={Link} href={`/waves/${wave.id}/capture`} size="sm" underline="always">
              {t('waves.closing.goOn')}
            </Anchor>
          </Alert>
        )}
        {data && data.toKey > 0 && (
          <Alert color="yellow" p="xs" mt="md">
            {t('waves.closing.toKey', { count: data.toKey })}{' '}
            <Anchor component={Link} href={`/waves/${wave.id}/capture`} size="sm" underline="always">
              {t('ledger.step.keyLink')}
            </Anchor>
          </Alert>
        )}
        {data && data.missing > 0 && (
          <Text size="sm" mt="md">
            {t(isLastWord ? 'team.private.missing' : 'waves.closing.missing', { count: data.missing })}{' '}
            <Anchor component={Link} href={`/waves/${wave.id}/ledger`} size="sm" underline="always">
              {t('waves.closing.seeMissing')}
            </Anchor>
          </Text>
        )}
        <DateField
          data-autofocus
          mt="md"
          label={t('surveys.wave.closedOn')}
          value={closedOn}
          error={error && t(error)}
          onChange={setClosedOn}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={close.isPending}>
            {t('surveys.wave.close')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function problemOf(closedOn: string | null, openedOn: string) {
  if (closedOn === null) return 'surveys.wave.dateMissing'
  return closedOn < openedOn ? 'waves.closing.beforeOpening' : null
}
