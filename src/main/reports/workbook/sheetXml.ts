import type { WorkbookTexts } from '#shared/reports/workbookTexts/es'
import { looksLikeFormula } from '#shared/text/looksLikeFormula'
import { blockAddress, cellAddress } from './addresses'
import { fitCell, inlineString, xmlText } from './cellText'
import { conditionalLooks, palette, styleIndex } from './looks'
import {
  type CellDraft,
  type CellLink,
  type ConditionalFormat,
  type PageSetup,
  rowHeight,
  type SheetDraft,
} from './sheetDraft'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * A whole small sheet. Elements follow the order of CT_Worksheet, which Excel insists on; `closing` are the last of
 * them: what stands in parts of its own.
 */
export function sheetXml(
  draft: SheetDraft,
  texts: WorkbookTexts,
  isFirst: boolean,
  footer: string,
  closing: string,
): string {
  return [
    sheetStart(draft.page, draft.widths, isFirst),
    rowsXml(draft, texts),
    sheetMiddle(draft),
    sheetEnd(draft.page, footer, closing),
  ].join('')
}

/** Everything up to the first row. */
export function sheetStart(page: PageSetup, widths: readonly number[], isFirst: boolean): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${main}" xmlns:r="${relationships}">`,
    `<sheetPr><tabColor rgb="FF${isFirst ? palette.teal : palette.grey}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    paneXml(page.freeze),
    '</sheetView></sheetViews>',
    `<sheetFormatPr defaultRowHeight="${rowHeight}"/>`,
    `<cols>${columns.join('')}</cols>`,
    '<sheetData>',
  ].join('')
}

/** Everything after the last row and what belongs to it; `parts` are the drawing, the remarks and the tables, in that order. */
export function sheetEnd(page: PageSetup, footer: string, parts: string): string {
  const orientation = page.landscape ? 'landscape' : 'portrait'
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="${page.pagesAcross ?? 1}" fitToHeight="${page.onePage ? 1 : 0}"/>`,
    `<headerFooter><oddFooter>${xmlText(footer)}</oddFooter></headerFooter>`,
    parts,
    '</worksheet>',
  ].join('')
}

/** Footer of every page: business, sheet and page number. Excel takes at most 255 characters. */
export function footerText(business: string, texts: WorkbookTexts): string {
  const name = business.slice(0, 80).replaceAll('&', '&&').replace(/\s+/g, ' ')
  return `&L&8${/^\d/.test(name) ? ' ' : ''}${name}&C&8&A&R&8${texts.page} &P ${texts.of} &N`
}

function paneXml(freeze: PageSetup['freeze']): string {
  if (!freeze) return ''
  const { row, column } = freeze
  const split = `${column > 0 ? ` xSplit="${column}"` : ''}${row > 0 ? ` ySplit="${row}"` : ''}`
  const active = column === 0 ? 'bottomLeft' : row === 0 ? 'topRight' : 'bottomRight'
  const panes = active === 'bottomRight' ? ['topRight', 'bottomLeft', 'bottomRight'] : [active]
  const selections = panes.map((pane) => `<selection pane="${pane}"/>`)
  return `<pane${split} topLeftCell="${cellAddress(row + 1, column + 1)}" activePane="${active}" state="frozen"/>${selections.join('')}`
}

/** The rows of a small sheet, or of what stands above a long table. */
export function rowsXml(draft: SheetDraft, texts: WorkbookTexts): string {
  const numbers = [...new Set([...draft.rows.keys(), ...draft.heights.keys()])].sort((a, b) => a - b)
  return numbers
    .map((number) => {
      const height = draft.heights.get(number)
      const cells = [...(draft.rows.get(number) ?? [])].sort(([a], [b]) => a - b)
      const inside = cells.map(([column, cell]) => cellXml(cellAddress(number, column), cell, texts))
      const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`
      return `<row r="${number}"${tall}>${inside.join('')}</row>`
    })
    .join('')
}

function cellXml(address: string, { content, look }: CellDraft, texts: WorkbookTexts): string {
  const start = `<c r="${address}" s="${styleIndex(look)}"`
  if (content === null) return `${start}/>`
  if (typeof content === 'number') return `${start}><v>${numberXml(content)}</v></c>`
  if (typeof content === 'string') {
    const style = styleIndex(look, looksLikeFormula(content))
    return `<c r="${address}" s="${style}" t="inlineStr">${inlineString(fitCell(content, texts.cut))}</c>`
  }
  const { formula, result, array } = content
  const element = `<f${array ? ` t="array" ref="${address}"` : ''}>${xmlText(formula)}</f>`
  if (typeof result === 'number') return `${start}>${element}<v>${numberXml(result)}</v></c>`
  return `${start} t="str">${element}<v>${xmlText(result ?? '')}</v></c>`
}

/** Negative zero is zero on paper (domain.md C13). */
function numberXml(value: number): string {
  return String(value === 0 ? 0 : value)
}

function sheetMiddle(draft: SheetDraft): string {
  const merges = draft.merges.map((block) => `<mergeCell ref="${blockAddress(block)}"/>`)
  return [
    '</sheetData>',
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    ...draft.formats.map((format, index) => conditionalXml(format, index + 1)),
    linksXml(draft.links),
  ].join('')
}

function linksXml(links: readonly CellLink[]): string {
  const list = links.map(({ row, column, sheet }) => {
    const target = `'${sheet.replaceAll("'", "''")}'!A1`
    return `<hyperlink ref="${cellAddress(row, column)}" location="${xmlText(target)}" display="${xmlText(sheet)}"/>`
  })
  return list.length === 0 ? '' : `<hyperlinks>${list.join('')}</hyperlinks>`
}

function conditionalXml({ block, rule, look }: ConditionalFormat, priority: number): string {
  const common = `dxfId="${conditionalLooks.indexOf(look)}" priority="${priority}"`
  const inside =
    'when' in rule
      ? `<cfRule type="expression" ${common}><formula>${xmlText(rule.when)}</formula></cfRule>`
      : `<cfRule type="cellIs" ${common} operator="${rule.than ?? 'equal'}"><formula>${xmlText(rule.is)}</formula></cfRule>`
  return `<conditionalFormatting sqref="${blockAddress(block)}">${inside}</conditionalFormatting>`
}
