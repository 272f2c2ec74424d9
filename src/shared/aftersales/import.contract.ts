import { z } from 'zod'
import { action, type ContractShape, command } from '../contract/procedure'
import { ItemImportTarget, rowProblems } from './importing'

const Order = z.object({ token: z.string().max(60), targets: z.array(ItemImportTarget).max(400) })

/** A list of what was sold: chosen, tried, and only then taken in. */
export const itemImportContract = {
  /** Asks for a file; null when cancelled. The page knows it by its token alone. */
  'aftersales.chooseImport': action(
    'owner',
    z.object({}),
    z
      .object({
        token: z.string().max(60),
        fileName: z.string(),
        columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
        targets: z.array(ItemImportTarget),
        rowCount: z.int(),
      })
      .nullable(),
  ),
  /** What would come of it; nothing is written. Lines are numbers of rows in the file, the heading is 1. */
  'aftersales.tryImport': action(
    'owner',
    Order,
    z.object({
      fresh: z.int(),
      /** Rows whose serial is there already: they are left out. */
      knownCount: z.int(),
      newCustomers: z.int(),
      problemCount: z.int(),
      /** The first of them. */
      problems: z.array(z.object({ line: z.int(), problem: z.enum(rowProblems) })),
    }),
  ),
  /** Adds the units of the file that are not there yet, with those who bought them. */
  'aftersales.import': command(
    'owner',
    ['aftersales', 'customers'],
    Order,
    z.object({ count: z.int(), newCustomers: z.int() }),
  ),
} satisfies ContractShape
