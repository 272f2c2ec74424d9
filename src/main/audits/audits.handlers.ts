import { auditResult, rulesOf, weekOf } from '#shared/audits/auditRules'
import type { auditsContract, TypedAudit } from '#shared/audits/audits.contract'
import type { AuditDraft, AuditLine, AuditView } from '#shared/audits/auditView'
import { type Checklist, unansweredItems, withoutBlanks } from '#shared/checklists/checklist'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { type ChecklistVersion, checklistsRepository } from '../checklists/checklists.repository'
import { checkEntries, newestVersion } from '../checklists/checklistVersions'
import type { Deps } from '../deps'
import { auditsRepository, type StoredAudit } from './audits.repository'
import { commandmentsHandlers } from './commandments.handlers'
import { auditPapers } from './papers.handlers'
import { auditTrend } from './readAudits'

/** Audits of the shop by the ten rules, and how they go from one to the next (domain.md §1.21). */
export function auditsHandlers(deps: Deps): HandlersFor<typeof auditsContract> {
  const { db, clock } = deps
  const repository = auditsRepository(db)
  const checklists = checklistsRepository(db)

  function versionOf(id: number): ChecklistVersion {
    const version = checklists.version(id)
    if (version?.purpose !== 'audit') throw new AppError('notFound')
    return version
  }
  function mustFind(id: number): StoredAudit {
    const audit = repository.find(id)
    if (!audit) throw new AppError('notFound')
    return audit
  }
  function lineOf({ versionId, entries, ...audit }: StoredAudit): AuditLine {
    const { number, checklist } = versionOf(versionId)
    return {
      ...audit,
      versionNumber: number,
      week: weekOf(audit.auditedOn),
      total: auditResult(rulesOf(checklist, entries)).total,
      unanswered: unansweredItems(checklist, entries).length,
    }
  }
  function checked(audit: AuditDraft, checklist: Checklist): AuditDraft {
    if (audit.auditedOn > clock.today()) throw new AppError('invalidInput', { auditedOn: 'inFuture' })
    checkEntries(checklist, audit.entries)
    return { ...audit, entries: withoutBlanks(audit.entries) }
  }

  function viewOf(id: number): AuditView {
    const audit = mustFind(id)
    const { checklist } = versionOf(audit.versionId)
    const { rules, lowest } = auditResult(rulesOf(checklist, audit.entries))
    const percentOf = new Map(rules.map(({ key, percent }) => [key, percent]))
    const others = repository
      .all()
      .filter((other) => other.id !== id && weekOf(other.auditedOn) === weekOf(audit.auditedOn))
    return {
      audit: lineOf(audit),
      checklist,
      entries: audit.entries,
      rules: checklist.sections.map(({ key, name }) => ({
        key,
        name,
        percent: percentOf.get(key) ?? null,
      })),
      lowest: lowest.filter((key) => (percentOf.get(key) ?? 100) < 100),
      sameWeek: others.map((other) => {
        const found = auditResult(rulesOf(versionOf(other.versionId).checklist, other.entries)).rules
        const theirs = new Map(found.map(({ key, percent }) => [key, percent]))
        return { ...lineOf(other), percents: checklist.sections.map(({ key }) => theirs.get(key) ?? null) }
      }),
    }
  }

  return {
    ...commandmentsHandlers(deps),
    ...auditPapers(deps, viewOf),
    'audits.home': () => {
      const audits = repository.all()
      const id = checklists.checklists('audit').at(-1)
      if (id === undefined)
        return { checklist: null, audits: audits.map(lineOf), trend: { rules: [], leftOut: 0, columns: [] } }
      const { number, checklist } = newestVersion(db, id, 'audit')
      return {
        checklist: {
          id,
          title: checklist.title,
          versionNumber: number,
          itemCount: checklist.items.length,
          hasDraft: checklists.draft(slotOf({ checklistId: id })) !== null,
        },
        audits: audits.map(lineOf),
        trend: auditTrend(db, id),
      }
    },
    'audits.show': ({ id }) => viewOf(id),
    'audits.typing': (of) => {
      const draft = checklists.draft(slotOf(of))
      if ('auditId' in of) {
        const { id: _, versionId, ...audit } = mustFind(of.auditId)
        return { versionId, checklist: versionOf(versionId).checklist, audit, draft }
      }
      const { id, checklist } = newestVersion(db, of.checklistId, 'audit')
      return { versionId: id, checklist, audit: null, draft }
    },
    'audits.keep': ({ of, draft }) => {
      checklists.keepDraft(slotOf(of), draft, clock.now())
      return {}
    },
    'audits.add': ({ versionId, audit }) => {
      const { checklistId, checklist } = versionOf(versionId)
      const id = repository.insert(versionId, checked(audit, checklist), clock.now())
      checklists.keepDraft(slotOf({ checklistId }), null, clock.now())
      return { id }
    },
    'audits.change': ({ id, audit }) => {
      repository.update(id, checked(audit, versionOf(mustFind(id).versionId).checklist))
      checklists.keepDraft(slotOf({ auditId: id }), null, clock.now())
      return {}
    },
    'audits.void': ({ id, reason }) => {
      mustFind(id)
      repository.void(id, reason, clock.now())
      return {}
    },
  }
}

/** Where a half-typed audit is kept. */
function slotOf(of: TypedAudit): string {
  return 'auditId' in of ? `audit:change:${of.auditId}` : `audit:${of.checklistId}`
}
