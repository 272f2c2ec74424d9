import { z } from 'zod'
import { action, type ContractShape, query } from '../contract/procedure'
import { DroppedFile } from '../importing/droppedFile'
import { ImportReading, ImportSource } from '../importing/source'
import { PromiseImportMapping, PromiseImportPreview, RememberedPromises } from './importing/mapping'

const Order = z.object({ token: z.string().max(60), mapping: PromiseImportMapping })

/** Lists of orders that come from a file. */
export const promiseImportContract = {
  /** Asks for a CSV or Excel file and reads its head; null when the person cancelled. */
  'promises.chooseImport': action('owner', z.object({}), ImportSource.nullable()),
  /** Reads the head of a file that was dropped on the page. */
  'promises.dropImport': action('owner', DroppedFile, ImportSource),
  /** Reads the file again, in the way that the person says. */
  'promises.readImport': action(
    'owner',
    z.object({ token: z.string().max(60), reading: ImportReading }),
    ImportSource,
  ),
  /** What was said of the last list; null for never. */
  'promises.rememberedImport': query('owner', 'promises', z.object({}), RememberedPromises.nullable()),
  /** Checks every row and writes nothing. */
  'promises.previewImport': action('owner', Order, PromiseImportPreview),
  /** Starts the job that enters all rows or none. */
  'promises.import': action('owner', Order, z.object({ jobId: z.int() })),
} satisfies ContractShape
