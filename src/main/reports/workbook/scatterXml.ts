import {
  axisTitleXml,
  type ChartCells,
  chartSpaceXml,
  endsXml,
  numberCells,
  outline,
  type SeriesColour,
  textCells,
  textProperties,
} from './chartParts'
import { palette } from './looks'

/** Points on two scales: one named point, or a line through several. */
export interface ScatterSeries {
  /** The cell with its name, written beside the point. */
  readonly name: ChartCells<string>
  readonly across: ChartCells<number | null>
  readonly up: ChartCells<number | null>
  readonly colour: SeriesColour
  readonly draw: 'point' | 'line'
}

interface ScatterAxis {
  readonly title: string
  readonly min?: number
  readonly max?: number
}

export interface ScatterDraft {
  readonly kind: 'scatter'
  readonly title: string
  readonly across: ScatterAxis
  readonly up: ScatterAxis
  readonly series: readonly ScatterSeries[]
}

const acrossAxis = 111_111_111
const upAxis = 222_222_222

/** The part of a native scatter chart: every point a series, so that its name follows its cell in any reader. */
export function scatterXml({ title, across, up, series }: ScatterDraft): string {
  const plotted = [
    '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>',
    ...series.map(seriesXml),
    `<c:axId val="${acrossAxis}"/><c:axId val="${upAxis}"/></c:scatterChart>`,
    axisXml(across, acrossAxis, upAxis, false),
    axisXml(up, upAxis, acrossAxis, true),
  ]
  return chartSpaceXml(title, plotted.join(''), false)
}

function seriesXml({ name, across, up, colour, draw }: ScatterSeries, index: number): string {
  const fill = `<a:solidFill><a:srgbClr val="${palette[colour]}"/></a:solidFill>`
  const isPoint = draw === 'point'
  const line = isPoint
    ? '<a:ln w="19050"><a:noFill/></a:ln>'
    : `<a:ln w="15875">${fill}<a:prstDash val="dash"/></a:ln>`
  const marker = isPoint
    ? `<c:symbol val="circle"/><c:size val="9"/><c:spPr>${fill}</c:spPr>`
    : '<c:symbol val="none"/>'
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textCells(name)}</c:tx>`,
    `<c:spPr>${line}</c:spPr><c:marker>${marker}</c:marker>`,
    isPoint ? nameLabelXml : '',
    `<c:xVal>${numberCells(across)}</c:xVal><c:yVal>${numberCells(up)}</c:yVal><c:smooth val="0"/></c:ser>`,
  ].join('')
}

const nameLabelXml = [
  '<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
  textProperties(800),
  '<c:dLblPos val="r"/><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/>',
  '<c:showSerName val="1"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
].join('')

function axisXml(axis: ScatterAxis, id: number, crossed: number, isUp: boolean): string {
  return [
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${endsXml(axis)}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isUp ? 'l' : 'b'}"/><c:majorGridlines><c:spPr>${outline('line')}</c:spPr></c:majorGridlines>`,
    axisTitleXml(axis.title, isUp),
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${outline('grey')}</c:spPr>${textProperties(900)}<c:crossAx val="${crossed}"/><c:crosses val="min"/>`,
    '<c:crossBetween val="midCat"/></c:valAx>',
  ].join('')
}
