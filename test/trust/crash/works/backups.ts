import { join } from 'node:path'
import { openPlain } from '../../../../src/main/db/database'
import { sessionWork } from '../sessionWork'
import { marker } from './marker'

/** Copies of the database while people go on typing: each that is listed can be gone back to. */
export const backups = sessionWork({
  name: 'making backups',
  share: 5,
  requests: 6,
  async prepare(app, { dataFolder }) {
    await app.call('business.createSample', { language: 'es' })
    let number = 0
    /** How many of our customers the last acknowledged copy must hold, or one that took its place. */
    let copied = 0
    return {
      async work(session) {
        const before = number
        const name = `${marker} ${++number}`
        // Somebody types on while the copy is made.
        await Promise.all([
          session.ask('backup.make', {}).then(() => {
            copied = before
          }),
          session.ask('customers.create', { name }, { effect: { [name]: 'here' } }),
        ])
      },
      async read(now) {
        const { rows } = await now.call('customers.list', { text: marker, limit: 500 })
        number = Math.max(0, ...rows.map(({ name }) => Number(name.split(' ')[1])))
        return new Map(rows.map(({ name }) => [name, 'here']))
      },
      async check(now) {
        const copies = await now.call('backup.list', {})
        const held = copies.map(({ name }) => customersIn(join(dataFolder, 'backups', name)))
        const most = Math.max(0, ...held)
        return most >= copied ? [] : [`a copy of ${copied} customers was made, the fullest holds ${most}`]
      },
    }
  },
})

function customersIn(path: string): number {
  const copy = openPlain(path, undefined)
  try {
    const count = copy.prepare<[string], number>('SELECT count(*) FROM customer WHERE name LIKE ?').pluck()
    return count.get(`${marker}%`) ?? 0
  } finally {
    copy.close()
  }
}
