import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { isRight, NewPinFields, noPin } from './NewPinFields'
import { useAttempt } from './useAttempt'

interface RecoverFormProps {
  readonly owners: readonly { readonly id: number; readonly name: string }[]
  readonly onCode: (code: string) => void
  readonly onBack: () => void
}

/** An owner who forgot the PIN: the code that was kept, and a new PIN. */
export function RecoverForm({ owners, onCode, onBack }: RecoverFormProps) {
  const { t } = useTranslation()
  const report = useReport()
  const recover = useApiCommand('session.recover')
  const attempt = useAttempt('code')
  const [personId, setPersonId] = useState(owners[0]?.id ?? 0)
  const [code, setCode] = useState('')
  const [newPin, setNewPin] = useState(noPin)
  const [isChecked, setIsChecked] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (code.trim() === '' || !isRight(newPin) || recover.isPending || attempt.isWaiting) return
    recover.mutate(
      { code, personId, pin: newPin.pin },
      {
        onSuccess: (tried) => {
          if (attempt.take(tried) && tried.code !== null) onCode(tried.code)
        },
        onError: report,
      },
    )
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t('session.recoverText')}</Text>
        {owners.length > 1 && (
          <NativeSelect
            label={t('people.name')}
            value={String(personId)}
            onChange={({ currentTarget }) => setPersonId(Number(currentTarget.value))}
            data={owners.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
        )}
        <TextInput
          label={t('session.code')}
          autoComplete="off"
          autoFocus
          spellCheck={false}
          maxLength={60}
          value={code}
          error={attempt.message ?? (isChecked && code.trim() === '' && t('session.codeMissing'))}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <NewPinFields value={newPin} onChange={setNewPin} isChecked={isChecked} />
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>
            {t('session.back')}
          </Button>
          <Button type="submit" loading={recover.isPending} disabled={attempt.isWaiting}>
            {t('session.enter')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
