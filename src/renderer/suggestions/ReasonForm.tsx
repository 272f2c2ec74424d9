import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface ReasonFormProps {
  readonly title: string
  readonly label: string
  readonly help?: string
  readonly action: string
  readonly most: number
  readonly isPending: boolean
  readonly onSubmit: (reason: string) => void
  readonly onCancel: () => void
}

/** Asks why, before something is put aside. */
export function ReasonForm({ title, label, help, action, most, isPending, ...on }: ReasonFormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  function submit(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (reason.trim() !== '') on.onSubmit(reason)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Text fw={600}>{title}</Text>
        <Textarea
          label={label}
          description={help}
          autosize
          minRows={2}
          maxLength={most}
          autoFocus
          data-autofocus
          value={reason}
          error={isChecked && reason.trim() === '' ? t('suggestions.detail.reasonMissing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={on.onCancel}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" color="red" loading={isPending}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
