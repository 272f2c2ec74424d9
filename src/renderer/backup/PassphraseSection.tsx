import { Alert, Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CopiesOverview, fewestPassphraseLetters } from '#shared/backup/backup.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { FormDialog } from '../ui/FormDialog'
import { useConfirm } from '../ui/useConfirm'

interface PassphraseSectionProps {
  readonly state: CopiesOverview['passphrase']
  /** Whether this PC keeps it. */
  readonly isKept: boolean
}

/** Whether the copies that leave this PC can be read by whoever finds them. */
export function PassphraseSection({ state, isKept }: PassphraseSectionProps) {
  const { t } = useTranslation()
  const report = useReport()
  const [isSetting, setIsSetting] = useState(false)
  const drop = useApiCommand('backup.dropPassphrase')
  const [confirmation, confirmDrop] = useConfirm({
    title: t('copies.passphrase.drop'),
    text: t('copies.passphrase.dropText'),
    action: t('copies.passphrase.drop'),
    onConfirm: () =>
      drop.mutate(
        {},
        {
          onSuccess: () => notifications.show({ message: t('copies.passphrase.dropped') }),
          onError: report,
        },
      ),
  })
  return (
    <section aria-labelledby="copies-passphrase">
      <Title order={2} size="h4" id="copies-passphrase">
        {t('copies.passphrase.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t(state === 'off' ? 'copies.passphrase.off' : 'copies.passphrase.on')}{' '}
        {state !== 'off' && t(isKept ? 'copies.passphrase.kept' : 'copies.passphrase.notKept')}
      </Text>
      {state === 'asked' && <GivePassphrase />}
      <Group mt="xs">
        <Button variant="default" onClick={() => setIsSetting(true)}>
          {t(state === 'off' ? 'copies.passphrase.set' : 'copies.passphrase.change')}
        </Button>
        {state !== 'off' && (
          <Button variant="subtle" color="gray" onClick={confirmDrop}>
            {t('copies.passphrase.drop')}
          </Button>
        )}
      </Group>
      {isSetting && <SetPassphrase onClose={() => setIsSetting(false)} />}
      {confirmation}
    </section>
  )
}

function GivePassphrase() {
  const { t } = useTranslation()
  const report = useReport()
  const give = useApiCommand('backup.givePassphrase')
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text === '') return
    give.mutate(
      { passphrase: text },
      {
        onSuccess: () => notifications.show({ message: t('copies.passphrase.given') }),
        onError: report,
      },
    )
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end">
        <PasswordInput
          w={320}
          label={t('copies.passphrase.ask')}
          value={text}
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" loading={give.isPending}>
          {t('copies.passphrase.give')}
        </Button>
      </Group>
    </form>
  )
}

function SetPassphrase({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const report = useReport()
  const set = useApiCommand('backup.setPassphrase')
  const [text, setText] = useState('')
  const [again, setAgain] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isShort = text.length < fewestPassphraseLetters
  const differs = text !== again
  const save = () => {
    setIsTried(true)
    if (isShort || differs) return
    set.mutate(
      { passphrase: text },
      {
        onSuccess: () => {
          notifications.show({ message: t('copies.passphrase.done') })
          onClose()
        },
        onError: report,
      },
    )
  }
  const count = fewestPassphraseLetters
  return (
    <FormDialog
      title={t('copies.passphrase.title')}
      isPending={set.isPending}
      onSubmit={save}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Alert color="yellow">{t('copies.passphrase.warning')}</Alert>
        <PasswordInput
          label={t('copies.passphrase.field')}
          description={t('copies.passphrase.hint', { count })}
          value={text}
          error={isTried && isShort && t('copies.passphrase.short', { count })}
          autoComplete="new-password"
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('copies.passphrase.again')}
          value={again}
          error={isTried && !isShort && differs && t('copies.passphrase.differs')}
          autoComplete="new-password"
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
      </Stack>
    </FormDialog>
  )
}
