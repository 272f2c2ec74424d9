import { roleGapSentence } from '../analysis/roleWords'
import type { Words } from '../i18n/words'
import { FEWEST_SHOWN } from '../standards/fiveStandards'
import { verdictOf } from '../standards/trend'
import { percentageDecimals } from '../stats/numbers'
import type { PeriodReport } from './periodReport'
import { inSentence, monthIn } from './wording'

/** How many cases came, by kind, and how many that is for a thousand customers; null without cases. */
export function casesSentence(report: PeriodReport, words: Words): string | null {
  const { t, format } = words
  const { analysis } = report
  if (analysis.registered === 0) return null
  const counts = analysis.counts.filter(({ n }) => n > 0)
  const total = counts.reduce((sum, { n }) => sum + n, 0)
  const kinds = counts.map(
    ({ kind, n }) => `${t(`cases.kinds.${kind}`).toLocaleLowerCase()}: ${format.number(n)}`,
  )
  const came = t('periodReport.sentences.cases', { count: total, kinds: kinds.join(', ') })
  return [came, rateSentence(report, words)].filter((part) => part !== null).join(' ')
}

function rateSentence({ analysis: { rate } }: PeriodReport, { t, format }: Words): string | null {
  if (rate === null) return null
  const said = t('periodReport.sentences.rate', {
    rate: format.number(rate.rate, 1),
    low: format.number(rate.interval.low, 1),
    high: format.number(rate.interval.high, 1),
    count: rate.n,
  })
  return rate.n < FEWEST_SHOWN ? `${said} ${t('periodReport.sentences.fewCases')}` : said
}

/** How many were answered in time, with the interval where there are enough to tell it. */
export function inTimeSentence({ analysis, language }: PeriodReport, words: Words): string | null {
  const { t, format } = words
  const { value, n, interval } = analysis.answeredInTime
  if (value === null || n === 0) return null
  const inTime = format.number(Math.round(value * n))
  if (n < FEWEST_SHOWN || interval === null)
    return t('periodReport.sentences.inTimeFew', { inTime, count: n })
  const percent = (share: number) => format.percent(share, percentageDecimals(n))
  const said = t('periodReport.sentences.inTime', {
    inTime,
    count: n,
    share: percent(value),
    low: format.percent(interval.low),
    high: format.percent(interval.high),
  })
  // One figure does not speak for roles that are far apart (domain.md §1.18).
  return analysis.roleGap ? `${said} ${roleGapSentence(analysis.roleGap, language, words, 'cases')}` : said
}

/** The cause named most often, and how many cases have none. */
export function causeSentence({ analysis: { pareto } }: PeriodReport, { t, format }: Words): string | null {
  const first = pareto.bars.find(({ isRemainder }) => !isRemainder)
  const without = pareto.withoutCause.length
  const open = without > 0 ? ` ${t('periodReport.sentences.withoutCause', { count: without })}` : ''
  if (pareto.total === 0 || !first) return open === '' ? null : open.trim()
  if (pareto.total < FEWEST_SHOWN) return t('periodReport.sentences.causeFew', { count: pareto.total }) + open
  return (
    t('periodReport.sentences.cause', {
      name: first.name,
      n: format.number(first.n),
      total: format.number(pareto.total),
    }) + open
  )
}

/** Whether the complaints of the months are more than usual (domain.md §3.8); null with too few months. */
export function controlSentence({ analysis, language }: PeriodReport, { t }: Words): string | null {
  const { control } = analysis
  const verdict = verdictOf(control.trend)
  if (verdict.kind === 'tooFew') return null
  const title = t(`standards.control.${control.unit}`)
  if (verdict.kind === 'normal')
    return t('periodReport.sentences.control', { title, verdict: inSentence(t('standards.verdict.normal')) })
  const side = verdict.isAbove ? 'above' : 'below'
  return t('periodReport.sentences.control', {
    title,
    verdict: t(`standards.verdict.${verdict.kind}.${side}`, {
      month: monthIn(language, verdict.start),
    }),
  })
}
