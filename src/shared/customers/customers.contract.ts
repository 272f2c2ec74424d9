import { z } from 'zod'
import { type ContractShape, command, query } from '../contract/procedure'
import { Customer, CustomerCard, CustomerDraft } from './customer'

const CustomerRef = z.object({ id: z.int() })

/** The people who buy. */
export const customersContract = {
  /** Customers with all these words in name, e-mail or document, or these digits in the phone; best first. */
  'customers.find': query(
    'staff',
    'customers',
    z.object({ text: z.string().max(100), limit: z.int().min(1).max(50).default(8) }),
    z.array(CustomerCard),
  ),
  /** The card of a customer, of whom it was merged into; null when there is none, or no longer. */
  'customers.card': query('staff', 'customers', CustomerRef, CustomerCard.nullable()),
  'customers.get': query('staff', 'customers', CustomerRef, Customer),
  'customers.create': command('staff', ['customers'], CustomerDraft, CustomerRef),
  'customers.update': command(
    'staff',
    ['customers'],
    CustomerRef.extend({ customer: CustomerDraft }),
    z.object({}),
  ),
} satisfies ContractShape
