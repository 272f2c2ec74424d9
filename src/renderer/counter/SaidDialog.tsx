import { Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reason } from '#shared/counter/reasons'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { QueryState } from '../ui/QueryState'
import { useReasonName } from './useReasonName'

/** Stands for leaving what was said as it is. */
const LEFT = ' '

interface SaidDialogProps {
  readonly reasons: readonly Reason[]
  readonly onClose: () => void
}

/** What was said freely, each put with a reason of the list. */
export function SaidDialog({ reasons, onClose }: SaidDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const nameOf = useReasonName(reasons)
  const said = useApiQuery('counter.said', {})
  const map = useApiCommand('counter.mapSaid')
  const listed = reasons.filter(({ isHidden, kind }) => !isHidden && kind !== 'free')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('counter.saidForm.title')}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('counter.saidForm.help')}
      </Text>
      <QueryState query={said}>
        {(lines) =>
          lines.length === 0 ? (
            <Text size="sm">{t('counter.saidForm.none')}</Text>
          ) : (
            <Stack gap={6}>
              {lines.map(({ said: text, n }) => (
                <Group key={text} gap="xs" wrap="nowrap" justify="space-between">
                  <Text size="sm">
                    {text}{' '}
                    <Text span size="xs" c="dimmed">
                      {t('counter.saidForm.times', { count: n })}
                    </Text>
                  </Text>
                  <Select
                    size="xs"
                    w={260}
                    style={{ flexShrink: 0 }}
                    aria-label={t('counter.saidForm.putWith', { said: text })}
                    placeholder={t('counter.saidForm.choose')}
                    maxDropdownHeight={320}
                    data={[
                      ...listed.map(({ key }) => ({ value: key, label: nameOf(key) })),
                      { value: LEFT, label: t('counter.saidForm.leave') },
                    ]}
                    value={null}
                    onChange={(reason) =>
                      reason !== null &&
                      map.mutate({ said: text, reason: reason === LEFT ? null : reason }, { onError: report })
                    }
                  />
                </Group>
              ))}
            </Stack>
          )
        }
      </QueryState>
    </Modal>
  )
}
