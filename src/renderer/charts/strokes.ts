/** A part of a drawing, with its attributes as React writes them. */
export interface Shape {
  readonly name: 'path' | 'text'
  readonly attributes: Readonly<Record<string, string | number>>
  readonly text?: string
}

type Matrix = readonly [number, number, number, number, number, number]

interface Pen {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  lineCap: string
  lineJoin: string
  font: string
  textAlign: string
  textBaseline: string
  globalAlpha: number
  dash: readonly number[]
  matrix: Matrix
}

const firstPen: Pen = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  globalAlpha: 1,
  dash: [],
  matrix: [1, 0, 0, 1, 0, 0],
}

const anchors: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' }
/** How far below the line of the text its given place is, in heights of the letters. */
const drops: Readonly<Record<string, number>> = { middle: 0.35, top: 0.78, hanging: 0.78, bottom: -0.22 }

const rounded = (value: number) => Math.round(value * 100) / 100

/**
 * A canvas that writes down what is drawn on it, for charts as pictures of lines. It knows what Chart.js draws with for
 * our charts: paths, rectangles, arcs, texts and their transforms; it cuts nothing off, as our axes hold all values.
 */
export function strokeRecorder(size: { readonly width: number; readonly height: number }) {
  const shapes: Shape[] = []
  const pens: Pen[] = []
  let pen: Pen = { ...firstPen }
  let path: string[] = []

  const move = (matrix: Matrix) => {
    pen = { ...pen, matrix: times(pen.matrix, matrix) }
  }
  const add = (name: Shape['name'], attributes: Shape['attributes'], text?: string) => {
    const isMoved = pen.matrix.some((value, index) => value !== firstPen.matrix[index])
    shapes.push({
      name,
      attributes: {
        ...attributes,
        ...(isMoved && { transform: `matrix(${pen.matrix.map(rounded).join(' ')})` }),
        ...(pen.globalAlpha < 1 && { opacity: pen.globalAlpha }),
      },
      ...(text !== undefined && { text }),
    })
  }
  const point = (x: number, y: number) => `${rounded(x)} ${rounded(y)}`
  const fillPath = (d: string) => {
    if (d !== '' && !isClear(pen.fillStyle)) add('path', { d, fill: pen.fillStyle })
  }
  const strokePath = (d: string) => {
    if (d === '' || pen.lineWidth <= 0 || isClear(pen.strokeStyle)) return
    const { strokeStyle, lineWidth, lineCap, lineJoin, dash } = pen
    add('path', {
      d,
      fill: 'none',
      stroke: strokeStyle,
      strokeWidth: rounded(lineWidth),
      ...(lineCap !== 'butt' && { strokeLinecap: lineCap }),
      ...(lineJoin !== 'miter' && { strokeLinejoin: lineJoin }),
      ...(dash.length > 0 && { strokeDasharray: dash.join(' ') }),
    })
  }
  const box = (x: number, y: number, width: number, height: number) =>
    `M${point(x, y)}L${point(x + width, y)}L${point(x + width, y + height)}L${point(x, y + height)}Z`

  const placed = (x: number, y: number): Shape['attributes'] => {
    const { size: height, weight } = fontOf(pen.font)
    const anchor = anchors[pen.textAlign]
    return {
      x: rounded(x),
      y: rounded(y + (drops[pen.textBaseline] ?? 0) * height),
      fontSize: height,
      ...(weight !== '' && { fontWeight: weight }),
      ...(anchor && { textAnchor: anchor }),
    }
  }

  const strokes = {
    save: () => void pens.push({ ...pen }),
    restore: () => {
      pen = pens.pop() ?? pen
    },
    translate: (x: number, y: number) => move([1, 0, 0, 1, x, y]),
    scale: (x: number, y: number) => move([x, 0, 0, y, 0, 0]),
    rotate: (angle: number) =>
      move([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]),
    setTransform: (...matrix: Matrix) => {
      pen = { ...pen, matrix }
    },
    resetTransform: () => {
      pen = { ...pen, matrix: firstPen.matrix }
    },
    setLineDash: (dash: readonly number[]) => {
      pen = { ...pen, dash }
    },
    getLineDash: () => [...pen.dash],
    beginPath: () => {
      path = []
    },
    moveTo: (x: number, y: number) => void path.push(`M${point(x, y)}`),
    lineTo: (x: number, y: number) => void path.push(`${path.length === 0 ? 'M' : 'L'}${point(x, y)}`),
    bezierCurveTo: (...at: [number, number, number, number, number, number]) =>
      void path.push(`C${at.map(rounded).join(' ')}`),
    arc: (x: number, y: number, radius: number, from: number, to: number, isBack = false) =>
      void path.push(arcOf(x, y, radius, from, to, isBack, path.length === 0)),
    rect: (x: number, y: number, width: number, height: number) => void path.push(box(x, y, width, height)),
    closePath: () => void (path.length > 0 && path.push('Z')),
    fill: () => fillPath(path.join('')),
    stroke: () => strokePath(path.join('')),
    fillRect: (x: number, y: number, width: number, height: number) => fillPath(box(x, y, width, height)),
    strokeRect: (x: number, y: number, width: number, height: number) => strokePath(box(x, y, width, height)),
    clearRect: () => undefined,
    clip: () => undefined,
    measureText: (text: string) => measured(text, pen.font),
    fillText: (text: string, x: number, y: number) =>
      add('text', { ...placed(x, y), fill: pen.fillStyle }, text),
    strokeText: (text: string, x: number, y: number) =>
      add(
        'text',
        { ...placed(x, y), fill: 'none', stroke: pen.strokeStyle, strokeWidth: pen.lineWidth },
        text,
      ),
  }
  const canvas = { ...size, getContext: () => context }
  // Properties such as the colour are those of the pen; everything else is one of the strokes.
  const context: object = new Proxy(
    { ...strokes, canvas },
    {
      get: (known, name) => (name in known ? Reflect.get(known, name) : Reflect.get(pen, name)),
      set: (_known, name, value) => {
        pen = { ...pen, [name]: value }
        return true
      },
    },
  )
  return { canvas, shapes }
}

function isClear(color: string): boolean {
  return color === 'transparent' || /^rgba\(.*,\s*0\)$/.test(color)
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** An arc in one or two pieces: a whole circle begins where it ends. */
function arcOf(
  x: number,
  y: number,
  radius: number,
  from: number,
  to: number,
  isBack: boolean,
  isFirst: boolean,
): string {
  const at = (angle: number) =>
    `${rounded(x + radius * Math.cos(angle))} ${rounded(y + radius * Math.sin(angle))}`
  const sweep = isBack ? 0 : 1
  const turn = Math.min(Math.abs(to - from), 2 * Math.PI)
  const middle = from + (isBack ? -turn : turn) / 2
  const piece = (end: number) => `A${rounded(radius)} ${rounded(radius)} 0 0 ${sweep} ${at(end)}`
  return `${isFirst ? 'M' : 'L'}${at(from)}${piece(middle)}${piece(to)}`
}

function fontOf(font: string): { readonly size: number; readonly weight: string } {
  const size = Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '12')
  return { size, weight: /\b(bold|[5-9]00)\b/.exec(font)?.[1] ?? '' }
}

/** As wide as the page would draw it. */
function measured(text: string, font: string): { readonly width: number } {
  measuring ??= document.createElement('canvas').getContext('2d')
  if (!measuring) return { width: 0 }
  measuring.font = font
  return { width: measuring.measureText(text).width }
}
let measuring: CanvasRenderingContext2D | null = null
