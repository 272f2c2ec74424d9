import type { WorkbookModel } from '#shared/reports/workbookModel'
import { absoluteRange, type Block } from './addresses'
import { xmlText } from './cellText'
import type { NamedCells, PageSetup, PlacedChart } from './sheetDraft'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const drawingTypes = 'application/vnd.openxmlformats-officedocument'

/** How many parts of each kind a workbook has; they are numbered from 1. */
export interface PartCounts {
  drawings: number
  charts: number
  tables: number
  /** Sheets with remarks, by their number. */
  readonly noted: number[]
}

/** A sheet as the workbook part names it. */
export interface ListedSheet {
  readonly name: string
  readonly page: PageSetup
  /** What is printed. */
  readonly printArea: Block
  readonly names: readonly NamedCells[]
}

/** A `.rels` part: ids `rId1`, `rId2` … in order. */
export function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(([type, target], index) => {
    const full = type.startsWith('http') ? type : `${office}/${type}`
    return `<Relationship Id="rId${index + 1}" Type="${full}" Target="${target}"/>`
  })
  return `${declaration}<Relationships xmlns="${packageRelations}">${list.join('')}</Relationships>`
}

/** The first part that a reader looks for. */
export const rootRelations = relationsXml([
  ['officeDocument', 'xl/workbook.xml'],
  [
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ],
  ['extended-properties', 'docProps/app.xml'],
])

/** What kind every part is. */
export function contentTypesXml(sheets: number, parts: PartCounts): string {
  const numbered = (count: number, path: string, type: string) =>
    Array.from({ length: count }, (_, index) => override(`/xl/${path}${index + 1}.xml`, type))
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    override('/xl/workbook.xml', `${sheetTypes}.sheet.main+xml`),
    override('/xl/styles.xml', `${sheetTypes}.styles+xml`),
    ...numbered(sheets, 'worksheets/sheet', `${sheetTypes}.worksheet+xml`),
    ...numbered(parts.tables, 'tables/table', `${sheetTypes}.table+xml`),
    ...numbered(parts.drawings, 'drawings/drawing', `${drawingTypes}.drawing+xml`),
    ...numbered(parts.charts, 'charts/chart', `${drawingTypes}.drawingml.chart+xml`),
    ...parts.noted.map((sheet) => override(`/xl/comments${sheet}.xml`, `${sheetTypes}.comments+xml`)),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('')
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`
}

/** The list of sheets, what is printed of each, and the rows repeated on every page. */
export function workbookXml(sheets: readonly ListedSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const own = sheets.flatMap(({ name: sheet, names: named }) =>
    named.map(
      ({ name, block }) =>
        `<definedName name="${name}">${xmlText(absoluteRange(sheet, block))}</definedName>`,
    ),
  )
  const builtIn = sheets.flatMap(({ name, page, printArea }, index) => {
    const area = definedName('Print_Area', index, absoluteRange(name, printArea))
    if (!page.titleRows) return [area]
    const [from, to] = page.titleRows
    const rows = `'${name}'!$${from}:$${to}`
    const titles = page.pagesAcross === undefined ? rows : `'${name}'!$A:$A,${rows}`
    return [area, definedName('Print_Titles', index, titles)]
  })
  const names = [...builtIn, ...own]
  return [
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">`,
    '<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" activeTab="0"/></bookViews>',
    `<sheets>${list.join('')}</sheets>`,
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
    '<calcPr calcId="191029"/></workbook>',
  ].join('')
}

function definedName(name: string, sheet: number, range: string): string {
  return `<definedName name="_xlnm.${name}" localSheetId="${sheet}">${xmlText(range)}</definedName>`
}

/** Links of the workbook part: its sheets in order, then the styles. */
export function workbookRelations(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const,
  )
  return relationsXml([...list, ['styles', 'styles.xml']])
}

/** Title, author and date of the document. */
export function corePropertiesXml(
  model: Pick<WorkbookModel, 'businessName' | 'surveyTitle' | 'generatedAt' | 'language'> & {
    readonly wave: Pick<WorkbookModel['wave'], 'label'>
  },
): string {
  const stamp = `<dcterms:STAMP xsi:type="dcterms:W3CDTF">${xmlText(model.generatedAt.slice(0, 16))}:00Z</dcterms:STAMP>`
  const title = [model.businessName, model.surveyTitle, model.wave.label].filter(Boolean).join(' · ')
  return [
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>Libreta</dc:creator><cp:lastModifiedBy>Libreta</cp:lastModifiedBy>`,
    stamp.replaceAll('STAMP', 'created'),
    stamp.replaceAll('STAMP', 'modified'),
    `<dc:language>${model.language}</dc:language></cp:coreProperties>`,
  ].join('')
}

/** Which program made the document, and for whom. */
export function appPropertiesXml(model: Pick<WorkbookModel, 'businessName'>): string {
  return [
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">`,
    `<Application>Libreta</Application><Company>${xmlText(model.businessName)}</Company>`,
    `</Properties>`,
  ].join('')
}

function corner(name: string, row: number, column: number): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
}

/** The drawing of a sheet: one frame a chart. */
export function drawingXml(charts: readonly PlacedChart[]): string {
  const frames = charts.map(
    ({ chart, block }, index) =>
      `<xdr:twoCellAnchor editAs="oneCell">${corner('from', block.row - 1, block.column - 1)}${corner('to', block.lastRow, block.lastColumn)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${xmlText(chart.title)}" descr="${xmlText(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${office}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  )
  return `${declaration}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${frames.join('')}</xdr:wsDr>`
}
