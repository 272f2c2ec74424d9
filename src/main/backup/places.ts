import { join } from 'node:path'

/** Beside the copies of the database, the files that they name. */
export const attachmentFolder = 'attachments'

/** Where everything about the data and its copies is, in the folder of the app's data. */
export function placesIn(dataFolder: string) {
  const backups = join(dataFolder, 'backups')
  const restoring = join(dataFolder, 'restoring')
  return {
    dataFolder,
    database: join(dataFolder, 'libreta.db'),
    attachments: join(dataFolder, 'attachments'),
    backups,
    backupAttachments: join(backups, attachmentFolder),
    settings: join(dataFolder, 'copies.json'),
    forgotten: join(dataFolder, 'forgotten.json'),
    /** A copy that is being made ready to take the place of the database. */
    restoring,
    restoringDatabase: join(restoring, 'libreta.db'),
    /** While it is here, the next start puts the copy in place. */
    journal: join(dataFolder, 'restore.json'),
    /** The same after it was done. */
    restored: join(dataFolder, 'restored.json'),
  }
}
export type Places = ReturnType<typeof placesIn>
