import { TextInput } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sitting } from './sitting'
import type { SittingView } from './sittingView'
import { useSittingView } from './useSittingView'

const noteIn = (view: SittingView) => view.sheet.note

interface NoteFieldProps {
  readonly sitting: Sitting
  readonly field: RefObject<HTMLInputElement | null>
  readonly isOpen: boolean
  readonly onDone: () => void
}

/** A remark on the sheet: not signed, illegible, handed in late. Enter and Esc go back to the questions. */
export function NoteField({ sitting, field, isOpen, onDone }: NoteFieldProps) {
  const { t } = useTranslation()
  const note = useSittingView(sitting, noteIn)
  if (!isOpen && note === '') return null
  return (
    <TextInput
      ref={field}
      size="xs"
      maxLength={1000}
      autoComplete="off"
      aria-label={t('capture.note.label')}
      placeholder={t('capture.note.placeholder')}
      leftSection={<kbd>{'F5'}</kbd>}
      leftSectionWidth={40}
      value={note}
      onChange={(event) => sitting.setNote(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        onDone()
      }}
    />
  )
}
