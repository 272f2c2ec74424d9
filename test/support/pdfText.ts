import { inflateSync } from 'node:zlib'
import { readPdf } from '../../src/main/surveys/print/readPdf'

const tokens =
  /\/(F\d+) [\d.]+ Tf|\/ActualText (?:\(((?:\\[\s\S]|[^)\\])*)\)|<([0-9A-Fa-f]+)>)|\bEMC\b|<([0-9A-Fa-f]+)> *Tj/g

/** The letters of each page of a PDF that Chromium printed, in the order in which they were drawn, without any space. */
export function pdfLetters(content: Uint8Array): string[] {
  const pdf = readPdf(content)
  const text = pdf.bytes.toString('latin1')
  const unpacked = (object: number) => inflateSync(pdf.stream(object).bytes).toString('latin1')
  const known = new Map<number, ReadonlyMap<string, string>>()
  const lettersOf = (font: number): ReadonlyMap<string, string> => {
    const found = known.get(font)
    if (found) return found
    const dictionary = text.slice(text.indexOf(`\n${font} 0 obj\n`))
    const table = /\/ToUnicode (\d+) 0 R/.exec(dictionary.slice(0, dictionary.indexOf('endobj')))?.[1]
    const letters = table === undefined ? new Map<string, string>() : unicodeTable(unpacked(Number(table)))
    known.set(font, letters)
    return letters
  }
  return pdf.pages.map(({ resources, contents }) => {
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, object]) => [name, Number(object)]),
    )
    let letters: ReadonlyMap<string, string> = new Map()
    let page = ''
    // What is said to stand there counts, and not the glyphs that show it.
    let isSaid = false
    for (const [token, font, literal, said, glyphs] of unpacked(contents).matchAll(tokens)) {
      if (font !== undefined) letters = lettersOf(fonts.get(font) ?? 0)
      else if (token === 'EMC') isSaid = false
      else if (glyphs === undefined) {
        isSaid = true
        page += said === undefined ? unescaped(literal ?? '') : utf16(said.replace(/^FEFF/i, ''))
      } else if (!isSaid) {
        // One byte a glyph in fonts that are drawn letter by letter, as variable ones are; else two.
        const [first = ''] = letters.keys()
        const codes = glyphs.match(first.length === 2 ? /../g : /.{4}/g) ?? []
        page += codes.map((code) => letters.get(code.toUpperCase()) ?? '').join('')
      }
    }
    return withoutSpaces(page)
  })
}

/** The same of any text, to look for it among such letters. */
export function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad]/g, '')
}

/** Which letters each glyph stands for, from the table that a font carries. */
function unicodeTable(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  const hex = (code: number, digits: number) => code.toString(16).toUpperCase().padStart(digits, '0')
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)> *<(\w+)>/g))
      letters.set(glyph.toUpperCase(), utf16(text))
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)> *<(\w+)> *<(\w+)>/g)) {
      const first = Number.parseInt(from, 16)
      const start = Number.parseInt(text, 16)
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph += 1)
        letters.set(hex(glyph, from.length), utf16(hex(start + glyph - first, 4)))
    }
  return letters
}

/** A text in brackets: of one byte a letter, or of two where it begins with their mark. */
function unescaped(literal: string): string {
  const bytes = literal.replace(/\\(\d{3}|[\s\S])/g, (_, one: string) =>
    one.length === 3 ? String.fromCharCode(Number.parseInt(one, 8)) : one,
  )
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
}

function utf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))
}
