import { Anchor, Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { suggestionPriority } from '#shared/suggestions/priority'
import type { Suggestion } from '#shared/suggestions/suggestions.contract'
import { useFormat } from '../ui/useFormat'
import { useStateWord } from './suggestionWords'

const pageSize = 50

interface SuggestionListProps {
  readonly slips: readonly Suggestion[]
  readonly onOpen: (suggestion: Suggestion) => void
}

/** Every slip, whatever became of it. */
export function SuggestionList({ slips, onOpen }: SuggestionListProps) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const stateWord = useStateWord()
  const [limit, setLimit] = useState(pageSize)
  return (
    <>
      <div className="surface">
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('suggestions.list.number')}</Table.Th>
              <Table.Th>{t('suggestions.list.date')}</Table.Th>
              <Table.Th w="46%">{t('suggestions.list.text')}</Table.Th>
              <Table.Th ta="right">{t('suggestions.list.votes')}</Table.Th>
              <Table.Th ta="right">{t('suggestions.list.impact')}</Table.Th>
              <Table.Th ta="right">{t('suggestions.list.effort')}</Table.Th>
              <Table.Th ta="right">{t('suggestions.list.priority')}</Table.Th>
              <Table.Th>{t('suggestions.list.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {slips.slice(0, limit).map((slip) => {
              const { impact, effort } = slip
              const priority =
                impact === null || effort === null ? null : suggestionPriority({ impact, effort })
              return (
                <Table.Tr key={slip.id}>
                  <Table.Td>{slip.slipNumber}</Table.Td>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{date(slip.receivedOn)}</Table.Td>
                  <Table.Td>
                    <Anchor component="button" size="sm" ta="left" onClick={() => onOpen(slip)}>
                      {slip.text || t('suggestions.detail.noText')}
                    </Anchor>
                  </Table.Td>
                  <Table.Td ta="right">{number(slip.votes)}</Table.Td>
                  <Table.Td ta="right">{number(impact)}</Table.Td>
                  <Table.Td ta="right">{number(effort)}</Table.Td>
                  <Table.Td ta="right">{number(priority)}</Table.Td>
                  <Table.Td>{stateWord(slip)}</Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </div>
      {slips.length > limit && (
        <Group justify="center" mt="sm">
          <Text size="sm" c="dimmed">
            {t('suggestions.list.shown', { shown: number(limit), total: number(slips.length) })}
          </Text>
          <Button size="xs" variant="default" onClick={() => setLimit(limit + pageSize)}>
            {t('suggestions.list.more')}
          </Button>
        </Group>
      )}
    </>
  )
}
