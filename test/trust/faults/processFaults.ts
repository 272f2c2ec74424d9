import { openPlain } from '../../../src/main/db/database'
import { AppGone, startChild } from '../appProcess'
import { marker } from '../crash/works/marker'
import { databaseFaults } from '../support/databaseFaults'
import { contentOf } from '../upgrades/content'
import type { Fault } from './fault'
import { startImport, writeSheets } from './filesAround'
import { databaseOf, expected, faultsOfNextStart, keySheet, stateOf } from './someBusiness'

const lockedWhileKeying: Fault = {
  name: 'another program holds the database while a sheet is saved',
  async run({ dataFolder }) {
    const before = contentOf(databaseOf(dataFolder))
    const app = await startChild({ dataFolder })
    const other = openPlain(databaseOf(dataFolder), undefined)
    other.exec('BEGIN IMMEDIATE')
    const refused = await keySheet(app, 1)
    other.exec('ROLLBACK')
    other.close()
    const faults = [
      ...expected('the sheet', refused, 'databaseBusy'),
      ...expected('the sheet once it is free', await keySheet(app, 1), 'done'),
      ...databaseFaults(dataFolder),
    ]
    await app.kill()
    return [...faults, ...(await faultsOfNextStart(dataFolder, before))]
  },
}

const lockedAtStart: Fault = {
  name: 'another program holds the database as the app starts',
  async run({ dataFolder }) {
    const before = contentOf(databaseOf(dataFolder))
    const other = openPlain(databaseOf(dataFolder), undefined)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN IMMEDIATE; CREATE TABLE held (id INTEGER); DROP TABLE held; COMMIT')
    const faults: string[] = []
    try {
      const app = await startChild({ dataFolder })
      faults.push(...expected('the app', await stateOf(app), 'busy'))
      await app.kill()
    } catch (error) {
      if (!(error instanceof AppGone)) throw error
      faults.push(`the app did not start: ${error.message.slice(0, 200)}`)
    }
    other.close()
    return [...faults, ...(await faultsOfNextStart(dataFolder, before))]
  },
}

const twoApps: Fault = {
  name: 'the app is started twice, and both write',
  async run({ dataFolder }) {
    const [one, two] = await Promise.all([startChild({ dataFolder }), startChild({ dataFolder })])
    const acknowledged: string[] = []
    const faults: string[] = []
    const add = async (app: typeof one, which: string, number: number) => {
      const name = `${marker} ${which} ${number}`
      const reply = await app.ask('customers.create', { name })
      if (reply.ok) acknowledged.push(name)
      else faults.push(...expected('a customer', reply.error.code, 'databaseBusy'))
    }
    for (let number = 1; number <= 60; number += 1) {
      await Promise.all([add(one, 'uno', number), add(two, 'dos', number)])
    }
    await one.kill()
    const { rows } = await two.call('customers.list', { text: marker, limit: 500 })
    const names = new Set(rows.map(({ name }) => name))
    faults.push(...acknowledged.filter((name) => !names.has(name)).map((name) => `${name} is lost`))
    faults.push(...(acknowledged.length > 60 ? [] : [`only ${acknowledged.length} were saved`]))
    faults.push(...databaseFaults(dataFolder))
    await two.kill()
    return faults
  },
}

/** A thread that ends in the middle of an import takes nothing with it. */
function brokenThread(
  name: string,
  threads: { readonly memoryMegabytes?: number; readonly dieAfterMs?: number },
  code: string,
): Fault {
  return {
    name,
    async run({ dataFolder, outside }) {
      const before = contentOf(databaseOf(dataFolder))
      const path = writeSheets(outside)
      const app = await startChild({ dataFolder, threads })
      const said = await startImport(app, path).catch((error: unknown) => String(error))
      const surveys = await app.call('surveys.list', {})
      const faults = [
        ...(said.includes(code) ? [] : [`the import was ${said} and not ${code}`]),
        ...expected('the number of surveys', surveys.length, 1),
        ...expected('a sheet after it', await keySheet(app, 1), 'done'),
        ...databaseFaults(dataFolder),
      ]
      await app.kill()
      return [...faults, ...(await faultsOfNextStart(dataFolder, before))]
    },
  }
}

const unhandled: Fault = {
  name: 'a failure in the main thread that nobody waits for',
  async run({ dataFolder }) {
    const app = await startChild({ dataFolder })
    app.rejectUnhandled()
    const faults = [...expected('a sheet after it', await keySheet(app, 1), 'done')]
    await app.close()
    return faults
  },
}

export const processFaults: readonly Fault[] = [
  lockedWhileKeying,
  lockedAtStart,
  twoApps,
  brokenThread('a thread is ended in the middle of an import', { dieAfterMs: 120 }, 'unexpected'),
  brokenThread('a thread has no memory left', { memoryMegabytes: 6 }, 'fileTooLarge'),
  unhandled,
]
