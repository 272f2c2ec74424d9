import { z } from 'zod'
import { action, type ContractShape, command, query } from '../contract/procedure'

/** What the page may hand over of a pasted or dropped file: main never takes a path from it. */
export const mostAttachedBytes = 20 * 1024 * 1024

/** What was pasted or dropped, no larger than a file that is kept. */
export const Bytes = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length <= mostAttachedBytes,
)

/** A file that is in the app's own folder and not yet with any case. */
export const StoredAttachment = z.object({
  storedName: z.string().max(80),
  name: z.string().min(1).max(120),
  kind: z.string().max(8),
  bytes: z.int().min(0),
})
export type StoredAttachment = z.infer<typeof StoredAttachment>

export const Attachment = StoredAttachment.extend({ id: z.int(), addedAt: z.string(), addedBy: z.string() })
export type Attachment = z.infer<typeof Attachment>

export const attachmentsContract = {
  'cases.attachments': query('staff', 'cases', z.object({ caseId: z.int() }), z.array(Attachment)),
  /** Asks for a file and copies it into the app's own folder; null when the person cancelled. */
  'cases.chooseFile': action('staff', z.object({}), StoredAttachment.nullable()),
  /** Keeps what was pasted or dropped in the app's own folder. */
  'cases.storeFile': action('staff', z.object({ name: z.string().max(255), bytes: Bytes }), StoredAttachment),
  /** Puts a file of the folder with a case. */
  'cases.attach': command(
    'staff',
    ['cases'],
    z.object({ caseId: z.int(), file: StoredAttachment }),
    z.object({ id: z.int() }),
  ),
  'cases.voidAttachment': command('staff', ['cases'], z.object({ id: z.int() }), z.object({})),
  /** Opens it with the program that the system has for it. */
  'cases.openAttachment': action('staff', z.object({ id: z.int() }), z.object({})),
  /** A small picture of it as a data URL; null for what is no picture. */
  'cases.thumbnail': query('staff', 'cases', z.object({ id: z.int() }), z.string().nullable()),
} satisfies ContractShape
