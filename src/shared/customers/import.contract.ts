import { z } from 'zod'
import { action, type ContractShape, command } from '../contract/procedure'
import { chosenListOf, trialOrderOf } from '../importing/trial'
import { ImportTarget } from './importing'

const Order = trialOrderOf(ImportTarget)

/** A file of customers: chosen, tried, and only then taken in. */
export const customerImportContract = {
  /** Asks for a file; null when cancelled. */
  'customers.chooseImport': action('owner', z.object({}), chosenListOf(ImportTarget).nullable()),
  /** What would come of it; nothing is written. Lines are numbers of rows in the file, the heading is 1. */
  'customers.tryImport': action(
    'owner',
    Order,
    z.object({
      fresh: z.int(),
      /** Rows of who is there already, or twice in the file; the first of them. */
      knownCount: z.int(),
      known: z.array(z.object({ line: z.int(), name: z.string(), sameAs: z.string() })),
      problemCount: z.int(),
      problems: z.array(
        z.object({ line: z.int(), problem: z.enum(['nameOrPhone', 'birthday', 'consentOn', 'tooLong']) }),
      ),
    }),
  ),
  /** Adds the customers of the file; those that seem to be there already only when asked for. */
  'customers.import': command(
    'owner',
    ['customers'],
    Order.extend({ withKnown: z.boolean() }),
    z.object({ count: z.int() }),
  ),
} satisfies ContractShape
