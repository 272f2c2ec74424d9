import { z } from 'zod'

/** What is looked at before a month is closed, in the order of the list. */
export const checkKeys = [
  'halfTyped',
  'openWaves',
  'sheetsToKey',
  'sheetsMissing',
  'sheetsInsufficient',
  'sheetsOdd',
  'secondKeying',
  'differences',
  'casesOverdue',
  'casesToAcknowledge',
  'casesWithoutCause',
  'casesNotAsked',
  'actionsOverdue',
  'slipsToType',
  'suggestionsUnanswered',
  'customersServed',
  'scorecards',
  'backup',
] as const
export const CheckKey = z.enum(checkKeys)
export type CheckKey = z.infer<typeof CheckKey>

/**
 * What would be lost by the closing: nothing half typed can be saved in a closed month. All else may have its reasons,
 * and the owner says them.
 */
const blockingKeys: ReadonlySet<CheckKey> = new Set<CheckKey>(['halfTyped'])

/** One of the things that were found: what it is called, and the address where it is mended. */
export const CheckItem = z.object({ name: z.string(), route: z.string(), count: z.int() })
export type CheckItem = z.infer<typeof CheckItem>

export const Acceptance = z.object({
  note: z.string(),
  person: z.string(),
  at: z.string(),
  /** How many there were when it was accepted. */
  count: z.int(),
})
export type Acceptance = z.infer<typeof Acceptance>

export const CheckLight = z.enum(['good', 'warning', 'blocking'])
export type CheckLight = z.infer<typeof CheckLight>

export const Check = z.object({
  key: CheckKey,
  light: CheckLight,
  /** How many there are, 0 when nothing is wrong. */
  count: z.int(),
  /** The first of them. */
  items: z.array(CheckItem),
  /** Null while nobody accepted it, or when there are more than were accepted. */
  accepted: Acceptance.nullable(),
})
export type Check = z.infer<typeof Check>

/** What was found of one kind. */
export interface Finding {
  readonly key: CheckKey
  readonly items: readonly CheckItem[]
}

/** Items shown of each line: the rest is where they are mended. */
const mostItems = 4

/** A line of the list, from what was found and what was accepted before. */
export function checkOf({ key, items }: Finding, accepted: Acceptance | null): Check {
  const count = items.reduce((sum, item) => sum + item.count, 0)
  const light = count === 0 ? 'good' : blockingKeys.has(key) ? 'blocking' : 'warning'
  const stands = light === 'warning' && accepted !== null && accepted.count >= count
  return { key, light, count, items: items.slice(0, mostItems), accepted: stands ? accepted : null }
}

/** Whether the month can be signed: nothing that blocks, and every warning accepted. */
export function canSign(checks: readonly Check[]): boolean {
  return checks.every(({ light, accepted }) => light === 'good' || (light === 'warning' && accepted !== null))
}
