import { z } from 'zod'
import { LocalText } from '../i18n/languages'
import { CauseClass } from '../moments/causeClass'
import { Dimension } from '../surveys/question'
import type { AnsweredItem, ItemAnswer } from './scoring'

const Key = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)
const Minutes = z.number().min(0).max(1000)

/** What is filled in with a checklist: a visit, an audit of the shop, the ten commandments, a sheet about a person. */
export const purposes = ['visit', 'audit', 'commandments', 'appraisal'] as const
export type Purpose = (typeof purposes)[number]

export const itemTypes = ['yesno', 'scale5', 'minutes', 'threeStep'] as const
export type ItemType = (typeof itemTypes)[number]

/** The types that the figures of a purpose are made of (domain.md §1.4, §1.20–1.22). */
export const typesOf: Readonly<Record<Purpose, readonly ItemType[]>> = {
  visit: itemTypes,
  audit: ['threeStep'],
  commandments: ['scale5'],
  appraisal: ['scale5'],
}

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
  /** The moment of truth that a visit sees there (domain.md §1.10); left out where none was chosen. */
  momentId: z.int().positive().nullable().exactOptional(),
  /** What it is of when it fails, unless a visit says otherwise (domain.md §1.27); left out where none was chosen. */
  causeClass: CauseClass.nullable().exactOptional(),
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

export const ChecklistSection = z.object({
  key: Key,
  name: LocalText,
  /** Only where sections are the components of a score (appraisal): how much each weighs; 0 is shown and does not count. */
  weight: z.number().min(0).max(100).exactOptional(),
})
export type ChecklistSection = z.infer<typeof ChecklistSection>

/** What is looked at, or rated: one document a version, frozen with its first use. */
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

/** A picture in the app's own folder of files. */
export const Photo = z.object({ storedName: z.string().max(80), name: z.string().min(1).max(120) })
export type Photo = z.infer<typeof Photo>

/** Photos that one item can have. */
export const MOST_PHOTOS = 6

/**
 * What was found on one item: yes or no, a step (1–5 or 0–2), minutes, or that it did not apply; null before it is
 * answered.
 */
export const ChecklistEntry = z.object({
  value: z.union([z.boolean(), z.number().min(0).max(1000), z.literal('na')]).nullable(),
  /** Evidence: what was seen or heard. */
  note: z.string().max(1000).default(''),
  /** Evidence: what there was to see. */
  photos: z.array(Photo).max(MOST_PHOTOS).exactOptional(),
})
export type ChecklistEntry = z.infer<typeof ChecklistEntry>

/** By key of the item. */
export const ChecklistEntries = z.record(Key, ChecklistEntry)
export type ChecklistEntries = z.infer<typeof ChecklistEntries>

/** Whether a value can be the answer of an item. */
export function fitsItem(type: ItemType, value: ChecklistEntry['value']): boolean {
  if (value === null || value === 'na') return true
  if (type === 'yesno') return typeof value === 'boolean'
  if (typeof value !== 'number') return false
  const [first, last] = type === 'threeStep' ? [0, 2] : [1, 5]
  return type === 'minutes' || (Number.isInteger(value) && value >= first && value <= last)
}

/** The items of a checklist with what was found, as the score takes them; what was not answered did not apply. */
export function answeredItems(checklist: Checklist, entries: ChecklistEntries): AnsweredItem[] {
  return itemsInOrder(checklist).map((item) => ({
    key: item.key,
    section: item.section,
    weight: item.weight,
    isCritical: item.isCritical,
    answer: answerOf(item, entries[item.key]?.value ?? null),
  }))
}

function answerOf({ type, target, limit }: ChecklistItem, value: ChecklistEntry['value']): ItemAnswer | null {
  if (value === null || value === 'na' || !fitsItem(type, value)) return null
  if (typeof value === 'boolean') return { type: 'yesno', value }
  if (type === 'scale5' || type === 'threeStep') return { type, value }
  return { type: 'minutes', value, target: target ?? 0, limit: limit ?? 0 }
}

/** Keys of the items that nobody has answered. */
export function unansweredItems(checklist: Checklist, entries: ChecklistEntries): string[] {
  return itemsInOrder(checklist)
    .map(({ key }) => key)
    .filter((key) => (entries[key]?.value ?? null) === null)
}

/** Whether an item has anything that would be lost without it: an answer, a note or a photo. */
function saysSomething({ value, note, photos }: ChecklistEntry): boolean {
  return value !== null || note.trim() !== '' || (photos ?? []).length > 0
}

/** What says nothing is not stored. */
export function withoutBlanks(entries: ChecklistEntries): ChecklistEntries {
  return Object.fromEntries(Object.entries(entries).filter(([, entry]) => saysSomething(entry)))
}

/** Whether nobody has answered anything. */
export function isUnanswered(entries: ChecklistEntries): boolean {
  return Object.values(entries).every(({ value }) => value === null)
}

/** The entries with something changed in that of one item. */
export function withEntry(
  entries: ChecklistEntries,
  key: string,
  change: Partial<ChecklistEntry>,
): ChecklistEntries {
  return { ...entries, [key]: { ...(entries[key] ?? { value: null, note: '' }), ...change } }
}
