import { z } from 'zod'
import { action, type ContractShape, query } from '../contract/procedure'
import { DroppedFile } from '../importing/droppedFile'
import { ImportReading, ImportSource } from '../importing/source'
import { ImportMapping, ImportPreview, RememberedMapping } from './importing'

const ErrorLine = z.array(z.string().max(400)).max(6)
const ImportOrder = z.object({ token: z.string().max(60), mapping: ImportMapping })

export const importContract = {
  /** Asks for a CSV or Excel file and reads its head; null when the person cancelled. */
  'responses.chooseImport': action('owner', z.object({}), ImportSource.nullable()),
  /** Reads the head of a file that was dropped on the page. */
  'responses.dropImport': action('owner', DroppedFile, ImportSource),
  /** Reads the file again, in the way that the person says. */
  'responses.readImport': action(
    'owner',
    z.object({ token: z.string().max(60), reading: ImportReading }),
    ImportSource,
  ),
  /** What each column became the last time that sheets of this survey were imported; empty for never. */
  'responses.rememberedImport': query(
    'owner',
    'responses',
    z.object({ surveyId: z.int() }),
    RememberedMapping,
  ),
  /** Checks every row against the mapping and writes nothing. */
  'responses.previewImport': action('owner', ImportOrder, ImportPreview),
  /** Writes the list of what is wrong, as the page shows it, to a file; null when the person cancelled. */
  'responses.saveImportErrors': action(
    'owner',
    z.object({ fileName: z.string().min(1).max(255), rows: z.array(ErrorLine).max(2001) }),
    z.object({ fileName: z.string() }).nullable(),
  ),
  /** Starts the job that writes all rows or none. */
  'responses.import': action('owner', ImportOrder, z.object({ jobId: z.int() })),
  /** Writes the Excel sheet that colleagues fill in where Libreta is not; null when the person cancelled. */
  'responses.exportTemplate': action(
    'owner',
    z.object({ surveyId: z.int(), waveId: z.int().nullable() }),
    z.object({ fileName: z.string() }).nullable(),
  ),
} satisfies ContractShape
