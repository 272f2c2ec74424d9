import { z } from 'zod'
import { action, type ContractShape, query } from '../contract/procedure'
import { errorCodes } from '../contract/reply'
import { Copy, CopyCounts, CopySource, Manifest } from './copies'
import { lightReasons } from './light'

export const databaseProblems = [
  'damaged',
  'missing',
  'tooNew',
  'notUpdated',
  'readOnly',
  'diskFull',
  'busy',
] as const

export const DatabaseState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready') }),
  z.object({
    state: z.literal('failed'),
    problem: z.enum(databaseProblems),
    /** Where the file is, so that a person who helps can find it. */
    folder: z.string(),
    /** When the file was last written; null when there is none. */
    changedAt: z.string().nullable(),
    /** Whether there is something to read in it. */
    canSalvage: z.boolean(),
    lastBackup: z.object({ name: z.string(), at: z.string(), counts: CopyCounts.nullable() }).nullable(),
  }),
])
export type DatabaseState = z.infer<typeof DatabaseState>

/** What is in a copy, beside what there is today; null when that cannot be read. */
export const InsideCopy = z.object({ manifest: Manifest, today: CopyCounts.nullable() })
export type InsideCopy = z.infer<typeof InsideCopy>

const Passphrase = z.string().min(1).max(500)
const ChosenCopy = z.object({ source: CopySource, passphrase: Passphrase.nullable().default(null) })
const Nothing = z.object({})

/** Answered even when the database cannot be opened. */
export const recoveryContract = {
  'backup.state': query('nobody', 'backup', Nothing, DatabaseState),
  /** Sets the unusable file aside, puts a copy in its place (the last good one unless told) and starts again. */
  'backup.recover': action(
    'owner',
    z.object({
      source: CopySource.nullable().default(null),
      passphrase: Passphrase.nullable().default(null),
    }),
    Nothing,
  ),
  'backup.openFolder': action('owner', Nothing, Nothing),
  /** Asks for a file; from then on it is what `place: 'file'` means. */
  'backup.chooseCopy': action('owner', Nothing, z.object({ isChosen: z.boolean() })),
  'backup.look': action('owner', ChosenCopy, InsideCopy),
  /** Saves what can still be read of the damaged file as a copy. */
  'backup.salvage': action(
    'owner',
    Nothing,
    z.object({
      name: z.string(),
      counts: CopyCounts,
      rows: z.int(),
      /** Rows that could not be read; null when that is not known either. */
      lost: z.int().nullable(),
    }),
  ),
  'backup.retry': action('owner', Nothing, Nothing),
  /** Begins anew where the file is gone: only ever when asked. */
  'backup.startEmpty': action('owner', Nothing, Nothing),
} satisfies ContractShape

export const mostSpaceGigabytes = 500

export const CopiesOverview = z.object({
  light: z.object({
    tone: z.enum(['green', 'amber', 'red']),
    reason: z.enum(lightReasons),
    days: z.int(),
  }),
  /** Null when no second place was chosen. */
  second: z
    .object({
      folder: z.string(),
      isThere: z.boolean(),
      problem: z.enum(errorCodes).nullable(),
      copies: z.array(Copy),
    })
    .nullable(),
  /** `asked`: copies are encrypted, and the passphrase must be given once. */
  passphrase: z.enum(['off', 'known', 'asked']),
  /** Whether this PC keeps the passphrase, locked up by the system. */
  isPassphraseKept: z.boolean(),
  mostBytes: z.number(),
  usedBytes: z.number(),
})
export type CopiesOverview = z.infer<typeof CopiesOverview>

export const RestoredNote = z.object({
  copyAt: z.string(),
  at: z.string(),
  isUndo: z.boolean(),
  canUndo: z.boolean(),
})
export type RestoredNote = z.infer<typeof RestoredNote>

/** Shorter ones are guessed. */
export const fewestPassphraseLetters = 10

export const backupContract = {
  ...recoveryContract,
  /** Writes a checked copy now, here and in the second place when it is there. */
  'backup.make': action('owner', Nothing, z.object({ name: z.string(), bytes: z.int() })),
  /** The copies on this PC, the latest first. */
  'backup.list': query('owner', 'backup', Nothing, z.array(Copy)),
  'backup.overview': query('owner', 'backup', Nothing, CopiesOverview),
  'backup.keep': action('owner', z.object({ name: z.string().max(200), isKept: z.boolean() }), Nothing),
  'backup.setSpace': action(
    'owner',
    z.object({ gigabytes: z.number().min(0.1).max(mostSpaceGigabytes) }),
    Nothing,
  ),
  'backup.chooseSecond': action('owner', Nothing, z.object({ isChosen: z.boolean() })),
  'backup.forgetSecond': action('owner', Nothing, Nothing),
  'backup.sendNow': action('owner', Nothing, Nothing),
  /** Asks where to and writes a copy there; the job, or null when the person cancelled. */
  'backup.saveAs': action('owner', Nothing, z.object({ jobId: z.int().nullable() })),
  /** Encrypts the copies to come. */
  'backup.setPassphrase': action(
    'owner',
    z.object({ passphrase: Passphrase.min(fewestPassphraseLetters) }),
    Nothing,
  ),
  'backup.givePassphrase': action('owner', z.object({ passphrase: Passphrase }), Nothing),
  'backup.dropPassphrase': action('owner', Nothing, Nothing),
  /** Puts a copy in the place of what there is, after a copy of that, and starts again. */
  'backup.restore': action('owner', ChosenCopy, Nothing),
  /** What was brought back last, until it has been read. */
  'backup.restored': query('owner', 'backup', Nothing, RestoredNote.nullable()),
  'backup.undoRestore': action('owner', Nothing, Nothing),
  'backup.dismissRestored': action('owner', Nothing, Nothing),
} satisfies ContractShape
