import { Alert, Button, Group, Loader } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { AppError } from '#shared/contract/reply'
import { EmptyState } from './EmptyState'

interface QueryStateProps<T> {
  readonly query: UseQueryResult<T, AppError>
  readonly children: (data: T) => ReactNode
}

/** What was read; or that it is coming, or why it cannot be read. */
export function QueryState<T>({ query, children }: QueryStateProps<T>) {
  const { t } = useTranslation()
  // What comes within a blink is not announced.
  const [isSlow] = useDebouncedValue(query.isPending, 300)
  if (query.data !== undefined) return children(query.data)
  if (query.error?.code === 'notAllowed') return <OwnersOnly />
  if (query.error) {
    return (
      <Alert color="red" title={t('errors.title')}>
        <Group justify="space-between">
          {t(`errors.${query.error.code}`)}
          <Button variant="default" size="xs" onClick={() => void query.refetch()}>
            {t('app.retry')}
          </Button>
        </Group>
      </Alert>
    )
  }
  return isSlow ? <Loader aria-label={t('app.loading')} /> : null
}

/** Trying again would not help: it says whose it is and leads back to what is one's own. */
function OwnersOnly() {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={t('app.ownersOnly.title')}
      text={t('app.ownersOnly.text')}
      action={<Link href="/">{t('app.ownersOnly.home')}</Link>}
    />
  )
}
