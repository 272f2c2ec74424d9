import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CauseClass } from '#shared/moments/causeClass'
import type { Observations } from '#shared/moments/moments.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { FormDialog } from '../ui/FormDialog'
import { CauseClassSelect } from './CauseClassSelect'

interface NoteDialogProps {
  readonly note: Pick<Observations['notes'][number], 'id' | 'class' | 'text' | 'causeClass'>
  readonly onClose: () => void
}

/** What was seen, in words, of a note that is already kept: asked for when it was bad, never demanded. */
export function NoteDialog({ note, onClose }: NoteDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const change = useApiCommand('moments.changeNote')
  const [text, setText] = useState(note.text)
  const [causeClass, setCauseClass] = useState<CauseClass | null>(note.causeClass)
  return (
    <FormDialog
      title={t('moments.panel.negativeTitle')}
      isPending={change.isPending}
      onSubmit={() =>
        change.mutate({ id: note.id, text, causeClass }, { onSuccess: onClose, onError: report })
      }
      onClose={onClose}
    >
      <Textarea
        label={t('moments.panel.negativeText')}
        data-autofocus
        autosize
        minRows={2}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {note.class === 'negative' && <CauseClassSelect value={causeClass} onChange={setCauseClass} />}
    </FormDialog>
  )
}
