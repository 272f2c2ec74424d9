import { deflateSync, inflateSync } from 'node:zlib'
import { codeModuleCount, codeModules } from '#shared/surveys/codeModules'
import { codePlace, type PaperSize } from '#shared/surveys/paper'
import {
  codeTextPlace,
  inkLetters,
  type LetterStyleName,
  letterCornerMm,
  letterStyles,
  numberPlace,
} from '#shared/surveys/paperInk'
import { encodeSheetCode, type SheetCode } from '#shared/surveys/sheetCode'
import { type PdfFile, type PdfPage, readPdf } from './readPdf'

export interface CopiesJob extends Omit<SheetCode, 'page' | 'sheet'> {
  /** One copy without number and code, and after it a page for each letter of `inkLetters`. */
  readonly template: Uint8Array
  readonly firstNumber: number
  readonly copies: number
  /** What the readers of PDF show above the pages. */
  readonly title: string
}

const pointsPerMm = 72 / 25.4

/**
 * Every copy of a print, as one PDF. Each page shows the drawing of the template, which is there only once, with the
 * number and the code of its copy over it: 500 copies take little more room and time than one. The pages
 * are written after those of the template and take their place, as PDF 1.4 §3.4.5 lets a file be changed.
 * `onCopy` is told how many copies there are after each; what it throws ends the work.
 */
export function copiesPdf(job: CopiesJob, onCopy: (done: number) => void): Buffer {
  const file = readPdf(job.template)
  const pages = file.pages.slice(0, -inkLetters.length)
  if (pages.length === 0) throw new Error('the template has no pages')
  const added = addedObjects(file)
  const letters = addLetters(added, file)
  // What a drawing leaves turned and stretched is undone before the next one.
  const begin = added.add('<<\n/Length 2>> stream\nq\n\nendstream')
  const resources = pages.map((page) => added.add(withLetters(page.resources, letters)))
  const tree = added.reserve()
  const nodes: number[] = []
  for (let copy = 0; copy < job.copies; copy += 1) {
    const node = added.reserve()
    const kids = pages.map((page, index) => {
      const ink = inkOf(job, { sheet: job.firstNumber + copy, page: index + 1 }, page)
      const over = added.addStream(ink)
      const { width, height, contents } = page
      return added.add(
        `<</Type /Page\n/Parent ${node} 0 R\n/MediaBox [0 0 ${width} ${height}]\n/Resources ${resources[index]} 0 R\n` +
          `/Contents [${begin} 0 R ${contents} 0 R ${over} 0 R]>>`,
      )
    })
    added.set(node, `<</Type /Pages\n/Parent ${tree} 0 R\n/Count ${kids.length}\n/Kids [${list(kids)}]>>`)
    nodes.push(node)
    onCopy(copy + 1)
  }
  const count = pages.length * job.copies
  added.set(tree, `<</Type /Pages\n/Count ${count}\n/Kids [${list(nodes)}]>>`)
  added.set(file.root, `<</Type /Catalog\n/Pages ${tree} 0 R>>`)
  const info = added.add(`<</Title <feff${Buffer.from(job.title, 'utf16le').swap16().toString('hex')}>>>`)
  return added.finish(info)
}

function list(objects: readonly number[]): string {
  return objects.map((object) => `${object} 0 R`).join(' ')
}

/** Objects written after the end of a file. */
function addedObjects(file: PdfFile) {
  const parts: Buffer[] = [file.bytes]
  const places = new Map<number, number>()
  let length = file.bytes.length
  let next = file.nextObject

  function write(part: Buffer | string): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    length += bytes.length
  }
  function set(object: number, ...content: readonly (Buffer | string)[]): void {
    if (places.size === 0) write('\n')
    places.set(object, length)
    write(`${object} 0 obj\n`)
    for (const part of content) write(part)
    write('\nendobj\n')
  }
  function add(...content: readonly (Buffer | string)[]): number {
    const object = next++
    set(object, ...content)
    return object
  }

  return {
    set,
    add,
    reserve: () => next++,
    addStream(text: string, entries = ''): number {
      const packed = deflateSync(Buffer.from(text, 'latin1'))
      return add(
        `<<${entries}/Filter /FlateDecode\n/Length ${packed.length}>> stream\n`,
        packed,
        '\nendstream',
      )
    },
    /** The table of what was added, and the whole file. */
    finish(info: number): Buffer {
      const tableAt = length
      const entry = (object: number): string =>
        `${String(places.get(object) ?? 0).padStart(10, '0')} 00000 n \n`
      const fresh = Array.from({ length: next - file.nextObject }, (_, index) =>
        entry(file.nextObject + index),
      )
      write(`xref\n${file.root} 1\n${entry(file.root)}${file.nextObject} ${fresh.length}\n`)
      write(fresh.join(''))
      write(`trailer\n<</Size ${next}\n/Root ${file.root} 0 R\n/Info ${info} 0 R\n/Prev ${file.tableAt}>>\n`)
      write(`startxref\n${tableAt}\n%%EOF\n`)
      return Buffer.concat(parts, length)
    },
  }
}

type LetterObjects = Readonly<Record<LetterStyleName, ReadonlyMap<string, number>>>

/** Makes of the page of each letter a drawing that can be set anywhere. */
function addLetters(added: ReturnType<typeof addedObjects>, file: PdfFile): LetterObjects {
  const objects = { number: new Map<string, number>(), code: new Map<string, number>() }
  const pages = file.pages.slice(-inkLetters.length)
  for (const [index, { style, letter }] of inkLetters.entries()) {
    const page = pages[index]
    if (!page) throw new Error('the template has too few pages')
    const form = `/Type /XObject\n/Subtype /Form\n/BBox [${cellBox(style, page.height)}]\n/Resources ${page.resources}\n`
    objects[style].set(letter, added.addStream(letterDrawing(file, page), form))
  }
  return objects
}

/** What Chromium fills the whole page with, right after it has set the scale, whatever the style sheets say. */
const ground = /^([^\n]+ cm\n)q\n[^\n]+ cm\n[^\n]+\n\/G\d+ gs\n0 0 [\d.]+ [\d.]+ re\nf\nQ\n/

/** A letter with nothing behind it. */
function letterDrawing(file: PdfFile, page: PdfPage): string {
  const { dictionary, bytes } = file.stream(page.contents)
  const drawing = dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes
  return drawing.toString('latin1').replace(ground, '$1')
}

/** The cell of a letter in points, with a little room around it. */
function cellBox(style: LetterStyleName, pageHeight: number): string {
  const { x, y } = letterCornerMm
  const { widthMm, heightMm } = letterStyles[style]
  const roomMm = 0.8
  const left = (x - roomMm) * pointsPerMm
  const right = (x + widthMm + roomMm) * pointsPerMm
  const top = pageHeight - (y - roomMm) * pointsPerMm
  const bottom = pageHeight - (y + heightMm + roomMm) * pointsPerMm
  return [left, bottom, right, top].map(short).join(' ')
}

const nameOf = (style: LetterStyleName, letter: string): string => `Ink${style}${letter.charCodeAt(0)}`

function withLetters(resources: string, letters: LetterObjects): string {
  const entries = inkLetters
    .map(({ style, letter }) => `/${nameOf(style, letter)} ${letters[style].get(letter)} 0 R`)
    .join('\n')
  const own = '/XObject <<'
  if (resources.includes(own)) return resources.replace(own, `${own}${entries}\n`)
  return `${resources.slice(0, -2)}\n${own}${entries}>>>>`
}

/** The number and the code of one page, drawn over it. */
function inkOf(job: CopiesJob, side: Pick<SheetCode, 'sheet' | 'page'>, page: PdfPage): string {
  const { size } = job.layout
  const code = encodeSheetCode({ ...job, ...side })
  const number = wordAt(numberPlace(size, code !== null), 'number', String(side.sheet))
  if (code === null) return ['Q', number].join('\n')
  const text = wordAt(codeTextPlace(size, code.length), 'code', code)
  return ['Q', codeDrawing(code, size, page.height), number, text].join('\n')
}

function codeDrawing(code: string, size: PaperSize, pageHeight: number): string {
  const { x, y, width } = codePlace(size)
  const module = (width / codeModuleCount) * pointsPerMm
  const place = `${short(module)} 0 0 ${short(-module)} ${short(x * pointsPerMm)} ${short(pageHeight - y * pointsPerMm)}`
  const modules = codeModules(code).map(({ row, from, length }) => `${from} ${row} ${length} 1 re`)
  return ['q', `${place} cm`, '0 g', ...modules, 'f', 'Q'].join('\n')
}

function wordAt(
  place: { readonly x: number; readonly y: number },
  style: LetterStyleName,
  word: string,
): string {
  const { widthMm } = letterStyles[style]
  const right = (place.x - letterCornerMm.x) * pointsPerMm
  const up = (letterCornerMm.y - place.y) * pointsPerMm
  return [...word]
    .map((letter, index) => {
      const at = short(right + index * widthMm * pointsPerMm)
      return `q 1 0 0 1 ${at} ${short(up)} cm /${nameOf(style, letter)} Do Q`
    })
    .join('\n')
}

function short(points: number): string {
  return String(Number(points.toFixed(4)))
}
