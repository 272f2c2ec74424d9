import { useState } from 'react'
import { addDays, addMonths } from '#shared/calendar/civilDate'
import { periodOf, previousPeriod } from '#shared/calendar/periods'
import type { Output } from '#shared/contract/contract'
import { ReportChoice, reportAnnexes } from '#shared/reports/periodReport'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { thisMinute } from '../ui/now'

const preference = 'reports.choice'
/** What is remembered: everything but which period. */
const Remembered = ReportChoice.omit({ period: true }).extend({
  length: ReportChoice.shape.period.options[0].shape.length.or(
    ReportChoice.shape.period.options[1].shape.length,
  ),
})

export type ReportLength = ReportChoice['period']['length']
const monthsOf = { month: 1, quarter: 3, year: 12 } as const

export interface ReportChoiceControl {
  readonly choice: ReportChoice
  readonly setLength: (length: ReportLength) => void
  readonly setWave: (waveId: number) => void
  /** To the period before or after. */
  readonly move: (steps: -1 | 1) => void
  /** False in the period of today: there is nothing after it. */
  readonly canGoOn: boolean
  readonly change: (part: Partial<Omit<ReportChoice, 'period'>>) => void
}

type Choices = Output<'reports.periodChoices'>

/** What the report is of, remembered between runs; it begins with the last period that is over. */
export function useReportChoice(choices: Choices): ReportChoiceControl | null {
  const report = useReport()
  const preferences = useApiQuery('business.preferences', {})
  const { mutate } = useApiCommand('business.setPreference')
  const today = thisMinute().slice(0, 10)
  const [day, setDay] = useState<string | null>(null)
  const [wave, setWave] = useState<number | null>(null)
  if (!preferences.data) return null
  const kept = remembered(preferences.data[preference], choices)
  const waveId = wave ?? choices.surveys.flatMap(({ waves }) => waves)[0]?.id ?? null
  const length = kept.length === 'wave' && waveId === null ? 'month' : kept.length
  const byLength = length === 'wave' ? 'month' : length
  const start =
    day === null ? previousPeriod(periodOf(today, byLength), byLength).start : periodOf(day, byLength).start
  const keep = (part: Partial<typeof kept>) =>
    mutate({ key: preference, value: { ...kept, ...part } }, { onError: report })
  const { length: _length, ...rest } = kept
  return {
    choice: {
      ...rest,
      period: length === 'wave' && waveId !== null ? { length, waveId } : { length: byLength, start },
    },
    setLength: (next) => keep({ length: next }),
    setWave,
    move: (steps) => setDay(steps < 0 ? addDays(start, -1) : addMonths(start, monthsOf[byLength])),
    canGoOn: periodOf(start, byLength).end <= today,
    change: keep,
  }
}

/** What was written down last, as far as it still exists. */
function remembered(value: unknown, { surveys, scorecards, paper }: Choices) {
  const first = {
    length: 'month' as const,
    surveyIds: null,
    scorecardId: null,
    annexes: [...reportAnnexes],
    paper,
  }
  const kept = Remembered.safeParse(value).data ?? first
  const known = kept.surveyIds?.filter((id) => surveys.some((survey) => survey.id === id)) ?? []
  return {
    ...kept,
    surveyIds: known.length > 0 ? known : null,
    scorecardId: scorecards.some(({ id }) => id === kept.scorecardId) ? kept.scorecardId : null,
  }
}
