import { Button, Group, Text } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type Check, canSign, checkKeys } from '#shared/months/checks'
import type { MonthDetail } from '#shared/months/months.contract'
import { useApiQuery } from '../app/api'
import { CaseSection } from '../cases/CaseSection'
import { useIsOwner } from '../people/useIsOwner'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { AcceptForm } from './AcceptForm'
import { CheckLine } from './CheckLine'
import { SignForm } from './SignForm'

/** What is to be looked at before the month is signed, and the signature. */
export function CheckSection({ detail }: { detail: MonthDetail }) {
  const { t } = useTranslation()
  const { month, state } = detail
  const isOwner = useIsOwner() === true
  const checks = useApiQuery('months.check', { month })
  const again = () => void checks.refetch()
  // What was mended elsewhere is seen on coming back.
  const lookAgain = useEffectEvent(again)
  useEffect(() => lookAgain(), [])
  const canAccept = isOwner && state !== 'running'
  return (
    <>
      <CaseSection
        title={t('months.check.title')}
        action={
          <Button size="xs" variant="default" loading={checks.isFetching} onClick={again}>
            {t('months.check.again')}
          </Button>
        }
      >
        <QueryState query={checks}>
          {(data) => (
            <>
              <ul className="month-checks">
                {data
                  .filter(({ light }) => light !== 'good')
                  .map((check) => (
                    <CheckLine
                      key={check.key}
                      check={check}
                      month={month}
                      canAccept={canAccept}
                      isOwner={isOwner}
                      onMended={again}
                    />
                  ))}
              </ul>
              <GoodChecks checks={data.filter(({ light }) => light === 'good')} />
              <Standing checks={data} month={month} canAccept={canAccept} />
            </>
          )}
        </QueryState>
      </CaseSection>
      {state !== 'running' &&
        (isOwner ? (
          <SignForm detail={detail} isReady={checks.data ? canSign(checks.data) : false} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('months.sign.ownerOnly')}
          </Text>
        ))}
    </>
  )
}

/** What needs nothing, out of the way; all of it in sight where nothing else is. */
function GoodChecks({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation()
  if (checks.length === 0) return null
  return (
    <details className="month-good" open={checks.length === checkKeys.length}>
      <summary>
        <ToneBadge tone="good">{t('months.check.good')}</ToneBadge>{' '}
        {t('months.check.allGood', { count: checks.length })}
      </summary>
      <ul>
        {checks.map(({ key }) => (
          <li key={key}>{t(`months.checks.${key}.good`)}</li>
        ))}
      </ul>
    </details>
  )
}

interface StandingProps {
  readonly checks: readonly Check[]
  readonly month: string
  readonly canAccept: boolean
}

/** What is left before it can be signed, and the way to take all of it as it is. */
function Standing({ checks, month, canAccept }: StandingProps) {
  const { t } = useTranslation()
  const left = checks.filter(({ light, accepted }) => light === 'warning' && accepted === null)
  const isBlocked = checks.some(({ light }) => light === 'blocking')
  return (
    <Group justify="space-between" mt="md" align="flex-start">
      <div role="status">
        {isBlocked && (
          <Text size="sm" fw={560}>
            {t('months.check.blocked')}
          </Text>
        )}
        {left.length > 0 && <Text size="sm">{t('months.check.left', { count: left.length })}</Text>}
        {left.length === 0 && !isBlocked && <Text size="sm">{t('months.check.ready')}</Text>}
      </div>
      {canAccept && left.length > 0 && (
        <AcceptForm
          month={month}
          keys={left.map(({ key }) => key)}
          label={t('months.check.acceptAll', { count: left.length })}
        />
      )}
    </Group>
  )
}
