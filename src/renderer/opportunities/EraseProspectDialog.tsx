import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plainWords } from '#shared/customers/searchText'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'

interface EraseProspectDialogProps {
  /** Whose name has to be written; null for anybody. */
  readonly name: string | null
  readonly onErased: () => void
  readonly onClose: () => void
}

/** Forgetting for good somebody who is not in the register: the name has to be written. */
export function EraseProspectDialog({ name, onErased, onClose }: EraseProspectDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const erase = useApiCommand('opportunities.erase')
  const [written, setWritten] = useState('')
  const [settled] = useDebouncedValue(plainWords(name ?? written), 200)
  const found = useApiQuery('opportunities.underName', settled === '' ? null : { name: settled }).data
  const isNamed = name === null || plainWords(written) === plainWords(name)
  const isSure = isNamed && plainWords(name ?? written) === settled && (found?.count ?? 0) > 0

  return (
    <Modal
      opened
      onClose={onClose}
      title={name === null ? t('opportunities.erase.title') : t('opportunities.erase.titleOf', { name })}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isSure || erase.isPending) return
          erase.mutate(
            { name: written },
            {
              onSuccess: ({ count }) => {
                tell({ message: t('opportunities.erase.done', { count }) })
                onErased()
              },
              onError: report,
            },
          )
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('opportunities.erase.text')}</Text>
          <Text size="sm" fw={600}>
            {t('customers.erase.noUndo')}
          </Text>
          <Text size="sm" c="dimmed">
            {t('customers.erase.backups')}
          </Text>
          <TextInput
            label={name === null ? t('opportunities.erase.whose') : t('opportunities.erase.type', { name })}
            data-autofocus
            autoComplete="off"
            maxLength={120}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
          />
          <Text size="sm" role="status">
            {found &&
              [
                t('opportunities.erase.found', { count: found.count }),
                found.offList > 0 && t('opportunities.erase.offList', { count: found.offList }),
              ]
                .filter(Boolean)
                .join(' ')}
          </Text>
          <Group justify="flex-end" mt="sm">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" color="red" disabled={!isSure} loading={erase.isPending}>
              {t('customers.erase.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
