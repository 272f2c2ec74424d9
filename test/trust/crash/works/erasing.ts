import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppProcess } from '../../appProcess'
import type { Session } from '../session'
import { sessionWork } from '../sessionWork'

/** People who ask to be forgotten: wholly there, or gone to the last byte of every file. */
export const erasing = sessionWork({
  name: 'forgetting people',
  share: 4,
  requests: 12,
  async prepare(_app, { dataFolder, random }) {
    const known = new Map<string, { id: number; storedName: string | null }>()
    /** Whose erasure was acknowledged, or seen done. */
    const gone = new Map<string, string | null>()

    async function meet(session: Session): Promise<void> {
      const name = aName(random.next)
      const { id } = await session.ask('customers.create', { name }, { effect: { [name]: 'here' } })
      known.set(name, { id, storedName: null })
      const bytes = Buffer.from(`%PDF-1.4\nCarta de ${name}\n%%EOF`)
      const file = await session.ask('cases.storeFile', { name: 'carta.pdf', bytes })
      const description = `Se queja ${name}`
      const facts = { kind: 'claim', channel: 'letter', openedAt: '2026-03-02T09:30', description } as const
      await session.ask('cases.register', { facts: { ...facts, customerId: id }, files: [file] })
      known.set(name, { id, storedName: file.storedName })
    }

    async function forget(session: Session): Promise<void> {
      const [name, person] = [...known][0] ?? []
      if (!name || !person) return meet(session)
      known.delete(name)
      await session.ask(
        'customers.erase',
        { id: person.id, confirmation: name },
        { effect: { [name]: null } },
      )
      gone.set(name, person.storedName)
    }

    return {
      work: (session) => (known.size > 2 ? forget(session) : meet(session)),
      async read(now) {
        const found = await everybody(now)
        for (const [name, { storedName }] of known) if (!found.has(name)) gone.set(name, storedName)
        for (const name of known.keys()) if (!found.has(name)) known.delete(name)
        for (const [name, id] of found) if (!known.has(name)) known.set(name, { id, storedName: null })
        return new Map([...found.keys()].map((name) => [name, 'here']))
      },
      async check() {
        const texts = ['libreta.db', 'libreta.db-wal']
          .map((file) => join(dataFolder, file))
          .filter((path) => existsSync(path))
          .map((path) => ({ path, text: readFileSync(path).toString('utf8') }))
        const folder = join(dataFolder, 'attachments')
        // Before the first file there is no folder.
        const files = new Set(existsSync(folder) ? readdirSync(folder) : [])
        return [...gone].flatMap(([name, storedName]) => [
          ...texts
            .filter(({ text }) => text.includes(name))
            .map(({ path, text }) => `${name} was forgotten and is in ${path}: ${around(text, name)}`),
          ...(storedName !== null && files.has(storedName) ? [`a letter of ${name} was left behind`] : []),
        ])
      },
    }
  },
})

function around(text: string, name: string): string {
  const at = text.indexOf(name)
  return JSON.stringify(text.slice(Math.max(0, at - 80), at + 80))
}

async function everybody(app: AppProcess): Promise<Map<string, number>> {
  const { rows } = await app.call('customers.list', { limit: 500 })
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** A word of letters that stands nowhere else. */
function aName(next: () => number): string {
  const letters = Array.from({ length: 14 }, () => String.fromCharCode(97 + Math.floor(next() * 26)))
  return `Zu${letters.join('')}`
}
