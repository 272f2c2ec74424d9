import { Anchor, SegmentedControl, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { AppError } from '#shared/contract/reply'
import {
  FailureScope,
  type FailuresResult,
  FailureTag,
  failureScopes,
  failureTags,
} from '#shared/moments/failures.contract'
import type { LookBack } from '#shared/moments/lookBack'
import { useRemembered } from '../analysis/useRemembered'
import { call } from '../app/api'
import { NewActionButton } from '../plan/NewActionButton'
import { QueryState } from '../ui/QueryState'
import { FailureList } from './FailureList'
import { FailureTable } from './FailureTable'
import { LowAnswers } from './LowAnswers'
import { useTagName } from './useTagName'

/** What went wrong, most of it first, by what it was of or another tag (domain.md §1.0, §1.27). */
export function FailureSection({ lookBack }: { lookBack: LookBack }) {
  const { t } = useTranslation()
  const id = useId()
  const scope = useRemembered('moments.failureScope', 'all')
  const by = useRemembered('moments.failureBy', 'causeClass')
  const [of, setOf] = useState<string | null>(null)
  const asked = {
    lookBack,
    scope: FailureScope.safeParse(scope.value).data ?? 'all',
    by: FailureTag.safeParse(by.value).data ?? 'causeClass',
    of,
  }
  const result = useQuery<FailuresResult, AppError>({
    queryKey: ['moments', 'moments.failures', asked],
    queryFn: () => call('moments.failures', asked),
    enabled: !scope.isUnknown && !by.isUnknown,
    // What was there stays while the next is read.
    placeholderData: keepPreviousData,
  })
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {t('elements.failures.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('elements.failures.lead')}
      </Text>
      <div className="moments-tools">
        <SegmentedControl
          size="xs"
          aria-label={t('elements.failures.scope')}
          value={asked.scope}
          onChange={scope.remember}
          data={failureScopes.map((value) => ({ value, label: t(`elements.failures.scopes.${value}`) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('elements.failures.by')}
          value={asked.by}
          onChange={(value) => {
            setOf(null)
            by.remember(value)
          }}
          data={failureTags.map((value) => ({ value, label: t(`elements.failures.bys.${value}`) }))}
        />
      </div>
      <QueryState query={result}>
        {(data) => <Failures result={data} by={asked.by} of={of} onOpen={setOf} />}
      </QueryState>
    </section>
  )
}

interface FailuresProps {
  readonly result: FailuresResult
  readonly by: FailureTag
  readonly of: string | null
  readonly onOpen: (tag: string | null) => void
}

function Failures({ result, by, of, onOpen }: FailuresProps) {
  const { t } = useTranslation()
  const nameOf = useTagName(by, result.moments)
  const { counts, systems, ofTen, lowAnswers } = result
  if (result.known + result.unknown === 0)
    return (
      <>
        <Text size="sm">
          {t('elements.failures.none')}{' '}
          <Anchor component={Link} href="/cases/new" size="sm" underline="always">
            {t('elements.failures.toCase')}
          </Anchor>
          {' · '}
          <Anchor component={Link} href="/moments" size="sm" underline="always">
            {t('elements.failures.toMoments')}
          </Anchor>
          {' · '}
          <Anchor component={Link} href="/comparison/visits" size="sm" underline="always">
            {t('elements.failures.toVisits')}
          </Anchor>
        </Text>
        <LowAnswers rows={lowAnswers} nameOf={nameOf} />
      </>
    )
  return (
    <>
      {by === 'causeClass' && ofTen !== null && (
        <Text fw={620} mb="xs">
          {t('elements.failures.systems', { count: ofTen, n: systems.n })}
        </Text>
      )}
      <Text size="sm" mb="xs">
        {t('elements.failures.sources', counts)}
      </Text>
      <FailureTable result={result} by={by} of={of} nameOf={nameOf} onOpen={onOpen} />
      <FailureList
        title={t('elements.failures.listOf', { name: nameOf(of) })}
        action={
          of !== null && (
            <NewActionButton
              origin={{
                kind: 'failure',
                id: `${by}:${of}`,
                label: t('elements.failures.listOf', { name: nameOf(of) }),
              }}
            />
          )
        }
        failures={result.listed}
        all={result.listedOf}
      />
      <LowAnswers rows={lowAnswers} nameOf={nameOf} />
    </>
  )
}
