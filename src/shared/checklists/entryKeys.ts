import { type ChecklistEntries, type ChecklistEntry, type ChecklistItem, withEntry } from './checklist'

/** Where somebody is in a checklist, and what was answered. */
export interface EntrySheet {
  readonly entries: ChecklistEntries
  /** Place in the list of items; their number is the end, where Enter stores it all. */
  readonly position: number
  /** Minutes being typed, not an answer yet. */
  readonly typed: string
}

/** done: something changed · refused: no such answer here · save: it is to be stored. */
export type EntryOutcome = 'done' | 'refused' | 'save'

export interface EntryPress {
  readonly sheet: EntrySheet
  readonly outcome: EntryOutcome
}

export const emptyEntry: EntrySheet = { entries: {}, position: 0, typed: '' }

const MOST_MINUTES = 1000

/** Minutes as people write them, with a comma or a point; null when they are none. */
export function minutesOf(text: string): number | null {
  if (!/^\d{1,4}([.,]\d{0,2})?$/.test(text.trim())) return null
  const value = Number(text.trim().replace(',', '.'))
  return value <= MOST_MINUTES ? value : null
}

/**
 * What a key does, one an answer: 1 and 2 are yes and no, 1–5 or 0–2 the step, digits and Enter minutes, `n` does not apply,
 * `-` takes the answer away; the same keys as on the sheets of a survey (domain.md §1.1).
 */
export function pressEntryKey(sheet: EntrySheet, key: string, items: readonly ChecklistItem[]): EntryPress {
  const item = items[sheet.position]
  if (key === 'ArrowUp') return moved(sheet, -1, items)
  if (key === 'ArrowDown') return moved(sheet, 1, items)
  if (key === 'Home') return { sheet: { ...keptMinutes(sheet, items), position: 0 }, outcome: 'done' }
  if (key === 'End')
    return { sheet: { ...keptMinutes(sheet, items), position: items.length }, outcome: 'done' }
  if (!item) return atEnd(sheet, key, items)
  if (key === 'Backspace')
    return sheet.typed === ''
      ? moved(sheet, -1, items)
      : { sheet: { ...sheet, typed: sheet.typed.slice(0, -1) }, outcome: 'done' }
  if (key === 'n' || key === 'N') return answered(sheet, item, 'na')
  if (key === '-') return answered(sheet, item, null)
  if (item.type === 'minutes') return minutesKey(sheet, key, item, items)
  if (key === 'Enter') return moved(sheet, 1, items)
  const value = choiceOf(item, key)
  return value === null ? { sheet, outcome: 'refused' } : answered(sheet, item, value)
}

/** The answer of an item, chosen by mouse or key; the next item is current after it. */
export function answered(sheet: EntrySheet, item: ChecklistItem, value: ChecklistEntry['value']): EntryPress {
  return {
    sheet: {
      entries: withEntry(sheet.entries, item.key, { value }),
      position: sheet.position + 1,
      typed: '',
    },
    outcome: 'done',
  }
}

function atEnd(sheet: EntrySheet, key: string, items: readonly ChecklistItem[]): EntryPress {
  if (key === 'Enter') return { sheet, outcome: 'save' }
  return key === 'Backspace' ? moved(sheet, -1, items) : { sheet, outcome: 'refused' }
}

function choiceOf({ type }: ChecklistItem, key: string): boolean | number | null {
  if (type === 'yesno') return key === '1' ? true : key === '2' ? false : null
  return (type === 'threeStep' ? /^[0-2]$/ : /^[1-5]$/).test(key) ? Number(key) : null
}

function minutesKey(
  sheet: EntrySheet,
  key: string,
  item: ChecklistItem,
  items: readonly ChecklistItem[],
): EntryPress {
  if (key === 'Enter') {
    const value = minutesOf(sheet.typed)
    return value === null ? moved({ ...sheet, typed: '' }, 1, items) : answered(sheet, item, value)
  }
  const typed = sheet.typed + key
  const fits = /^[\d.,]$/.test(key) && minutesOf(typed) !== null
  return fits ? { sheet: { ...sheet, typed }, outcome: 'done' } : { sheet, outcome: 'refused' }
}

/** Minutes that stand typed are the answer when somebody goes on in any way: nothing typed is lost. */
export function keptMinutes(sheet: EntrySheet, items: readonly ChecklistItem[]): EntrySheet {
  const item = items[sheet.position]
  const value = minutesOf(sheet.typed)
  if (!item || value === null) return { ...sheet, typed: '' }
  return { ...answered(sheet, item, value).sheet, position: sheet.position }
}

function moved(sheet: EntrySheet, by: 1 | -1, items: readonly ChecklistItem[]): EntryPress {
  const kept = keptMinutes(sheet, items)
  const position = Math.min(items.length, Math.max(0, kept.position + by))
  return { sheet: { ...kept, position }, outcome: position === sheet.position ? 'refused' : 'done' }
}
