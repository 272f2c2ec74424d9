import { z } from 'zod'
import { type ContractShape, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'

/** What one person has keyed, in one wave or in all. */
export const OperatorFigures = z.object({
  /** Null for sheets that were keyed without a name. */
  personId: z.int().nullable(),
  name: z.string(),
  /** Sheets typed in, the void ones left out; imported ones are nobody's. */
  sheets: z.int(),
  /** By the hour at the keys; null where nothing was measured (see `keyingRates`). */
  sheetsPerHour: z.number().nullable(),
  keysPerHour: z.number().nullable(),
  /** Keys that took something back, of each hundred; null where nothing was measured. */
  takenBack: z.number().nullable(),
  /** Fields of this person's sheets that a second keying read again. */
  rekeyedFields: z.int(),
  /** Of these, the ones whose first keying was found wrong. */
  errors: z.int(),
})
export type OperatorFigures = z.infer<typeof OperatorFigures>

export const KeyedWave = z.object({ waveId: z.int(), label: z.string(), survey: LocalText })
export type KeyedWave = z.infer<typeof KeyedWave>

export const operatorsContract = {
  /** Figures of everybody for the owner; staff get their own line only, and the waves that they keyed. */
  'responses.operators': query(
    'staff',
    'responses',
    /** Null for all waves. */
    z.object({ waveId: z.int().nullable().default(null) }),
    z.object({
      operators: z.array(OperatorFigures),
      /** The waves to choose from, newest first. */
      waves: z.array(KeyedWave),
    }),
  ),
} satisfies ContractShape
