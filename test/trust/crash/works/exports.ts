import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { exportFaults } from '../../support/exportFaults'
import type { Session } from '../session'
import { sessionWork } from '../sessionWork'

/** Files for the person: each is whole or does not have its name; one written over is the old one or the new. */
export const exports = sessionWork({
  name: 'writing workbooks, tables and paper',
  share: 8,
  requests: 4,
  async prepare(app, { outside }) {
    await app.call('business.createSample', { language: 'es' })
    const survey = (await app.call('surveys.list', {})).find(
      ({ isGraded, waveCount }) => isGraded && waveCount > 2,
    )
    const surveyId = survey?.id ?? 0
    const { waves } = await app.call('surveys.get', { surveyId })
    const waveId = waves[0]?.id ?? 0
    const { rows } = await app.call('customers.list', { limit: 1 })
    const customerId = rows[0]?.id ?? 0
    const { waveId: openWaveId } = await app.call('surveys.openWave', {
      surveyId,
      wave: { label: 'Invierno', openedOn: '2026-03-02', population: null, handedOut: null },
    })
    // Numbers that were reserved do not come again, whatever becomes of the print.
    let firstNumber = 1

    /** Sometimes a file that is there is written over. */
    const target = (session: Session, extension: string) => [
      join(outside, `archivo ${session.random.below(4)}.${extension}`),
    ]
    const writers: readonly [Writer, ...Writer[]] = [
      (session) =>
        session.job('reports.workbook', { waveId, language: 'es' }, { chosen: target(session, 'xlsx') }),
      (session) =>
        session.job(
          'reports.analyst',
          { waveId, language: 'es', format: 'csv' },
          { chosen: target(session, 'zip') },
        ),
      (session) =>
        session.job(
          'cases.export',
          { format: 'xlsx', filter: { group: 'all' } },
          { chosen: target(session, 'xlsx') },
        ),
      (session) =>
        session.job(
          'cases.export',
          { format: 'csv', filter: { group: 'all' } },
          { chosen: target(session, 'csv') },
        ),
      (session) => session.ask('customers.export', { format: 'csv' }, { chosen: target(session, 'csv') }),
      (session) => session.ask('customers.export', { format: 'xlsx' }, { chosen: target(session, 'xlsx') }),
      (session) =>
        session.ask('customers.exportPerson', { id: customerId }, { chosen: target(session, 'html') }),
      (session) => session.ask('surveys.exportForm', { surveyId }, { chosen: target(session, 'xlsx') }),
      (session) => {
        const layout = { size: 'A4', columns: 1, largePrint: false } as const
        const options = { ...layout, copies: 200, firstNumber }
        firstNumber += options.copies
        const chosen = target(session, 'pdf')
        return session.job('surveys.print', { surveyId, waveId: openWaveId, options }, { chosen })
      },
    ]
    return {
      async work(session) {
        await session.random.pick(writers)(session)
      },
      read: () => Promise.resolve(new Map()),
      async check() {
        const faults = await exportFaults(outside)
        for (const name of readdirSync(outside)) {
          if (name.endsWith('.tmp')) rmSync(join(outside, name))
        }
        return faults
      },
    }
  },
})

type Writer = (session: Session) => Promise<unknown>
