import { type CodedAnswer, validValues } from '../stats/answers'
import { mean } from '../stats/mean'
import { isSame } from '../stats/numbers'
import { type Proportion, proportion } from '../stats/proportion'

/** What people said of one service: whether they want it (1 yes, 0 no) and how important it is (1 to 5). */
export type ServiceAnswers = {
  readonly name: string
  readonly wants: readonly CodedAnswer[]
  readonly importance: readonly CodedAnswer[]
}

/** A service in the ranking. */
export type ServiceDemand = {
  readonly name: string
  /** Who wants it among those who answered yes or no, 0–1. */
  readonly demand: Proportion
  /** Mean importance, 1 to 5; null without valid answers. */
  readonly importance: number | null
  /** demand % · (importance − 1)/4, 0–100; null when either is missing. */
  readonly index: number | null
}

/** A service in the ranking, with what it was worked out of. */
export type RankedService<Service extends ServiceAnswers> = ServiceDemand & { readonly service: Service }

/**
 * Services wanted, by demand index, ties by demand and then by name; those without index last
 * (domain.md §1.1, B1).
 */
export function rankServices<Service extends ServiceAnswers>(
  services: readonly Service[],
): RankedService<Service>[] {
  const demands = services.map((service): RankedService<Service> => {
    const { name, wants, importance } = service
    const answered = validValues(wants)
    const demand = proportion(answered.filter((answer) => answer === 1).length, answered.length)
    const meanImportance = mean(validValues(importance))
    const index =
      demand.share === null || meanImportance === null
        ? null
        : (100 * demand.share * (meanImportance - 1)) / 4
    return { name, demand, importance: meanImportance, index, service }
  })
  return demands.sort(
    (first, second) =>
      descending(first.index, second.index) ||
      descending(first.demand.share, second.demand.share) ||
      first.name.localeCompare(second.name, 'es'),
  )
}

/** Order of two figures from high to low, a missing one last; 0 when they are the same. */
function descending(first: number | null, second: number | null): number {
  if (first === null || second === null) return Number(first === null) - Number(second === null)
  return isSame(first, second) ? 0 : second - first
}
