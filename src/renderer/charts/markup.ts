import { chartFont } from './marks'
import type { Shape } from './strokes'

/** The text as XML; also without the signs of an attribute or an address, which main lets into no picture. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"'=(]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Shapes as the inside of an SVG. */
export function markupOf(shapes: readonly Shape[]): string {
  return shapes
    .map(({ name, attributes, text }) => {
      const written = Object.entries(attributes).map(
        ([key, value]) =>
          ` ${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${plain(String(value))}"`,
      )
      const head = `<${name}${written.join('')}`
      return text === undefined ? `${head}/>` : `${head}>${xmlText(text)}</${name}>`
    })
    .join('')
}

/** Attributes keep their brackets: those of a transform. */
function plain(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A whole SVG of its own, on white. */
export function svgFile(inside: string, width: number, height: number): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${chartFont.replaceAll('"', "'")}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    inside,
    '</svg>',
  ].join('')
}
