import { z } from 'zod'
import { LocalText } from '../i18n/languages'
import { compareShares } from '../stats/comparison'
import { EPSILON } from '../stats/numbers'
import { FEWEST_ANSWERS_SHOWN } from '../stats/suppression'
import type { Question } from '../surveys/question'
import { canSplit } from './split'

/** Roles this far apart in their favourable answers, 0–1, are not told by one figure alone (domain.md §1.18). */
export const ROLES_APART = 0.15

/** Technical tag and key of the question about the role of who answers, in the templates that ask it. */
export const ROLE_TAG = 'ROL'

/** What the people of one role answered to a question. */
export interface RoleAnswers {
  readonly label: LocalText
  /** Valid answers, and those of them in the top-box set of the scale. */
  readonly n: number
  readonly successes: number
}

const RoleShare = z.object({
  label: LocalText,
  n: z.int(),
  /** 0–1. */
  share: z.number(),
})

/** The two roles that are the furthest apart in a question. */
export const RoleGap = z.object({
  high: RoleShare,
  low: RoleShare,
  /** 0.15–1. */
  difference: z.number(),
  /** The 95 % interval of the difference excludes 0 (domain.md §3.6). */
  isSure: z.boolean(),
})
export type RoleGap = z.infer<typeof RoleGap>

/** Where the roles of those who answered a wave are far apart. */
export const RoleGaps = z.object({
  /** The question by which the roles are told apart. */
  roleKey: z.string(),
  /** By key of the question. */
  gaps: z.array(RoleGap.extend({ key: z.string() })),
})
export type RoleGaps = z.infer<typeof RoleGaps>

/** The question that says in which role people answered: user, buyer, company…; null where none does. */
export function roleQuestionOf(questions: readonly Question[]): Question | null {
  const isRole = ({ key, code, element }: Question) =>
    element === ROLE_TAG || key === ROLE_TAG || code === ROLE_TAG
  return questions.find((question) => isRole(question) && canSplit(question)) ?? null
}

/**
 * The two roles that are the furthest apart, when their favourable shares differ by 15 points or more; null otherwise
 * (domain.md §1.18). Only roles that may be shown are given; those of fewer than five answers do not speak. That the
 * difference may be chance does not silence it, as the section knows no such exception, but is said (`isSure`).
 */
export function roleGapOf(roles: readonly RoleAnswers[]): RoleGap | null {
  const told = roles
    .filter(({ n }) => n >= FEWEST_ANSWERS_SHOWN)
    .map((role) => ({ ...role, share: role.successes / role.n }))
    .sort((one, other) => other.share - one.share)
  const high = told[0]
  const low = told.at(-1)
  if (!high || !low || high.share - low.share < ROLES_APART - EPSILON) return null
  const shown = ({ label, n, share }: typeof high) => ({ label, n, share })
  return {
    high: shown(high),
    low: shown(low),
    difference: high.share - low.share,
    isSure: compareShares(high, low)?.verdict === 'rose',
  }
}
