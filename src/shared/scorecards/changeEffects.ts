import { withoutNegativeZero } from '../stats/numbers'

/** An attribute in one period: its share of the points (0–1) and the share of them that its rating earns (0–1). */
export type PeriodSide = { readonly share: number; readonly fulfilment: number }

/** What one attribute did to the grade against the period before, in grade points (0–100). */
export type ChangeEffects = {
  /** `entered` was not rated before, `left` is not rated now. */
  readonly kind: 'both' | 'entered' | 'left'
  /** Because it is rated otherwise; 0 unless rated in both periods. */
  readonly rating: number
  /** Because it weighs otherwise; 0 unless rated in both periods. */
  readonly weight: number
  /** Because it came in or went out; 0 when rated in both periods. */
  readonly presence: number
  /** All three together: over all attributes they add up to the change of the grade. */
  readonly total: number
}

/**
 * Splits the part that one attribute has in the change of the grade [dec, domain.md §1.8]. With s the share of the
 * points, f what the rating earns of them and N₀ the grade before ÷ 100: rating = 100·(s₁ + s₀)/2·(f₁ − f₀);
 * weight = 100·(s₁ − s₀)·((f₁ + f₀)/2 − N₀); came in = 100·s₁·(f₁ − N₀); went out = −100·s₀·(f₀ − N₀). As the shares
 * of either period add up to 1, taking N₀ off each share changes nothing in the sum, which is the change of the grade.
 * Null for an attribute that is rated in neither period.
 */
export function changeEffects(
  now: PeriodSide | null,
  before: PeriodSide | null,
  gradeBefore: number,
): ChangeEffects | null {
  const pull = ({ share, fulfilment }: PeriodSide) =>
    withoutNegativeZero(share * (100 * fulfilment - gradeBefore))
  if (now && before) {
    const rating = withoutNegativeZero(50 * (now.share + before.share) * (now.fulfilment - before.fulfilment))
    const middle = 50 * (now.fulfilment + before.fulfilment)
    const weight = withoutNegativeZero((now.share - before.share) * (middle - gradeBefore))
    return { kind: 'both', rating, weight, presence: 0, total: rating + weight }
  }
  if (now) return only('entered', pull(now))
  return before && only('left', withoutNegativeZero(-pull(before)))
}

function only(kind: 'entered' | 'left', presence: number): ChangeEffects {
  return { kind, rating: 0, weight: 0, presence, total: presence }
}

/** How sure it is that a rating changed; `unknown` where no interval can be told. */
export type Certainty = 'sure' | 'unsure' | 'fewData' | 'unknown'

export type ChangePart = {
  readonly name: string
  /** Grade points. */
  readonly total: number
  readonly certainty: Certainty
}

/** What to tell of a change in one sentence: at most two that pushed it that way, and two that held it back. */
export type ChangeStory = {
  readonly direction: 'up' | 'down' | 'same'
  /** Grade points. */
  readonly change: number
  readonly pushed: readonly ChangePart[]
  readonly heldBack: readonly ChangePart[]
  /** Not one of the attributes that pushed has surely changed: the whole may be chance (domain.md §3.6). */
  readonly isUnsure: boolean
}

/** Less than this, in grade points, is shown as no change at all. */
const LEAST_SHOWN = 0.05

export function changeStory(parts: readonly ChangePart[], change: number): ChangeStory {
  const direction = change >= LEAST_SHOWN ? 'up' : change <= -LEAST_SHOWN ? 'down' : 'same'
  const sign = direction === 'down' ? -1 : 1
  const told = parts
    .filter(({ total }) => Math.abs(total) >= LEAST_SHOWN)
    .sort((one, other) => Math.abs(other.total) - Math.abs(one.total))
  const pushed = told.filter(({ total }) => total * sign > 0)
  const heldBack = told.filter(({ total }) => total * sign < 0)
  return {
    direction,
    change,
    pushed: pushed.slice(0, 2),
    heldBack: heldBack.slice(0, 2),
    isUnsure: told.length > 0 && !told.some(({ certainty }) => certainty === 'sure'),
  }
}
