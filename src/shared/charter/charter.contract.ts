import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { action, type ContractShape, command, query } from '../contract/procedure'
import { Language, LocalText } from '../i18n/languages'
import { indicatorUnits } from '../indicators/indicator'
import { Indicator, IndicatorKey } from '../indicators/indicators.contract'
import { CharterPaperJob } from './paper'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })

/** By what a promise is measured: an indicator, promises of the register of a kind ('' for all), or nothing. */
export const CharterMeasure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('indicator'), key: IndicatorKey }),
  z.object({ kind: z.literal('promises'), type: z.string().trim().max(60) }),
])
export type CharterMeasure = z.infer<typeof CharterMeasure>

/** A promise of the firm in writing (domain.md §1.25). */
export const CharterDraft = z
  .object({
    text: z.object({ es: z.string().trim().max(300), en: z.string().trim().max(300) }),
    measure: CharterMeasure,
    /** In the unit of the measure; null for none. */
    goal: z.number().min(-1e9).max(1e9).nullable(),
    appliesFrom: CivilDay,
  })
  .refine(({ text }) => text.es !== '' || text.en !== '')
export type CharterDraft = z.infer<typeof CharterDraft>

export const CharterVersion = z.object({
  text: LocalText,
  measure: CharterMeasure,
  goal: z.number().nullable(),
  appliesFrom: CivilDay,
  notedBy: z.string(),
})
export type CharterVersion = z.infer<typeof CharterVersion>

const Interval = z.object({ low: z.number(), high: z.number() })
const Share = z.object({
  successes: z.int(),
  n: z.int(),
  share: z.number().nullable(),
  interval: Interval.nullable(),
})

/** How a promise was kept in a period. */
export const CharterReading = z.object({
  /** In the unit of the measure. */
  value: z.number().nullable(),
  n: z.number(),
  /** Of a share, 0–1. */
  interval: Interval.nullable(),
  goal: z.number().nullable(),
  /** Null: not measured, or too few. */
  isMet: z.boolean().nullable(),
})
export type CharterReading = z.infer<typeof CharterReading>

const MonthReading = CharterReading.extend({ month: z.string(), isRunning: z.boolean() })

export const CharterLine = z.object({
  id: z.int(),
  /** The first day on which it is no longer promised; null while it stands. */
  endedOn: CivilDay.nullable(),
  /** As it holds today, or as it will first. */
  version: CharterVersion,
  /** All of them, the newest first. */
  versions: z.array(CharterVersion),
  unit: z.enum(indicatorUnits).nullable(),
  isHigherBetter: z.boolean(),
  /** What it is measured by; null when it is by nothing, or by something that is gone. */
  indicator: Indicator.nullable(),
  /** Over the last twelve months and this one up to today. */
  now: CharterReading,
  /** The oldest first. */
  months: z.array(MonthReading),
})
export type CharterLine = z.infer<typeof CharterLine>

const changes = ['charter', 'home'] as const

/** The written promises of the firm, and how they are kept. */
export const charterContract = {
  'charter.show': query(
    'owner',
    'charter',
    Nothing,
    z.object({
      lines: z.array(CharterLine),
      /** Met out of measured, over the last twelve months. */
      compliance: Share,
      months: z.array(z.object({ month: z.string(), isRunning: z.boolean(), compliance: Share })),
      /** Kinds of promises of the register. */
      types: z.array(z.string()),
      publishedOn: CivilDay.nullable(),
      today: CivilDay,
    }),
  ),
  'charter.add': command('owner', changes, CharterDraft, Id),
  /** Anew from a day on; what was promised before is kept, unless it began on the same day. */
  'charter.change': command('owner', changes, Id.extend({ promise: CharterDraft }), Nothing),
  /** No longer promised from a day on; what was kept until then stays. */
  'charter.withdraw': command('owner', changes, Id.extend({ endedOn: CivilDay.nullable() }), Nothing),
  'charter.void': command('owner', changes, Id, Nothing),
  /** Up or down in the order in which they are printed. */
  'charter.move': command(
    'owner',
    changes,
    Id.extend({ steps: z.union([z.literal(-1), z.literal(1)]) }),
    Nothing,
  ),
  'charter.paper': query(
    'owner',
    'charter',
    Nothing,
    z.object({
      businessName: z.string(),
      logo: z.string().nullable(),
      language: Language,
      today: CivilDay,
      lines: z.array(CharterLine),
    }),
  ),
  'charter.print': action('owner', CharterPaperJob, z.object({ fileName: z.string() }).nullable()),
  'charter.openPaper': action('owner', Nothing, Nothing),
} satisfies ContractShape
