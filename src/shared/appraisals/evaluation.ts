import { type Checklist, type ChecklistEntries, itemsInOrder } from '../checklists/checklist'
import { type CodedAnswer, validValues } from '../stats/answers'
import { mean, weightedMean } from '../stats/mean'
import { toIndex } from '../stats/scale'

const FIVE = { min: 1, max: 5 }

/** Fewer sheets of customers about somebody are never shown, nor a part that fewer rated (domain.md §1.20). */
export const FEWEST_SHEETS = 5

/** A component of a person's evaluation, rated 1 to 5 (domain.md §1.20). */
export type EvaluatedComponent = {
  readonly key: string
  readonly weight: number
  readonly ratings: readonly CodedAnswer[]
}

/**
 * Score 0–100 of a person from one source, Σ weight·(mean − 1)/4 over the rated components, with the mean and n of
 * each (domain.md §1.20, L1). `weakest` is the key with the lowest mean; null figures have no ratings.
 */
export function evaluatePerson(components: readonly EvaluatedComponent[]): {
  readonly score: number | null
  readonly components: readonly { readonly key: string; readonly mean: number | null; readonly n: number }[]
  readonly weakest: string | null
} {
  const rated = components.map(({ key, weight, ratings }) => {
    const values = validValues(ratings)
    return { key, weight, mean: mean(values), n: values.length }
  })
  const score = weightedMean(
    rated.map((component) => ({
      weight: component.weight,
      value: component.mean === null ? null : toIndex(component.mean, FIVE),
    })),
  )
  const known = rated.flatMap((component) =>
    component.mean === null ? [] : [{ ...component, mean: component.mean }],
  )
  known.sort((first, second) => first.mean - second.mean)
  return {
    score,
    components: rated.map(({ key, mean: meanRating, n }) => ({ key, mean: meanRating, n })),
    weakest: known[0]?.key ?? null,
  }
}

/** A filled sheet with the version of the checklist that it was filled in with. */
export interface FilledSheet {
  readonly checklist: Checklist
  readonly entries: ChecklistEntries
}

/**
 * The components as the newest checklist has them, with one rating a sheet: the mean of what was answered in that
 * section. So `n` of a component is the number of people who rated it.
 */
export function componentsOf(newest: Checklist, sheets: readonly FilledSheet[]): EvaluatedComponent[] {
  return newest.sections.map(({ key, weight }) => ({
    key,
    weight: weight ?? 0,
    ratings: sheets.map(({ checklist, entries }) =>
      mean(
        itemsInOrder(checklist).flatMap((item) => {
          const value = item.section === key ? entries[item.key]?.value : null
          return typeof value === 'number' ? [value] : []
        }),
      ),
    ),
  }))
}
