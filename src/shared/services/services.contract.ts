import { z } from 'zod'
import { Interval } from '../analysis/figures'
import { SplitWaveRef, splitInto } from '../analysis/sheetGroups'
import { type ContractShape, command, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { SurveyRef, Wave } from '../surveys/surveys.contract'

/** How much a service is wanted. Figures of fewer than five answers are left out (domain.md §0.1 C6). */
export const WantedService = z.object({
  /** Key of its question. */
  key: z.string(),
  name: LocalText,
  isOffered: z.boolean(),
  /** Not asked in the waves before: its figures begin with this one. */
  isNew: z.boolean(),
  /** Share 0–1. */
  demand: z.object({
    successes: z.int(),
    n: z.int(),
    share: z.number().nullable(),
    interval: Interval.nullable(),
  }),
  /** Mean, 1 to 5. */
  importance: z.object({ value: z.number().nullable(), n: z.int() }),
  /** Mean points of 100. */
  points: z.number().nullable(),
  /** Demand index, 0–100. */
  index: z.number().nullable(),
  rank: z.int(),
})
export type WantedService = z.infer<typeof WantedService>

export const ServicesOfPeople = z.object({
  sheets: z.int(),
  services: z.array(WantedService),
  points: z
    .object({ kind: z.enum(['sum', 'ranking']), n: z.int(), rescaled: z.int(), leftOut: z.int() })
    .nullable(),
})
export type ServicesOfPeople = z.infer<typeof ServicesOfPeople>

/** What the people of some sheets want. */
export const ServicesReading = z.object({
  customers: ServicesOfPeople,
  /** Who says not to be a customer; null when that is not asked. */
  others: ServicesOfPeople.nullable(),
  /** Keys of what customers want and is not offered, the most wanted first. */
  missed: z.array(z.string()),
})
export type ServicesReading = z.infer<typeof ServicesReading>

export const ServicesView = ServicesReading.extend({ wave: Wave, split: splitInto(ServicesReading) })
export type ServicesView = z.infer<typeof ServicesView>

/** Services that customers want, of the surveys that ask for them (domain.md §1.1). */
export const servicesContract = {
  'services.wave': query('owner', 'services', SplitWaveRef, ServicesView),
  /** Whether a service that a survey asks about is given today. */
  'services.setOffered': command(
    'owner',
    ['services'],
    SurveyRef.extend({ key: z.string().max(40), isOffered: z.boolean() }),
    z.object({}),
  ),
} satisfies ContractShape
