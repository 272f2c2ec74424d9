import { Alert, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { lockPage } from '../session/locking'

const SetPinDialog = lazy(() => import('./SetPinDialog').then((m) => ({ default: m.SetPinDialog })))
const NewCodeDialog = lazy(() => import('./NewCodeDialog').then((m) => ({ default: m.NewCodeDialog })))

/** How the app is locked, or how that begins. */
export function LockSection() {
  const { t } = useTranslation()
  const state = useApiQuery('session.state', {}).data
  const [isOpen, setIsOpen] = useState(false)
  const people = useApiQuery('people.access', {}).data
  if (!state) return null
  return (
    <section className="surface surface-pad">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('people.lock')}
        </Title>
        {state.isProtected ? (
          <Locked state={state} />
        ) : (
          <Unlocked isReady={people !== undefined} onOpen={() => setIsOpen(true)} />
        )}
        {/* Here, because it goes on to show the code when there is a lock already. */}
        {isOpen && (
          <Suspense>
            <SetPinDialog
              person={people?.find(({ role }) => role === 'owner') ?? null}
              onClose={() => setIsOpen(false)}
            />
          </Suspense>
        )}
      </Stack>
    </section>
  )
}

function Unlocked({ isReady, onOpen }: { isReady: boolean; onOpen: () => void }) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm" maw={620}>
        {t('people.unlocked')}
      </Text>
      <Button variant="default" style={{ flexShrink: 0 }} disabled={!isReady} onClick={onOpen}>
        {t('people.firstPin')}
      </Button>
    </Group>
  )
}

function Locked({ state }: { state: Output<'session.state'> }) {
  const { t } = useTranslation()
  const report = useReport()
  const client = useQueryClient()
  const setIdle = useApiCommand('session.setIdle')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Text size="sm">{t('people.locked')}</Text>
      {!state.isCodeKept && (
        <Alert color="yellow" title={t('people.codeNotKept')}>
          {t('people.codeNotKeptText')}
        </Alert>
      )}
      <Group align="flex-end" justify="space-between">
        <NativeSelect
          label={t('people.idle')}
          value={String(state.idleMinutes ?? 'never')}
          onChange={({ currentTarget: { value } }) =>
            setIdle.mutate({ minutes: minutesOf(value) }, { onError: report })
          }
          data={[5, 15, 30]
            .map((count) => ({ value: String(count), label: t('people.idleMinutes', { count }) }))
            .concat({ value: 'never', label: t('people.idleNever') })}
        />
        <Group gap="xs">
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {t('people.newCode')}
          </Button>
          <Button onClick={() => lockPage(client)}>{t('people.lockNow')}</Button>
        </Group>
      </Group>
      {isOpen && (
        <Suspense>
          <NewCodeDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

const minutesOf = (value: string) => ([5, 15, 30] as const).find((count) => String(count) === value) ?? null
