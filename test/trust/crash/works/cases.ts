import type { CaseEvent } from '#shared/cases/caseFile'
import type { Session } from '../session'
import { sessionWork } from '../sessionWork'
import { marker } from './marker'

/** Beyond so many cases only their lives go on: each is read again after every crash. */
const mostCases = 25

/** Complaints with their files, and what happens to them. */
export const cases = sessionWork({
  name: 'entering cases with files and events',
  share: 10,
  requests: 25,
  async prepare(app, _world, ledger) {
    const { id: customerId } = await app.call('customers.create', { name: `${marker} Hermanos` })
    const ids = new Map<string, number>()
    let number = 0

    async function register(session: Session): Promise<void> {
      const description = `La cafetera ${++number} de ${marker} no calienta`
      const bytes = Buffer.from(
        `%PDF-1.4\n${description}\n${'x'.repeat(session.random.below(200_000))}\n%%EOF`,
      )
      const file = await session.ask('cases.storeFile', { name: `recibo ${number}.pdf`, bytes })
      const text = `gracias, ${marker}`
      const lines = inOrder(['registered', `step ${text}`, `file ${file.storedName}`])
      const { caseId } = await session.ask(
        'cases.register',
        {
          facts: {
            kind: 'claim',
            channel: 'inPerson',
            openedAt: '2026-03-02T09:30',
            description,
            customerId,
          },
          steps: [{ to: 'acknowledged', at: '2026-03-02T09:40', channel: 'phone', text }],
          files: [file],
        },
        { effect: { [description]: JSON.stringify(lines) } },
      )
      ids.set(description, caseId)
    }

    /** The next line of the life of some case. */
    async function goOn(session: Session): Promise<void> {
      const found = [...ids].at(session.random.below(Math.max(1, ids.size)))
      if (!found) return
      const [description, caseId] = found
      const lines = JSON.parse(ledger.expected(description) ?? '[]') as string[] // written below
      const text = `Llamó ${marker}, ${session.random.below(1e6)}`
      const at = '2026-03-02T10:00'
      const kind = session.random.pick(['note', 'message'] as const)
      const effect = { [description]: JSON.stringify(withLine(lines, `${kind} ${text}`)) }
      if (kind === 'note') await session.ask('cases.addNote', { caseId, at, text }, { effect })
      else {
        const message = { direction: 'in', channel: 'phone', at, text, needsReply: false } as const
        await session.ask('cases.addMessage', { caseId, ...message }, { effect })
      }
    }

    return {
      async work(session) {
        if (ids.size < mostCases && session.random.below(3) === 0) await register(session)
        else await goOn(session)
      },
      async read(now) {
        const { lines } = await now.call('cases.list', { filter: { group: 'all' }, limit: 500 })
        ids.clear()
        number = Math.max(number, lines.length)
        const read: [string, string][] = []
        for (const { id, description } of lines) {
          ids.set(description, id)
          const { events } = await now.call('cases.show', { caseId: id })
          const files = await now.call('cases.attachments', { caseId: id })
          const life = [
            ...events.filter(isTold).map(lineOf),
            ...files.map((file) => `file ${file.storedName}`),
          ]
          read.push([description, JSON.stringify(inOrder(life))])
        }
        return new Map(read)
      },
    }
  },
})

const isTold = ({ isTakenBack }: CaseEvent) => !isTakenBack

function lineOf({ kind, text }: CaseEvent): string {
  return kind === 'registered' ? kind : `${kind} ${text}`
}

function withLine(lines: readonly string[], line: string): readonly string[] {
  return inOrder([...lines, line])
}

/** Several happened in the same minute: their order says nothing here. */
function inOrder(lines: readonly string[]): readonly string[] {
  return [...lines].sort()
}
