import { z } from 'zod'

export const paperSizes = ['A4', 'Letter', 'A5'] as const

/** How a questionnaire is set on paper. */
export const PaperLayout = z.object({
  size: z.enum(paperSizes),
  columns: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  largePrint: z.boolean().default(false),
})
export type PaperLayout = z.infer<typeof PaperLayout>

/** How a questionnaire is printed. */
export const PaperOptions = PaperLayout.extend({
  copies: z.int().min(1).max(500),
  /** Number of the first sheet; the others follow. */
  firstNumber: z.int().min(1),
})
export type PaperOptions = z.infer<typeof PaperOptions>
export type PaperSize = PaperOptions['size']

/** A rectangle on the page, in millimetres from its top left corner. */
export interface PlaceMm {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What every sheet has at the same place, in millimetres (omr.md §2). */
export const sheetMm = {
  /** Outer edge of the registration tags from the edge of the paper. */
  edge: 10,
  tag: 8,
  /** White around a tag. */
  tagClear: 3,
  code: 20,
  codeFromTag: 12,
  /** White around the code. */
  codeQuiet: 3.2,
  /** Height of the letters that say the same as the code, in the line below it, and of that line. */
  codeText: 2.6,
  codeLine: 4.4,
  /** Answer boxes: side, outline, free of print around, distance from centre to centre. */
  box: 5,
  boxLine: 0.35,
  boxClear: 1.7,
  pitch: 10,
} as const

/** Narrower columns have no room for five boxes in a row. */
const minColumnMm = 52
const minLargeColumnMm = 80
const columnGapMm = 8

/** Width and height of the paper in millimetres, upright. */
export function pageSizeMm(size: PaperSize): { readonly width: number; readonly height: number } {
  if (size === 'Letter') return { width: 215.9, height: 279.4 }
  return size === 'A5' ? { width: 148, height: 210 } : { width: 210, height: 297 }
}

/** The four registration tags, clockwise from the top left: the place in the list is the id of the tag. */
export function tagPlaces(size: PaperSize): readonly PlaceMm[] {
  const { width, height } = pageSizeMm(size)
  const { edge, tag } = sheetMm
  const right = width - edge - tag
  const bottom = height - edge - tag
  const square = { width: tag, height: tag }
  return [
    { x: edge, y: edge, ...square },
    { x: right, y: edge, ...square },
    { x: right, y: bottom, ...square },
    { x: edge, y: bottom, ...square },
  ]
}

/** Where the machine-readable code of the sheet goes. */
export function codePlace(size: PaperSize): PlaceMm {
  const { edge, tag, code, codeFromTag } = sheetMm
  const x = pageSizeMm(size).width - edge - tag - codeFromTag - code
  return { x, y: edge, width: code, height: code }
}

/** The part of each page for questions: below the code and its text, above the lower tags, as wide as the tags reach. */
export function bodyPlace(size: PaperSize): PlaceMm {
  const { width, height } = pageSizeMm(size)
  const { edge, tag, tagClear, code, codeQuiet, codeLine } = sheetMm
  const y = edge + code + codeQuiet + codeLine
  return { x: edge, y, width: width - 2 * edge, height: height - edge - tag - tagClear - y }
}

/** Columns that the questions are set in: as many as asked for, unless they would be too narrow. */
export function columnsOf(options: Pick<PaperOptions, 'size' | 'columns' | 'largePrint'>): {
  readonly count: number
  readonly widthMm: number
  readonly gapMm: number
} {
  const { width } = bodyPlace(options.size)
  const least = options.largePrint ? minLargeColumnMm : minColumnMm
  const most = Math.max(1, Math.floor((width + columnGapMm) / (least + columnGapMm)))
  const count = Math.min(options.columns, most)
  return { count, widthMm: (width - columnGapMm * (count - 1)) / count, gapMm: columnGapMm }
}

/** Something that is set in a column and never cut. */
export interface Block {
  readonly id: string
  readonly heightMm: number
  /** Stays in the same column as the block after it, where that is possible. */
  readonly keepWithNext?: boolean
  /** Neighbours of one group share a heading, set above the first of them in each column. */
  readonly group?: string
  readonly headMm?: number
}

/** Room for blocks. The first page has no more than the others, because of its header. */
export interface Frame {
  readonly firstPageMm: number
  readonly otherPagesMm: number
  readonly columns: number
}

type Column = readonly Block[]

/** Measured lengths are sums of rounded ones. */
const toleranceMm = 0.01

/** Whether the heading of its group is set above this block. */
export function hasHead(block: Pick<Block, 'group'>, before: Pick<Block, 'group'> | undefined): boolean {
  return block.group !== undefined && block.group !== before?.group
}

/** Height of blocks set one below the other, with the headings of their groups. */
export function heightOf(blocks: Column): number {
  return blocks.reduce((sum, block, index) => {
    const head = hasHead(block, blocks[index - 1]) ? (block.headMm ?? 0) : 0
    return sum + block.heightMm + head
  }, 0)
}

function fits(blocks: Column, limitMm: number): boolean {
  return heightOf(blocks) <= limitMm + toleranceMm
}

function chainsOf(blocks: Column): readonly Column[] {
  const chains: Block[][] = []
  let open = false
  for (const block of blocks) {
    if (open) chains.at(-1)?.push(block)
    else chains.push([block])
    open = block.keepWithNext ?? false
  }
  return chains
}

function fill(blocks: Column, limitOf: (column: number) => number, highestMm: number): readonly Column[] {
  const columns: Block[][] = [[]]
  const place = (piece: Column): void => {
    const isLong = !fits(piece, highestMm)
    if (isLong && piece.length > 1) {
      for (const block of piece) place([block])
      return
    }
    for (;;) {
      const last = columns.at(-1) ?? []
      const isEmpty = last.length === 0
      if (fits([...last, ...piece], limitOf(columns.length - 1)) || (isEmpty && isLong)) {
        last.push(...piece)
        return
      }
      columns.push([])
    }
  }
  for (const chain of chainsOf(blocks)) place(chain)
  return columns
}

function balanced(columns: readonly Column[], limitMm: number): readonly Column[] {
  const blocks = columns.flat()
  const tallest = Math.max(0, ...chainsOf(blocks).map(heightOf))
  if (tallest > limitMm) return columns
  let best = columns
  let low = Math.max(tallest, heightOf(blocks) / columns.length)
  let high = limitMm
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2
    const tried = fill(blocks, () => middle, middle)
    const isGood = tried.length <= columns.length && tried.every((column) => fits(column, middle))
    if (isGood) {
      best = tried
      high = middle
    } else low = middle
  }
  return best
}

/**
 * Sets blocks in pages and columns, in order: the ids of each column of each page. Every page has all its
 * columns, some maybe empty. A block taller than any column stands alone in one. The columns of the last
 * page are made about equally long.
 */
export function paginate(blocks: readonly Block[], frame: Frame): string[][][] {
  const { otherPagesMm, columns: perPage } = frame
  const firstPageMm = Math.min(frame.firstPageMm, otherPagesMm)
  const limitOf = (column: number): number => (column < perPage ? firstPageMm : otherPagesMm)
  const columns = fill(blocks, limitOf, otherPagesMm)
  const pageCount = Math.ceil(columns.length / perPage)
  return Array.from({ length: pageCount }, (_, page) => {
    const empty: Column = []
    const full = Array.from({ length: perPage }, (_, index) => columns[page * perPage + index] ?? empty)
    const isLast = page === pageCount - 1
    const set = isLast && perPage > 1 ? balanced(full, limitOf(page * perPage)) : full
    return Array.from({ length: perPage }, (_, index) => (set[index] ?? empty).map((block) => block.id))
  })
}
