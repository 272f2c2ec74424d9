import { AppError } from '#shared/contract/reply'
import { mostColumns } from './table'

const quote = 34
const lineFeed = 10
const carriageReturn = 13
const space = 32
/** Behind the last letter. */
const end = -1
/** No sheet of ours is longer, in characters: a file of one endless line ends here. */
const longestRow = 4_000_000
/** Rows wider than this belong to no table that could be imported. */
const mostCells = mostColumns * 2

/**
 * The rows of a CSV text that comes in pieces, cut anywhere. Lines end in any of the three ways, and a quoted cell may
 * hold them. Throws `AppError` `notCsv` for quotes that never close, and `tooManyColumns`.
 */
export function* csvRows(pieces: Iterable<string>, delimiter: string): Generator<string[]> {
  const readRow = rowScanner(delimiter.charCodeAt(0))
  let rest = ''
  for (const piece of pieces) {
    const text = rest + piece
    let at = 0
    for (;;) {
      const row = readRow(text, at, false)
      if (row === null) break
      yield row.cells
      at = row.end
    }
    rest = text.slice(at)
    if (rest.length > longestRow) throw new AppError('notCsv')
  }
  let at = 0
  while (at < rest.length) {
    const row = readRow(rest, at, true)
    if (row === null) return
    yield row.cells
    at = row.end
  }
}

interface Row {
  readonly cells: string[]
  /** Where the next row begins. */
  readonly end: number
}

/** Makes the reader of one row; it gives null when the text ends before the row is sure to. */
function rowScanner(delimiter: number): (text: string, start: number, isLast: boolean) => Row | null {
  let before: readonly string[] = []
  return (text, start, isLast) => {
    // As long as the row before, which is nearly always right: a list that grows is copied again and again.
    const cells = before.slice()
    let count = 0
    const { length } = text
    let at = start
    for (;;) {
      if (text.charCodeAt(at) === quote) {
        const quoted = quotedCell(text, at, isLast)
        if (quoted === null) return null
        cells[count] = quoted.cell
        at = quoted.end
        while (text.charCodeAt(at) === space) at += 1
      } else {
        const from = at
        while (at < length) {
          const code = text.charCodeAt(at)
          if (code === delimiter || code === lineFeed || code === carriageReturn) break
          at += 1
        }
        cells[count] = text.slice(from, at)
      }
      count += 1
      const code = at < length ? text.charCodeAt(at) : end
      at += 1
      if (code === delimiter) {
        if (count > mostCells) throw new AppError('tooManyColumns')
        continue
      }
      const isSure = isLast || (code !== end && !(code === carriageReturn && at === length))
      if (!isSure) return null
      // Words behind a closing quote: its cell did not end where it seems to.
      if (code !== lineFeed && code !== carriageReturn && code !== end) throw new AppError('notCsv')
      if (cells.length !== count) cells.length = count
      before = cells
      const isPair = code === carriageReturn && text.charCodeAt(at) === lineFeed
      return { cells, end: isPair ? at + 1 : at }
    }
  }
}

function quotedCell(text: string, start: number, isLast: boolean): { cell: string; end: number } | null {
  let cell = ''
  let from = start + 1
  for (;;) {
    const close = text.indexOf('"', from)
    const isCut = close < 0 || (close + 1 >= text.length && !isLast)
    // A quote that is never closed takes the rows after it for part of its cell: they would be lost unseen.
    if (close < 0 && isLast) throw new AppError('notCsv')
    if (isCut) return null
    if (text.charCodeAt(close + 1) !== quote) return { cell: cell + text.slice(from, close), end: close + 1 }
    cell += text.slice(from, close + 1)
    from = close + 2
  }
}
