import { xmlText } from './cellText'
import { palette } from './looks'

/** A row or column of cells that a chart draws, with what they hold now. */
export interface ChartCells<Value> {
  /** Absolute range, with the sheet. */
  readonly range: string
  readonly values: readonly Value[]
}

export interface ChartSeries {
  /** The cell with the name of the series. */
  readonly name: ChartCells<string>
  readonly cells: ChartCells<number | null>
  readonly colour: 'teal' | 'grey' | 'amber'
  /** `bars` unless said; `marks` is a line without its line: one mark a category. */
  readonly draw?: 'bars' | 'line' | 'marks'
}

export interface ChartDraft {
  readonly title: string
  readonly direction: 'across' | 'up'
  readonly stacked: boolean
  readonly categories: ChartCells<string>
  readonly categoryTitle: string
  readonly valueTitle: string
  readonly numberFormat: string
  /** Ends of the value axis; Excel chooses where left out. */
  readonly min?: number
  readonly max?: number
  readonly series: readonly ChartSeries[]
}

const categoryAxis = 111_111_111
const valueAxis = 222_222_222

/** The part of a native chart. Elements follow the order of CT_ChartSpace and below, which Excel insists on. */
export function chartXml(chart: ChartDraft): string {
  const numbered = chart.series.map((series, index) => ({ series, index }))
  const bars = numbered.filter(({ series }) => (series.draw ?? 'bars') === 'bars')
  const lines = numbered.filter(({ series }) => (series.draw ?? 'bars') !== 'bars')
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(chart.title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    bars.length === 0 ? '' : barsXml(chart, bars),
    lines.length === 0 ? '' : linesXml(chart, lines),
    axesXml(chart),
    '<c:spPr><a:noFill/></c:spPr></c:plotArea>',
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900)}</c:legend>`
      : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="${palette.white}"/></a:solidFill>${outline('line')}</c:spPr>`,
    textProperties(900),
    '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings>',
    '</c:chartSpace>',
  ].join('')
}

interface NumberedSeries {
  readonly series: ChartSeries
  readonly index: number
}

function barsXml(chart: ChartDraft, list: readonly NumberedSeries[]): string {
  return [
    `<c:barChart><c:barDir val="${chart.direction === 'across' ? 'bar' : 'col'}"/>`,
    `<c:grouping val="${chart.stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...list.map(({ series, index }) =>
      [
        seriesStart(series, index),
        `<c:spPr><a:solidFill><a:srgbClr val="${palette[series.colour]}"/></a:solidFill></c:spPr>`,
        '<c:invertIfNegative val="0"/>',
        labelsXml(chart, chart.stacked ? 'ctr' : 'outEnd', chart.stacked ? 'white' : 'ink'),
        seriesData(chart, series),
        '</c:ser>',
      ].join(''),
    ),
    `<c:gapWidth val="60"/>${chart.stacked ? '<c:overlap val="100"/>' : '<c:overlap val="-5"/>'}`,
    `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:barChart>`,
  ].join('')
}

function linesXml(chart: ChartDraft, list: readonly NumberedSeries[]): string {
  return [
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>',
    ...list.map(({ series, index }) => {
      const colour = `<a:solidFill><a:srgbClr val="${palette[series.colour]}"/></a:solidFill>`
      const line =
        series.draw === 'marks'
          ? '<a:ln w="19050"><a:noFill/></a:ln>'
          : `<a:ln w="28575" cap="rnd">${colour}</a:ln>`
      return [
        seriesStart(series, index),
        `<c:spPr>${line}</c:spPr>`,
        `<c:marker><c:symbol val="diamond"/><c:size val="9"/><c:spPr>${colour}</c:spPr></c:marker>`,
        seriesData(chart, series),
        '<c:smooth val="0"/></c:ser>',
      ].join('')
    }),
    '<c:marker val="1"/>',
    `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:lineChart>`,
  ].join('')
}

function seriesStart({ name }: ChartSeries, index: number): string {
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textCells(name)}</c:tx>`
}

function seriesData(chart: ChartDraft, { cells }: ChartSeries): string {
  const points = cells.values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${value === 0 ? 0 : value}</c:v></c:pt>`,
  )
  return [
    `<c:cat>${textCells(chart.categories)}</c:cat>`,
    `<c:val><c:numRef><c:f>${xmlText(cells.range)}</c:f><c:numCache><c:formatCode>General</c:formatCode>`,
    `<c:ptCount val="${cells.values.length}"/>${points.join('')}</c:numCache></c:numRef></c:val>`,
  ].join('')
}

function textCells({ range, values }: ChartCells<string>): string {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${xmlText(value)}</c:v></c:pt>`)
  return `<c:strRef><c:f>${xmlText(range)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`
}

function labelsXml(chart: ChartDraft, position: string, colour: 'white' | 'ink'): string {
  return [
    `<c:dLbls><c:numFmt formatCode="${xmlText(chart.numberFormat)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`,
    textProperties(800, colour),
    `<c:dLblPos val="${position}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>`,
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
  ].join('')
}

function axesXml(chart: ChartDraft): string {
  const across = chart.direction === 'across'
  // Bars across are listed from the top, as in the table; the values then belong at the far end of that axis.
  const categories = [
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="${across ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${across ? 'l' : 'b'}"/>${axisTitleXml(chart.categoryTitle, across)}`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${outline('grey')}</c:spPr>${textProperties(900)}<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ]
  const ends = `${chart.max === undefined ? '' : `<c:max val="${chart.max}"/>`}${chart.min === undefined ? '' : `<c:min val="${chart.min}"/>`}`
  const values = [
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${across ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${outline('line')}</c:spPr></c:majorGridlines>`,
    axisTitleXml(chart.valueTitle, !across),
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900)}<c:crossAx val="${categoryAxis}"/><c:crosses val="${across ? 'max' : 'autoZero'}"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
  ]
  return [...categories, ...values].join('')
}

function titleXml(text: string): string {
  return richTitle(text, 'sz="1300" b="1"', palette.ink, '<a:bodyPr/>')
}

function axisTitleXml(text: string, standing: boolean): string {
  const body = standing ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>'
  return richTitle(text, 'sz="900" b="0"', palette.muted, body)
}

function richTitle(text: string, run: string, colour: string, body: string): string {
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
  const paragraph = `<a:p><a:pPr><a:defRPr ${run}>${fill}</a:defRPr></a:pPr><a:r><a:rPr ${run}>${fill}</a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p>`
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`
}

function textProperties(size: number, colour: 'ink' | 'white' = 'ink'): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${palette[colour]}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="es-ES"/></a:p></c:txPr>`
}

function outline(colour: 'line' | 'grey'): string {
  return `<a:ln w="9525"><a:solidFill><a:srgbClr val="${palette[colour]}"/></a:solidFill></a:ln>`
}
