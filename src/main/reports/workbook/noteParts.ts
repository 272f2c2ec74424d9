import { cellAddress } from './addresses'
import { xmlText } from './cellText'
import type { CellNote } from './sheetDraft'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The texts of the remarks of a sheet. */
export function commentsXml(notes: readonly CellNote[]): string {
  const list = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${cellAddress(row, column)}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Calibri"/></rPr><t xml:space="preserve">${xmlText(text)}</t></r></text></comment>`,
  )
  return `${declaration}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Libreta</author></authors><commentList>${list.join('')}</commentList></comments>`
}

/** The boxes that the remarks open in: Excel still draws them with VML. `sheet` is the number of the sheet. */
export function noteBoxesXml(notes: readonly CellNote[], sheet: number): string {
  const shapes = notes.map(({ row, column, text }, index) => {
    const lines = Math.min(3 + Math.ceil(text.length / 34), 16)
    const anchor = `${column}, 12, ${Math.max(row - 1, 0)}, 4, ${column + 3}, 60, ${row + lines - 1}, 4`
    return [
      `<v:shape id="_x0000_s${1024 * sheet + index + 1}" type="#_x0000_t202" style="position:absolute;width:200pt;height:${lines * 13}pt;z-index:${index + 1};visibility:hidden" fillcolor="#F5F5F4" o:insetmode="auto">`,
      '<v:fill color2="#F5F5F4"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
    ].join('')
  })
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>`,
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...shapes,
    '</xml>',
  ].join('')
}
