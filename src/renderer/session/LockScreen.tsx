import { Button, Stack, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { PinForm } from './PinForm'
import { RecoverForm } from './RecoverForm'
import './session.css'

type State = Output<'session.state'>
type Somebody = State['people'][number]

interface LockScreenProps {
  readonly state: State
  /** The recovery code was used: the next one, to show once. */
  readonly onCode: (code: string) => void
}

/** Who is here, and their PIN. Whoever comes back finds the page that was left; anybody else begins at home. */
export function LockScreen({ state, onCode }: LockScreenProps) {
  const { t } = useTranslation()
  const { people, lastPersonId } = state
  const only = people.length === 1 ? people[0] : undefined
  const last = people.find(({ id, hasPin }) => id === lastPersonId && hasPin)
  const [chosenId, setChosenId] = useState<number | null>((last ?? only)?.id ?? null)
  const [isRecovering, setIsRecovering] = useState(false)
  const [, goTo] = useLocation()
  const chosen = people.find(({ id }) => id === chosenId)
  const name = state.business?.name ?? t('app.name')
  useEffect(() => {
    document.title = name
  }, [name])

  const welcome = (personId: number) => {
    if (personId !== lastPersonId) goTo('/')
  }
  return (
    <main className="lock">
      <Stack className="surface lock-card" gap="md">
        <div>
          <IconLock size={22} stroke={1.6} aria-hidden />
          <Title order={1} size="h2">
            {name}
          </Title>
        </div>
        {isRecovering ? (
          <RecoverForm
            owners={people.filter(({ isOwner }) => isOwner)}
            onCode={onCode}
            onBack={() => setIsRecovering(false)}
          />
        ) : chosen?.hasPin ? (
          <PinForm key={chosen.id} person={chosen} onOpen={() => welcome(chosen.id)}>
            {people.length > 1 && (
              <Button variant="subtle" onClick={() => setChosenId(null)}>
                {t('session.other')}
              </Button>
            )}
            {chosen.isOwner && (
              <Button variant="subtle" onClick={() => setIsRecovering(true)}>
                {t('session.forgot')}
              </Button>
            )}
          </PinForm>
        ) : (
          <WhoIsThere people={people} onChoose={setChosenId} onOpen={welcome} />
        )}
        {!isRecovering && chosen?.hasPin && !chosen.isOwner && (
          <Text size="sm" c="dimmed">
            {t('session.forgotStaff')}
          </Text>
        )}
      </Stack>
    </main>
  )
}

interface WhoIsThereProps {
  readonly people: readonly Somebody[]
  readonly onChoose: (personId: number) => void
  readonly onOpen: (personId: number) => void
}

/** Names to press; who has no PIN is in with that. */
function WhoIsThere({ people, onChoose, onOpen }: WhoIsThereProps) {
  const { t } = useTranslation()
  const report = useReport()
  const unlock = useApiCommand('session.unlock')
  const choose = ({ id, hasPin }: Somebody) =>
    hasPin
      ? onChoose(id)
      : unlock.mutate({ personId: id, pin: null }, { onSuccess: () => onOpen(id), onError: report })
  return (
    <Stack gap="xs">
      <Text>{t('session.who')}</Text>
      {people.map((person, index) => (
        <button
          key={person.id}
          type="button"
          className="lock-person"
          // biome-ignore lint/a11y/noAutofocus: the only thing to do on this screen.
          autoFocus={index === 0}
          onClick={() => choose(person)}
        >
          {person.name}
        </button>
      ))}
    </Stack>
  )
}
