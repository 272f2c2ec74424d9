import en from '../i18n/en/customers.json'
import es from '../i18n/es/customers.json'
import type { LocalText } from '../i18n/languages'
import type { SegmentRules } from './segments'
import type { WhoSplit } from './whoGroups'

/** What a role or a micro-segment is called; segments of the owner's own have one name. */
export function whoName(by: WhoSplit, key: string, { custom }: Pick<SegmentRules, 'custom'>): LocalText {
  const own = by === 'segment' ? custom.find((segment) => segment.key === key) : undefined
  if (own) return { es: own.name, en: own.name }
  const namesIn = ({ roles, segmentNames }: typeof es): Readonly<Record<string, string>> =>
    by === 'role' ? roles : segmentNames
  return { es: namesIn(es)[key] ?? key, en: namesIn(en)[key] ?? key }
}
