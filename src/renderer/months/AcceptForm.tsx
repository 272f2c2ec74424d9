import { Button, Group, Popover, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckKey } from '#shared/months/checks'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'

interface AcceptFormProps {
  readonly month: string
  readonly keys: readonly CheckKey[]
  readonly label: string
  /** What a screen reader says of the button. */
  readonly longLabel?: string
}

/** Takes warnings as they are, once it is written why. */
export function AcceptForm({ month, keys, label, longLabel }: AcceptFormProps) {
  const { t } = useTranslation()
  const report = useReport()
  const accept = useApiCommand('months.accept')
  const [isOpen, setIsOpen] = useState(false)
  const [note, setNote] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = note.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (isMissing || accept.isPending) return
    const onSuccess = () => setIsOpen(false)
    accept.mutate({ month, keys: [...keys], note: note.trim() }, { onSuccess, onError: report })
  }
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" aria-label={longLabel} onClick={() => setIsOpen((open) => !open)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <TextInput
            data-autofocus
            w={340}
            maxLength={500}
            label={t('months.check.note')}
            placeholder={t('months.check.notePlaceholder')}
            value={note}
            error={isChecked && isMissing && t('months.check.noteMissing')}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="sm">
            <Button size="xs" variant="default" onClick={() => setIsOpen(false)}>
              {t('app.cancel')}
            </Button>
            <Button size="xs" type="submit" loading={accept.isPending}>
              {t('months.check.save')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
