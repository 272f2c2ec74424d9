import { basename } from 'node:path'
import type { backupContract } from '#shared/backup/backup.contract'
import type { CopySource } from '#shared/backup/copies'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Deps } from '../deps'
import { boxEnding } from './box'
import { stemOf } from './copyFolder'
import { countsOf } from './manifest'

export function backupHandlers({
  db,
  backups,
  clock,
  desktop,
  onChanged,
}: Deps): HandlersFor<typeof backupContract> {
  const { second, passphrase, restorer, settings } = backups
  const changed = () => {
    onChanged(['backup', 'home'])
    return {}
  }
  /** Only a database that cannot be opened is recovered. */
  const refuse = () => {
    throw new AppError('notFound')
  }

  /** The passphrase of this PC is tried before a person is asked for one. */
  const knownFor = ({ place }: CopySource) =>
    place !== 'local' && passphrase.state() === 'known' ? passphrase.get() : null

  /** Null for a copy that this PC does not remember. */
  const isAsWritten = ({ name, bytes }: { readonly name: string; readonly bytes: number }) => {
    const written = settings.get().secondBytes[name]
    return written === undefined ? null : written === bytes
  }

  async function sendIfThere(): Promise<void> {
    const place = await second.look()
    if (place?.isThere && passphrase.state() !== 'asked') await second.send()
  }

  return {
    'backup.state': () => ({ state: 'ready' }),
    'backup.recover': refuse,
    'backup.salvage': refuse,
    'backup.retry': refuse,
    'backup.startEmpty': refuse,
    'backup.openFolder': async () => {
      desktop.showInFolder(db.name)
      return {}
    },
    'backup.make': async () => {
      const { name, bytes } = await backups.make('byHand')
      try {
        await sendIfThere()
      } catch (error) {
        // The copy is made; that the other place has no room for it is said where that place is shown.
        if (!(error instanceof AppError)) throw error
      }
      changed()
      return { name, bytes }
    },
    'backup.list': () => backups.list(),
    'backup.overview': async () => {
      const place = await second.look()
      const { mostBytes } = settings.get()
      return {
        light: backups.light(),
        second: place && {
          ...place,
          folder: place.folder,
          copies: place.copies.map((copy) => ({
            ...copy,
            kind: 'unknown' as const,
            isSound: isAsWritten(copy),
            isKept: false,
            isFromFuture: copy.at > clock.now(),
          })),
        },
        passphrase: passphrase.state(),
        isPassphraseKept: passphrase.isKept(),
        mostBytes,
        usedBytes: backups.list().reduce((sum, { bytes }) => sum + bytes, 0),
      }
    },
    'backup.keep': ({ name, isKept }) => {
      backups.keep(name, isKept)
      return changed()
    },
    'backup.setSpace': ({ gigabytes }) => {
      settings.change({ mostBytes: Math.round(gigabytes * 1024 ** 3) })
      return changed()
    },
    'backup.chooseSecond': async () => {
      const folder = await desktop.chooseFolder(settings.get().secondFolder)
      if (folder === null) return { isChosen: false }
      second.choose(folder)
      await backups.make('byHand')
      await sendIfThere().finally(changed)
      return { isChosen: true }
    },
    'backup.forgetSecond': () => {
      second.choose(null)
      return changed()
    },
    'backup.sendNow': async () => {
      await backups.make('byHand')
      await second.send().finally(changed)
      return {}
    },
    'backup.saveAs': async () => {
      passphrase.get()
      const path = await desktop.chooseTarget('backup', stemOf(clock.now()) + boxEnding)
      if (path === null) return { jobId: null }
      if (!basename(path).endsWith(boxEnding)) throw new AppError('fileNotWritten')
      await backups.make('byHand')
      return { jobId: second.saveAs(path) }
    },
    'backup.setPassphrase': async ({ passphrase: text }) => {
      await passphrase.set(text)
      return changed()
    },
    'backup.givePassphrase': async ({ passphrase: text }) => {
      await passphrase.give(text)
      return changed()
    },
    'backup.dropPassphrase': () => {
      passphrase.drop()
      return changed()
    },
    'backup.chooseCopy': async () => {
      const path = await desktop.chooseFile('backup')
      if (path !== null) restorer.chose(path)
      return { isChosen: path !== null }
    },
    'backup.look': async ({ source, passphrase: text }) => ({
      manifest: await restorer.look(source, text ?? knownFor(source)),
      today: countsOf(db),
    }),
    'backup.restore': async ({ source, passphrase: text }) => {
      await restorer.restore(source, text ?? knownFor(source))
      return {}
    },
    'backup.restored': () => {
      const note = restorer.note()
      if (note === null) return null
      const { copyAt, at, isUndo, before } = note
      return { copyAt, at, isUndo, canUndo: before !== null && !isUndo }
    },
    'backup.undoRestore': async () => {
      await restorer.undo()
      return {}
    },
    'backup.dismissRestored': () => {
      restorer.dismiss()
      return changed()
    },
  }
}
