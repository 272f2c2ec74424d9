import { z } from 'zod'
import { type CaseKind, caseKinds } from '../cases/kinds'
import { isUsualDay } from '../contract/bounds'
import { LocalText } from '../i18n/languages'
import { type CivilDate, isCivilDate } from './civilDate'
import { dueDate, type LegalCalendar } from './deadlines'
import { addMinutes, type WallClock } from './wallClock'

/** A day that exists, 'YYYY-MM-DD'. */
export const CivilDay = z.string().refine((text) => isCivilDate(text) && isUsualDay(text))

/**
 * How long there is to answer (domain.md §2.4). Hours run on the natural clock; `roll` moves a due date that is no
 * business day forward, and means something for calendar days and months only.
 */
export const ReplyTerm = z.object({
  unit: z.enum(['businessDays', 'calendarDays', 'months', 'hours']),
  amount: z.int().min(1).max(400),
  roll: z.enum(['none', 'next']).default('none'),
})
export type ReplyTerm = z.infer<typeof ReplyTerm>

/** What the business owes to a case of one kind. */
export const KindTerms = z.object({
  /** Null: nothing to be answered by a day. */
  term: ReplyTerm.nullable(),
  /** False: a goal that the business set itself. */
  isLegal: z.boolean(),
  /** By how much the term may be made longer, once; null when it may not. */
  extension: ReplyTerm.nullable(),
  /** Whether asking the customer for information stops the days. */
  isSuspendable: z.boolean(),
  /** What the kind means where the preset comes from; empty where it says nothing. */
  meaning: LocalText,
})
export type KindTerms = z.infer<typeof KindTerms>

/** A goal on the business clock, or in business days. */
export const Goal = z.object({
  unit: z.enum(['businessHours', 'businessDays']),
  amount: z.int().min(1).max(400),
})
export type Goal = z.infer<typeof Goal>

/** What the business wants of itself, whatever the law says (domain.md §2.1). */
export const CaseGoals = z.object({
  acknowledgement: Goal,
  firstReply: Goal,
  resolution: Goal,
  /** Calendar days in which a case that comes back is the same case. */
  reopenDays: z.int().min(0).max(400),
  /** Business days without objection after which a resolved case is closed. */
  closeAfterDays: z.int().min(0).max(400),
})
export type CaseGoals = z.infer<typeof CaseGoals>

/** Goals until the owner sets others (domain.md §2.1 and §2.5, `CUSTOM`). */
export const defaultCaseGoals: CaseGoals = {
  acknowledgement: { unit: 'businessDays', amount: 1 },
  firstReply: { unit: 'businessHours', amount: 8 },
  resolution: { unit: 'businessDays', amount: 10 },
  reopenDays: 30,
  closeAfterDays: 10,
}

const byKind = Object.fromEntries(caseKinds.map((kind) => [kind, KindTerms])) as Record<
  CaseKind,
  typeof KindTerms
>

/** Terms as the owner uses them: those of a preset, or edited (domain.md §2.5). */
export const LegalTerms = z.object({
  /** The preset they come from, even when edited. */
  presetId: z.string().max(20),
  /** Where they hold, such as a country. */
  label: LocalText,
  /** What the law calls the thing, such as a book of complaints. */
  instrument: LocalText,
  /** When the source was checked, 'YYYY-MM'; null for terms of the owner's own. */
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable(),
  /** What the customer is given on receipt. */
  acknowledgementText: LocalText,
  verified: LocalText,
  caution: LocalText,
  /** Other terms worth knowing, each a sentence. */
  notes: z.array(LocalText).max(12),
  formCopies: z.int().min(1).max(9).nullable(),
  retentionMonths: z.int().min(1).max(600).nullable(),
  isEdited: z.boolean(),
  kinds: z.object(byKind),
  goals: CaseGoals,
})
export type LegalTerms = z.infer<typeof LegalTerms>

/** Terms from a day on, until those of a later day. */
export const LegalTermsVersion = LegalTerms.extend({ id: z.int(), validFrom: CivilDay })
export type LegalTermsVersion = z.infer<typeof LegalTermsVersion>

/**
 * Last day of any term. Hours count from the moment of receipt; when only its day is known, from midnight, which is
 * the stricter for the business.
 */
export function replyDue(
  received: CivilDate | WallClock,
  term: ReplyTerm,
  calendar: LegalCalendar,
): CivilDate {
  const moment = replyDueAt(received, term)
  if (moment !== null) return moment.slice(0, 10)
  const { unit, amount, roll } = term
  const date = received.slice(0, 10)
  if (unit === 'businessDays' || unit === 'hours')
    return dueDate(date, { unit: 'businessDays', amount }, calendar)
  return dueDate(date, { unit, amount, roll }, calendar)
}

/** The moment a term of hours ends; null for every other term, which lasts until the end of its day. */
export function replyDueAt(received: CivilDate | WallClock, { unit, amount }: ReplyTerm): WallClock | null {
  if (unit !== 'hours') return null
  return addMinutes(received.length === 10 ? `${received}T00:00` : received.slice(0, 16), amount * 60)
}
