import type { ChartLook, ChartSource } from '../charts/look'
import { type Hatch, inLines, marked } from '../charts/marks'
import { nameAxis, quiet, valueAxis } from '../charts/quietChart'

export interface SectionPlace {
  readonly name: string
  readonly isOwn: boolean
  /** Percent a section, in order; null where nothing applied. */
  readonly scores: readonly (number | null)[]
}

export interface SectionDrawing {
  readonly sections: readonly string[]
  readonly places: readonly SectionPlace[]
  readonly say: (value: number | null) => string
}

const hatches: readonly Hatch[] = ['falling', 'crossed', 'rising']
const BAR = 20

/** Pixels of bars of so many sections and businesses. */
export function sectionHeight(sections: number, places: number): number {
  return 70 + sections * (places * BAR + 16)
}

/** A bar a business in each section, ours first (domain.md §1.4). */
export function sectionBars({ sections, places, say }: SectionDrawing): ChartSource {
  return (look) => ({
    type: 'bar',
    data: {
      labels: sections.map((name) => inLines(name, 26)),
      datasets: places.map((place, at) =>
        marked(
          {
            type: 'bar' as const,
            label: place.name,
            data: [...place.scores],
            backgroundColor: place.isOwn ? look.accent : otherColor(look, at),
            barThickness: BAR - 4,
          },
          {
            look,
            texts: place.scores.map((score) => (score === null ? '' : say(score))),
            ...(!place.isOwn && { hatch: hatches[at % hatches.length] ?? 'falling' }),
          },
        ),
      ) as never,
    },
    options: {
      ...quiet(look),
      indexAxis: 'y',
      layout: { padding: { right: 46 } },
      scales: { x: { ...valueAxis(look), min: 0, max: 100 }, y: nameAxis(look) },
      plugins: {
        legend: {
          display: true,
          align: 'start',
          labels: { color: look.text, boxWidth: 12, boxHeight: 12, font: { size: 12 } },
        },
        tooltip: {
          callbacks: { label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${say(parsed.x ?? null)}` },
        },
      },
    },
  })
}

/** The first other business in the warm colour, the ones after it in greys: their names stand beside them. */
function otherColor(look: ChartLook, at: number): string {
  return at <= 1 ? look.lost : at === 2 ? look.quiet : look.line
}
