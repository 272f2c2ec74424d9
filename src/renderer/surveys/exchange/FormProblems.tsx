import { ScrollArea, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReadFormFile } from '#shared/surveys/exchange.contract'

type Problems = ReadFormFile['problems']

/** So many are read; the number of the others is told. */
const MAX_SHOWN = 200

/** What of a form is not taken, and what is taken otherwise, row by row. */
export function FormProblems({ problems }: { problems: Problems }) {
  const { t } = useTranslation()
  const leftOut = problems.filter(({ isLeftOut }) => isLeftOut)
  const changed = problems.filter(({ isLeftOut }) => !isLeftOut)
  return (
    <>
      {leftOut.length > 0 && <ProblemTable caption={t('exchange.leftOut')} problems={leftOut} />}
      {changed.length > 0 && <ProblemTable caption={t('exchange.changed')} problems={changed} />}
    </>
  )
}

function ProblemTable({ caption, problems }: { caption: string; problems: Problems }) {
  const { t } = useTranslation()
  const more = problems.length - MAX_SHOWN
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {caption}
      </Text>
      <ScrollArea.Autosize mah={180} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': caption }}>
        <Table aria-label={caption} fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('exchange.row')}</Table.Th>
              <Table.Th>{t('exchange.name')}</Table.Th>
              <Table.Th>{t('exchange.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.slice(0, MAX_SHOWN).map(({ sheet, row, name, reason }) => (
              <Table.Tr key={`${sheet} ${row} ${name} ${reason}`}>
                <Table.Td>
                  {row === null ? t('exchange.wholeSheet') : t(`exchange.sheets.${sheet}`, { row })}
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{name.slice(0, 80)}</Table.Td>
                <Table.Td>{t(`exchange.reasons.${reason}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {more > 0 && <Text size="sm">{t('exchange.more', { count: more })}</Text>}
    </div>
  )
}
