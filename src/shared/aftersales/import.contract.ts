import { z } from 'zod'
import { action, type ContractShape, command } from '../contract/procedure'
import { chosenListOf, trialOrderOf } from '../importing/trial'
import { ItemImportTarget, rowProblems } from './importing'

const Order = trialOrderOf(ItemImportTarget)

/** A list of what was sold: chosen, tried, and only then taken in. */
export const itemImportContract = {
  /** Asks for a file; null when cancelled. */
  'aftersales.chooseImport': action('owner', z.object({}), chosenListOf(ItemImportTarget).nullable()),
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
