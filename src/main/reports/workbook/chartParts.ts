import { xmlText } from './cellText'
import { palette } from './looks'

/** A row or column of cells that a chart draws, with what they hold now. */
export interface ChartCells<Value> {
  /** Absolute range, with the sheet. */
  readonly range: string
  readonly values: readonly Value[]
}

/** Colours that series are drawn in. */
export type SeriesColour = 'teal' | 'grey' | 'amber' | 'muted'

/** A whole chart part around what it plots. Elements follow the order of CT_ChartSpace, which Excel insists on. */
export function chartSpaceXml(title: string, plotted: string, hasLegend: boolean): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    plotted,
    '<c:spPr><a:noFill/></c:spPr></c:plotArea>',
    hasLegend ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900)}</c:legend>` : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="${palette.white}"/></a:solidFill>${outline('line')}</c:spPr>`,
    textProperties(900),
    '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings>',
    '</c:chartSpace>',
  ].join('')
}

/** The ends of an axis that are fixed. */
export function endsXml({ min, max }: { readonly min?: number; readonly max?: number }): string {
  return `${max === undefined ? '' : `<c:max val="${max}"/>`}${min === undefined ? '' : `<c:min val="${min}"/>`}`
}

/** Cells with texts, and what they hold now. */
export function textCells({ range, values }: ChartCells<string>): string {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${xmlText(value)}</c:v></c:pt>`)
  return `<c:strRef><c:f>${xmlText(range)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`
}

/** Cells with numbers, and what they hold now. */
export function numberCells({ range, values }: ChartCells<number | null>): string {
  const points = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${value === 0 ? 0 : value}</c:v></c:pt>`,
  )
  return [
    `<c:numRef><c:f>${xmlText(range)}</c:f><c:numCache><c:formatCode>General</c:formatCode>`,
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`,
  ].join('')
}

function titleXml(text: string): string {
  return richTitle(text, 'sz="1300" b="1"', palette.ink, '<a:bodyPr/>')
}

/** Title of an axis; `standing` for one that is read from below. */
export function axisTitleXml(text: string, standing: boolean): string {
  const body = standing ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>'
  return richTitle(text, 'sz="900" b="0"', palette.muted, body)
}

function richTitle(text: string, run: string, colour: string, body: string): string {
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
  const paragraph = `<a:p><a:pPr><a:defRPr ${run}>${fill}</a:defRPr></a:pPr><a:r><a:rPr ${run}>${fill}</a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p>`
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`
}

/** Size (hundredths of a point) and colour of texts. */
export function textProperties(size: number, colour: 'ink' | 'white' = 'ink'): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${palette[colour]}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="es-ES"/></a:p></c:txPr>`
}

/** A thin line around or along something. */
export function outline(colour: 'line' | 'grey'): string {
  return `<a:ln w="9525"><a:solidFill><a:srgbClr val="${palette[colour]}"/></a:solidFill></a:ln>`
}
