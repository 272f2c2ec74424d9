import type { ChartSource } from '../charts/look'
import { inLines, marked } from '../charts/marks'
import { nameAxis, quiet, valueAxis } from '../charts/quietChart'

interface AuditBars {
  /** Day and who looked, in two lines. */
  readonly names: readonly (readonly string[])[]
  /** Percent; null when nothing applied. */
  readonly values: readonly (number | null)[]
  readonly say: (value: number | null) => string
}

/** A bar an audit, side by side: no line joins what different people saw (domain.md §1.21). */
export function auditBars({ names, values, say }: AuditBars): ChartSource {
  return (look) => ({
    type: 'bar',
    data: {
      labels: names.map((lines) => [...lines]),
      datasets: [
        marked(
          { type: 'bar' as const, data: [...values], backgroundColor: look.accent, maxBarThickness: 46 },
          { look, texts: values.map((value) => (value === null ? '' : say(value))) },
        ),
      ] as never,
    },
    options: {
      ...quiet(look),
      layout: { padding: { top: 20 } },
      scales: { x: nameAxis(look), y: { ...valueAxis(look), min: 0, max: 100 } },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { label: ({ parsed }) => say(parsed.y ?? null) } },
      },
    },
  })
}

interface Butterfly {
  readonly names: readonly string[]
  /** 1–5; null where there is none. */
  readonly owner: readonly (number | null)[]
  readonly staff: readonly (number | null)[]
  readonly labels: { readonly owner: string; readonly staff: string }
  readonly say: (value: number | null) => string
}

/** Pixels of so many pairs of wings. */
export function butterflyHeight(rows: number): number {
  return 70 + rows * 34
}

/** The owner to the left, the staff to the right, from the middle (domain.md §1.22). */
export function butterfly({ names, owner, staff, labels, say }: Butterfly): ChartSource {
  const wing = (values: readonly (number | null)[], side: 1 | -1) =>
    values.map((value) => (value === null ? null : side * value))
  return (look) => ({
    type: 'bar',
    data: {
      labels: names.map((name) => inLines(name, 30)),
      datasets: [
        marked(
          {
            type: 'bar' as const,
            label: labels.owner,
            data: wing(owner, -1),
            backgroundColor: look.accent,
            barThickness: 18,
          },
          { look },
        ),
        marked(
          {
            type: 'bar' as const,
            label: labels.staff,
            data: wing(staff, 1),
            backgroundColor: look.lost,
            barThickness: 18,
          },
          { look, hatch: 'falling' },
        ),
      ] as never,
    },
    options: {
      ...quiet(look),
      indexAxis: 'y',
      scales: {
        x: {
          ...valueAxis(look),
          stacked: true,
          min: -5,
          max: 5,
          ticks: {
            color: look.quiet,
            stepSize: 1,
            callback: (value) => String(Math.abs(Number(value))),
          },
        },
        y: { ...nameAxis(look), stacked: true },
      },
      plugins: {
        legend: {
          display: true,
          align: 'start',
          labels: { color: look.text, boxWidth: 12, boxHeight: 12, font: { size: 12 } },
        },
        tooltip: {
          callbacks: {
            label: ({ dataset, parsed }) =>
              `${dataset.label ?? ''}: ${say(parsed.x === null ? null : Math.abs(parsed.x))}`,
          },
        },
      },
    },
  })
}
