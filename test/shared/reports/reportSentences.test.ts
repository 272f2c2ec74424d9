import { describe, expect, test } from 'vitest'
import { changeOf } from '#shared/analysis/changes'
import { figuresOf } from '#shared/analysis/figures'
import type { Tally } from '#shared/analysis/tally'
import { es } from '#shared/i18n/es'
import { createFormat } from '#shared/i18n/format'
import { createI18n } from '#shared/i18n/i18n'
import type { PeriodReport } from '#shared/reports/periodReport'
import { reportSentences, type SentenceAbout } from '#shared/reports/reportSentences'
import { aQuestion } from '../../support/builders'

const words = { t: createI18n('es', es).t, format: createFormat('es') }
const question = aQuestion({ key: 'all', type: 'S5', text: { es: 'En conjunto', en: '' } })

const tally = (values: Readonly<Record<number, number>>): Tally => {
  const counts = new Map(Object.entries(values).map(([value, count]) => [Number(value), count]))
  const valid = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return { valid, na: 0, blank: 0, multi: 0, range: 0, illegible: 0, skipped: 0, values: counts }
}
const figures = (good: number, bad: number) => figuresOf(question, tally({ 5: good, 2: bad }), null)

const wave = {
  id: 1,
  surveyId: 1,
  versionId: 1,
  versionNumber: 1,
  label: 'Otoño',
  openedOn: '2026-10-01',
  closedOn: '2026-10-20',
  population: null,
  handedOut: null,
  sampling: null,
  plannedSample: null,
  usableCount: 60,
  insufficientCount: 0,
  voidCount: 0,
  isOfEmployees: false,
  closeSummary: null,
  reopenReason: null,
}

type Sides = { readonly now: readonly [number, number]; readonly before?: readonly [number, number] }

function surveyOf({ now, before }: Sides): PeriodReport['surveys'][number] {
  const newer = { question, figures: figures(...now) }
  const change = before && changeOf(newer, { question, figures: figures(...before) })
  return {
    surveyId: 1,
    title: { es: 'Opinión', en: '' },
    isOfEmployees: false,
    wave,
    sampling: null,
    isInPeriod: true,
    headlineKey: 'all',
    questions: [newer],
    since: before ? { label: 'Verano', changes: change ? [change] : [] } : null,
    importance: null,
    roleGaps: null,
  }
}

const noShare = { value: null, n: 0, interval: null, ids: [] }

/** Without surveys nor cases; only what the sentences look at. */
function aReport(changes: Partial<PeriodReport> = {}): PeriodReport {
  const blank: Pick<PeriodReport, 'language' | 'surveys' | 'scorecard' | 'analysis'> = {
    language: 'es',
    surveys: [],
    scorecard: null,
    analysis: {
      period: { start: '2026-10-01', end: '2026-11-01', isRunning: false },
      registered: 0,
      counts: [],
      complaints: { n: 0, ids: [] },
      rate: null,
      served: { customers: 0, noted: 0, months: 1 },
      complimentRatio: { value: null, ids: [] },
      repeat: { successes: 0, n: 0, share: null, interval: null, ids: [] },
      pareto: { total: 0, bars: [], hasLargeRemainder: false, withoutCause: [] },
      control: { unit: 'count', trend: { limits: 'none', center: null, points: [], restarts: [] } },
      months: [],
      backlog: [],
      answeredInTime: noShare,
      roleGap: null,
    },
  }
  return { ...blank, ...changes } as PeriodReport // the sentences read nothing else
}

const said = (report: PeriodReport) =>
  Object.fromEntries(
    // The spaces that keep a figure and its sign together are spaces to whoever reads.
    reportSentences(report, words).map(({ about, text }) => [about, text.replace(/\s/g, ' ')]),
  ) as Partial<Record<SentenceAbout, string>>

describe('satisfaction', () => {
  test('one wave is told with its interval and its n', () => {
    expect(said(aReport({ surveys: [surveyOf({ now: [45, 15] })] })).satisfaction).toBe(
      '«En conjunto»: de cada 100 clientes, 75 están satisfechos (entre 63 y 84 con un 95 % de confianza); n = 60.',
    )
  })

  test('of fewer than thirty it is said that they are few', () => {
    expect(said(aReport({ surveys: [surveyOf({ now: [9, 3] })] })).satisfaction).toMatch(
      /Es orientativo: son pocas respuestas\.$/,
    )
  })

  test('of fewer than five no figure is told', () => {
    const { satisfaction, change } = said(aReport({ surveys: [surveyOf({ now: [4, 0], before: [40, 20] })] }))
    expect(satisfaction).toBe('Solo 4 respuestas a «En conjunto»: tómelas como pistas, no como medida.')
    expect(change).toBe('Desde Verano: Solo 4 respuestas: tome estas cifras como pistas, no como medida.')
  })

  test('a rise is called one only when chance cannot have done it', () => {
    const rise = said(aReport({ surveys: [surveyOf({ now: [54, 6], before: [36, 24] })] })).change
    expect(rise).toContain('Subió de 60 % a 90 %. Con 60 y 60 hojas, la mejora real está entre')
    const luck = said(aReport({ surveys: [surveyOf({ now: [41, 19], before: [36, 24] })] })).change
    expect(luck).toContain('puede ser casualidad')
    expect(luck).not.toContain('Subió')
  })

  test('figures of an earlier wave say so', () => {
    const survey = { ...surveyOf({ now: [45, 15] }), isInPeriod: false }
    expect(said(aReport({ surveys: [survey] })).satisfaction).toMatch(
      /^En este periodo no se hizo ninguna encuesta; lo que sigue es de la última, Otoño\./,
    )
  })
})

describe('cases', () => {
  const { analysis } = aReport()
  const withCases = (changes: Partial<PeriodReport['analysis']>) =>
    said(aReport({ analysis: { ...analysis, registered: 9, ...changes } }))

  test('of few decided cases there is no percentage', () => {
    const answeredInTime = { value: 0.75, n: 4, interval: { low: 0.3, high: 0.95 }, ids: [] }
    expect(withCases({ answeredInTime }).inTime).toBe(
      'De 4 casos que ya tocaba contestar, 3 en plazo: son pocos para dar un porcentaje.',
    )
  })

  test('of more there is, with its interval', () => {
    const answeredInTime = { value: 11 / 12, n: 12, interval: { low: 0.646, high: 0.985 }, ids: [] }
    expect(withCases({ answeredInTime }).inTime).toBe(
      'De 12 casos que ya tocaba contestar, 11 se contestaron en plazo (92 %; entre 65 % y 99 %).',
    )
  })

  test('three complaints do not say which cause comes first', () => {
    const bar = {
      name: 'Demora',
      n: 2,
      percent: 67,
      cumulativePercent: 67,
      isVital: true,
      isRemainder: false,
    }
    const pareto = {
      total: 3,
      bars: [{ ...bar, ids: [] }],
      hasLargeRemainder: false,
      withoutCause: [7],
    }
    const { cause } = withCases({ pareto })
    expect(cause).toBe(
      'Solo 3 quejas o reclamos tienen causa anotada: son pocos para decir cuál manda. A 1 le falta la causa.',
    )
    expect(withCases({ pareto: { ...pareto, total: 9 } }).cause).toContain('es «Demora»: 2 de 9')
  })

  test('without a register of cases nothing is said of them', () => {
    expect(said(aReport())).toEqual({ satisfaction: 'Todavía no hay encuestas con respuestas.' })
  })
})

test('there are never more than ten', () => {
  const texts = reportSentences(aReport({ surveys: [surveyOf({ now: [45, 15], before: [40, 20] })] }), words)
  expect(texts.length).toBeLessThanOrEqual(10)
})
