import { z } from 'zod'
import { Slip } from '#shared/suggestions/suggestions.contract'

/** A slip as it is being typed; it is kept as a draft at every pause. */
export const SlipForm = Slip.extend({
  slipNumber: z.int().nullable(),
  text: z.string(),
  /** The idea that it is a vote for; null for an idea of its own. */
  duplicateOfId: z.int().nullable(),
})
export type SlipForm = z.infer<typeof SlipForm>

export interface SlipProblems {
  readonly slipNumber?: 'numberMissing' | 'numberTaken'
  readonly writtenOn?: true
  readonly text?: true
}

export function emptySlip(slipNumber: number): SlipForm {
  return {
    slipNumber,
    writtenOn: null,
    text: '',
    isIllegible: false,
    element: null,
    dimension: null,
    momentId: null,
    causeClass: null,
    customerId: null,
    duplicateOfId: null,
  }
}

/** What is missing or cannot be, for slips that came out of the box on that day. */
export function problemsOf(form: SlipForm, emptiedOn: string): SlipProblems {
  return {
    ...(form.slipNumber === null || form.slipNumber < 1 ? { slipNumber: 'numberMissing' as const } : {}),
    ...(form.writtenOn !== null && form.writtenOn > emptiedOn ? { writtenOn: true as const } : {}),
    ...(form.text.trim() === '' && !form.isIllegible ? { text: true as const } : {}),
  }
}

/** Whether anything was typed that would be missed. */
export function isTyped(form: SlipForm): boolean {
  return form.text.trim() !== '' || form.writtenOn !== null || form.customerId !== null
}
