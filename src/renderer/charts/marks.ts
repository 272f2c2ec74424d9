import type { BarElement, Chart, ChartDataset, Plugin } from 'chart.js'
import type { ChartLook } from './look'

/** How a bar is hatched. */
export type Hatch = 'rising' | 'falling' | 'crossed'

/** What is drawn over the bars or the line of a dataset. */
export interface Marks {
  readonly look: ChartLook
  /** What a figure may as well be, at each bar or point. */
  readonly whiskers?: readonly (Interval | null)[]
  /** Written at the end of each bar or over each point. */
  readonly texts?: readonly string[]
  readonly hatch?: Hatch
  /** Written beside the end of a line, in place of a legend. */
  readonly name?: string
}

interface Interval {
  readonly low: number
  readonly high: number
}

/** The dataset with its marks. They travel inside, where Chart.js does not look. */
export function marked<T extends ChartDataset>(dataset: T, marks: Marks): T {
  return Object.assign(dataset, { marks })
}

function marksOf(chart: Chart, index: number): Marks | null {
  const dataset: (ChartDataset & { readonly marks?: Marks }) | undefined = chart.data.datasets[index]
  return dataset?.marks ?? null
}

export const chartFont = "'Inter Variable', Inter, 'Segoe UI', sans-serif"
const TEXT = 12
/** Half the width of the ends of a whisker. */
const END = 4
/** Distance of the strokes of a hatch. */
const HATCH_STEP = 7

/** Draws the marks with nothing but strokes and texts, so that a picture made of strokes has them too. */
export const marksPlugin: Plugin = {
  id: 'marks',
  afterDatasetsDraw(chart) {
    const { ctx } = chart
    ctx.save()
    chart.data.datasets.forEach((_, index) => {
      const marks = marksOf(chart, index)
      if (marks === null) return
      if (marks.look.hasPatterns) drawHatch(chart, index, marks)
      drawWhiskers(chart, index, marks)
      drawTexts(chart, index, marks)
    })
    drawNames(chart)
    ctx.restore()
  },
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf(bar: BarElement): Box {
  const { x, y, base, width, height, horizontal } = bar.getProps(
    ['x', 'y', 'base', 'width', 'height', 'horizontal'],
    true,
  )
  // Before the first layout a bar has no place yet.
  const [at, level, foot] = [x ?? 0, y ?? 0, base ?? 0]
  const [across, down] = [(width ?? 0) / 2, (height ?? 0) / 2]
  return horizontal
    ? { left: Math.min(at, foot), right: Math.max(at, foot), top: level - down, bottom: level + down }
    : { left: at - across, right: at + across, top: Math.min(level, foot), bottom: Math.max(level, foot) }
}

function drawHatch(chart: Chart, index: number, { hatch, look }: Marks): void {
  const meta = chart.getDatasetMeta(index)
  if (!hatch || meta.type !== 'bar') return
  const { ctx } = chart
  ctx.strokeStyle = look.ground
  ctx.lineWidth = 1.6
  ctx.setLineDash([])
  for (const bar of meta.data) {
    const box = boxOf(bar as unknown as BarElement) // the elements of a bar dataset are bars
    if (hatch !== 'falling') strokeRising(ctx, box)
    if (hatch !== 'rising') strokeFalling(ctx, box)
  }
}

/** Strokes that rise to the right, cut at the sides of the box by arithmetic. */
function strokeRising(ctx: CanvasRenderingContext2D, { left, right, top, bottom }: Box): void {
  const height = bottom - top
  for (let start = left - height + HATCH_STEP / 2; start < right; start += HATCH_STEP) {
    const from = Math.max(start, left)
    const to = Math.min(start + height, right)
    if (to > from) stroke(ctx, from, bottom - (from - start), to, bottom - (to - start))
  }
}

function strokeFalling(ctx: CanvasRenderingContext2D, { left, right, top, bottom }: Box): void {
  const height = bottom - top
  for (let start = left - height + HATCH_STEP / 2; start < right; start += HATCH_STEP) {
    const from = Math.max(start, left)
    const to = Math.min(start + height, right)
    if (to > from) stroke(ctx, from, top + (from - start), to, top + (to - start))
  }
}

function stroke(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  ctx.beginPath()
  ctx.moveTo(x1, y1)
  ctx.lineTo(x2, y2)
  ctx.stroke()
}

function drawWhiskers(chart: Chart, index: number, { whiskers, look }: Marks): void {
  const { vScale, data } = chart.getDatasetMeta(index)
  const { ctx } = chart
  ctx.strokeStyle = look.text
  ctx.lineWidth = 1.2
  ctx.setLineDash([])
  whiskers?.forEach((interval, place) => {
    const at = data[place]
    if (!interval || !at || !vScale) return
    const low = vScale.getPixelForValue(interval.low)
    const high = vScale.getPixelForValue(interval.high)
    if (vScale.isHorizontal()) {
      stroke(ctx, low, at.y, high, at.y)
      for (const x of [low, high]) stroke(ctx, x, at.y - END, x, at.y + END)
    } else {
      stroke(ctx, at.x, low, at.x, high)
      for (const y of [low, high]) stroke(ctx, at.x - END, y, at.x + END, y)
    }
  })
}

function drawTexts(chart: Chart, index: number, { texts, whiskers, look }: Marks): void {
  const { vScale, data } = chart.getDatasetMeta(index)
  const { ctx } = chart
  ctx.font = `${TEXT}px ${chartFont}`
  ctx.fillStyle = look.text
  // A ground of their own, so that a line behind them does not cross them out.
  ctx.strokeStyle = look.ground
  ctx.lineWidth = 3
  ctx.lineJoin = 'round'
  texts?.forEach((text, place) => {
    const at = data[place]
    if (text === '' || !at || !vScale || Number.isNaN(at.x) || Number.isNaN(at.y)) return
    const whisker = whiskers?.[place]
    const end = whisker ? vScale.getPixelForValue(whisker.high) : null
    if (vScale.isHorizontal()) {
      ctx.textAlign = 'left'
      ctx.textBaseline = 'middle'
      write(ctx, text, Math.max(at.x, end ?? at.x) + 7, at.y)
    } else {
      ctx.textAlign = 'center'
      ctx.textBaseline = 'bottom'
      write(ctx, text, at.x, Math.min(at.y, end ?? at.y) - 5)
    }
  })
}

function write(ctx: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  ctx.strokeText(text, x, y)
  ctx.fillText(text, x, y)
}

/** The names of lines at their right ends, pushed apart where two would touch. */
function drawNames(chart: Chart): void {
  const { ctx, chartArea } = chart
  const placed = chart.data.datasets.flatMap((dataset, index) => {
    const marks = marksOf(chart, index)
    const { data } = chart.getDatasetMeta(index)
    const last = dataset.data.map((value) => value !== null).lastIndexOf(true)
    const end = data[last]
    const { borderColor: color } = dataset
    return marks?.name && end
      ? [{ name: marks.name, y: end.y, color: typeof color === 'string' ? color : marks.look.text }]
      : []
  })
  ctx.font = `${TEXT}px ${chartFont}`
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  let above = Number.NEGATIVE_INFINITY
  for (const { name, y, color } of placed.sort((first, second) => first.y - second.y)) {
    above = Math.max(y, above + TEXT + 2)
    ctx.fillStyle = color
    ctx.fillText(name, chartArea.right + 8, above)
  }
}

/** Room beside the chart for such texts, in pixels. */
export function roomFor(texts: readonly string[]): number {
  return texts.length === 0 ? 0 : 14 + 6.4 * Math.max(...texts.map(({ length }) => length))
}

/** A long name in lines of about so many letters, as Chart.js takes it. */
export function inLines(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
