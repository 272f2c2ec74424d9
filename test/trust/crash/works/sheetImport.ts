import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '#shared/responses/answers'
import type { ImportMapping } from '#shared/responses/importing'
import type { Session } from '../session'
import { sessionWork } from '../sessionWork'
import { someAnswers, someSurvey } from './someSurvey'

/** So many rows are a job of some tenths of a second, and their undo one of its own. */
const rows = 1500

/** Files of sheets, each all there or not at all, and their undo. */
export const sheetImport = sessionWork({
  name: 'importing sheets and undoing it',
  share: 6,
  requests: 5,
  async prepare(app, { outside, random }) {
    const { surveyId } = await someSurvey(app)
    const { questionnaire } = await app.call('surveys.get', { surveyId })
    let number = 0
    /** The file imported last, while it can still be undone. */
    let last: string | null = null

    function writeFile(label: string): string {
      const path = join(outside, `${label}.csv`)
      const lines = Array.from({ length: rows }, (_, index) =>
        [index + 1, ...someAnswers(random, index).map(cellOf)].join(';'),
      )
      const header = ['Hoja', ...questionnaire.questions.map(({ key }) => key)].join(';')
      writeFileSync(path, [header, ...lines, ''].join('\r\n'))
      return path
    }

    async function bringIn(session: Session): Promise<void> {
      const label = `Archivo ${++number}`
      const source = await session.ask('responses.chooseImport', {}, { chosen: [writeFile(label)] })
      const mapping: ImportMapping = {
        surveyId,
        surveyTitle: '',
        waveLabel: label,
        openedOn: '2026-03-02',
        targets: [
          { kind: 'sheetNumber' },
          ...questionnaire.questions.map(({ key }) => ({ kind: 'question' as const, key })),
        ],
      }
      const token = source?.token ?? ''
      await session.job('responses.import', { token, mapping }, { effect: { [label]: String(rows) } })
      last = label
    }

    async function takeBack(session: Session, label: string): Promise<void> {
      last = null
      await session.ask('history.undo', {}, { effect: { [label]: null } })
      if (session.random.below(3) > 0) return
      await session.ask('history.redo', {}, { effect: { [label]: String(rows) } })
      last = label
    }

    return {
      work: (session) => (last === null ? bringIn(session) : takeBack(session, last)),
      async read(now) {
        const { waves } = await now.call('surveys.get', { surveyId })
        const brought = waves.filter(({ label }) => label.startsWith('Archivo'))
        number = Math.max(number, ...brought.map(({ label }) => Number(label.split(' ')[1])))
        const { undo } = await now.call('history.undoable', {})
        last = undo?.procedure === 'responses.import' ? (brought.at(-1)?.label ?? null) : null
        return new Map(brought.map(({ label, usableCount }) => [label, String(usableCount)]))
      },
    }
  },
})

function cellOf(answer: Answer): string {
  if (answer === null) return ''
  if (typeof answer === 'object') return 'text' in answer ? `"${answer.text}"` : ''
  return String(answer)
}
