import type { backupContract } from '#shared/backup/backup.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Deps } from '../deps'

export function backupHandlers({ db, backups, desktop }: Deps): HandlersFor<typeof backupContract> {
  return {
    'backup.state': () => ({ state: 'ready' }),
    'backup.recover': () => {
      throw new AppError('notFound')
    },
    'backup.openFolder': async () => {
      desktop.showInFolder(db.name)
      return {}
    },
    'backup.make': async () => {
      const { name, bytes } = await backups.make()
      return { name, bytes }
    },
    'backup.list': () => backups.list(),
  }
}
