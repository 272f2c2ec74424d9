import { xmlText } from './cellText'
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

export interface ChartSeries {
  /** The cell with the name of the series. */
  readonly name: ChartCells<string>
  readonly cells: ChartCells<number | null>
  readonly colour: SeriesColour
  /** `bars` unless said; `marks` is a line without its line: one mark a category; `limit` is dashed, without marks. */
  readonly draw?: 'bars' | 'line' | 'marks' | 'limit'
  /** Against the axis on the right: only of lines. */
  readonly axis?: 'second'
}

export interface ChartDraft {
  readonly title: string
  readonly direction: 'across' | 'up'
  readonly stacked: boolean
  readonly categories: ChartCells<string>
  readonly categoryTitle: string
  readonly valueTitle: string
  readonly numberFormat: string
  /** How the value axis writes its figures; as they come where left out. */
  readonly axisFormat?: string
  /** Ends of the value axis; Excel chooses where left out. */
  readonly min?: number
  readonly max?: number
  /** The axis on the right. */
  readonly second?: SecondAxis
  readonly series: readonly ChartSeries[]
}

interface SecondAxis {
  readonly title: string
  readonly format: string
  readonly min?: number
  readonly max?: number
}

const categoryAxis = 111_111_111
const valueAxis = 222_222_222
const firstAxes = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`
const secondCategoryAxis = 333_333_333
const secondValueAxis = 444_444_444
const secondAxes = `<c:axId val="${secondCategoryAxis}"/><c:axId val="${secondValueAxis}"/>`

/** The part of a native chart of bars and lines. */
export function barsAndLinesXml(chart: ChartDraft): string {
  const numbered = chart.series.map((series, index) => ({ series, index }))
  const bars = numbered.filter(({ series }) => (series.draw ?? 'bars') === 'bars')
  const lines = numbered.filter(({ series }) => (series.draw ?? 'bars') !== 'bars')
  const isSecond = ({ series }: NumberedSeries) => series.axis === 'second'
  const second = lines.filter(isSecond)
  const plotted = [
    bars.length === 0 ? '' : barsXml(chart, bars),
    lines.length === second.length
      ? ''
      : linesXml(
          chart,
          lines.filter((one) => !isSecond(one)),
          firstAxes,
        ),
    second.length === 0 ? '' : linesXml(chart, second, secondAxes),
    axesXml(chart),
    second.length === 0 ? '' : secondAxesXml(chart.second ?? { title: '', format: 'General' }),
  ]
  return chartSpaceXml(chart.title, plotted.join(''), chart.series.length > 1)
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
    `${firstAxes}</c:barChart>`,
  ].join('')
}

function linesXml(chart: ChartDraft, list: readonly NumberedSeries[], axes: string): string {
  return [
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>',
    ...list.map(({ series, index }) => {
      const colour = `<a:solidFill><a:srgbClr val="${palette[series.colour]}"/></a:solidFill>`
      const isLimit = series.draw === 'limit'
      const line =
        series.draw === 'marks'
          ? '<a:ln w="19050"><a:noFill/></a:ln>'
          : `<a:ln w="${isLimit ? 15875 : 28575}" cap="rnd">${colour}${isLimit ? '<a:prstDash val="dash"/>' : ''}</a:ln>`
      const marker = isLimit
        ? '<c:symbol val="none"/>'
        : `<c:symbol val="diamond"/><c:size val="9"/><c:spPr>${colour}</c:spPr>`
      return [
        seriesStart(series, index),
        `<c:spPr>${line}</c:spPr>`,
        `<c:marker>${marker}</c:marker>`,
        seriesData(chart, series),
        '<c:smooth val="0"/></c:ser>',
      ].join('')
    }),
    `<c:marker val="1"/>${axes}</c:lineChart>`,
  ].join('')
}

function seriesStart({ name }: ChartSeries, index: number): string {
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textCells(name)}</c:tx>`
}

function seriesData(chart: ChartDraft, { cells }: ChartSeries): string {
  return `<c:cat>${textCells(chart.categories)}</c:cat><c:val>${numberCells(cells)}</c:val>`
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
  const values = [
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${endsXml(chart)}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${across ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${outline('line')}</c:spPr></c:majorGridlines>`,
    axisTitleXml(chart.valueTitle, !across),
    `<c:numFmt formatCode="${xmlText(chart.axisFormat ?? 'General')}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900)}<c:crossAx val="${categoryAxis}"/><c:crosses val="${across ? 'max' : 'autoZero'}"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
  ]
  return [...categories, ...values].join('')
}

/** Values on the right; the categories are those of the first axes and are not drawn twice. */
function secondAxesXml(axis: SecondAxis): string {
  return [
    `<c:valAx><c:axId val="${secondValueAxis}"/><c:scaling><c:orientation val="minMax"/>${endsXml(axis)}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="r"/>${axisTitleXml(axis.title, true)}`,
    `<c:numFmt formatCode="${xmlText(axis.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900)}<c:crossAx val="${secondCategoryAxis}"/><c:crosses val="max"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
    `<c:catAx><c:axId val="${secondCategoryAxis}"/><c:scaling><c:orientation val="minMax"/></c:scaling>`,
    '<c:delete val="1"/><c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:crossAx val="${secondValueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
  ].join('')
}
