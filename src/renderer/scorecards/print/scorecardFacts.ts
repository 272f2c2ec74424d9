import type { Output } from '#shared/contract/contract'

/** What a printed libreta says. */
export type ScorecardFacts = NonNullable<Output<'scorecards.paper'>>

/** Where one figure of a line stands for roles that are far apart: the widest of each wave. */
export function gapsOfLine(
  roleGaps: ScorecardFacts['roleGaps'],
  { key }: { readonly key: string },
): ScorecardFacts['roleGaps'] {
  const widest = roleGaps
    .filter(({ row }) => row === key)
    .sort((one, other) => other.gap.difference - one.gap.difference)
  return widest.filter(({ waveId }, at) => widest.findIndex((one) => one.waveId === waveId) === at)
}
