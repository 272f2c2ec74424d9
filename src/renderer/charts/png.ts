/** Twice as many points: sharp on paper. */
const SCALE = 2

/** A picture of ours as a PNG data URL at twice its size, in the letters of the page. */
export function pngOf(picture: string): string {
  const parsed = new DOMParser().parseFromString(picture, 'image/svg+xml').documentElement
  const svg = document.importNode(parsed as unknown as SVGSVGElement, true) // the root of what we wrote ourselves
  const canvas = document.createElement('canvas')
  canvas.width = Number(svg.getAttribute('width')) * SCALE
  canvas.height = Number(svg.getAttribute('height')) * SCALE
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the page has no canvas')
  // On the page, where the browser knows its styles and places; a picture drawn as an image may miss its letters.
  const aside = document.createElement('div')
  aside.className = 'on-paper off-screen'
  aside.append(svg)
  document.body.append(aside)
  try {
    for (const part of svg.querySelectorAll<SVGGraphicsElement>('path, text, rect, line, circle'))
      paint(context, part)
  } finally {
    aside.remove()
  }
  return canvas.toDataURL('image/png')
}

function paint(context: CanvasRenderingContext2D, part: SVGGraphicsElement): void {
  const style = getComputedStyle(part)
  const { a, b, c, d, e, f } = part.getCTM() ?? new DOMMatrix()
  context.setTransform(a * SCALE, b * SCALE, c * SCALE, d * SCALE, e * SCALE, f * SCALE)
  context.globalAlpha = Number(style.opacity)
  context.fillStyle = style.fill
  context.strokeStyle = style.stroke
  context.lineWidth = Number.parseFloat(style.strokeWidth)
  context.lineCap = style.strokeLinecap as CanvasLineCap // the same words in both
  context.lineJoin = style.strokeLinejoin as CanvasLineJoin
  context.setLineDash(
    style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat),
  )
  const hasFill = style.fill !== 'none'
  const hasStroke = style.stroke !== 'none' && context.lineWidth > 0
  if (part instanceof SVGTextElement) {
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    context.textAlign = ({ middle: 'center', end: 'right' } as const)[style.textAnchor] ?? 'left'
    const [x, y] = [Number(part.getAttribute('x') ?? 0), Number(part.getAttribute('y') ?? 0)]
    const text = part.textContent ?? ''
    // Letters on a ground of their own: first the ground.
    if (hasStroke) context.strokeText(text, x, y)
    if (hasFill) context.fillText(text, x, y)
    return
  }
  const outline = outlineOf(part)
  if (hasFill && !(part instanceof SVGLineElement)) context.fill(outline)
  if (hasStroke) context.stroke(outline)
}

function outlineOf(part: SVGGraphicsElement): Path2D {
  const at = (name: string) => Number(part.getAttribute(name) ?? 0)
  if (part instanceof SVGPathElement) return new Path2D(part.getAttribute('d') ?? '')
  const outline = new Path2D()
  if (part instanceof SVGRectElement) outline.rect(at('x'), at('y'), at('width'), at('height'))
  if (part instanceof SVGCircleElement) outline.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI)
  if (part instanceof SVGLineElement) {
    outline.moveTo(at('x1'), at('y1'))
    outline.lineTo(at('x2'), at('y2'))
  }
  return outline
}
