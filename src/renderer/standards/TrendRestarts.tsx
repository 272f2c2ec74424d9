import { Anchor, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StandardFigure, TrendMeasure } from '#shared/standards/standardsRead'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useFocusBack } from '../ui/useFocusBack'
import { usePeriodWords } from './useWords'

interface TrendRestartsProps {
  readonly measure: TrendMeasure
  readonly trend: StandardFigure['trend']
}

/** Since when the limits are new and why, and where they are begun anew (domain.md §3.8). */
export function TrendRestarts({ measure, trend }: TrendRestartsProps) {
  const { t } = useTranslation()
  const report = useReport()
  const { month } = usePeriodWords()
  const remove = useApiCommand('cases.standards.voidRestart')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Group gap="xs" mt={4}>
      {trend.restarts.map(({ id, start, reason }) => (
        <Text key={id} size="xs" c="dimmed">
          {t('standards.restart.since', { month: month(start), reason })}{' '}
          <Anchor
            component="button"
            type="button"
            size="xs"
            aria-label={t('standards.restart.removeOf', { month: month(start) })}
            onClick={() => remove.mutate({ id }, { onError: report })}
          >
            {t('app.remove')}
          </Anchor>
        </Text>
      ))}
      <Anchor component="button" type="button" size="xs" ml="auto" onClick={() => setIsOpen(true)}>
        {t('standards.restart.begin')}
      </Anchor>
      {isOpen && <RestartDialog measure={measure} trend={trend} onClose={() => setIsOpen(false)} />}
    </Group>
  )
}

function RestartDialog({ measure, trend, onClose }: TrendRestartsProps & { readonly onClose: () => void }) {
  useFocusBack()
  const { t } = useTranslation()
  const report = useReport()
  const { month } = usePeriodWords()
  const restart = useApiCommand('cases.standards.restart')
  const known = new Set(trend.restarts.map(({ start }) => start))
  // Nothing begins anew with the first month: there is nothing before it.
  const months = trend.points.slice(1).flatMap(({ start }) => (known.has(start) ? [] : [start]))
  const [start, setStart] = useState(months.at(-1) ?? null)
  const [reason, setReason] = useState('')
  const isReady = start !== null && reason.trim() !== ''

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isReady || restart.isPending) return
    restart.mutate({ measure, start, reason }, { onSuccess: onClose, onError: report })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('standards.restart.begin')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('standards.restart.help')}
          </Text>
          {months.length === 0 ? (
            <Text size="sm">{t('standards.restart.noMonths')}</Text>
          ) : (
            <>
              <Select
                label={t('standards.restart.from')}
                allowDeselect={false}
                data={[...months].reverse().map((value) => ({ value, label: month(value) }))}
                value={start}
                onChange={setStart}
              />
              <TextInput
                data-autofocus
                label={t('standards.restart.reason')}
                placeholder={t('standards.restart.example')}
                required
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Group justify="flex-end">
                <Button type="submit" disabled={!isReady} loading={restart.isPending}>
                  {t('standards.restart.save')}
                </Button>
              </Group>
            </>
          )}
        </Stack>
      </form>
    </Modal>
  )
}
