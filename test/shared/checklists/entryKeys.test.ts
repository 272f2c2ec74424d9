import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChecklistItem, fitsItem, itemTypes } from '#shared/checklists/checklist'
import { type EntrySheet, emptyEntry, minutesOf, pressEntryKey } from '#shared/checklists/entryKeys'

const item = (key: string, type: ChecklistItem['type']): ChecklistItem => ({
  key,
  section: 's1',
  type,
  text: { es: key, en: key },
  weight: 1,
  isCritical: false,
  target: 1,
  limit: 5,
  attributeId: null,
  dimension: null,
  element: null,
})
const items = itemTypes.map((type, index) => item(`M${index}`, type))

function typed(keys: readonly string[]): EntrySheet {
  return keys.reduce((sheet, key) => pressEntryKey(sheet, key, items).sheet, emptyEntry)
}
const valuesOf = ({ entries }: EntrySheet) => Object.values(entries).map(({ value }) => value)

test('one key an answer: yes, a step, and minutes with Enter', () => {
  expect(valuesOf(typed(['1', '4', '2', ',', '5', 'Enter']))).toEqual([true, 4, 2.5])
  expect(valuesOf(typed(['2', 'n', '-']))).toEqual([false, 'na', null])
})

test('minutes that stand typed are kept when somebody goes back instead of pressing Enter', () => {
  const sheet = typed(['1', '4', '7', 'ArrowUp'])
  expect([sheet.position, sheet.entries['M2']?.value]).toEqual([1, 7])
  expect(typed(['1', '4', '7', 'Backspace']).typed).toBe('')
  expect([minutesOf('0,5'), minutesOf('1.25'), minutesOf('x'), minutesOf('4000')]).toEqual([
    0.5,
    1.25,
    null,
    null,
  ])
})

test('only at the end does Enter store it all', () => {
  const end = typed(['1', '4', '7', 'Enter', '0'])
  expect(pressEntryKey(end, 'Enter', items).outcome).toBe('save')
  expect(pressEntryKey(emptyEntry, 'Enter', items)).toMatchObject({ outcome: 'done', sheet: { position: 1 } })
  expect(pressEntryKey(emptyEntry, '3', items).outcome).toBe('refused')
})

test('whatever is pressed, answers fit their items and the place is in the list', () => {
  const key = fc.constantFrom(
    ...'0123456789nN-,.x',
    'Enter',
    'Backspace',
    'ArrowUp',
    'ArrowDown',
    'Home',
    'End',
  )
  fc.assert(
    fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
      const { entries, position } = typed(keys)
      expect(position).toBeGreaterThanOrEqual(0)
      expect(position).toBeLessThanOrEqual(items.length)
      expect(items.every((one) => fitsItem(one.type, entries[one.key]?.value ?? null))).toBe(true)
    }),
  )
})
