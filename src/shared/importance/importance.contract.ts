import { z } from 'zod'
import { Interval } from '../analysis/figures'
import { type ContractShape, command, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { SurveyRef, Wave, WaveRef } from '../surveys/surveys.contract'
import { crosshairPresets } from './matrix'
import { importanceSources } from './measures'

export const Figure = z.object({ value: z.number().nullable(), n: z.int(), interval: Interval.nullable() })

const Scale = z.object({ min: z.number(), max: z.number() })

/** Where the owner put the lines, on the scales of the figures. */
const Crosshair = z.object({ importance: z.number(), performance: z.number() })

/** How the owner reads the matrix of a survey. */
export const ImportanceSettings = z
  .object({
    source: z.enum(importanceSources),
    /** Question on satisfaction as a whole; null for the one the app proposes. */
    overallKey: z.string().max(40).nullable(),
    preset: z.enum(crosshairPresets),
    /** Only with the preset `own`. */
    own: Crosshair.nullable(),
  })
  .refine(({ preset, own }) => (preset === 'own') === (own !== null), { path: ['own'], message: 'custom' })
export type ImportanceSettings = z.infer<typeof ImportanceSettings>

export const ImportanceAttribute = z.object({
  key: z.string(),
  name: LocalText,
  importance: Figure,
  performance: Figure,
  isNegative: z.boolean(),
  missing: z.enum(['fewAnswers', 'constant']).nullable(),
})

export const ImportanceResult = z.object({
  wave: Wave,
  settings: ImportanceSettings,
  /** How many attributes each source gives an importance to, so that only those with some are offered. */
  sources: z.array(z.object({ source: z.enum(importanceSources), count: z.int() })),
  /** Questions that can stand for satisfaction as a whole, and the one that does. */
  overall: z.array(z.object({ key: z.string(), text: LocalText })),
  overallKey: z.string().nullable(),
  /** Figures of fewer than five answers are left out here (domain.md §0.1 C6). */
  attributes: z.array(ImportanceAttribute),
  importanceScale: Scale,
  performanceScale: Scale,
  /** Lines of shared points that belong to no question on how well it is done. */
  strayLines: z.array(LocalText),
})
export type ImportanceResult = z.infer<typeof ImportanceResult>

export const importanceContract = {
  'importance.wave': query('owner', 'importance', WaveRef, ImportanceResult),
  'importance.set': command(
    'owner',
    ['importance'],
    SurveyRef.extend({ settings: ImportanceSettings }),
    z.object({}),
  ),
} satisfies ContractShape
