import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { questionIndicatorKey } from '#shared/indicators/questionKey'
import { reportOfMonth, reportOfRoute, reportRoute } from '#shared/reports/periodReport'
import { writePeriodReport } from '../../../src/main/reports/periodReportPdf'
import { appForEachTest, outcomeOf } from '../../support/builders'
import { aJudgeableAction, anAction } from '../plan/planDeeds'

const app = appForEachTest({ now: '2026-11-22T20:00:00' })

test('the report says what the pages say, and nothing of any person', async () => {
  await app().call('business.createSample', { language: 'es' })
  const report = await app().call('reports.period', reportOfMonth('2026-10-15'))
  const [survey] = report.surveys
  if (!survey || !report.scorecard) throw new Error('the sample has a survey and a libreta')

  const waveId = survey.wave.id
  const results = await app().call('analysis.results', { waveId })
  expect(survey.questions).toEqual(results.questions.map(({ question, figures }) => ({ question, figures })))
  const { id } = report.scorecard.scorecard
  expect(report.scorecard).toEqual(await app().call('scorecards.result', { id, waveId }))
  expect(report.grades.at(-1)?.grade).toBe(report.scorecard.total.grade)
  const asked = { period: 'month', start: '2026-10-01' } as const
  expect(report.analysis).toEqual(await app().call('cases.analysis', asked))
  expect(report.standards).toEqual(await app().call('cases.standards', asked))
  expect(await app().call('importance.wave', { waveId })).toMatchObject(survey.importance ?? {})

  const { customers } = { customers: await app().call('customers.find', { text: '', limit: 50 }) }
  const everything = JSON.stringify(report.cases)
  expect(report.cases.length).toBe(report.analysis.counts.reduce((sum, { n }) => sum + n, 0))
  for (const { name } of customers) if (name !== '') expect(everything).not.toContain(name)
  expect(Object.keys(report.cases[0] ?? {}).sort()).toEqual(
    ['causeName', 'channel', 'deadlineState', 'dueOn', 'kind', 'number', 'openedOn', 'state'].sort(),
  )

  const later = await app().call('reports.period', reportOfMonth('2026-12-01'))
  expect(later.surveys.map(({ isInPeriod }) => isInPeriod)).toEqual([false])
  const ofWave = await app().call('reports.period', {
    ...reportOfMonth('2026-10-15'),
    period: { length: 'wave', waveId },
  })
  expect(ofWave.surveys[0]?.since?.changes).toEqual(survey.since?.changes)
})

test('a report is written to a path without any page, whole', async () => {
  const path = join(app().folder, 'informe.pdf')
  await writePeriodReport(app().deps, reportOfMonth('2026-10-01'), path)
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await outcomeOf(app().call('reports.openPeriodPdf', {}))).toBe('notFound')
  const other = join(app().folder, 'otro.pdf')
  app().chosenFiles.push(null, other)
  expect(await app().call('reports.periodPdf', reportOfMonth('2026-10-01'))).toBeNull()
  expect(existsSync(other)).toBe(false)
  expect(await app().call('reports.periodPdf', reportOfMonth('2026-10-01'))).toEqual({ fileName: 'otro.pdf' })
})

test('a route brings the choice as it was, and no other page is taken for a report', () => {
  const choice = reportOfMonth('2026-10-01', 'Letter')
  expect(reportOfRoute(reportRoute(choice))).toEqual(choice)
  expect(reportOfRoute('/paper/box/1')).toBeNull()
})

test('an empty business has a report too, of nothing', async () => {
  const report = await app().call('reports.period', reportOfMonth('2026-10-01'))
  expect([report.surveys, report.scorecard, report.cases, report.plan]).toEqual([[], null, [], null])
})

test('the report of a month cites the plan, and its check names what is not done', async () => {
  app().setNow('2026-03-02T10:00:00')
  const { id, surveyId } = await aJudgeableAction(app())
  await app().call('plan.verify', { id, isEffective: true })
  const indicator = questionIndicatorKey(surveyId, 'q1')
  await app().call('plan.addGoal', { indicator, direction: 'up', target: 95, dueOn: '2026-12-31' })
  const { id: lateId } = await app().call('plan.addAction', anAction({ what: 'Un cartel' }))
  app().setNow('2026-04-02T10:00:00')
  const { plan } = await app().call('reports.period', reportOfMonth('2026-03-01'))
  expect(plan).toMatchObject({
    currentStep: 1,
    goals: [{ key: indicator, now: { value: 90 }, target: 95 }],
    done: [],
    overdue: [{ what: 'Un cartel' }],
    verified: [
      { id, verified: { isEffective: true }, effect: { before: { value: 20 }, after: { value: 90 } } },
    ],
  })
  const found = (await app().call('months.check', { month: '2026-03' })).find(
    ({ key }) => key === 'actionsOverdue',
  )
  expect(found).toMatchObject({
    light: 'warning',
    count: 1,
    items: [{ name: 'Un cartel', route: `/actions?action=${lateId}` }],
  })
})
