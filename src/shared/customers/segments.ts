import { z } from 'zod'
import { addDays, addMonths, type CivilDate, daysBetween } from '../calendar/civilDate'
import type { Role } from '../contract/procedure'
import { type Consent, CustomerRole, mayContact } from './customer'
import { plainWords } from './searchText'

/** The segments every business has, in the order in which they are tried (domain.md §1.17). */
export const builtInSegments = ['preferred', 'atRisk', 'dormant', 'regular', 'occasional'] as const
export type BuiltInSegment = (typeof builtInSegments)[number]

const numberFields = ['purchases', 'amount', 'daysSincePurchase', 'daysSinceContact'] as const

/** One thing that must be so of a customer. Purchases and amounts are those of the last twelve months. */
export const SegmentCondition = z.union([
  z.object({ field: z.literal('tag'), value: z.string().trim().min(1).max(40) }),
  z.object({ field: z.literal('source'), value: z.string().trim().min(1).max(80) }),
  z.object({ field: z.literal('role'), value: CustomerRole }),
  z.object({ field: z.literal('consent'), value: z.boolean() }),
  z.object({
    field: z.enum(numberFields),
    test: z.enum(['atLeast', 'atMost']),
    value: z.number().min(0).max(1e9),
  }),
])
export type SegmentCondition = z.infer<typeof SegmentCondition>

export const CustomSegment = z.object({
  key: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(60),
  /** All of them must be so. */
  conditions: z.array(SegmentCondition).min(1).max(10),
})
export type CustomSegment = z.infer<typeof CustomSegment>

const days = z.int().min(1).max(3650)
const times = z.int().min(1).max(1000)
const money = z.number().positive().max(1e9).nullable()

/** What makes a customer recent, frequent and good for the business, as its owner sees it. */
export const SegmentRules = z
  .object({
    /** A last purchase within so many days is recent (R3). */
    recentDays: days.default(30),
    /** One longer ago than so many days is long ago (R1). */
    dormantDays: days.default(90),
    /** Purchases in twelve months: so many are frequent (F3)… */
    frequentTimes: times.default(6),
    /** …and so many are regular (F2). */
    regularTimes: times.default(3),
    /** Money in twelve months: so much is high (M3); null until the owner says it. */
    highAmount: money.default(null),
    /** …and so much is middling (M2). */
    middleAmount: money.default(null),
    /** Tried before the others, in their order. */
    custom: z.array(CustomSegment).max(30).default([]),
  })
  .refine(({ recentDays, dormantDays }) => recentDays < dormantDays, {
    path: ['dormantDays'],
    message: 'notAfter',
  })
  .refine(({ frequentTimes, regularTimes }) => regularTimes < frequentTimes, {
    path: ['frequentTimes'],
    message: 'notMore',
  })
  .refine(
    ({ highAmount, middleAmount }) =>
      (highAmount === null) === (middleAmount === null) &&
      (highAmount === null || middleAmount === null || middleAmount < highAmount),
    { path: ['highAmount'], message: 'notMore' },
  )
export type SegmentRules = z.infer<typeof SegmentRules>

export const defaultRules: SegmentRules = SegmentRules.parse({})

/** What is known of a customer for telling the segment. */
export interface CustomerFigures {
  /** Null when no purchase was noted. */
  readonly lastPurchaseOn: CivilDate | null
  /** In the last twelve months, as `yearBefore` counts them. */
  readonly purchases: number
  readonly amount: number
  readonly lastContactOn: CivilDate | null
  readonly tags: readonly string[]
  readonly roles: readonly CustomerRole[]
  readonly source: string
  readonly consent: Pick<Consent, 'phone' | 'email' | 'message'>
}

type Level = 1 | 2 | 3
export interface Rfm {
  /** Null without any purchase. */
  readonly recency: Level | null
  readonly frequency: Level
  /** Null while the owner has not said what is much, and for who may not see money. */
  readonly money: Level | null
}

/** The first day that no longer belongs to the last twelve months. */
export function yearBefore(today: CivilDate): CivilDate {
  return addMonths(today, -12)
}

/** Levels 1 to 3 of recency, frequency and money (domain.md §1.17, K4). */
export function rfm(figures: CustomerFigures, rules: SegmentRules, today: CivilDate): Rfm {
  return levelsBy(rules, today)(figures)
}

/** Makes the function of the levels: the days that divide are found once, not for each of many customers. */
function levelsBy(rules: SegmentRules, today: CivilDate): (figures: CustomerFigures) => Rfm {
  const recentSince = addDays(today, -rules.recentDays)
  const dormantBefore = addDays(today, -rules.dormantDays)
  const { frequentTimes, regularTimes, highAmount, middleAmount } = rules
  const moneyOf = (amount: number): Level | null => {
    if (highAmount === null || middleAmount === null) return null
    return amount >= highAmount ? 3 : amount >= middleAmount ? 2 : 1
  }
  const recencyOf = (day: CivilDate): Level => (day >= recentSince ? 3 : day >= dormantBefore ? 2 : 1)
  return ({ lastPurchaseOn, purchases, amount }) => ({
    recency: lastPurchaseOn === null ? null : recencyOf(lastPurchaseOn),
    frequency: purchases >= frequentTimes ? 3 : purchases >= regularTimes ? 2 : 1,
    money: moneyOf(amount),
  })
}

/** Which of the built-in segments these levels are; null without any purchase. The first that matches wins. */
export function builtInSegment({ recency, frequency, money }: Rfm): BuiltInSegment | null {
  if (recency === null) return null
  if (recency === 3 && frequency === 3) return 'preferred'
  if (recency === 1) return frequency >= 2 || (money ?? 1) >= 2 ? 'atRisk' : 'dormant'
  return frequency >= 2 ? 'regular' : 'occasional'
}

/** The same rules for who may not see money: nothing in them tells who spends much. */
export function withoutMoney(rules: SegmentRules): SegmentRules {
  const custom = rules.custom.filter(({ conditions }) => conditions.every(({ field }) => field !== 'amount'))
  return { ...rules, highAmount: null, middleAmount: null, custom }
}

/** The rules by which somebody of this role is told the segments. */
export function rulesFor(role: Role, rules: SegmentRules): SegmentRules {
  return role === 'owner' ? rules : withoutMoney(rules)
}

/** The key of the segment of a customer: the owner's own first, in their order; null when none is known. */
export function segmentOf(figures: CustomerFigures, rules: SegmentRules, today: CivilDate): string | null {
  return segmentsBy(rules, today)(figures)
}

/** The same for many customers. */
export function segmentsBy(
  rules: SegmentRules,
  today: CivilDate,
): (figures: CustomerFigures) => string | null {
  const levelsOf = levelsBy(rules, today)
  return (figures) => {
    const own = rules.custom.find(({ conditions }) =>
      conditions.every((condition) => holds(condition, figures, today)),
    )
    return own?.key ?? builtInSegment(levelsOf(figures))
  }
}

function holds(condition: SegmentCondition, figures: CustomerFigures, today: CivilDate): boolean {
  switch (condition.field) {
    case 'tag':
      return figures.tags.some((tag) => plainWords(tag) === plainWords(condition.value))
    case 'source':
      return plainWords(figures.source).includes(plainWords(condition.value))
    case 'role':
      return figures.roles.includes(condition.value)
    case 'consent':
      return mayContact({ ...figures.consent, on: null, how: '' }) === condition.value
    default: {
      const value = numberOf(condition.field, figures, today)
      // What is not known is neither much nor little.
      if (value === null) return false
      return condition.test === 'atLeast' ? value >= condition.value : value <= condition.value
    }
  }
}

function numberOf(
  field: (typeof numberFields)[number],
  { purchases, amount, lastPurchaseOn, lastContactOn }: CustomerFigures,
  today: CivilDate,
): number | null {
  if (field === 'purchases') return purchases
  if (field === 'amount') return amount
  const day = field === 'daysSincePurchase' ? lastPurchaseOn : lastContactOn
  return day === null ? null : daysBetween(day, today)
}
