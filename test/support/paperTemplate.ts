import { inkLetters } from '#shared/surveys/paperInk'

/** Pages as Chromium writes them, with nothing on them: one copy of one page, and a page for each letter. */
export function paperTemplate(): Uint8Array {
  const count = 1 + inkLetters.length
  const pages = Array.from({ length: count }, (_, index) => 2 * index + 1)
  const tree = 2 * count + 1
  const objects = [
    ...pages.flatMap((page) => [
      `<</Type /Page\n/Resources <<>>\n/MediaBox [0 0 595 842]\n/Contents ${page + 1} 0 R\n/Parent ${tree} 0 R>>`,
      '<<\n/Length 1>> stream\nq\nendstream',
    ]),
    `<</Type /Pages\n/Count ${count}\n/Kids [${pages.map((page) => `${page} 0 R`).join(' ')}]>>`,
    `<</Type /Catalog\n/Pages ${tree} 0 R>>`,
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const entries = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  const trailer = `trailer\n<</Size ${objects.length + 1}\n/Root ${tree + 1} 0 R>>\nstartxref\n${text.length}\n%%EOF\n`
  return new TextEncoder().encode(text + table + trailer)
}
