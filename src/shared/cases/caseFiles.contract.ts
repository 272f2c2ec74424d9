import { z } from 'zod'
import { action, type ContractShape, query } from '../contract/procedure'
import { DroppedFile } from '../importing/droppedFile'
import { ImportReading, ImportSource } from '../importing/source'
import { CaseFilter, CaseSort } from './caseLines'
import { CaseImportMapping, CaseImportPreview, RememberedCases } from './importing/mapping'

const Order = z.object({ token: z.string().max(60), mapping: CaseImportMapping })

/** Files of the register: lists of cases that come and go. */
export const caseFilesContract = {
  /** Asks where, then writes the cases of a filter as a job; null when the person cancelled. */
  'cases.export': action(
    'owner',
    z.object({
      format: z.enum(['xlsx', 'csv']),
      filter: CaseFilter,
      sort: CaseSort.nullable().default(null),
      /** Whether who the customers are is written too. */
      withPersonal: z.boolean().default(false),
    }),
    z.object({ jobId: z.int() }).nullable(),
  ),
  /** Asks for a CSV or Excel file and reads its head; null when the person cancelled. */
  'cases.chooseImport': action('owner', z.object({}), ImportSource.nullable()),
  /** Reads the head of a file that was dropped on the page. */
  'cases.dropImport': action('owner', DroppedFile, ImportSource),
  /** Reads the file again, in the way that the person says. */
  'cases.readImport': action(
    'owner',
    z.object({ token: z.string().max(60), reading: ImportReading }),
    ImportSource,
  ),
  /** What was said of the last list; null for never. */
  'cases.rememberedImport': query('owner', 'cases', z.object({}), RememberedCases.nullable()),
  /** Checks every row and writes nothing. */
  'cases.previewImport': action('owner', Order, CaseImportPreview),
  /** Starts the job that enters all rows or none. */
  'cases.import': action('owner', Order, z.object({ jobId: z.int() })),
} satisfies ContractShape
