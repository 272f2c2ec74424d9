import { z } from 'zod'
import { LocalText } from '../i18n/languages'
import { Dimension } from '../surveys/question'
import type { VisitAnswer, VisitItem } from './visits'

const Key = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)
const Minutes = z.number().min(0).max(1000)

export const itemTypes = ['yesno', 'scale5', 'minutes'] as const
export type ItemType = (typeof itemTypes)[number]

export const ChecklistItem = z.object({
  /** Stays the same through all versions of a checklist: visits of different versions meet by it. */
  key: Key,
  section: Key,
  type: z.enum(itemTypes),
  text: LocalText,
  weight: z.number().positive().max(100),
  /** Failing it is "No conforme", whatever the rest. */
  isCritical: z.boolean().default(false),
  /** minutes: up to the target it is 1, from the limit on it is 0; null for the other types. */
  target: Minutes.nullable().default(null),
  limit: Minutes.nullable().default(null),
  attributeId: z.int().positive().nullable().default(null),
  dimension: Dimension.nullable().default(null),
  element: z.string().max(20).nullable().default(null),
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

export const ChecklistSection = z.object({ key: Key, name: LocalText })
export type ChecklistSection = z.infer<typeof ChecklistSection>

/** What is looked at in a visit: one document a version, frozen with its first visit. */
export const Checklist = z.object({
  title: LocalText,
  sections: z.array(ChecklistSection).min(1).max(30),
  items: z.array(ChecklistItem).min(1).max(100),
})
export type Checklist = z.infer<typeof Checklist>

export type ChecklistProblem =
  | 'titleMissing'
  | 'sectionUnnamed'
  | 'textMissing'
  | 'limitNotAbove'
  | 'keyRepeated'

/** What keeps a checklist from being used, with the key of the item or section it is about; '' for the whole. */
export function checklistProblems({ title, sections, items }: Checklist): {
  readonly problem: ChecklistProblem
  readonly at: string
}[] {
  const isEmpty = ({ es, en }: LocalText) => es.trim() === '' && en.trim() === ''
  const keys = [...sections, ...items].map(({ key }) => key)
  const known = new Set(sections.map(({ key }) => key))
  const isRepeated = new Set(keys).size < keys.length || items.some(({ section }) => !known.has(section))
  return [
    ...(isEmpty(title) ? [{ problem: 'titleMissing' as const, at: '' }] : []),
    ...(isRepeated ? [{ problem: 'keyRepeated' as const, at: '' }] : []),
    ...sections
      .filter(({ name }) => isEmpty(name))
      .map(({ key }) => ({ problem: 'sectionUnnamed' as const, at: key })),
    ...items
      .filter(({ text }) => isEmpty(text))
      .map(({ key }) => ({ problem: 'textMissing' as const, at: key })),
    ...items
      .filter(({ type, target, limit }) => type === 'minutes' && (target ?? -1) >= (limit ?? -1))
      .map(({ key }) => ({ problem: 'limitNotAbove' as const, at: key })),
  ]
}

/** Items by section, in the order of the sections: the order of the paper and of the keying. */
export function itemsInOrder({ sections, items }: Checklist): ChecklistItem[] {
  return sections.flatMap(({ key }) => items.filter(({ section }) => section === key))
}

/** What was found on one item: yes or no, a step 1–5, minutes, or that it did not apply; null before it is answered. */
export const VisitEntry = z.object({
  value: z.union([z.boolean(), z.number().min(0).max(1000), z.literal('na')]).nullable(),
  /** Evidence: what was seen or heard. */
  note: z.string().max(1000).default(''),
})
export type VisitEntry = z.infer<typeof VisitEntry>

/** By key of the item. */
export const VisitEntries = z.record(Key, VisitEntry)
export type VisitEntries = z.infer<typeof VisitEntries>

/** Whether a value can be the answer of an item. */
export function fitsItem(type: ItemType, value: VisitEntry['value']): boolean {
  if (value === null || value === 'na') return true
  if (type === 'yesno') return typeof value === 'boolean'
  if (typeof value !== 'number') return false
  return type === 'minutes' || (Number.isInteger(value) && value >= 1 && value <= 5)
}

/** The items of a checklist with what was found, as the score takes them; what was not answered did not apply. */
export function visitItems(checklist: Checklist, entries: VisitEntries): VisitItem[] {
  return itemsInOrder(checklist).map((item) => ({
    key: item.key,
    section: item.section,
    weight: item.weight,
    isCritical: item.isCritical,
    answer: answerOf(item, entries[item.key]?.value ?? null),
  }))
}

function answerOf({ type, target, limit }: ChecklistItem, value: VisitEntry['value']): VisitAnswer | null {
  if (value === null || value === 'na' || !fitsItem(type, value)) return null
  if (typeof value === 'boolean') return { type: 'yesno', value }
  if (type === 'scale5') return { type, value }
  return { type: 'minutes', value, target: target ?? 0, limit: limit ?? 0 }
}

/** Keys of the items that nobody has answered. */
export function unansweredItems(checklist: Checklist, entries: VisitEntries): string[] {
  return itemsInOrder(checklist)
    .map(({ key }) => key)
    .filter((key) => (entries[key]?.value ?? null) === null)
}
