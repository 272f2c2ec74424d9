import { inLines } from './marks'
import { markupOf, svgFile } from './markup'
import type { Shape } from './strokes'

/** A chart that can be drawn into a picture, without its title. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** The inside of an SVG, in the colours of paper. */
  readonly markup: () => Promise<string>
}

/** What a picture says around the chart, so that it can be understood on a wall. */
export interface PictureTexts {
  readonly title: string
  readonly description: string
  /** Where the figures come from: survey, wave, n, day. */
  readonly source: string
}

const MARGIN = 28
const styles = {
  title: { size: 19, step: 26, weight: 600, color: '#1b1a18' },
  description: { size: 14, step: 20, weight: 400, color: '#6b665e' },
  source: { size: 12, step: 17, weight: 400, color: '#6b665e' },
} as const
type Style = (typeof styles)[keyof typeof styles]

/** The picture as an SVG: title, what it says, the chart, and where it comes from, on white. */
export async function svgPicture(texts: PictureTexts, drawing: Drawing): Promise<string> {
  const shapes: Shape[] = []
  let top = MARGIN
  const write = (text: string, style: Style) => {
    for (const line of linesOf(text, style, drawing.width)) {
      const { size, step, weight, color } = style
      shapes.push({
        name: 'text',
        attributes: { x: MARGIN, y: top + size, fontSize: size, fontWeight: weight, fill: color },
        text: line,
      })
      top += step
    }
  }
  write(texts.title, styles.title)
  write(texts.description, styles.description)
  top += 12
  const chartTop = top
  top += drawing.height + 14
  write(texts.source, styles.source)
  const chart = `<g transform="translate(${MARGIN} ${chartTop})">${await drawing.markup()}</g>`
  return svgFile(markupOf(shapes) + chart, drawing.width + 2 * MARGIN, top + MARGIN - 8)
}

/** As many letters as surely fit into the width; a letter of Inter takes a little over half of its size. */
function linesOf(text: string, { size }: Style, width: number): string[] {
  return text === '' ? [] : inLines(text, Math.floor(width / (size * 0.56)))
}
