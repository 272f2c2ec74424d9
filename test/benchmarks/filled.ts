import { join } from 'node:path'
import { type Application, openApplication } from './application'
import { tell } from './progress'
import { fillWave, openWave } from './sheets'

/** The app on a database file with one wave of so many sheets. */
export interface FilledApplication extends Application {
  readonly waveId: number
  readonly sheetCount: number
}

export async function filledApplication(folder: string, sheetCount: number): Promise<FilledApplication> {
  tell(`filling a database with ${sheetCount} sheets`)
  const app = openApplication(join(folder, `${sheetCount}.db`))
  const waveId = await openWave(app)
  await fillWave(app, waveId, sheetCount)
  app.db.pragma('wal_checkpoint(TRUNCATE)')
  return { ...app, waveId, sheetCount }
}
