import { z } from 'zod'

/**
 * What a reason of not buying is: a failure of the service, something else (price, stock), somebody who only looked,
 * or something that is said freely and put to another reason later.
 */
export const reasonKinds = ['service', 'notService', 'looking', 'free'] as const
export const ReasonKind = z.enum(reasonKinds)
export type ReasonKind = z.infer<typeof ReasonKind>

/** Reasons that every list begins with; their names are in the texts of the app (domain.md §1.15, MOTIVO_NO). */
export const builtInReasons = [
  'price',
  'stock',
  'waiting',
  'unattended',
  'pressure',
  'distrust',
  'everythingElse',
  'unwilling',
  'returns',
  'looking',
  'other',
] as const
export type BuiltInReason = (typeof builtInReasons)[number]

export const Reason = z.object({
  key: z.string().min(1).max(40),
  /** Empty for one of the built-in reasons as the app calls it. */
  name: z.string().trim().max(60),
  kind: ReasonKind,
  /** Taken off the list; visits that were counted with it keep it. */
  isHidden: z.boolean(),
})
export type Reason = z.infer<typeof Reason>

const kindOf: Readonly<Record<BuiltInReason, ReasonKind>> = {
  price: 'notService',
  stock: 'notService',
  waiting: 'service',
  unattended: 'service',
  pressure: 'service',
  distrust: 'service',
  everythingElse: 'service',
  unwilling: 'service',
  returns: 'service',
  looking: 'looking',
  other: 'free',
}

export const defaultReasons: readonly Reason[] = builtInReasons.map((key) => ({
  key,
  name: '',
  kind: kindOf[key],
  isHidden: false,
}))

export function isBuiltIn(key: string): key is BuiltInReason {
  return (builtInReasons as readonly string[]).includes(key)
}

/** Reasons that a digit stands for: 1 to 9. `0` is the free one, and who only looks has a key of their own. */
export const MOST_REASONS = 9

/** The reasons that have a digit, in the order of their digits. */
export function digitReasons(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ kind, isHidden }) => !isHidden && kind !== 'looking' && kind !== 'free')
}

/** A list that can be counted with: one digit a reason, no name twice, and always one to look and a free one. */
export const ReasonList = z
  .array(Reason)
  .max(60)
  .refine((reasons) => new Set(reasons.map(({ key }) => key)).size === reasons.length, { message: 'sameKey' })
  .refine((reasons) => reasons.every(({ key, name }) => name !== '' || isBuiltIn(key)), { message: 'noName' })
  .refine((reasons) => digitReasons(reasons).length <= MOST_REASONS, { message: 'tooMany' })
  .refine(
    (reasons) =>
      (['looking', 'free'] as const).every(
        (kind) => reasons.filter((reason) => reason.kind === kind && !reason.isHidden).length === 1,
      ),
    { message: 'incomplete' },
  )
