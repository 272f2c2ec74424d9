import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { CaseKindSchema } from '../cases/caseFile'
import { Draft } from '../contract/bounds'
import { action, type ContractShape, command, keepDraft, query } from '../contract/procedure'
import { Language } from '../i18n/languages'
import { CauseClass } from '../moments/causeClass'
import { PosterSize, SlipSheet } from './paper'
import { suggestionStates } from './states'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
const Person = z.string().trim().max(60).default('')

export const BoxDraft = z.object({
  name: z.string().trim().min(1).max(80),
  /** Where it hangs: one of the places of the business, made when it is new; '' for none. */
  place: z.string().trim().max(80).default(''),
  /** After so many days without emptying it there is a reminder. */
  everyDays: z.int().min(1).max(366).default(7),
})
export type BoxDraft = z.infer<typeof BoxDraft>

export const Box = BoxDraft.extend({
  id: z.int(),
  placeId: z.int().nullable(),
  /** The day since which the reminder counts: the last emptying, or the day it was put up. */
  since: CivilDay,
  lastEmptiedOn: CivilDay.nullable(),
})
export type Box = z.infer<typeof Box>

export const EmptyingDraft = z.object({
  boxId: z.int(),
  emptiedOn: CivilDay,
  /** Who opened it, one or two people; '' when not noted. */
  firstPerson: Person,
  secondPerson: Person,
  /** 0 is an answer: the box was looked into and there was nothing in it. */
  slipCount: z.int().min(0).max(2000),
})
export type EmptyingDraft = z.infer<typeof EmptyingDraft>

export const Emptying = EmptyingDraft.extend({ id: z.int(), boxName: z.string(), typedCount: z.int() })
export type Emptying = z.infer<typeof Emptying>

export const SuggestionStateSchema = z.enum(suggestionStates)
const Score = z.int().min(1).max(5)

/** What stands on a slip. An anonymous one stays so: no notes on the handwriting. */
export const Slip = z.object({
  slipNumber: z.int().min(1).max(9_999_999),
  /** The date on the slip; null when there is none. */
  writtenOn: CivilDay.nullable().default(null),
  text: z.string().trim().max(4000),
  /** Counted, never evaluated. */
  isIllegible: z.boolean().default(false),
  element: z.string().max(20).nullable().default(null),
  dimension: z.enum(['TAN', 'FIA', 'CAP', 'SEG', 'EMP']).nullable().default(null),
  momentId: z.int().nullable().default(null),
  /** What was wrong, when the idea is because of something that went wrong (domain.md §1.27). */
  causeClass: CauseClass.nullable().default(null),
  customerId: z.int().nullable().default(null),
})
export type Slip = z.infer<typeof Slip>

export const Suggestion = Slip.extend({
  id: z.int(),
  emptyingId: z.int(),
  boxId: z.int(),
  boxName: z.string(),
  emptiedOn: CivilDay,
  /** The date on the slip, or the day it came out of the box. */
  receivedOn: CivilDay,
  customerName: z.string().nullable(),
  duplicateOfId: z.int().nullable(),
  /** 1 + its duplicates. */
  votes: z.int(),
  impact: Score.nullable(),
  effort: Score.nullable(),
  state: SuggestionStateSchema,
  discardReason: z.string(),
  wasAccepted: z.boolean(),
  implementedOn: CivilDay.nullable(),
  repliedOn: CivilDay.nullable(),
  /** What the poster says that was said, and that was done. */
  publishedSaid: z.string(),
  publishedDone: z.string(),
  isPublished: z.boolean(),
  /** The case that it became. */
  caseId: z.int().nullable(),
  caseNumber: z.string().nullable(),
})
export type Suggestion = z.infer<typeof Suggestion>

/** A slip as it is being typed; it is kept at every pause. */
export const SlipDraft = Draft
export type SlipDraft = z.infer<typeof SlipDraft>

const Figure = z.object({ value: z.number().nullable(), part: z.int(), n: z.int() })

export const Figures = z.object({
  received: z.int(),
  illegible: z.int(),
  cases: z.int(),
  duplicates: z.int(),
  untyped: z.int(),
  pending: z.int(),
  participation: Figure,
  acceptance: Figure,
  implementation: Figure,
  replyDays: Figure,
})

/** What the home page says about the boxes. */
export const SuggestionsDue = z.object({
  /** Boxes to be emptied, the one that waits longest first. */
  boxes: z.array(
    z.object({
      boxId: z.int(),
      name: z.string(),
      place: z.string(),
      /** Days since it was emptied last, or put up. */
      days: z.int(),
      everyDays: z.int(),
      /** False: it has hung since then and was never emptied. */
      wasEmptied: z.boolean(),
    }),
  ),
  /** Slips counted and not typed yet. */
  untyped: z.int(),
  /** Ideas that nobody has judged yet. */
  pending: z.int(),
})
export type SuggestionsDue = z.infer<typeof SuggestionsDue>

const LocalText = z.object({ es: z.string(), en: z.string() })

/** What is printed on the poster and on the slips. */
export const BoxPaper = z.object({
  businessName: z.string(),
  logo: z.string().nullable(),
  poster: z.array(
    z.object({ id: z.int(), said: z.string(), done: z.string(), implementedOn: CivilDay.nullable() }),
  ),
  card: z.object({ kinds: z.array(LocalText), questions: z.array(LocalText), kindQuestion: LocalText }),
  boxes: z.array(z.object({ id: z.int(), name: z.string() })),
  /** The number that the next printed slip gets. */
  nextPrinted: z.int(),
})
export type BoxPaper = z.infer<typeof BoxPaper>

const changes = ['suggestions', 'home'] as const
const withCustomers = [...changes, 'customers'] as const

export const suggestionsContract = {
  'suggestions.boxes': query(
    'staff',
    'suggestions',
    Nothing,
    z.object({ boxes: z.array(Box), emptyings: z.array(Emptying) }),
  ),
  /** Every slip that was typed, the latest first. */
  'suggestions.list': query('staff', 'suggestions', Nothing, z.array(Suggestion)),
  /** Figures of the emptyings of these days, both included. */
  'suggestions.figures': query(
    'staff',
    'suggestions',
    z.object({
      from: CivilDay.nullable().default(null),
      to: CivilDay.nullable().default(null),
      customers: z.int().min(1).max(1e8).nullable().default(null),
    }),
    Figures,
  ),
  'suggestions.due': query('staff', 'suggestions', Nothing, SuggestionsDue),
  'suggestions.addBox': command('owner', changes, BoxDraft, Id),
  'suggestions.changeBox': command('owner', changes, Id.extend({ box: BoxDraft }), Nothing),
  'suggestions.voidBox': command('owner', changes, Id, Nothing),
  'suggestions.empty': command('staff', changes, EmptyingDraft, Id),
  'suggestions.changeEmptying': command('staff', changes, Id.extend({ emptying: EmptyingDraft }), Nothing),
  'suggestions.voidEmptying': command('staff', changes, Id, Nothing),

  /** An emptying to type the slips of: what is typed, the number proposed next, and what was left half typed. */
  'suggestions.typing': query(
    'staff',
    'suggestions',
    z.object({ emptyingId: z.int() }),
    z.object({
      emptying: Emptying,
      slips: z.array(Suggestion),
      nextSlipNumber: z.int(),
      draft: SlipDraft.nullable(),
    }),
  ),
  /** Ideas that say much the same, the likeliest first. */
  'suggestions.similar': query(
    'staff',
    'suggestions',
    z.object({ text: z.string().max(4000), exceptId: z.int().nullable().default(null) }),
    z.array(Suggestion),
  ),
  'suggestions.keepDraft': keepDraft(
    'staff',
    [],
    z.object({ emptyingId: z.int(), draft: SlipDraft.nullable() }),
    Nothing,
  ),
  /** Stores a slip; with `duplicateOfId` as one more vote for that idea. */
  'suggestions.type': command(
    'staff',
    withCustomers,
    z.object({ emptyingId: z.int(), slip: Slip, duplicateOfId: z.int().nullable().default(null) }),
    Id.extend({ nextSlipNumber: z.int() }),
  ),
  'suggestions.change': command('staff', withCustomers, Id.extend({ slip: Slip }), Nothing),
  'suggestions.void': command(
    'staff',
    withCustomers,
    Id.extend({ reason: z.string().trim().min(1).max(200) }),
    Nothing,
  ),
  /** Makes a slip one more vote for another idea, with all its own votes. */
  'suggestions.merge': command('staff', changes, Id.extend({ intoId: z.int() }), Nothing),
  'suggestions.separate': command('staff', changes, Id, Nothing),

  'suggestions.evaluate': command('owner', changes, Id.extend({ impact: Score, effort: Score }), Nothing),
  'suggestions.move': command(
    'owner',
    changes,
    Id.extend({ to: SuggestionStateSchema.exclude(['discarded']) }),
    Nothing,
  ),
  'suggestions.discard': command(
    'owner',
    changes,
    Id.extend({ reason: z.string().trim().min(1).max(500) }),
    Nothing,
  ),
  'suggestions.reply': command('owner', changes, Id.extend({ repliedOn: CivilDay.nullable() }), Nothing),
  'suggestions.publish': command(
    'owner',
    changes,
    Id.extend({
      said: z.string().trim().max(300),
      done: z.string().trim().max(300),
      isPublished: z.boolean(),
    }),
    Nothing,
  ),
  /** A slip that is really a case goes to the register, with its number and its date. */
  'suggestions.convert': command(
    'staff',
    [...withCustomers, 'cases'],
    Id.extend({ kind: CaseKindSchema }),
    z.object({ caseId: z.int(), number: z.string() }),
  ),

  'suggestions.paper': query('staff', 'suggestions', Nothing, BoxPaper),
  'suggestions.printPoster': action(
    'owner',
    z.object({ language: Language, size: PosterSize }),
    z.object({ fileName: z.string() }).nullable(),
  ),
  'suggestions.printSlips': action(
    'staff',
    SlipSheet.omit({ firstNumber: true }),
    z.object({ fileName: z.string(), firstNumber: z.int(), lastNumber: z.int() }).nullable(),
  ),
} satisfies ContractShape
