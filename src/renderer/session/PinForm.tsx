import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useAttempt } from './useAttempt'

interface PinFormProps {
  readonly person: { readonly id: number; readonly name: string }
  readonly onOpen?: () => void
  /** Other ways on, under the field. */
  readonly children?: ReactNode
}

/** The PIN of one person, sent with Enter. */
export function PinForm({ person, onOpen, children }: PinFormProps) {
  const { t } = useTranslation()
  const report = useReport()
  const unlock = useApiCommand('session.unlock')
  const attempt = useAttempt('pin')
  const [pin, setPin] = useState('')
  const field = useRef<HTMLInputElement>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (pin === '' || unlock.isPending || attempt.isWaiting) return
    unlock.mutate(
      { personId: person.id, pin },
      {
        onSuccess: (tried) => {
          setPin('')
          if (attempt.take(tried)) onOpen?.()
          else field.current?.focus()
        },
        onError: report,
      },
    )
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          ref={field}
          className="lock-pin"
          type="password"
          autoComplete="off"
          label={t('session.pinOf', { name: person.name })}
          value={pin}
          maxLength={64}
          data-autofocus
          autoFocus
          error={attempt.message}
          onChange={({ currentTarget }) => setPin(currentTarget.value)}
        />
        <Group justify="space-between">
          <Group gap="xs">{children}</Group>
          <Button type="submit" loading={unlock.isPending} disabled={attempt.isWaiting}>
            {t('session.enter')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
