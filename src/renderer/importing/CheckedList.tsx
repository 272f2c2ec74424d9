import { Alert, Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type FoundErrors, ImportErrors } from './ImportErrors'
import type { FoundInList } from './ImportingPage'

interface CheckedListProps<Problem extends string>
  extends FoundInList<FoundErrors<Problem> & { readonly rowCount: number }> {
  /** A problem in words. */
  readonly nameOf: (problem: Problem) => string
  /** What is said where nothing is left to import. */
  readonly nothing: string
  /** What is said where the same file was imported before; null where it was not. */
  readonly before: string | null
  /** What would come of the list. */
  readonly sentences: readonly string[]
  /** The first rows as they will be. */
  readonly children: ReactNode
}

/** What the check of a list found: the errors by line, or what would come of it and the way on. */
export function CheckedList<Problem extends string>(props: CheckedListProps<Problem>) {
  const { t } = useTranslation()
  const { fileName, preview, isBusy, onImport } = props
  if (preview.errorCount > 0)
    return <ImportErrors fileName={fileName} found={preview} nameOf={props.nameOf} />
  if (preview.rowCount === 0)
    return (
      <Alert mt="lg" role="status">
        {props.nothing}
      </Alert>
    )
  return (
    <Stack mt="lg" gap="md">
      {props.before !== null && (
        <Alert color="yellow" role="alert">
          {props.before}
        </Alert>
      )}
      <Alert color="teal" role="status">
        <Group justify="space-between" wrap="nowrap">
          <span>{props.sentences.join(' ')}</span>
          <Button onClick={onImport} loading={isBusy} style={{ flex: 'none' }}>
            {t('responses.import.import')}
          </Button>
        </Group>
      </Alert>
      {props.children}
    </Stack>
  )
}
