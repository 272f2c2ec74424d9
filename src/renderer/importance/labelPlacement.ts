/** A rectangle on the drawing, in its units; x and y are its left upper corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface LabelledPoint {
  readonly x: number
  readonly y: number
  readonly text: string
}

/** Where a label stands, and whether it is so far from its point that a line must lead to it. */
export interface PlacedLabel {
  readonly box: Box
  /** One or two. */
  readonly lines: readonly string[]
  readonly isFar: boolean
}

const LETTER_WIDTH = 6.9
/** Of one line of a label. */
export const LABEL_HEIGHT = 17
const POINT_RADIUS = 7
const RINGS = [11, 24, 40, 58, 78, 100, 124, 150, 180, 215, 255, 300]
const DIRECTIONS = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8)
/** Rings in which a label stays clear of the lines; where these leave no room it may stand on one. */
const CLEAR_RINGS = 7
const LONGEST_LINE = 28

/** Whether two rectangles cover a common piece of the drawing. */
export function doOverlap(first: Box, second: Box): boolean {
  return (
    first.x < second.x + second.width &&
    second.x < first.x + first.width &&
    first.y < second.y + second.height &&
    second.y < first.y + first.height
  )
}

/** The text as it stands in the drawing: on two lines where one is too short, and what is longer still ends in dots. */
export function labelLines(text: string): string[] {
  if (text.length <= LONGEST_LINE) return [text]
  const at = text.lastIndexOf(' ', LONGEST_LINE)
  if (at <= 0) return [shortened(text)]
  return [text.slice(0, at), shortened(text.slice(at + 1))]
}

function shortened(line: string): string {
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1).trimEnd()}…`
}

/**
 * A place for the label of every point, as near to it as there is room: inside the frame, over no other label, no
 * point and none of the `taken` places, and clear of the `lines` where that takes it no further away. Points in the thick of others are placed first, as they have the least room.
 * A label without any room stands to the right of its point.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  frame: Box,
  taken: readonly Box[],
  lines: readonly Box[] = [],
): PlacedLabel[] {
  const circles = points.map(({ x, y }) => around(x, y, 2 * POINT_RADIUS, 2 * POINT_RADIUS))
  const crowd = points.map((point) =>
    points.reduce((sum, other) => sum + 1 / (30 + Math.hypot(point.x - other.x, point.y - other.y)), 0),
  )
  const order = points.map((_, index) => index).sort((a, b) => (crowd[b] ?? 0) - (crowd[a] ?? 0))
  const placed: (PlacedLabel | undefined)[] = points.map(() => undefined)
  const boxes: Box[] = []
  for (const index of order) {
    const point = points[index]
    if (!point) continue
    const isFree = (box: Box) =>
      isInside(box, frame) && ![...circles, ...taken, ...boxes].some((other) => doOverlap(box, other))
    const isClear = (box: Box) => isFree(box) && !lines.some((line) => doOverlap(box, line))
    const near = RINGS.slice(0, CLEAR_RINGS)
    const label = freeLabel(point, isClear, near) ?? freeLabel(point, isFree, RINGS) ?? besideOf(point)
    placed[index] = label
    boxes.push(label.box)
  }
  return placed.filter((label) => label !== undefined)
}

/** The nearest free place on these rings around the point; null without one. */
function freeLabel(
  { x, y, text }: LabelledPoint,
  isFree: (box: Box) => boolean,
  rings: readonly number[],
): PlacedLabel | null {
  const { lines, width, height } = sizeOf(text)
  for (const [ring, distance] of rings.entries()) {
    for (const direction of DIRECTIONS) {
      const dx = Math.cos(direction)
      const dy = Math.sin(direction)
      const box = around(x + dx * (distance + width / 2), y + dy * (distance + height / 2), width, height)
      if (isFree(box)) return { box, lines, isFar: ring > 0 }
    }
  }
  return null
}

function besideOf({ x, y, text }: LabelledPoint): PlacedLabel {
  const { lines, width, height } = sizeOf(text)
  return { box: { x: x + 11, y: y - height / 2, width, height }, lines, isFar: false }
}

function sizeOf(text: string) {
  const lines = labelLines(text)
  const width = Math.max(...lines.map(({ length }) => length)) * LETTER_WIDTH + 4
  return { lines, width, height: lines.length * LABEL_HEIGHT }
}

function around(x: number, y: number, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  )
}
