import { auditResult, rulesOf, weekOf } from '#shared/audits/auditRules'
import type { AuditsHome } from '#shared/audits/audits.contract'
import { compareViews } from '#shared/audits/commandments'
import { type ChecklistItem, itemsInOrder } from '#shared/checklists/checklist'
import { sharedChecklist } from '#shared/checklists/versions'
import type { LocalText } from '#shared/i18n/languages'
import { checklistsRepository } from '../checklists/checklists.repository'
import type { Db } from '../db/database'
import { auditsRepository } from './audits.repository'
import { commandmentsRepository, type StoredRound } from './commandments.repository'

/** By rule over time, on the items that every audit has, so that a changed list does not look like a change. */
export function auditTrend(db: Db, checklistId: number): AuditsHome['trend'] {
  const versions = checklistsRepository(db).versions(checklistId)
  const ids = new Set(versions.map(({ id }) => id))
  const made = auditsRepository(db)
    .all()
    .filter(({ versionId }) => ids.has(versionId))
    .reverse()
  const all = versions.at(-1)?.checklist.items.length ?? 0
  const shared = sharedChecklist({ versions }, new Set(made.map(({ versionId }) => versionId)))
  if (!shared) return { rules: [], leftOut: all, columns: [] }
  return {
    rules: shared.sections.map(({ key, name }) => ({ key, name })),
    leftOut: all - shared.items.length,
    columns: made.map(({ id, auditedOn, auditor, entries }) => {
      const { rules, total } = auditResult(rulesOf(shared, entries))
      const percents = rules.map(({ percent }) => percent)
      return { id, auditedOn, auditor, week: weekOf(auditedOn), percents, total }
    }),
  }
}

/** A commandment as both sides see it; null where one does not say, or may not be told. */
export interface CommandmentView {
  readonly item: ChecklistItem
  readonly name: LocalText
  readonly owner: number | null
  readonly staff: number | null
  /** Answers of the staff; 0 below the fewest that are told. */
  readonly n: number
  readonly gap: number | null
  readonly isBlindSpot: boolean
}

/** What the owner and the staff see in a round; of the staff only means that may be told (domain.md §1.22). */
export function roundViews(db: Db, round: StoredRound) {
  const checklist = checklistsRepository(db).version(round.versionId)?.checklist
  if (!checklist) return null
  const items = itemsInOrder(checklist)
  const means = new Map(
    commandmentsRepository(db)
      .staffMeans(round.id)
      .map((one) => [one.key, one]),
  )
  const views = items.map(({ key }) => {
    const owner = round.owner[key]?.value ?? null
    const told = means.get(key)
    return { owner: typeof owner === 'number' ? owner : null, staff: told?.mean ?? null, n: told?.n ?? 0 }
  })
  const { rows, ownerIndex, staffIndex } = compareViews(views)
  return {
    ownerIndex,
    staffIndex,
    views: items.map((item, index): CommandmentView => {
      const { owner = null, staff = null, n = 0 } = views[index] ?? {}
      const { gap = null, isBlindSpot = false } = rows[index] ?? {}
      const name = checklist.sections.find(({ key }) => key === item.section)?.name ?? item.text
      return { item, name, owner, staff, n, gap, isBlindSpot }
    }),
  }
}
