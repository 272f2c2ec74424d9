import { AppError } from '#shared/contract/reply'

const MAX_ROWS = 20_000
const MAX_COLUMNS = 300
const MAX_CELLS = 400_000
/** Tags of one document: far more than any form has, and read within a second or two. */
const MAX_PIECES = 1_000_000
const longestText = 32_767

/** A sheet as texts: each row by its number from 1, each cell by its column from 1; only cells with text. */
export type SheetTexts = ReadonlyMap<number, ReadonlyMap<number, string>>

/** One tag of a document, and the text up to the next one. */
interface Piece {
  readonly tag: string
  readonly attributes: string
  readonly isClosing: boolean
  readonly isEmpty: boolean
  readonly text: string
}

const tagPattern = /<(\/?)(?:[\w.-]{1,60}:)?([\w.-]{1,60})((?:\s[^<>]*?)?)(\/?)>([^<]*)/g

/** Tag by tag, in order. A document that declares entities is refused: they are how XML grows without end. */
export function* piecesOf(xml: string): Generator<Piece> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new AppError('notForm')
  let count = 0
  for (const [, closing, tag = '', attributes = '', empty, text = ''] of xml.matchAll(tagPattern)) {
    count += 1
    if (count > MAX_PIECES) throw new AppError('formTooLarge')
    yield { tag, attributes, isClosing: closing === '/', isEmpty: empty === '/', text }
  }
}

/** The value of an attribute as it is written; null when it is not there. */
export function attributeOf(piece: Piece, name: string): string | null {
  const found = new RegExp(`(?:^|\\s|:)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(piece.attributes)
  return found ? decoded(found[1] ?? found[2] ?? '') : null
}

/** The texts that cells share, in order. Rich text loses its looks, and readings above characters are left out. */
export function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = []
  let text = ''
  let isReading = false
  for (const piece of piecesOf(xml)) {
    if (piece.tag === 'si' && !piece.isClosing) text = ''
    if (piece.tag === 'rPh') isReading = !piece.isClosing && !piece.isEmpty
    if (piece.tag === 't' && !piece.isClosing && !isReading) text += cellText(piece.text)
    if (piece.tag === 'si' && (piece.isClosing || piece.isEmpty)) texts.push(text)
    if (texts.length > MAX_CELLS) throw new AppError('formTooLarge')
  }
  return texts
}

/** The cells of a sheet as text. Of a formula only the result is read: nothing is calculated here. */
export function readSheet(xml: string, shared: readonly string[]): SheetTexts {
  const rows = new Map<number, Map<number, string>>()
  let row = 0
  let column = 0
  let kind = ''
  let text = ''
  let count = 0
  const keep = () => {
    const content = kind === 's' ? (shared[Number(text)] ?? '') : kind === 'b' ? yesOrNo(text) : text
    if (kind === 'e' || content === '') return
    count += 1
    if (row > MAX_ROWS || column > MAX_COLUMNS || count > MAX_CELLS) throw new AppError('formTooLarge')
    const cells = rows.get(row) ?? new Map<number, string>()
    rows.set(row, cells.set(column, content.slice(0, longestText)))
  }
  for (const piece of piecesOf(xml)) {
    if (piece.isClosing) {
      if (piece.tag === 'c') keep()
      continue
    }
    if (piece.tag === 'row') {
      row = Number(attributeOf(piece, 'r') ?? row + 1)
      column = 0
    } else if (piece.tag === 'c') {
      column = columnOf(attributeOf(piece, 'r')) ?? column + 1
      kind = attributeOf(piece, 't') ?? ''
      text = ''
    } else if (piece.tag === 'v' || piece.tag === 't') text += cellText(piece.text)
  }
  return rows
}

function yesOrNo(text: string): string {
  return text === '1' ? 'TRUE' : 'FALSE'
}

/** 1 for A, 28 for AB; null where there is no address. */
function columnOf(address: string | null): number | null {
  const letters = /^\$?([A-Z]{1,4})\$?\d/i.exec(address ?? '')?.[1]
  if (letters === undefined) return null
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Text of an element, with what Excel escapes in its own way. */
function cellText(text: string): string {
  return decoded(text).replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (entity, hex, digits, name) => {
      if (typeof name === 'string') return named[name.toLowerCase()] ?? entity
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(digits)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}
