import { Badge, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../app/api'
import { useDeedName } from '../app/useDeedName'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'

const SHOWN = 100

/** What was done and when, the newest first. */
export function HistoryPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useDeedName()
  const history = useApiQuery('history.list', { limit: SHOWN })
  return (
    <Page title={t('history.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('history.text')}
      </Text>
      <QueryState query={history}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState title={t('history.title')} text={t('history.empty')} />
          ) : (
            <Stack gap={0} className="surface" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
              {entries.map((entry) => (
                <Group
                  key={entry.id}
                  component="li"
                  justify="space-between"
                  px="md"
                  py={8}
                  className="line"
                  wrap="nowrap"
                >
                  <div>
                    <Text size="sm" component="div" td={entry.isUndone ? 'line-through' : undefined}>
                      {capitalised(nameOf(entry.procedure))}{' '}
                      {entry.isUndone && (
                        <Badge variant="light" color="gray" size="sm" tt="none">
                          {t('history.isUndone')}
                        </Badge>
                      )}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {t('history.changes', { count: entry.changeCount })}
                    </Text>
                  </div>
                  <Text size="xs" c="dimmed" ta="right">
                    {format.dateTime(entry.at)}
                  </Text>
                </Group>
              ))}
            </Stack>
          )
        }
      </QueryState>
    </Page>
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
