import { AppError } from '#shared/contract/reply'
import { deriveKeyLater, isSameCheck, type KeyCost, newSalt } from './seal'
import type { CopySettings } from './settings'

/** What the system locks up for this user of this PC; a keychain, as far as it has one. */
export interface Secrets {
  /** The text locked up; null where the system cannot. */
  lock(text: string): string | null
  /** The text again; null when it cannot be had here: another PC, another user. */
  unlock(locked: string): string | null
}

export type PassphraseState = 'off' | 'known' | 'asked'

/**
 * The passphrase of the copies that leave this PC. It is never written down by us in the clear: the system keeps it,
 * or it is asked for once a run.
 */
export interface Passphrase {
  /** `asked`: copies are encrypted, but nobody has said the passphrase in this run. */
  state(): PassphraseState
  /** Null when nothing is encrypted. Throws `backupNeedsPassphrase` while it is not known. */
  get(): string | null
  /** Encrypts the copies to come. */
  set(passphrase: string): Promise<void>
  /** Takes the passphrase for this run. Throws `backupWrongPassphrase`. */
  give(passphrase: string): Promise<void>
  /** The copies to come are not encrypted. */
  drop(): void
  /** Whether it is asked for again in the next run. */
  isKept(): boolean
}

export function passphraseOf(
  settings: CopySettings,
  secrets: Secrets | undefined,
  cost: KeyCost,
): Passphrase {
  let known: string | null = null

  function current(): string | null {
    const { lockedPassphrase } = settings.get()
    known ??= lockedPassphrase === null ? null : (secrets?.unlock(lockedPassphrase) ?? null)
    return known
  }

  return {
    state: () => (settings.get().cipher === null ? 'off' : current() === null ? 'asked' : 'known'),
    get() {
      if (settings.get().cipher === null) return null
      const passphrase = current()
      if (passphrase === null) throw new AppError('backupNeedsPassphrase')
      return passphrase
    },
    async set(passphrase) {
      const salt = newSalt()
      const { check } = await deriveKeyLater(passphrase, salt, cost)
      known = passphrase
      settings.change({
        cipher: { ...cost, salt: salt.toString('base64'), check: check.toString('base64') },
        lockedPassphrase: secrets?.lock(passphrase) ?? null,
      })
    },
    async give(passphrase) {
      const { cipher } = settings.get()
      if (cipher === null) return
      const { check } = await deriveKeyLater(passphrase, Buffer.from(cipher.salt, 'base64'), cipher)
      if (!isSameCheck(check, Buffer.from(cipher.check, 'base64')))
        throw new AppError('backupWrongPassphrase')
      known = passphrase
      settings.change({ lockedPassphrase: secrets?.lock(passphrase) ?? null })
    },
    drop() {
      known = null
      settings.change({ cipher: null, lockedPassphrase: null })
    },
    isKept: () => settings.get().lockedPassphrase !== null,
  }
}
