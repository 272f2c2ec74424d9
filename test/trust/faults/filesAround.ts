import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportMapping } from '#shared/responses/importing'
import { type AppProcess, startChild } from '../appProcess'
import { contentOf } from '../upgrades/content'
import { endOfJob, refusedWorkbook } from './diskFaults'
import type { Fault } from './fault'
import { databaseOf, expected, faultsOfNextStart, keySheet } from './someBusiness'

const rows = 5000

/** A file of sheets whose one column is imported as a new survey. */
export function writeSheets(folder: string): string {
  const path = join(folder, 'hojas.csv')
  writeFileSync(path, `Trato\r\n${'4\r\n'.repeat(rows)}`)
  return path
}

export async function startImport(app: AppProcess, path: string, between = () => undefined): Promise<string> {
  const source = await app.call('responses.chooseImport', {}, [path])
  between()
  const mapping: ImportMapping = {
    surveyId: null,
    surveyTitle: 'De un archivo',
    waveLabel: 'Archivo',
    openedOn: '2026-03-02',
    targets: [{ kind: 'newQuestion', type: 'S5', text: 'Trato' }],
  }
  const started = await app.ask('responses.import', { token: source?.token ?? '', mapping })
  return started.ok ? endOfJob(app, started.value.jobId) : started.error.code
}

const vanished: Fault = {
  name: 'the file is gone before it is imported',
  async run({ dataFolder, outside }) {
    const before = contentOf(databaseOf(dataFolder))
    const path = writeSheets(outside)
    const app = await startChild({ dataFolder })
    const said = await startImport(app, path, () => void rmSync(path))
    const surveys = await app.call('surveys.list', {})
    const faults = [
      ...expected('the import', said, 'fileUnreadable'),
      ...expected('the number of surveys', surveys.length, 1),
      ...expected('a sheet after it', await keySheet(app, 1), 'done'),
    ]
    await app.kill()
    return [...faults, ...(await faultsOfNextStart(dataFolder, before))]
  },
}

const folderGone: Fault = {
  name: 'the folder of a workbook is gone',
  run: ({ dataFolder, outside }) => refusedWorkbook(dataFolder, join(outside, 'memoria', 'libro.xlsx')),
}

const inTheWay: Fault = {
  name: 'the place of a workbook is taken by what cannot be written over',
  run({ dataFolder, outside }) {
    // On Windows a workbook that Excel has open; elsewhere only a folder is like that.
    mkdirSync(join(outside, 'libro.xlsx'))
    return refusedWorkbook(dataFolder, join(outside, 'libro.xlsx'))
  },
}

const attachmentsGone: Fault = {
  name: 'the folder of the files of cases is gone',
  async run({ dataFolder }) {
    rmSync(join(dataFolder, 'attachments'), { recursive: true })
    const app = await startChild({ dataFolder })
    const files = await app.call('cases.attachments', { caseId: 1 })
    const opened = await app.ask('cases.openAttachment', { id: files[0]?.id ?? 0 })
    const thumbnail = await app.ask('cases.thumbnail', { id: files[0]?.id ?? 0 })
    const bytes = Buffer.from('%PDF-1.4\notro\n%%EOF')
    const kept = await app.ask('cases.storeFile', { name: 'otro.pdf', bytes })
    const copy = await app.ask('backup.make', {})
    const faults = [
      ...expected('the files of the case', files.length, 1),
      ...expected('opening it', opened.ok ? 'done' : opened.error.code, 'fileUnreadable', 'notFound'),
      ...expected('its picture', thumbnail.ok ? 'done' : thumbnail.error.code, 'done', 'fileUnreadable'),
      ...expected('keeping another', kept.ok, true),
      ...expected('a backup', copy.ok, true),
    ]
    await app.close()
    return faults
  },
}

const clockSetBack: Fault = {
  name: 'the clock is set back by two years',
  async run({ dataFolder }) {
    const backups = join(dataFolder, 'backups')
    const [copy = ''] = readdirSync(backups).filter((name) => name.endsWith('.db'))
    // As many copies of later days as are kept.
    for (let day = 1; day <= 30; day += 1) {
      const name = `libreta-2026-05-${String(day).padStart(2, '0')}-100000.db`
      copyFileSync(join(backups, copy), join(backups, name))
    }
    const before = contentOf(databaseOf(dataFolder))
    const app = await startChild({ dataFolder, clockOffset: -2 * 365 * 24 * 3600 * 1000 })
    const faults = [...expected('a sheet', await keySheet(app, 1), 'done')]
    const made = await app.ask('backup.make', {})
    const isThere = made.ok && existsSync(join(backups, made.value.name))
    faults.push(...expected('the backup', isThere, true))
    await app.close()
    return [...faults, ...(await faultsOfNextStart(dataFolder, before))]
  },
}

export const fileFaultsAround: readonly Fault[] = [
  vanished,
  folderGone,
  inTheWay,
  attachmentsGone,
  clockSetBack,
]
