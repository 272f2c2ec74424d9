import { z } from 'zod'
import { Interval } from '../analysis/figures'
import { SplitWaveRef, splitInto } from '../analysis/sheetGroups'
import { Quantity } from '../contract/bounds'
import { type ContractShape, command, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { Dimension } from '../surveys/question'
import { SurveyRef, Wave } from '../surveys/surveys.contract'
import { crosshairPresets } from './matrix'
import { importanceSources } from './measures'

export const Figure = z.object({ value: z.number().nullable(), n: z.int(), interval: Interval.nullable() })

const Scale = z.object({ min: z.number(), max: z.number() })

/** Where the owner put the lines, on the scales of the figures. */
const Crosshair = z.object({ importance: Quantity, performance: Quantity })

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

/** The matrix of all, and the attributes of each group. */
export const ImportanceView = ImportanceResult.extend({ split: splitInto(z.array(ImportanceAttribute)) })
export type ImportanceView = z.infer<typeof ImportanceView>

const Value = z.number().nullable()

/** What can be read of the dimensions; figures of fewer than five answers are left out here too. */
export const DimensionsReading = z.object({
  mode: z.enum(['gap', 'perception']),
  scale: Scale,
  dimensions: z.array(
    z.object({
      dimension: Dimension,
      itemCount: z.int(),
      expectation: Value,
      perception: Value,
      score: Figure,
      points: Value,
      weighted: Value,
      percentOfExpectation: Value,
      alpha: z
        .object({
          value: z.number(),
          n: z.int(),
          label: z.enum(['repeated', 'good', 'acceptable', 'fair', 'poor', 'negative']),
        })
        .nullable(),
    }),
  ),
  items: z.array(
    z.object({
      key: z.string(),
      name: LocalText,
      dimension: Dimension,
      n: z.int(),
      expectation: Value,
      perception: Value,
      gap: Value,
    }),
  ),
  unweighted: Value,
  weighted: z.object({ value: Value, n: z.int() }),
  weightedByMeanPoints: Value,
  hasPoints: z.boolean(),
  pointsN: z.int(),
  rescaled: z.int(),
  straight: z.int(),
  isCeiling: z.boolean(),
})
export type DimensionsReading = z.infer<typeof DimensionsReading>

export const DimensionsView = z.object({
  wave: Wave,
  /** Null when the survey has no question with a dimension. */
  reading: DimensionsReading.nullable(),
  split: splitInto(DimensionsReading),
})
export type DimensionsView = z.infer<typeof DimensionsView>

const Share = z.object({
  successes: z.int(),
  n: z.int(),
  share: z.number(),
  interval: Interval.nullable(),
})

/** A question on the five levels. */
export const LevelFigures = z.object({
  key: z.string(),
  text: LocalText,
  hasDesired: z.boolean(),
  n: z.int(),
  /** Null below five answers. */
  figures: z
    .object({
      distribution: z.array(z.object({ value: z.int(), n: z.int() })),
      median: Value,
      mean: Value,
      criminal: Share,
      desiredOrBetter: Share,
      alert: z.enum(['none', 'amber', 'red']),
      /** Against what is desired, over those who gave both; null when fewer than five did. */
      desired: z
        .object({
          mean: Value,
          gap: Value,
          interval: Interval.nullable(),
          below: Share,
          /** Nearly everybody desires the highest: the share says more than the gap. */
          isCeiling: z.boolean(),
        })
        .nullable(),
    })
    .nullable(),
})
export type LevelFigures = z.infer<typeof LevelFigures>

/** How much of a service is wanted: how often each quantity was said. */
export const Quantities = z.object({
  key: z.string(),
  text: LocalText,
  n: z.int(),
  /** Null below five answers. */
  figures: z
    .object({
      /** Of numbers only. */
      median: Value,
      rows: z.array(z.object({ value: z.number(), label: LocalText.nullable(), count: z.int() })),
      others: z.int(),
    })
    .nullable(),
})
export type Quantities = z.infer<typeof Quantities>

/** The levels of service, and how much of it is wanted. */
export const LevelsReading = z.object({ levels: z.array(LevelFigures), quantities: z.array(Quantities) })
export type LevelsReading = z.infer<typeof LevelsReading>

export const LevelsView = LevelsReading.extend({ wave: Wave, split: splitInto(LevelsReading) })
export type LevelsView = z.infer<typeof LevelsView>

export const importanceContract = {
  'importance.wave': query('owner', 'importance', SplitWaveRef, ImportanceView),
  'importance.dimensions': query('owner', 'importance', SplitWaveRef, DimensionsView),
  'importance.levels': query('owner', 'importance', SplitWaveRef, LevelsView),
  'importance.set': command(
    'owner',
    ['importance'],
    SurveyRef.extend({ settings: ImportanceSettings }),
    z.object({}),
  ),
} satisfies ContractShape
