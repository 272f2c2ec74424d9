import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { CaseKindSchema } from '../cases/caseFile'
import { CaseRole } from '../cases/caseLines'
import { type ContractShape, command, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { Dimension } from '../surveys/question'
import { CauseClass } from './causeClass'
import { LookBack } from './lookBack'
import { momentClasses } from './ratingClass'
import { readyJourneyNames } from './readyJourneys'
import { Share } from './share'

export const momentChannels = ['inPerson', 'phone', 'message', 'web', 'paper', 'delivery'] as const
/** The five special moments (domain.md §1.10). */
export const specialMoments = ['badNews', 'referral', 'buyOrNot', 'perpetual', 'valueForMoney'] as const

export const MomentDraft = z.object({
  name: z.string().trim().min(1).max(60),
  /** Which journey it is a stop of; empty for the one of the house. */
  cycle: z.string().trim().max(60).default(''),
  channel: z.enum(momentChannels).nullable().default(null),
  /** Who serves there, in the words of the house. */
  servedBy: z.string().trim().max(120).default(''),
  /** False for what the customer does not see. */
  isVisible: z.boolean().default(true),
  /** The person who answers for it. */
  ownerId: z.int().nullable().default(null),
  /** How it should go, as it is written down for whoever serves. */
  standard: z.string().trim().max(1000).default(''),
  special: z.enum(specialMoments).nullable().default(null),
  /** What is said or goes wrong there counts as this where it does not say otherwise itself (domain.md §1.0). */
  element: z.string().max(20).nullable().default(null),
  dimension: Dimension.nullable().default(null),
  causeClass: CauseClass.nullable().default(null),
})
export type MomentDraft = z.infer<typeof MomentDraft>

export const Moment = MomentDraft.extend({ id: z.int(), ownerName: z.string().nullable() })
export type Moment = z.infer<typeof Moment>

export const MomentClassSchema = z.enum(momentClasses)

export const Counts = z.object({ positive: z.int(), normal: z.int(), negative: z.int() })
export type Counts = z.infer<typeof Counts>

export const Stop = Moment.extend({
  /** What was seen there, of all sources; zeros when there are fewer than five. */
  counts: Counts,
  n: z.int(),
  /** 100·(positive − negative)/n; null below five. */
  net: z.number().nullable(),
  label: z.enum(['positive', 'normal', 'negative', 'fewData']),
  isRedFlag: z.boolean(),
})
export type Stop = z.infer<typeof Stop>

export const Journey = z.object({
  today: CivilDay,
  start: CivilDay,
  stops: z.array(Stop),
  /** Positive ones among all that was seen; the share is null below five. */
  positive: Share,
})
export type Journey = z.infer<typeof Journey>

/** What was seen at a moment, by where it comes from. */
export const Observations = z.object({
  ratings: z.array(
    z.object({
      surveyId: z.int(),
      surveyTitle: LocalText,
      waveId: z.int(),
      waveLabel: z.string(),
      text: LocalText,
      n: z.int(),
      /** Null below five answers. */
      counts: Counts.nullable(),
    }),
  ),
  cases: z.array(
    z.object({
      id: z.int(),
      number: z.string(),
      kind: CaseKindSchema,
      day: CivilDay,
      text: z.string(),
      class: MomentClassSchema,
      /** In which role it was said: that of the case, or else of its customer (domain.md §1.18). */
      role: CaseRole,
    }),
  ),
  visits: z.array(
    z.object({
      id: z.int(),
      day: CivilDay,
      text: LocalText,
      note: z.string(),
      class: MomentClassSchema,
    }),
  ),
  notes: z.array(
    z.object({
      id: z.int(),
      day: CivilDay,
      class: MomentClassSchema,
      text: z.string(),
      causeClass: CauseClass.nullable(),
      notedBy: z.string(),
    }),
  ),
})
export type Observations = z.infer<typeof Observations>

const Id = z.object({ id: z.int() })
const Nothing = z.object({})

export const momentsContract = {
  /** The register, in the order of the journey. */
  'moments.list': query('staff', 'moments', Nothing, z.array(Moment)),
  'moments.journey': query('staff', 'moments', z.object({ lookBack: LookBack }), Journey),
  'moments.observations': query('staff', 'moments', Id.extend({ lookBack: LookBack }), Observations),
  /** A moment that is named where something is tagged with it goes to the end; a known name answers with its own. */
  'moments.name': command('staff', ['moments'], z.object({ name: MomentDraft.shape.name }), Id),
  'moments.create': command('owner', ['moments'], MomentDraft, Id),
  'moments.change': command('owner', ['moments'], Id.extend({ moment: MomentDraft }), Nothing),
  /** Every moment, in its new order. */
  'moments.reorder': command('owner', ['moments'], z.object({ ids: z.array(z.int()).max(500) }), Nothing),
  'moments.void': command('owner', ['moments'], Id, Nothing),
  /** Fills an empty register with the usual journey of a trade. */
  'moments.start': command('owner', ['moments'], z.object({ journey: z.enum(readyJourneyNames) }), Nothing),
  'moments.addNote': command(
    'staff',
    ['moments'],
    z.object({
      momentId: z.int(),
      on: CivilDay,
      class: MomentClassSchema,
      text: z.string().trim().max(1000).default(''),
      causeClass: CauseClass.nullable().default(null),
    }),
    Id,
  ),
  'moments.changeNote': command(
    'staff',
    ['moments'],
    Id.extend({ text: z.string().trim().max(1000), causeClass: CauseClass.nullable() }),
    Nothing,
  ),
  'moments.voidNote': command('staff', ['moments'], Id, Nothing),
} satisfies ContractShape
