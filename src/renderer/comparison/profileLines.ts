import type { ChartLook, ChartSource } from '../charts/look'
import { inLines, marked } from '../charts/marks'
import { profileOptions } from '../charts/profileOptions'

/** A business in the profile: its ratings in the order of the attributes, 1–5; null where it has none. */
export interface ProfileLine {
  readonly name: string
  readonly isOwn: boolean
  readonly values: readonly (number | null)[]
}

export interface ProfileDrawing {
  readonly attributes: readonly string[]
  readonly lines: readonly ProfileLine[]
  /** From here on it is done well; drawn as a line of its own. */
  readonly target: number
  readonly targetName: string
  readonly say: (value: number | null) => string
}

/** Told apart by who sees no red or no green; form and dash of each line say the same without colour. */
const onWhite = ['#b45309', '#1d4ed8', '#86198f', '#3f6212', '#475569']
const onDark = ['#e0a458', '#8ab4ff', '#e29bf0', '#bcd472', '#b3bfd0']
const forms = ['rect', 'triangle', 'rectRot', 'star', 'crossRot'] as const
const dashes = [
  [6, 3],
  [2, 3],
  [9, 3, 2, 3],
  [4, 4],
  [1, 2],
]
/** As many competitors can be told apart in one drawing. */
export const MOST_LINES = forms.length

const ROW = 46

/** Pixels of a profile of so many attributes. */
export function profileHeight(attributes: number): number {
  return 96 + attributes * ROW
}

/** One line a business, from attribute to attribute; ours is the thick one (domain.md §1.3). */
export function profileLines({ attributes, lines, target, targetName, say }: ProfileDrawing): ChartSource {
  return (look) => {
    const colors = isDark(look) ? onDark : onWhite
    const competitors = lines.filter(({ isOwn }) => !isOwn)
    const datasets = lines.map((line) => {
      const place = competitors.indexOf(line) % MOST_LINES
      const color = line.isOwn ? look.accent : (colors[place] ?? look.text)
      return marked(
        {
          type: 'line' as const,
          label: line.name,
          data: [...line.values],
          borderColor: color,
          backgroundColor: color,
          borderWidth: line.isOwn ? 3 : 1.6,
          borderDash: line.isOwn ? [] : [...(dashes[place] ?? [])],
          pointStyle: line.isOwn ? ('circle' as const) : (forms[place] ?? 'rect'),
          pointRadius: line.isOwn ? 5 : 5.5,
          spanGaps: false,
          // A mark at either end of the scale is drawn whole.
          clip: false as const,
        },
        { look },
      )
    })
    const goal = {
      type: 'line' as const,
      label: `${targetName}: ${say(target)}`,
      data: attributes.map(() => target),
      borderColor: look.quiet,
      backgroundColor: look.quiet,
      borderWidth: 1,
      borderDash: [1, 3],
      pointRadius: 0,
      pointHitRadius: 0,
      pointStyle: 'line' as const,
    }
    return {
      type: 'line',
      data: { labels: attributes.map((name) => inLines(name, 34)), datasets: [...datasets, goal] as never },
      options: profileOptions({ look, min: 1, max: 5, say }),
    }
  }
}

function isDark({ ground }: ChartLook): boolean {
  const part = (at: number) => Number.parseInt(ground.slice(at, at + 2), 16)
  return /^#[0-9a-f]{6}$/i.test(ground) && part(1) + part(3) + part(5) < 384
}
