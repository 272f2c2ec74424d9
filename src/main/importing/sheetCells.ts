import { AppError } from '#shared/contract/reply'
import { isBlank, mostColumns, mostRows, type TableRow } from './table'

export interface CellWords {
  readonly shared: readonly string[]
  /** Whether a cell of that style shows a day. */
  readonly isDate: (style: number) => boolean
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean
}

/**
 * One tag with its attributes and the text behind it. Everything in it is bounded, so that each piece of the XML is
 * looked at once however bad it is: a name without an end would otherwise be tried in as many ways as it has letters,
 * squared. A cell of a spreadsheet has 32,767 characters at the most.
 */
const tags = /<(\/?)(?:\w{1,40}:)?(\w{1,40})(?!\w)([^<>]{0,20000})>([^<]{0,100000})/g

/** The rows of a sheet that have anything in them. A formula is read as the result that was saved with it. */
export function sheetRows(xml: string, words: CellWords, onRow: () => void): TableRow[] {
  const rows: TableRow[] = []
  let line = 0
  let cells: string[] = []
  let column = -1
  let cell = ''
  let value = ''
  let isInPhonetic = false

  const closeCell = () => {
    if (column < 0) return
    const text = cellText(cell, value, words)
    if (text !== '') {
      if (column >= mostColumns) throw new AppError('tooManyColumns')
      while (cells.length < column) cells.push('')
      cells[column] = text
    }
    cell = ''
  }
  const closeRow = () => {
    onRow()
    if (!isBlank(cells)) rows.push({ line, cells })
    if (rows.length > mostRows) throw new AppError('fileTooLarge')
    cells = []
  }
  for (const [, closing = '', name = '', attributes = '', text = ''] of xml.matchAll(tags)) {
    if (name === 'row' && closing === '') {
      line = Number(attribute(attributes, 'r')) || line + 1
      column = -1
    } else if (name === 'row') {
      closeRow()
    } else if (name === 'c' && closing === '') {
      column = columnOf(attribute(attributes, 'r')) ?? column + 1
      cell = attributes
      value = ''
      if (attributes.endsWith('/')) cell = ''
    } else if (name === 'c') {
      closeCell()
    } else if (name === 'rPh') {
      isInPhonetic = closing === ''
    } else if (closing === '' && (name === 'v' || name === 't') && !isInPhonetic) {
      value += unescaped(text)
    }
  }
  return rows
}

/** The texts that cells refer to by their number. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = []
  let current = ''
  let isInPhonetic = false
  for (const [, closing = '', name = '', attributes = '', text = ''] of xml.matchAll(tags)) {
    if (name === 'si' && closing === '') current = ''
    if (name === 'si' && (closing !== '' || attributes.endsWith('/'))) texts.push(current)
    if (name === 'rPh') isInPhonetic = closing === ''
    if (name === 't' && closing === '' && !isInPhonetic) current += unescaped(text)
  }
  return texts
}

/** An attribute of a tag, its escapes undone; null when it has none of that name. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s:])${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? null : unescaped(value)
}

/** Every tag of that name, by its attributes. */
export function tagsNamed(xml: string, wanted: string): string[] {
  const found: string[] = []
  for (const [, closing = '', name = '', attributes = ''] of xml.matchAll(tags)) {
    if (name === wanted && closing === '') found.push(attributes)
  }
  return found
}

function cellText(cell: string, value: string, { shared, isDate, from1904 }: CellWords): string {
  const type = attribute(cell, 't') ?? 'n'
  if (type === 's') return shared[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return value.slice(0, 16)
  if (type !== 'n' || value.trim() === '') return value
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  if (isDate(Number(attribute(cell, 's') ?? 0))) return momentOf(number + (from1904 ? 1462 : 0)) ?? value
  // Fifteen digits are what a spreadsheet shows: 0.1 + 0.2 is 0.3 there.
  return plain(Number(number.toPrecision(15)))
}

function plain(number: number): string {
  const text = String(number)
  return text.includes('e') ? number.toFixed(10).replace(/\.?0+$/, '') : text
}

/** The same with its hour behind it, 'YYYY-MM-DD HH:mm', where the number has one. */
function momentOf(serial: number): string | null {
  // To the minute: a part of a day is never quite what was typed.
  const minutes = Math.round((serial - Math.floor(serial)) * 1440)
  const day = dayOf(minutes === 1440 ? serial + 1 : serial)
  if (day === null || minutes % 1440 === 0) return day
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** The day of a spreadsheet's serial number, as 'YYYY-MM-DD'; null when it is before 1900 or no day at all. */
function dayOf(serial: number): string | null {
  if (serial < 1 || serial > 2_958_465) return null
  // Spreadsheets believe that 1900 had a 29 February: before it the count is one less.
  const days = Math.floor(serial) - (serial < 60 ? 25_568 : 25_569)
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}

/** Column of an address like `AB12`, from 0; null when it has none. */
function columnOf(address: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text.replaceAll('\0', '')
  return text
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
      if (name !== undefined) return entities[String(name)] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    .replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(String(hex), 16)))
    .replaceAll('\0', '')
}
