import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sessionWork } from '../sessionWork'
import { marker } from './marker'

/** Copies of the database while people go on typing: each that is listed can be gone back to. */
export const backups = sessionWork({
  name: 'making backups',
  share: 5,
  requests: 6,
  async prepare(app, { dataFolder }) {
    await app.call('business.createSample', { language: 'es' })
    const acknowledged = new Set<string>()
    let number = 0
    return {
      async work(session) {
        const name = `${marker} ${++number}`
        // Somebody types on while the copy is made.
        const [made] = await Promise.all([
          session.ask('backup.make', {}),
          session.ask('customers.create', { name }, { effect: { [name]: 'here' } }),
        ])
        acknowledged.add(made.name)
      },
      async read(now) {
        const { rows } = await now.call('customers.list', { text: marker, limit: 500 })
        number = Math.max(number, ...rows.map(({ name }) => Number(name.split(' ')[1])))
        return new Map(rows.map(({ name }) => [name, 'here']))
      },
      async check() {
        return [...acknowledged]
          .slice(-5)
          .filter((name) => !existsSync(join(dataFolder, 'backups', name)))
          .map((name) => `the backup ${name} was made and is not there`)
      },
    }
  },
})
