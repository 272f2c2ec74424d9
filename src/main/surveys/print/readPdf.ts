/** A page of a PDF: its size in points and where its drawing is. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  /** The dictionary of what the drawing uses, as it is written. */
  readonly resources: string
  /** Number of the object that holds the drawing. */
  readonly contents: number
}

/** A PDF as Chromium writes it: version 1.4, one table of objects, and nothing packed but the streams. */
export interface PdfFile {
  readonly bytes: Buffer
  readonly pages: readonly PdfPage[]
  /** Number of the first object that is still free. */
  readonly nextObject: number
  /** Number of the object from which the pages are found. */
  readonly root: number
  /** Where the table of objects begins. */
  readonly tableAt: number
  /** The stream of an object: its dictionary without the brackets, and its packed bytes. */
  stream(object: number): { readonly dictionary: string; readonly bytes: Buffer }
}

const entryLength = 20

/** Reads a PDF that Chromium has just printed; throws where it is written in another way. */
export function readPdf(content: Uint8Array): PdfFile {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  // One letter a byte: places in the text are places in the file.
  const text = bytes.toString('latin1')
  const tableAt = numberAfter(text, 'startxref\n', text.lastIndexOf('startxref\n'))
  const [head = '', count = ''] =
    /^xref\n0 (\d+)\n/.exec(text.slice(tableAt, tableAt + 40)) ?? unknown('table')
  const entriesAt = tableAt + head.length
  const trailer = text.slice(entriesAt + Number(count) * entryLength)
  const root = reference(trailer, 'Root')

  const startOf = (object: number): number => {
    const entry = entriesAt + object * entryLength
    const at = Number(text.slice(entry, entry + 10))
    const name = `${object} 0 obj\n`
    if (object >= Number(count) || !text.startsWith(name, at)) unknown(`object ${object}`)
    return at + name.length
  }
  const dictionary = (object: number): string => {
    const at = startOf(object)
    return text.slice(at, text.indexOf('endobj', at))
  }
  const pagesBelow = (object: number): PdfPage[] => {
    const node = dictionary(object)
    if (!/\/Type \/Pages\b/.test(node)) return [pageOf(node)]
    const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1] ?? ''
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(Number(kid)))
  }

  return {
    bytes,
    nextObject: Number(count),
    root,
    tableAt,
    pages: pagesBelow(reference(dictionary(root), 'Pages')),
    stream(object) {
      const at = startOf(object)
      const begin = text.indexOf('stream\n', at)
      const words = text.slice(at, begin)
      const length = numberAfter(words, '/Length ', words.indexOf('/Length '))
      const from = begin + 'stream\n'.length
      return {
        dictionary: words.slice(words.indexOf('<<') + 2, words.lastIndexOf('>>')),
        bytes: bytes.subarray(from, from + length),
      }
    },
  }
}

function pageOf(node: string): PdfPage {
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(node) ?? unknown('page')
  return {
    width: Number(width),
    height: Number(height),
    resources: dictionaryAt(node, node.indexOf('/Resources <<') + '/Resources '.length),
    contents: reference(node, 'Contents'),
  }
}

/** A dictionary with all its inner ones, from its first bracket to its last. */
function dictionaryAt(text: string, from: number): string {
  let depth = 0
  for (let at = from; at < text.length - 1; at += 1) {
    const pair = text.slice(at, at + 2)
    if (pair === '<<') depth += 1
    else if (pair === '>>') depth -= 1
    else continue
    at += 1
    if (depth === 0) return text.slice(from, at + 1)
  }
  return unknown('dictionary')
}

function reference(text: string, name: string): number {
  const [, object] = new RegExp(`/${name} (\\d+) 0 R`).exec(text) ?? unknown(name)
  return Number(object)
}

function numberAfter(text: string, word: string, at: number): number {
  const found = at < 0 ? null : /^\d+/.exec(text.slice(at + word.length, at + word.length + 12))
  return Number((found ?? unknown(word))[0])
}

function unknown(what: string): never {
  throw new Error(`a PDF that is written in another way: ${what}`)
}
