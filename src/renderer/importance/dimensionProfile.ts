import type { ChartSource } from '../charts/look'
import { inLines, marked } from '../charts/marks'
import { profileOptions } from '../charts/profileOptions'

/** What people expected and found, dimension by dimension; null where it is not told. */
export interface DimensionProfile {
  readonly names: readonly string[]
  readonly expectation: readonly (number | null)[]
  readonly perception: readonly (number | null)[]
  /** Words of the two lines. */
  readonly words: { readonly expectation: string; readonly perception: string }
  /** The whole scale. */
  readonly scale: { readonly min: number; readonly max: number }
  readonly say: (value: number | null) => string
}

const ROW = 44

/** Pixels for such a chart. */
export const dimensionProfileHeight = (dimensions: number): number => 90 + dimensions * ROW

/** Two lines from dimension to dimension: dashed what was expected, thick what was found (domain.md §1.7). */
export function dimensionProfile({
  names,
  expectation,
  perception,
  words,
  scale,
  say,
}: DimensionProfile): ChartSource {
  return (look) => {
    const line = (label: string, data: readonly (number | null)[], isFound: boolean) => {
      const color = isFound ? look.accent : look.text
      return marked(
        {
          type: 'line' as const,
          label,
          data: [...data],
          borderColor: color,
          backgroundColor: color,
          borderWidth: isFound ? 3 : 1.6,
          borderDash: isFound ? [] : [6, 3],
          pointStyle: isFound ? ('circle' as const) : ('rectRot' as const),
          pointRadius: 5,
          spanGaps: false,
          // A mark at either end of the scale is drawn whole.
          clip: false as const,
        },
        { look },
      )
    }
    const datasets = [line(words.expectation, expectation, false), line(words.perception, perception, true)]
    return {
      type: 'line',
      data: { labels: names.map((name) => inLines(name, 34)), datasets: datasets as never },
      options: profileOptions({ look, ...scale, say }),
    }
  }
}
