import { barsAndLinesXml, type ChartDraft } from './barsAndLines'
import { type ScatterDraft, scatterXml } from './scatterXml'

/** Any native chart. */
export type Chart = ChartDraft | ScatterDraft

/** The part of a native chart. */
export function chartXml(chart: Chart): string {
  return 'kind' in chart ? scatterXml(chart) : barsAndLinesXml(chart)
}
