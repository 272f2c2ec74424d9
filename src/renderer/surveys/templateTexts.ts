import { isOwnTemplate } from '#shared/surveys/exchange.contract'
import type { TemplateSummary } from '#shared/surveys/surveys.contract'

/** The ready-made forms that have words of their own in both languages, by what they are for. */
export const templateGroups = [
  { group: 'business', ids: ['T02', 'T01', 'T06', 'T05', 'T03', 'T07', 'T08', 'T04'] },
  { group: 'topic', ids: ['T14', 'T13', 'T12', 'T18', 'T09'] },
  { group: 'moment', ids: ['T17', 'T11', 'T15', 'T16'] },
] as const

export type KnownTemplate = (typeof templateGroups)[number]['ids'][number]

export function isKnownTemplate(id: string): id is KnownTemplate {
  return templateGroups.some(({ ids }) => ids.some((known) => known === id))
}

/** The templates in the order and groups in which people look for them; a form without a group comes last. */
export function groupTemplates(templates: readonly TemplateSummary[]) {
  const groups = templateGroups.map(({ group, ids }) => ({
    group,
    templates: ids.flatMap((id) => templates.filter((template) => template.id === id)),
  }))
  const others = templates.filter(({ id }) => !isKnownTemplate(id) && !isOwnTemplate(id))
  return groups.map(({ group, templates: own }) => ({
    group,
    templates: group === 'topic' ? [...own, ...others] : own,
  }))
}
