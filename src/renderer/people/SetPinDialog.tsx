import { Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { CodeDialog } from '../session/CodeDialog'
import { isRight, NewPinFields, noPin } from '../session/NewPinFields'
import { useAttempt } from '../session/useAttempt'
import { FormDialog } from '../ui/FormDialog'
import { CurrentPin } from './CurrentPin'

interface SetPinDialogProps {
  /** Null for an owner who has no name yet. */
  readonly person: { readonly id: number; readonly name: string; readonly hasPin: boolean } | null
  readonly onClose: () => void
}

/** A PIN for somebody; with the first of an owner comes the recovery code. */
export function SetPinDialog({ person, onClose }: SetPinDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const state = useApiQuery('session.state', {}).data
  const add = useApiCommand('people.add')
  const setPin = useApiCommand('people.setPin')
  const attempt = useAttempt('pin')
  const [name, setName] = useState('')
  const [current, setCurrent] = useState('')
  const [newPin, setNewPin] = useState(noPin)
  const [isChecked, setIsChecked] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const isOwn = person?.hasPin && state?.person?.id === person.id

  async function send() {
    const personId = person?.id ?? (await add.mutateAsync({ name, role: 'owner' })).id
    const set = await setPin.mutateAsync({ personId, pin: newPin.pin, current: isOwn ? current : null })
    if (!attempt.take(set)) return setCurrent('')
    if (set.code !== null) return setCode(set.code)
    notifications.show({ message: t('people.pinKept') })
    onClose()
  }

  function submit() {
    setIsChecked(true)
    if (!isRight(newPin) || (person === null && name.trim() === '') || attempt.isWaiting) return
    void send().catch(report)
  }

  if (code !== null) return <CodeDialog code={code} onClose={onClose} />
  return (
    <FormDialog
      title={person ? t('people.pinOf', { name: person.name }) : t('people.firstPinTitle')}
      isPending={add.isPending || setPin.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {state?.isProtected === false && <Text size="sm">{t('people.firstPinText')}</Text>}
      {person === null && (
        <TextInput
          label={t('people.yourName')}
          maxLength={60}
          value={name}
          data-autofocus
          error={isChecked && name.trim() === '' && t('people.nameMissing')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      )}
      {isOwn && <CurrentPin value={current} onChange={setCurrent} error={attempt.message} />}
      <NewPinFields value={newPin} onChange={setNewPin} isChecked={isChecked} />
    </FormDialog>
  )
}
