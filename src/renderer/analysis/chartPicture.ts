import type { Bar, BarTone } from './bars'

/** What a copied picture says. */
export interface ChartPicture {
  readonly title: string
  readonly subtitle: string
  readonly bars: readonly Bar[]
  readonly n: number
  readonly nText: string
  /** Where the figures come from, under the chart. */
  readonly source: string
  /** The figures beside a bar, from its count. */
  readonly share: (count: number) => string
}

const WIDTH = 900
const MARGIN = 28
const LABELS = 260
const FIGURES = 120
const ROW = 30
const FONT = "'Inter Variable', 'Segoe UI', sans-serif"
/** Twice as many points: sharp on paper. */
const SCALE = 2

const colors: Readonly<Record<BarTone, string>> = { top: '#0f766e', middle: '#a8a49d', bottom: '#b45309' }

/** Draws the bars of a question on white, as a PNG data URL. */
export function drawPicture(picture: ChartPicture): string {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the page has no canvas')
  context.font = `600 19px ${FONT}`
  const titleLines = wrapped(context, picture.title)
  context.font = `14px ${FONT}`
  const subtitleLines = picture.subtitle === '' ? [] : wrapped(context, picture.subtitle)
  const head = MARGIN + titleLines.length * 26 + subtitleLines.length * 20 + 14
  const height = head + picture.bars.length * ROW + 22 + MARGIN
  canvas.width = WIDTH * SCALE
  canvas.height = height * SCALE
  context.scale(SCALE, SCALE)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, WIDTH, height)
  context.textBaseline = 'middle'
  let top = MARGIN + 8
  for (const [lines, font, color, step] of [
    [titleLines, `600 19px ${FONT}`, '#1b1a18', 26],
    [subtitleLines, `14px ${FONT}`, '#6b665e', 20],
  ] as const) {
    for (const line of lines) {
      write(context, { text: line, x: MARGIN, y: top, font, color })
      top += step
    }
  }
  drawBars(context, picture, head)
  const foot = `${picture.source} · ${picture.nText}`
  write(context, { text: foot, x: MARGIN, y: height - MARGIN + 4, font: `12px ${FONT}`, color: '#6b665e' })
  return canvas.toDataURL('image/png')
}

function drawBars(context: CanvasRenderingContext2D, { bars, share }: ChartPicture, head: number): void {
  const longest = Math.max(1, ...bars.map(({ count }) => count))
  const room = WIDTH - 2 * MARGIN - LABELS - FIGURES
  bars.forEach(({ label, count, tone }, index) => {
    const y = head + index * ROW + ROW / 2
    write(context, { text: label, x: MARGIN, y, font: `14px ${FONT}`, color: '#1b1a18', room: LABELS - 12 })
    const length = (room * count) / longest
    context.fillStyle = colors[tone]
    context.fillRect(MARGIN + LABELS, y - 9, Math.max(1, length), 18)
    const x = MARGIN + LABELS + length + 10
    write(context, { text: share(count), x, y, font: `14px ${FONT}`, color: '#1b1a18' })
  })
}

interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly font: string
  readonly color: string
  /** The text is pressed together to fit into so much. */
  readonly room?: number
}

function write(context: CanvasRenderingContext2D, { text, x, y, font, color, room }: Line): void {
  context.font = font
  context.fillStyle = color
  context.fillText(text, x, y, room)
}

/** The text in lines as wide as the picture. */
function wrapped(context: CanvasRenderingContext2D, text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && context.measureText(longer).width <= WIDTH - 2 * MARGIN)
      lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
