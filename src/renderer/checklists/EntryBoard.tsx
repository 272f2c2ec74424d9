import { Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import {
  type Checklist,
  type ChecklistEntry,
  type ChecklistItem,
  itemsInOrder,
  type Photo,
  withEntry,
} from '#shared/checklists/checklist'
import {
  answered,
  type EntrySheet,
  keptMinutes,
  minutesOf,
  pressEntryKey,
} from '#shared/checklists/entryKeys'
import { beep } from '../responses/capture/beep'
import './checklists.css'
import { EntryItems } from './EntryItems'
import { useEntryKeys } from './useEntryKeys'

interface EntryBoardProps {
  readonly checklist: Checklist
  readonly sheet: EntrySheet
  /** Whether notes and photos can be put beside the answers. */
  readonly hasEvidence?: boolean
  /** Said when no item is left. */
  readonly done: string
  /** `isAnswer`: it is worth keeping at once. */
  readonly onChange: (sheet: EntrySheet, isAnswer: boolean) => void
  readonly onSave: () => void
}

/** The items of a checklist, answered by one key each or by mouse. */
export function EntryBoard({
  checklist,
  sheet,
  hasEvidence = true,
  done,
  onChange,
  onSave,
}: EntryBoardProps) {
  const items = itemsInOrder(checklist)
  const [noteAt, setNoteAt] = useState<string | null>(null)
  function press(key: string) {
    const { sheet: next, outcome } = pressEntryKey(sheet, key, items)
    if (outcome === 'refused') beep()
    else if (outcome === 'save') onSave()
    else onChange(next, true)
  }
  function openCurrentNote() {
    const item = items[sheet.position] ?? items.at(-1)
    if (item && hasEvidence) setNoteAt(item.key)
  }
  useEntryKeys({ onKey: press, onNote: openCurrentNote })
  const enter = (key: string, change: Partial<ChecklistEntry>, isAnswer: boolean) =>
    onChange({ ...sheet, entries: withEntry(sheet.entries, key, change) }, isAnswer)
  // A photo takes its time, and meanwhile somebody answers on.
  const latest = useRef(sheet)
  useEffect(() => {
    latest.current = sheet
  })
  const putPhotos = (item: ChecklistItem, photos: readonly Photo[]) =>
    onChange(
      { ...latest.current, entries: withEntry(latest.current.entries, item.key, { photos: [...photos] }) },
      true,
    )
  return (
    <div>
      <EntryItems
        checklist={checklist}
        sheet={sheet}
        hasEvidence={hasEvidence}
        noteAt={noteAt}
        onOpenNote={setNoteAt}
        onGoTo={(position) => {
          if (position !== sheet.position) onChange({ ...keptMinutes(sheet, items), position }, false)
        }}
        onChoose={(position, value) => {
          const item = items[position]
          if (item) onChange(answered({ ...keptMinutes(sheet, items), position }, item, value).sheet, true)
        }}
        onMinutes={(position, text) => {
          const item = items[position]
          if (item && text.trim() === '') onChange({ ...answered(sheet, item, null).sheet, position }, true)
          else if (minutesOf(text) !== null) onChange({ ...sheet, position, typed: text.trim() }, false)
        }}
        onNote={(item, note) => enter(item.key, { note }, false)}
        onPhotos={putPhotos}
      />
      {sheet.position >= items.length && (
        <Text size="sm" mt="sm" role="status">
          {done}
        </Text>
      )}
    </div>
  )
}
