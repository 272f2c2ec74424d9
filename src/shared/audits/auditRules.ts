import { addDays, type CivilDate, weekdayOf } from '../calendar/civilDate'
import { type Checklist, type ChecklistEntries, itemsInOrder } from '../checklists/checklist'
import { type CodedAnswer, validValues } from '../stats/answers'
import { mean, sum } from '../stats/mean'
import { percentage } from '../stats/numbers'

/** A rule of the self-audit and its items, each 0, 1 or 2, or not applicable (domain.md §1.21). */
export type AuditedRule = { readonly key: string; readonly items: readonly CodedAnswer[] }

/** Percentages 0–100; null when nothing applied. */
export type AuditResult = {
  readonly rules: readonly { readonly key: string; readonly percent: number | null }[]
  /** Mean of the rules, each weighing the same: the total shown. */
  readonly total: number | null
  /** The same with each item weighing the same. */
  readonly totalByItems: number | null
  /** Keys of the three lowest rules, lowest first, ties in the order of the rules. */
  readonly lowest: readonly string[]
}

/** Result of the self-audit: 100·Σ ÷ (2·n applicable) per rule (domain.md §1.21, L2). */
export function auditResult(rules: readonly AuditedRule[]): AuditResult {
  const percentOf = (items: readonly CodedAnswer[]) => {
    const values = validValues(items)
    return percentage(sum(values), 2 * values.length)
  }
  const scored = rules.map(({ key, items }) => ({ key, percent: percentOf(items) }))
  const applied = scored.flatMap(({ key, percent }) => (percent === null ? [] : [{ key, percent }]))
  return {
    rules: scored,
    total: mean(applied.map(({ percent }) => percent)),
    totalByItems: percentOf(rules.flatMap(({ items }) => items)),
    lowest: [...applied]
      .sort((first, second) => first.percent - second.percent)
      .slice(0, 3)
      .map(({ key }) => key),
  }
}

/** The rules of a checklist, a section each, with what was found on their items. */
export function rulesOf(checklist: Checklist, entries: ChecklistEntries): AuditedRule[] {
  const items = itemsInOrder(checklist)
  return checklist.sections.map(({ key }) => ({
    key,
    items: items
      .filter(({ section }) => section === key)
      .map((item) => codeOf(entries[item.key]?.value ?? null)),
  }))
}

function codeOf(value: ChecklistEntries[string]['value']): CodedAnswer {
  return typeof value === 'number' || value === 'na' ? value : null
}

/** Monday of the week of a day: audits of one week are shown beside one another and never averaged (domain.md §1.21). */
export function weekOf(day: CivilDate): CivilDate {
  return addDays(day, 1 - weekdayOf(day))
}
