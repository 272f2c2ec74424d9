import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from './FormDialog'

interface ReasonDialogProps {
  readonly title: string
  /** What will happen. */
  readonly text: string
  readonly label: string
  /** Said of a reason that is left empty. */
  readonly missing: string
  readonly maxLength: number
  readonly submitLabel: string
  readonly isPending: boolean
  readonly onSubmit: (reason: string) => void
  readonly onClose: () => void
}

/** Something that is done only for a reason, which stays written. */
export function ReasonDialog({ text, label, missing, maxLength, onSubmit, ...dialog }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const submit = () => {
    setIsChecked(true)
    if (!isMissing) onSubmit(reason.trim())
  }
  return (
    <FormDialog {...dialog} onSubmit={submit}>
      <Text size="sm">{text}</Text>
      <TextInput
        data-autofocus
        label={label}
        maxLength={maxLength}
        value={reason}
        error={isChecked && isMissing && missing}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
