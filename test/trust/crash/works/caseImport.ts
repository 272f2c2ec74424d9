import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { guessCaseTargets } from '#shared/cases/importing/guessTargets'
import { CaseDefaults } from '#shared/cases/importing/mapping'
import type { Session } from '../session'
import { sessionWork } from '../sessionWork'
import { marker } from './marker'

const rows = 300

/** All of one length: looking for one must not find another that begins alike. */
const lotNamed = (number: number) => `lote${String(number).padStart(4, '0')}`

/** Lists of complaints, each all there or not at all; undone they are void and keep their numbers. */
export const caseImport = sessionWork({
  name: 'importing cases and undoing it',
  share: 4,
  requests: 5,
  async prepare(_app, { outside }) {
    let number = 0
    let last: string | null = null

    function writeFile(label: string): string {
      const path = join(outside, `${label}.csv`)
      const lines = Array.from({ length: rows }, (_, index) => {
        const day = String(1 + (index % 27)).padStart(2, '0')
        return `${day}/02/2026;Reclamo;${marker} ${index % 40};El pedido ${index} llegó frío, ${label}`
      })
      writeFileSync(path, ['Fecha;Tipo;Cliente;Descripción', ...lines, ''].join('\r\n'))
      return path
    }

    async function bringIn(session: Session): Promise<void> {
      const label = lotNamed(++number)
      const source = await session.ask('cases.chooseImport', {}, { chosen: [writeFile(label)] })
      if (!source) throw new Error('nothing was chosen')
      const mapping = {
        reading: source.reading,
        targets: [...guessCaseTargets(source.columns.map(({ name }) => name))],
        words: [],
        defaults: CaseDefaults.parse({ cause: 'Sin causa anotada' }),
      }
      const effect = { [label]: `${rows} standing` }
      await session.job('cases.import', { token: source.token, mapping }, { effect })
      last = label
    }

    async function takeBack(session: Session, label: string): Promise<void> {
      last = null
      await session.ask('history.undo', {}, { effect: { [label]: `${rows} void` } })
    }

    return {
      work: (session) => (last === null ? bringIn(session) : takeBack(session, last)),
      async read(now) {
        const found: [string, string][] = []
        // One that was never finished is looked for too.
        for (let lot = 1; lot <= number + 1; lot += 1) {
          const label = lotNamed(lot)
          const filter = { group: 'all', search: label } as const
          const { groups } = await now.call('cases.list', { filter, limit: 1 })
          const gone = groups.void
          if (groups.all > 0) found.push([label, gone > 0 ? `${gone} void` : `${groups.all} standing`])
          if (gone > 0 && gone < groups.all) found.push([label, `${gone} void of ${groups.all}`])
        }
        const { undo } = await now.call('history.undoable', {})
        last = undo?.procedure === 'cases.import' ? (found.at(-1)?.[0] ?? null) : null
        return new Map(found)
      },
    }
  },
})
