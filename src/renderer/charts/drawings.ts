import { type ChartSource, paperLook } from './look'
import { markupOf } from './markup'
import type { Drawing } from './picture'

/** Width of the charts in pictures, without the margins. */
export const pictureWidth = 860

/** A chart of Chart.js as a picture. */
export function chartDrawing(
  source: ChartSource,
  height: number,
  { language, hasPatterns }: { readonly language: string; readonly hasPatterns: boolean },
): Drawing {
  const size = { width: pictureWidth, height }
  return {
    ...size,
    markup: async () => {
      const { shapesOf } = await import('./vector')
      return markupOf(shapesOf(source, paperLook(language, hasPatterns), size))
    },
  }
}

/** What of the style of the page belongs to a drawing. */
const drawn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
] as const

/** A drawing of the page itself, as it stands there, in the colours of paper. */
export function svgDrawing(find: () => SVGSVGElement | null, width: number, height: number): Drawing {
  return { width, height, markup: () => Promise.resolve(onPaper(find())) }
}

function onPaper(svg: SVGSVGElement | null): string {
  if (!svg) return ''
  const paper = document.createElement('div')
  paper.className = 'on-paper off-screen'
  const copy = svg.cloneNode(true) as SVGSVGElement // the clone of an svg is one
  paper.append(copy)
  document.body.append(paper)
  const parts = [...copy.querySelectorAll('*')]
  for (const part of parts) {
    const style = getComputedStyle(part)
    if (style.display === 'none') part.remove()
    for (const name of drawn) {
      const value = style.getPropertyValue(name)
      if (value !== '') part.setAttribute(name, value)
    }
  }
  // Only now: styles go by the names of those around.
  for (const part of parts)
    for (const name of part.getAttributeNames()) if (!isKept(name)) part.removeAttribute(name)
  const inside = [...copy.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join('')
  paper.remove()
  return inside.replaceAll(' xmlns="http://www.w3.org/2000/svg"', '')
}

/** Neither handlers, nor names, nor what is only there for the keyboard. */
function isKept(name: string): boolean {
  return !/^(on|aria-|data-)|^(class|id|style|role|tabindex)$/.test(name)
}
