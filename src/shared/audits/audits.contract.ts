import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { Checklist, ChecklistEntries } from '../checklists/checklist'
import { KeptDraft } from '../checklists/checklists.contract'
import { dayParts } from '../comparison/visits.contract'
import { type ContractShape, command, keepDraft, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { commandmentsContract } from './commandments.contract'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
const Percent = z.number().nullable()

export const AuditHeader = z.object({
  auditedOn: CivilDay,
  /** Who looked. */
  auditor: z.string().trim().min(1).max(60),
  dayPart: z.enum(dayParts).nullable().default(null),
})

export const AuditDraft = AuditHeader.extend({ entries: ChecklistEntries })
export type AuditDraft = z.infer<typeof AuditDraft>

export const AuditLine = AuditHeader.extend({
  id: z.int(),
  versionNumber: z.int(),
  /** Monday of its week. */
  week: CivilDay,
  /** Mean of the rules, 0–100; null when nothing applied. */
  total: Percent,
  unanswered: z.int(),
})
export type AuditLine = z.infer<typeof AuditLine>

const ScoredRule = z.object({ key: z.string(), name: LocalText, percent: Percent })

export const AuditsHome = z.object({
  checklist: z
    .object({
      id: z.int(),
      title: LocalText,
      versionNumber: z.int(),
      itemCount: z.int(),
      hasDraft: z.boolean(),
    })
    .nullable(),
  /** The latest first. */
  audits: z.array(AuditLine),
  /** On the items that all versions share, the oldest audit first. */
  trend: z.object({
    rules: z.array(z.object({ key: z.string(), name: LocalText })),
    /** Items of the newest version that some audits do not have. */
    leftOut: z.int(),
    columns: z.array(
      z.object({
        id: z.int(),
        auditedOn: CivilDay,
        auditor: z.string(),
        week: CivilDay,
        percents: z.array(Percent),
        total: Percent,
      }),
    ),
  }),
})
export type AuditsHome = z.infer<typeof AuditsHome>

export const AuditView = z.object({
  audit: AuditLine,
  checklist: Checklist,
  entries: ChecklistEntries,
  rules: z.array(ScoredRule),
  /** Keys of the three lowest rules below 100, the lowest first. */
  lowest: z.array(z.string()),
  /** Audits of the same week by somebody else, with the rules in the same order. */
  sameWeek: z.array(AuditLine.extend({ percents: z.array(Percent) })),
})

/** A new audit with a checklist, or one that is corrected. */
export const TypedAudit = z.union([z.object({ checklistId: z.int() }), z.object({ auditId: z.int() })])
export type TypedAudit = z.infer<typeof TypedAudit>

const changes = ['audits', 'home'] as const

export const auditsContract = {
  ...commandmentsContract,
  'audits.home': query('staff', 'audits', Nothing, AuditsHome),
  'audits.show': query('staff', 'audits', Id, AuditView),
  'audits.typing': query(
    'staff',
    'audits',
    TypedAudit,
    z.object({
      versionId: z.int(),
      checklist: Checklist,
      /** The audit that is corrected; null for a new one. */
      audit: AuditDraft.nullable(),
      draft: KeptDraft.nullable(),
    }),
  ),
  'audits.keep': keepDraft('staff', [], z.object({ of: TypedAudit, draft: KeptDraft.nullable() }), Nothing),
  'audits.add': command('staff', changes, z.object({ versionId: z.int(), audit: AuditDraft }), Id),
  'audits.change': command('staff', changes, Id.extend({ audit: AuditDraft }), Nothing),
  'audits.void': command('owner', changes, Id.extend({ reason: z.string().trim().min(1).max(200) }), Nothing),
} satisfies ContractShape
