import { z } from 'zod'

/** What the page may hand over of a dropped file: main never takes a path from it. */
export const mostDroppedBytes = 50 * 1024 * 1024

const DroppedBytes = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length <= mostDroppedBytes,
)
/** A file that was dropped on a page: its name and its bytes. */
export const DroppedFile = z.object({ fileName: z.string().min(1).max(255), bytes: DroppedBytes })
export type DroppedFile = z.infer<typeof DroppedFile>
