import { type CaseRecord, caseColumns } from '#shared/cases/caseColumns'
import type { Language } from '#shared/i18n/languages'
import type { StandardFigure } from '#shared/standards/standardsRead'
import { mean } from '#shared/stats/mean'
import { median, quantile } from '#shared/stats/quantile'
import { formulaText } from '../cellText'
import { type Formula, live, liveArray } from '../sheetDraft'
import { type CaseTable, isWithin, type ToldCase } from './caseTable'

/** The figures of a standard as formulas over the sheet of cases; a figure that they do not give is left out. */
export interface StandardFormulas {
  readonly n?: Formula
  readonly median?: Formula
  readonly p90?: Formula
  readonly mean?: Formula
  readonly numerator?: Formula
  readonly denominator?: Formula
}

/** Where the first and the last day stand. */
export interface DayCells {
  readonly from: string
  readonly to: string
}

type Days = { readonly start: string; readonly end: string }

/**
 * Formulas of the standards that the sheet of cases can tell. They are held against the figures of the app, and used
 * only where they say the same: a case that was resolved twice, for instance, has only its last day there.
 */
export function standardFormulas(
  figure: StandardFigure,
  cases: CaseTable | null,
  period: Days,
  cells: DayCells,
  language: Language,
): StandardFormulas {
  if (!cases || cases.listed < cases.total) return {}
  if (figure.key === 'firstReply')
    return times(figure, cases, period, cells, {
      dated: 'openedAt',
      timed: 'firstReplyHours',
      dayOf: ({ openedAt }) => openedAt,
      minutesOf: ({ firstReplyMinutes }) => firstReplyMinutes,
    })
  if (figure.key === 'resolution')
    return times(figure, cases, period, cells, {
      dated: 'resolvedOn',
      timed: 'resolutionHours',
      dayOf: ({ resolvedOn }) => resolvedOn,
      minutesOf: ({ resolutionMinutes }) => resolutionMinutes,
    })
  if (figure.key === 'firstContact') return firstContact(figure, cases, period, cells, language)
  return {}
}

interface TimeColumns {
  readonly dated: 'openedAt' | 'resolvedOn'
  readonly timed: 'firstReplyHours' | 'resolutionHours'
  dayOf(record: ToldCase): string | null
  minutesOf(record: ToldCase): number | null
}

function times(
  figure: StandardFigure,
  cases: CaseTable,
  period: Days,
  cells: DayCells,
  { dated, timed, dayOf, minutesOf }: TimeColumns,
): StandardFormulas {
  const hours = cases.told.flatMap((record) => {
    const minutes = minutesOf(record)
    return minutes !== null && isWithin(dayOf(record), period) ? [minutes / 60] : []
  })
  const middle = median(hours)
  const isSame = hours.length === figure.n && Math.abs((middle ?? 0) - (figure.median ?? 0) / 60) <= 1e-9
  if (!isSame) return {}
  const values = cases.range(timed)
  const condition = `${within(cases.range(dated), cells)}*ISNUMBER(${values})`
  const of = (name: string, rest = '') => `${name}(IF(${condition},${values})${rest})`
  return {
    n: live(`SUMPRODUCT(${condition})`, hours.length),
    median: liveArray(of('MEDIAN'), middle),
    p90: liveArray(of('PERCENTILE', ',0.9'), quantile(hours, 0.9)),
    mean: liveArray(of('AVERAGE'), mean(hours)),
  }
}

function firstContact(
  figure: StandardFigure,
  cases: CaseTable,
  period: Days,
  cells: DayCells,
  language: Language,
): StandardFormulas {
  const solved = cases.told.filter(
    ({ resolvedOn, isFirstContact }) => isFirstContact !== null && isWithin(resolvedOn, period),
  )
  const hits = solved.filter(({ isFirstContact }) => isFirstContact).length
  const share = figure.value ?? 0
  if (solved.length !== figure.n || Math.abs(hits - share * figure.n) > 1e-9) return {}
  const said = saidYes(language)
  const told = cases.range('firstContact')
  const dated = within(cases.range('resolvedOn'), cells)
  return {
    numerator: live(`SUMPRODUCT(${dated}*(${told}=${formulaText(said)}))`, hits),
    denominator: live(`SUMPRODUCT(${dated}*(${told}<>""))`, solved.length),
  }
}

/** The word of the table for a case that was solved at the first contact. */
function saidYes(language: Language): string {
  const column = caseColumns(language, { withPersonal: false }).find(({ key }) => key === 'firstContact')
  const yes = { isFirstContact: true } as CaseRecord // the column looks at nothing else
  return String(column?.value(yes) ?? '')
}

function within(range: string, { from, to }: DayCells): string {
  return `ISNUMBER(${range})*(${range}>=${from})*(${range}<${to}+1)`
}
