import { Button, Group, NumberInput, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostSpaceGigabytes } from '#shared/backup/backup.contract'
import type { Copy } from '#shared/backup/copies'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { EmptyState } from '../ui/EmptyState'
import { QueryState } from '../ui/QueryState'
import { CopyTable } from './CopyTable'
import { LookDialog } from './LookDialog'
import { useSize } from './useSize'

const GIGABYTE = 1024 ** 3

interface LocalCopiesProps {
  readonly mostBytes: number
  readonly usedBytes: number
}

/** The copies on this PC. */
export function LocalCopies({ mostBytes, usedBytes }: LocalCopiesProps) {
  const { t } = useTranslation()
  const report = useReport()
  const copies = useApiQuery('backup.list', {})
  const keep = useApiCommand('backup.keep')
  const openFolder = useApiCommand('backup.openFolder')
  const [looked, setLooked] = useState<Copy | null>(null)
  return (
    <section aria-labelledby="copies-here">
      <Group justify="space-between" align="flex-end" mb="xs">
        <div>
          <Title order={2} size="h4" id="copies-here">
            {t('copies.here')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('copies.hereText')}
          </Text>
        </div>
        <Button variant="subtle" color="gray" onClick={() => openFolder.mutate({}, { onError: report })}>
          {t('backup.openFolder')}
        </Button>
      </Group>
      <QueryState query={copies}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('copies.here')} text={t('backup.noBackups')} />
          ) : (
            <CopyTable
              caption={t('copies.here')}
              copies={list}
              onLook={setLooked}
              onKeep={({ name }, isKept) => keep.mutate({ name, isKept }, { onError: report })}
            />
          )
        }
      </QueryState>
      <Space key={mostBytes} mostBytes={mostBytes} usedBytes={usedBytes} />
      {looked && (
        <LookDialog source={{ place: 'local', name: looked.name }} onClose={() => setLooked(null)} />
      )}
    </section>
  )
}

function Space({ mostBytes, usedBytes }: LocalCopiesProps) {
  const { t } = useTranslation()
  const size = useSize()
  const report = useReport()
  const setSpace = useApiCommand('backup.setSpace')
  const before = Math.round((10 * mostBytes) / GIGABYTE) / 10
  const [gigabytes, setGigabytes] = useState<number | string>(before)
  const save = () => {
    if (typeof gigabytes !== 'number' || gigabytes === before) return
    setSpace.mutate(
      { gigabytes },
      { onSuccess: () => notifications.show({ message: t('copies.spaceSet') }), onError: report },
    )
  }
  return (
    <NumberInput
      mt="sm"
      maw={560}
      label={t('copies.space')}
      description={t('copies.spaceUsed', { size: size(usedBytes) })}
      styles={{ wrapper: { maxWidth: 140 } }}
      value={gigabytes}
      min={0.1}
      max={mostSpaceGigabytes}
      step={1}
      decimalScale={1}
      onChange={setGigabytes}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  )
}
