import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { Checklist, ChecklistEntries, ChecklistItem } from '../checklists/checklist'
import { KeptDraft } from '../checklists/checklists.contract'
import { type ContractShape, command, keepDraft, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { CauseClass } from '../moments/causeClass'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
const Figure = z.number().nullable()

export const dayParts = ['morning', 'midday', 'afternoon', 'evening'] as const

/** What stands above the items. The shopper has an alias; staff are known by the part of the day only (domain.md §1.4). */
export const VisitHeader = z.object({
  /** Null is the own business. */
  competitorId: z.int().nullable(),
  visitedOn: CivilDay,
  /** 'HH:mm'; null when not noted. */
  visitedTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .default(null),
  shopper: z.string().trim().max(60).default(''),
  scenario: z.string().trim().max(300).default(''),
  dayPart: z.enum(dayParts).nullable().default(null),
})
export type VisitHeader = z.infer<typeof VisitHeader>

export const VisitDraft = VisitHeader.extend({ entries: ChecklistEntries })
export type VisitDraft = z.infer<typeof VisitDraft>

export const VisitLine = VisitHeader.extend({
  id: z.int(),
  checklistId: z.int(),
  versionNumber: z.int(),
  competitorName: z.string().nullable(),
  /** Visit %, 0–100; null when nothing applied. */
  score: Figure,
  failedCriticals: z.int(),
  unanswered: z.int(),
})
export type VisitLine = z.infer<typeof VisitLine>

const Summary = z.object({
  n: z.int(),
  mean: Figure,
  lowest: Figure,
  highest: Figure,
  isHint: z.boolean(),
})

export const ComparedVisits = z.object({
  checklistId: z.int(),
  title: LocalText,
  sections: z.array(z.object({ key: z.string(), name: LocalText })),
  /** Items that not every visit has, so that they do not count here. */
  leftOut: z.int(),
  itemCount: z.int(),
  places: z.array(
    z.object({
      competitorId: z.int().nullable(),
      name: z.string().nullable(),
      total: Summary,
      sections: z.array(z.object({ section: z.string(), summary: Summary })),
    }),
  ),
})
export type ComparedVisits = z.infer<typeof ComparedVisits>

export const ChecklistSummary = z.object({
  id: z.int(),
  title: LocalText,
  versionNumber: z.int(),
  itemCount: z.int(),
  visitCount: z.int(),
  hasDraft: z.boolean(),
})
export type ChecklistSummary = z.infer<typeof ChecklistSummary>

export const VisitResultView = z.object({
  visit: VisitLine,
  checklist: Checklist,
  entries: ChecklistEntries,
  sections: z.array(z.object({ section: z.string(), score: Figure })),
  missed: z.array(
    z.object({
      item: ChecklistItem,
      score: z.number(),
      note: z.string(),
      /** Whether it went wrong and not only less than well, so that it counts as a failure (domain.md §1.27). */
      isFailure: z.boolean(),
      /** What it was of, as said of this visit or else of the item. */
      causeClass: CauseClass.nullable(),
    }),
  ),
  failedCriticals: z.array(z.string()),
})
export type VisitResultView = z.infer<typeof VisitResultView>

/** A critical item that a visit found failed. */
export const FailedCritical = z.object({
  visitId: z.int(),
  visitedOn: CivilDay,
  /** Null is the own business. */
  competitorName: z.string().nullable(),
  itemKey: z.string(),
  text: LocalText,
  note: z.string(),
})
export type FailedCritical = z.infer<typeof FailedCritical>

/** A new visit with a checklist, or one that is corrected. */
export const TypedVisit = z.union([z.object({ checklistId: z.int() }), z.object({ visitId: z.int() })])
export type TypedVisit = z.infer<typeof TypedVisit>

const changes = ['comparison', 'home'] as const

export const visitsContract = {
  'comparison.checklists': query('staff', 'comparison', Nothing, z.array(ChecklistSummary)),
  /** Every visit, the latest first. */
  'comparison.visits': query('staff', 'comparison', Nothing, z.array(VisitLine)),
  'comparison.visit': query('staff', 'comparison', Id, VisitResultView),
  /** Ours beside theirs by section, of each checklist that has visits. */
  'comparison.sections': query('staff', 'comparison', Nothing, z.array(ComparedVisits)),
  /** Critical items that failed, ours first and then the latest. */
  'comparison.failedCriticals': query('staff', 'comparison', Nothing, z.array(FailedCritical)),
  /** What a new visit is typed into, or one is corrected in, with what was left half typed. */
  'comparison.typing': query(
    'staff',
    'comparison',
    TypedVisit,
    z.object({
      versionId: z.int(),
      checklist: Checklist,
      /** The visit that is corrected; null for a new one. */
      visit: VisitDraft.nullable(),
      draft: KeptDraft.nullable(),
    }),
  ),
  'comparison.keepVisit': keepDraft(
    'staff',
    [],
    z.object({ of: TypedVisit, draft: KeptDraft.nullable() }),
    Nothing,
  ),
  /** With the version that was typed into: it may have changed since. */
  'comparison.addVisit': command('staff', changes, z.object({ versionId: z.int(), visit: VisitDraft }), Id),
  'comparison.changeVisit': command('staff', changes, Id.extend({ visit: VisitDraft }), Nothing),
  /** What an item that failed in a visit to the own business was of; null leaves it to the item (domain.md §1.27). */
  'comparison.classifyItem': command(
    'owner',
    ['comparison'],
    Id.extend({ itemKey: z.string().min(1).max(40), causeClass: CauseClass.nullable() }),
    Nothing,
  ),
  'comparison.voidVisit': command(
    'owner',
    changes,
    Id.extend({ reason: z.string().trim().min(1).max(200) }),
    Nothing,
  ),
} satisfies ContractShape
