import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CaseLine } from '#shared/cases/cases.contract'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { DeadlineBadge } from './DeadlineBadge'

/** Cases as lines; each leads to its card. */
export function CaseTable({ lines }: { lines: readonly CaseLine[] }) {
  const { t } = useTranslation()
  return (
    <Table verticalSpacing={7} fz="sm" highlightOnHover className="case-table">
      <Table.Thead>
        <Table.Tr>
          {(['number', 'what', 'customer', 'deadline', 'state', 'responsible'] as const).map((name) => (
            <Table.Th key={name}>{t(`cases.list.${name}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <CaseRow key={line.id} line={line} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function CaseRow({ line }: { line: CaseLine }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  return (
    <Table.Tr>
      <Table.Td className="case-number">
        <Link href={`/cases/${line.id}`}>{line.number}</Link>
        <Text size="xs" c="dimmed">
          {date(line.openedAt.slice(0, 10))}
        </Text>
      </Table.Td>
      <Table.Td className="case-what">
        <Text size="xs" c="dimmed">
          {t(`cases.kinds.${line.kind}`)}
          {line.product && ` · ${line.product}`}
        </Text>
        <Text size="sm" lineClamp={1}>
          {line.description}
        </Text>
      </Table.Td>
      <Table.Td>
        {line.customerName ?? (
          <Text size="sm" c="dimmed">
            {t('cases.anonymous')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <DeadlineBadge
          state={line.deadlineState}
          remaining={line.remaining}
          alert={line.alert}
          dueOn={line.dueOn}
        />
      </Table.Td>
      <Table.Td>
        {t(`cases.states.${line.state}`)}{' '}
        {line.severity === 3 && <ToneBadge tone="bad">{t('cases.severities.3')}</ToneBadge>}
      </Table.Td>
      <Table.Td>{line.responsibleName ?? t('cases.owner')}</Table.Td>
    </Table.Tr>
  )
}
