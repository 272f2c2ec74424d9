import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SealReport } from '#shared/history/history.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useFormat } from '../ui/useFormat'
import { useDeedName } from './useDeedName'

/** Whether the history is whole: what the last look found, and the button for another. */
export function SealSection() {
  const { t } = useTranslation()
  const report = useReport()
  const seal = useApiQuery('history.seal', {})
  const verify = useApiCommand('history.verify')
  const found = verify.data ?? seal.data ?? null
  const check = () => verify.mutate({}, { onError: report, onSuccess: () => void seal.refetch() })
  return (
    <section className="surface" style={{ padding: '12px 16px', marginBottom: 16 }}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div role="status">
          {found ? (
            <Finding found={found} />
          ) : (
            <Text size="sm" c="dimmed">
              {t('history.seal.never')}
            </Text>
          )}
        </div>
        <Button
          variant="default"
          size="xs"
          loading={verify.isPending}
          title={t('history.seal.text')}
          onClick={check}
        >
          {t('history.seal.check')}
        </Button>
      </Group>
    </section>
  )
}

function Finding({ found }: { found: SealReport }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { at, lines, broken, backup } = found
  if (broken) return <Broken broken={broken} />
  return (
    <>
      <Text size="sm" c="teal">
        {t('history.seal.whole', { count: lines, lines: format.number(lines, 0), at: format.dateTime(at) })}
      </Text>
      {(backup === 'missing' || backup === 'other') && (
        <Text size="sm" mt={4} c={backup === 'missing' ? 'orange.8' : 'dimmed'}>
          {t(`history.seal.${backup}`)}
        </Text>
      )}
    </>
  )
}

function Broken({ broken }: { broken: NonNullable<SealReport['broken']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useDeedName()
  const { at, procedure } = broken
  const when = at === null ? '' : format.dateTime(at)
  return (
    <Alert color="red" title={t('history.seal.title')}>
      {procedure !== null && t('history.seal.broken', { at: when, what: nameOf(procedure) })}
      {procedure === null && (at === null ? t('history.seal.cutAll') : t('history.seal.cut', { at: when }))}
      <Text size="sm" mt={6}>
        {t('history.seal.advice')}
      </Text>
    </Alert>
  )
}
