import {
  type Checklist,
  type ChecklistItem,
  type ItemType,
  type Purpose,
  typesOf,
} from '#shared/checklists/checklist'

/** A key that no section or item has yet. */
function freshKey({ sections, items }: Checklist, letter: string): string {
  const taken = new Set([...sections, ...items].map(({ key }) => key))
  let number = sections.length + items.length + 1
  while (taken.has(`${letter}${number}`)) number++
  return `${letter}${number}`
}

const noText = { es: '', en: '' }

export function withSection(checklist: Checklist, purpose: Purpose): Checklist {
  const key = freshKey(checklist, 's')
  const section = { key, name: noText, ...(purpose === 'appraisal' && { weight: 0 }) }
  return withItem({ ...checklist, sections: [...checklist.sections, section] }, key, purpose)
}

export function withWeight(checklist: Checklist, key: string, weight: number): Checklist {
  const sections = checklist.sections.map((one) => (one.key === key ? { ...one, weight } : one))
  return { ...checklist, sections }
}

/** Without a section and what is in it; the last one stays. */
export function withoutSection(checklist: Checklist, key: string): Checklist {
  const sections = checklist.sections.filter((section) => section.key !== key)
  if (sections.length === 0) return checklist
  return { ...checklist, sections, items: checklist.items.filter(({ section }) => section !== key) }
}

export function withItem(checklist: Checklist, section: string, purpose: Purpose): Checklist {
  const item: ChecklistItem = {
    key: freshKey(checklist, 'i'),
    section,
    type: typesOf[purpose][0] ?? 'yesno',
    text: noText,
    weight: 1,
    isCritical: false,
    target: null,
    limit: null,
    attributeId: null,
    dimension: null,
    element: null,
  }
  return { ...checklist, items: [...checklist.items, item] }
}

export function withoutItem(checklist: Checklist, key: string): Checklist {
  return { ...checklist, items: checklist.items.filter((item) => item.key !== key) }
}

export function withChangedItem(
  checklist: Checklist,
  key: string,
  change: Partial<ChecklistItem>,
): Checklist {
  return {
    ...checklist,
    items: checklist.items.map((item) => (item.key === key ? { ...item, ...change } : item)),
  }
}

/** Minutes begin with a target and a limit; the other types have none. */
export function ofType(type: ItemType): Pick<ChecklistItem, 'type' | 'target' | 'limit'> {
  return type === 'minutes' ? { type, target: 5, limit: 10 } : { type, target: null, limit: null }
}

/** The item changed places with its neighbour in the same section. */
export function movedItem(checklist: Checklist, key: string, by: 1 | -1): Checklist {
  const item = checklist.items.find((one) => one.key === key)
  const inSection = checklist.items.filter(({ section }) => section === item?.section)
  const other = item && inSection[inSection.indexOf(item) + by]
  if (!item || !other) return checklist
  const items = checklist.items.map((one) => (one === item ? other : one === other ? item : one))
  return { ...checklist, items }
}
