import type { Answers } from '#shared/responses/answers'
import type { Sheet } from '#shared/responses/responses.contract'
import type { AppProcess } from '../../appProcess'
import type { Session } from '../session'
import { sessionWork } from '../sessionWork'
import { marker } from './marker'
import { noHeader, someAnswers, someDraft, someSurvey } from './someSurvey'

/** Sheets keyed as fast as fingers are: a draft at each key, and then the sheet. */
export const capture = sessionWork({
  name: 'keying sheets',
  share: 10,
  requests: 40,
  async prepare(app) {
    const { waveId } = await someSurvey(app)
    const ids = new Map<string, number>()
    let next = 1

    async function keySheet(session: Session): Promise<void> {
      const sheetNumber = next++
      const answers = someAnswers(session.random, sheetNumber)
      // Not every key waits for the one before to be on disk.
      const keys = [1, 2, 3, 4, 8, 12, 14].map((count) => {
        const draft = someDraft(sheetNumber, answers.slice(0, count))
        return session.ask('responses.keepDraft', { waveId, draft }, { effect: { draft: draftText(draft) } })
      })
      await Promise.all(keys)
      const note = sheetNumber % 3 === 0 ? `escrita por ${marker}` : ''
      await session.ask(
        'responses.save',
        { waveId, sheetNumber, header: noHeader, answers, note },
        { effect: { draft: null, [nameOf(sheetNumber)]: sheetText(answers, note, null) } },
      )
    }

    async function correctOne(session: Session): Promise<void> {
      const found = [...ids].at(session.random.below(Math.max(1, ids.size)))
      if (!found) return
      const [name, id] = found
      const sheetNumber = Number(name.split(' ')[1])
      if (session.random.below(4) === 0) {
        ids.delete(name)
        // Its number is free again, and what was keyed stays with the reason.
        await session.ask('responses.void', { id, reason: 'repetida' }, { effect: { [name]: null } })
        return
      }
      const answers = someAnswers(session.random, sheetNumber)
      await session.ask(
        'responses.correct',
        { id, sheetNumber, header: noHeader, answers, note: 'corregida' },
        { effect: { [name]: sheetText(answers, 'corregida', null) } },
      )
    }

    return {
      async work(session) {
        await keySheet(session)
        if (session.random.below(3) === 0) await correctOne(session)
      },
      async read(now) {
        const { draft } = await now.call('responses.capture', { waveId })
        const sheets = await allSheets(now, waveId)
        ids.clear()
        const standing = sheets.filter(({ status }) => status !== 'void')
        for (const { id, sheetNumber } of standing) ids.set(nameOf(sheetNumber), id)
        next = Math.max(0, ...sheets.map(({ sheetNumber }) => sheetNumber)) + 1
        const lines = standing.map(
          ({ sheetNumber, answers, note }) => [nameOf(sheetNumber), sheetText(answers, note, null)] as const,
        )
        return new Map([...lines, ...(draft ? [['draft', draftText(draft)] as const] : [])])
      },
    }
  },
})

const nameOf = (sheetNumber: number) => `sheet ${sheetNumber}`

function sheetText(answers: Answers, note: string, reason: string | null): string {
  return JSON.stringify([answers, note, reason])
}

function draftText({ sheetNumber, answers }: { sheetNumber: number; answers: Answers }): string {
  return JSON.stringify([sheetNumber, answers])
}

const mostAtOnce = 500

async function allSheets(app: AppProcess, waveId: number): Promise<Sheet[]> {
  const sheets: Sheet[] = []
  for (;;) {
    const before = sheets.at(-1)?.id ?? null
    const more = await app.call('responses.list', { waveId, before, limit: mostAtOnce })
    sheets.push(...more)
    if (more.length < mostAtOnce) return sheets
  }
}
