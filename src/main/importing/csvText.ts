import { isUtf8 } from 'node:buffer'
import { AppError } from '#shared/contract/reply'
import type { ImportReading } from '#shared/importing/source'

export type Encoding = NonNullable<ImportReading['encoding']>

const pieceBytes = 256 * 1024

/** The text of a file, piece by piece, without the mark that may stand before it. Throws `AppError` `notCsv`. */
export function* textPieces(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decode = decoders[encoding]
  let start = 0
  while (start < file.length) {
    const end = encoding === 'utf-8' ? wholeLetters(file, start) : Math.min(start + pieceBytes, file.length)
    const text = decode(file.subarray(start, end))
    if (text.includes('\0')) throw new AppError('notCsv')
    yield start === 0 && text.startsWith('\uFEFF') ? text.slice(1) : text
    start = end
  }
}

const decoders: Readonly<Record<Encoding, (piece: Buffer) => string>> = {
  'utf-8': (piece) => piece.toString('utf8'),
  'windows-1252': (piece) => new TextDecoder('windows-1252').decode(piece),
  'utf-16le': (piece) => piece.toString('utf16le'),
  // A copy, because the bytes are turned round where they are.
  'utf-16be': (piece) =>
    Buffer.from(piece.subarray(0, piece.length & ~1))
      .swap16()
      .toString('utf16le'),
}

/** The end of a piece that cuts no letter of UTF-8 in two. */
function wholeLetters(file: Buffer, start: number): number {
  let end = start + pieceBytes
  if (end >= file.length) return file.length
  const first = end - 4
  while (end > first && ((file[end] ?? 0) & 0xc0) === 0x80) end -= 1
  return end
}

/** How the bytes are most likely written: by their mark, their empty bytes, or as spreadsheets here write CSV. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const head = bytes.subarray(0, 4000)
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // Letters of our languages in UTF-16 have one byte of two empty.
  if (odd * 4 > head.length && even * 20 < odd) return 'utf-16le'
  if (even * 4 > head.length && odd * 20 < even) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** How many lines the bytes have; lines inside of quotes count as well. */
export function lineCount(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return countOf(file, 10) || countOf(file, 13)
}

function countOf(file: Buffer, byte: number): number {
  let count = 0
  for (let at = file.indexOf(byte); at >= 0; at = file.indexOf(byte, at + 1)) count += 1
  return count
}
