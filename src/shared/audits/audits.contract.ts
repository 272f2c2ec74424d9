import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { Checklist } from '../checklists/checklist'
import { KeptDraft } from '../checklists/checklists.contract'
import { type ContractShape, command, keepDraft, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { auditPapersContract } from './auditPapers.contract'
import { AuditDraft, AuditLine, AuditView } from './auditView'
import { commandmentsContract } from './commandments.contract'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
const Percent = z.number().nullable()

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

/** A new audit with a checklist, or one that is corrected. */
export const TypedAudit = z.union([z.object({ checklistId: z.int() }), z.object({ auditId: z.int() })])
export type TypedAudit = z.infer<typeof TypedAudit>

const changes = ['audits', 'home'] as const

export const auditsContract = {
  ...commandmentsContract,
  ...auditPapersContract,
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
