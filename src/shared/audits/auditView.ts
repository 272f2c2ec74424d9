import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { Checklist, ChecklistEntries } from '../checklists/checklist'
import { dayParts } from '../comparison/visits.contract'
import { LocalText } from '../i18n/languages'

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
export type AuditView = z.infer<typeof AuditView>
