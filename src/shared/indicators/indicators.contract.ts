import { z } from 'zod'
import { DayText } from '../contract/bounds'
import { type ContractShape, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { indicatorUnits } from './indicator'

/** `nps`, or `question:<surveyId>:<questionKey>`. */
export const IndicatorKey = z.string().min(1).max(80)

export const Indicator = z.object({
  key: IndicatorKey,
  /** Null: its name is `indicators.names.<key>`. */
  name: LocalText.nullable(),
  /** The survey it belongs to; null for those of the whole business. */
  group: LocalText.nullable(),
  unit: z.enum(indicatorUnits),
  isHigherBetter: z.boolean(),
})
export type Indicator = z.infer<typeof Indicator>

const Day = DayText

export const indicatorsContract = {
  /** Everything that is measured, those of the business first. */
  'indicators.list': query('staff', 'indicators', z.object({}), z.array(Indicator)),
  /** The value of some of them over the days `[start, end)`, percent 0–100; null without data. */
  'indicators.read': query(
    'owner',
    'indicators',
    z.object({ keys: z.array(IndicatorKey).max(100), start: Day, end: Day }),
    z.array(z.object({ key: IndicatorKey, value: z.number().nullable(), n: z.number() })),
  ),
} satisfies ContractShape
