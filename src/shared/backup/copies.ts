import { z } from 'zod'

/** Why a copy was made. */
export const copyKinds = [
  'hourly',
  'daily',
  'closing',
  'byHand',
  'beforeMigration',
  'beforeRestore',
  'saved',
  'unknown',
] as const
export type CopyKind = (typeof copyKinds)[number]

/** How much is in a copy, for people who must choose one. */
export const CopyCounts = z.object({
  customers: z.int(),
  cases: z.int(),
  sheets: z.int(),
  surveys: z.int(),
})
export type CopyCounts = z.infer<typeof CopyCounts>

/** What a copy says of itself without being opened. */
export const Manifest = z.object({
  kind: z.enum(copyKinds),
  /** 'YYYY-MM-DDTHH:mm:ss', local: the clock of the PC when it was made. */
  madeAt: z.string(),
  /** One more than that of the copy made before it: tells the newest where the clock was set back. */
  order: z.int(),
  appVersion: z.string(),
  schemaVersion: z.int(),
  /** Null where no business had been set up. */
  businessName: z.string().nullable(),
  /** When something recorded was last done; null when nothing was. */
  lastChangeAt: z.string().nullable(),
  counts: CopyCounts,
  bytes: z.int(),
})
export type Manifest = z.infer<typeof Manifest>

/** A copy in the list. */
export const Copy = z.object({
  name: z.string(),
  at: z.string(),
  bytes: z.int(),
  kind: z.enum(copyKinds),
  /** True when it was opened and checked after it was written and is as long as it was then; null when not known. */
  isSound: z.boolean().nullable(),
  /** The rotation never takes it. */
  isKept: z.boolean(),
  /** Later than the clock says it is now. */
  isFromFuture: z.boolean(),
  isEncrypted: z.boolean(),
})
export type Copy = z.infer<typeof Copy>

/** Which copy is meant: one of the app's own folder, one of the second place, or a file that was chosen. */
export const CopySource = z.discriminatedUnion('place', [
  z.object({ place: z.literal('local'), name: z.string().max(200) }),
  z.object({ place: z.literal('second'), name: z.string().max(200) }),
  z.object({ place: z.literal('file') }),
])
export type CopySource = z.infer<typeof CopySource>
