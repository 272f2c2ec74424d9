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
  readonly text: string
  readonly isFar: boolean
}

const LETTER_WIDTH = 6.9
const LABEL_HEIGHT = 17
const POINT_RADIUS = 7
const RINGS = [11, 24, 40, 58, 78, 100, 124, 150, 180, 215, 255, 300]
const DIRECTIONS = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8)
const LONGEST_LABEL = 28

/** Whether two rectangles cover a common piece of the drawing. */
export function doOverlap(first: Box, second: Box): boolean {
  return (
    first.x < second.x + second.width &&
    second.x < first.x + first.width &&
    first.y < second.y + second.height &&
    second.y < first.y + first.height
  )
}

/** The text as it stands in the drawing: what is too long ends in dots. */
export function shortened(text: string): string {
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…`
}

/**
 * A place for the label of every point, as near to it as there is room: inside the frame, over no other label, no
 * point and none of the `taken` places. Points in the thick of others are placed first, as they have the least room.
 * A label without any room stands to the right of its point.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  frame: Box,
  taken: readonly Box[],
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
    const label = freeLabel(point, isFree)
    placed[index] = label
    boxes.push(label.box)
  }
  return placed.filter((label) => label !== undefined)
}

function freeLabel({ x, y, text }: LabelledPoint, isFree: (box: Box) => boolean): PlacedLabel {
  const short = shortened(text)
  const width = short.length * LETTER_WIDTH + 4
  for (const [ring, distance] of RINGS.entries()) {
    for (const direction of DIRECTIONS) {
      const dx = Math.cos(direction)
      const dy = Math.sin(direction)
      const box = around(
        x + dx * (distance + width / 2),
        y + dy * (distance + LABEL_HEIGHT / 2),
        width,
        LABEL_HEIGHT,
      )
      if (isFree(box)) return { box, text: short, isFar: ring > 0 }
    }
  }
  return {
    box: { x: x + 11, y: y - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT },
    text: short,
    isFar: false,
  }
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
