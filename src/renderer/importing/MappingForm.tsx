import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportSource } from '#shared/importing/source'
import { useFormat } from '../ui/useFormat'

interface MappingFormProps {
  readonly source: ImportSource
  readonly isBusy: boolean
  /** Enough is said for the list to be checked. */
  readonly isReady: boolean
  readonly onCheck: () => void
  readonly children: ReactNode
}

/** The form that says what a file is: which it is, the fields, and the button that checks it. */
export function MappingForm({ source, isBusy, isReady, onCheck, children }: MappingFormProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { fileName, rowCount, columns } = source
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) onCheck()
      }}
    >
      <Stack gap="md">
        <Text size="sm">
          {[
            fileName,
            t('responses.import.rows', { count: rowCount, formatted: number(rowCount) }),
            t('responses.import.columns', { count: columns.length }),
          ].join(' · ')}
        </Text>
        {children}
        <Group justify="flex-end">
          <Button type="submit" loading={isBusy} disabled={!isReady}>
            {t('responses.import.check')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
