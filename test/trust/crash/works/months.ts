import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkKeys } from '#shared/months/checks'
import type { Closing } from '#shared/months/months.contract'
import type { AppProcess } from '../../appProcess'
import type { Session } from '../session'
import { sessionWork } from '../sessionWork'

/** Months signed, handed over to a folder and opened again. */
export const months = sessionWork({
  name: 'closing months and handing them over',
  share: 4,
  requests: 8,
  async prepare(app, { outside }) {
    await app.call('business.createSample', { language: 'es' })
    const all = (await app.call('months.list', {})).filter(({ state }) => state === 'open')
    const signedOn = new Date().toLocaleDateString('sv')
    const names = all.map(({ month }) => month).slice(0, 3)
    const [first, ...others] = names
    if (!first) throw new Error('the sample has no month that is over')

    async function work(session: Session): Promise<void> {
      const month = session.random.pick([first as string, ...others])
      const { state } = await session.ask('months.get', { month })
      const isClosed = state === 'closed'
      if (!isClosed) {
        await session.ask('months.accept', { month, keys: [...checkKeys], note: 'Así se queda' })
        const signing = { month, signedBy: 'Ana', signedOn, note: '' }
        await session.ask('months.close', signing, { effect: { [month]: 'closed' } })
      }
      const sending = { month, isSameFolder: false }
      await session.job('months.handOver', sending, { chosen: [outside] })
      await session.ask('months.reopen', { month, reason: 'falta una hoja' }, { effect: { [month]: 'open' } })
    }

    return {
      work,
      async read(now) {
        const states = await now.call('months.list', {})
        return new Map(
          states
            .filter(({ month }) => names.includes(month))
            .map(({ month, state }) => [month, state === 'closed' ? 'closed' : 'open']),
        )
      },
      check: (now) => handOverFaults(now, names, outside),
    }
  },
})

/** Every folder with its name is whole: what is listed as handed over is there, byte for byte. */
async function handOverFaults(
  app: AppProcess,
  names: readonly string[],
  outside: string,
): Promise<readonly string[]> {
  const closings: Closing[] = []
  for (const month of names) closings.push(...(await app.call('months.get', { month })).closings)
  const handed = closings.flatMap(({ handOvers }) => handOvers)
  const changed = handed.flatMap(({ folder, files }) =>
    files
      .filter(({ name, sha256 }) => fingerprintOf(join(outside, folder, ...name.split('/'))) !== sha256)
      .map(({ name }) => `${folder}/${name} is not what was handed over`),
  )
  const finished = readdirSync(outside).filter((name) => !name.endsWith('.tmp'))
  const unwhole = finished
    .filter((name) => !readdirSync(join(outside, name)).some((file) => file.endsWith('.txt')))
    .map((name) => `the folder ${name} has its name and no list of contents`)
  return [...changed, ...unwhole]
}

function fingerprintOf(path: string): string | null {
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : null
}
