import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { useFormat } from '../ui/useFormat'

/** What is wrong in a file. */
export interface FoundErrors<Problem extends string> {
  readonly errorCount: number
  /** The first of them. */
  readonly errors: readonly {
    readonly line: number
    readonly column: string
    readonly value: string
    readonly problem: Problem
  }[]
}

interface ImportErrorsProps<Problem extends string> {
  readonly fileName: string
  readonly found: FoundErrors<Problem>
  /** A problem in words. */
  readonly nameOf: (problem: Problem) => string
}

/** More would not be read on a screen: the list can be saved. */
const mostShown = 100

/** What is wrong, by row and column, and a way to take the list along to where it is put right. */
export function ImportErrors<Problem extends string>({
  fileName,
  found,
  nameOf,
}: ImportErrorsProps<Problem>) {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useReport()
  const tell = useTell()
  const save = useApiCommand('responses.saveImportErrors')
  const { errors, errorCount } = found
  const more = errorCount - Math.min(errors.length, mostShown)
  const header = [
    t('responses.import.line'),
    t('responses.import.column'),
    t('responses.import.value'),
    t('responses.import.problem'),
  ]
  const lines = errors.map(({ line, column, value, problem }) => [
    String(line),
    column,
    value,
    nameOf(problem),
  ])
  const name = `${fileName.replace(/\.[^.]*$/, '')} - ${t('responses.import.problem')}`
  const saveList = () =>
    save.mutate(
      { fileName: name.slice(0, 200), rows: [header, ...lines] },
      {
        onSuccess: (saved) =>
          saved && tell({ message: t('responses.import.errorsSaved', { name: saved.fileName }) }),
        onError: report,
      },
    )
  return (
    <Stack mt="lg" gap="md">
      <Alert color="red" role="alert">
        <Group justify="space-between">
          {t('responses.import.errors', { count: errorCount, formatted: format.number(errorCount) })}
          <Button size="xs" variant="default" onClick={saveList} loading={save.isPending}>
            {t('responses.import.saveErrors')}
          </Button>
        </Group>
      </Alert>
      <table className="figures surface">
        <thead>
          <tr>
            {header.map((words, index) => (
              <th key={words} scope="col" className={index === 0 ? 'number' : undefined}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, mostShown).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew at each check.
            <tr key={row}>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the cells never change places.
                <td key={index} className={index === 0 ? 'number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Text size="sm">
          {t('responses.import.moreErrors', { count: more, formatted: format.number(more) })}
        </Text>
      )}
    </Stack>
  )
}
