import { z } from 'zod'
import { mostCounted } from '../contract/bounds'
import { action, type ContractShape, command, keepDraft, query, topics } from '../contract/procedure'
import { contactsContract } from './contacts.contract'
import { Customer, CustomerCard, CustomerDraft, CustomerRole } from './customer'
import { customerImportContract } from './import.contract'
import { SegmentRules } from './segments'

const CustomerRef = z.object({ id: z.int() })

/** Which customers a list shows; null for no matter. */
export const CustomerFilter = z.object({
  text: z.string().max(100).default(''),
  tag: z.string().max(40).nullable().default(null),
  role: CustomerRole.nullable().default(null),
  /** The key of a segment, or 'none' for who is in none. */
  segment: z.string().max(40).nullable().default(null),
  consent: z.boolean().nullable().default(null),
  sort: z.enum(['name', 'lastContact', 'lastPurchase', 'newest']).default('name'),
})
export type CustomerFilter = z.infer<typeof CustomerFilter>

/** A customer as a line of the list. */
export const CustomerListRow = CustomerCard.extend({
  tags: z.array(z.string()),
  roles: z.array(CustomerRole),
  mayContact: z.boolean(),
  lastPurchaseOn: z.string().nullable(),
  /** Null without any purchase, unless a segment of the owner's fits. */
  segment: z.string().nullable(),
})
export type CustomerListRow = z.infer<typeof CustomerListRow>

const Merge = z.object({ keptId: z.int(), goneId: z.int() })

/** The people who buy. */
export const customersContract = {
  ...contactsContract,
  ...customerImportContract,
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
  'customers.list': query(
    'staff',
    'customers',
    CustomerFilter.extend({
      offset: z.int().min(0).max(mostCounted).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.object({ rows: z.array(CustomerListRow), total: z.int() }),
  ),
  /** Every tag in use, by name. */
  'customers.tags': query('staff', 'customers', z.object({}), z.array(z.string())),
  'customers.create': command('staff', ['customers'], CustomerDraft, CustomerRef),
  'customers.update': command(
    'staff',
    ['customers'],
    CustomerRef.extend({ customer: CustomerDraft }),
    z.object({}),
  ),
  /** Takes somebody off the list who should not be on it; what was noted stays. */
  'customers.void': command('owner', ['customers'], CustomerRef, z.object({})),

  /** The rules alone; for staff without those about money. */
  'customers.rules': query('staff', 'customers', z.object({}), SegmentRules),
  /** The rules, and how many customers are in each segment. For staff nothing of it depends on money. */
  'customers.segments': query(
    'staff',
    'customers',
    z.object({}),
    z.object({
      rules: SegmentRules,
      /** Whether the owner has chosen them. */
      areChosen: z.boolean(),
      total: z.int(),
      counts: z.record(z.string(), z.int()),
    }),
  ),
  'customers.setRules': command('owner', ['customers'], z.object({ rules: SegmentRules }), z.object({})),

  /** Pairs that may be the same person, those with most in common first. */
  'customers.duplicates': query(
    'owner',
    'customers',
    z.object({}),
    z.array(
      z.object({
        first: CustomerCard,
        second: CustomerCard,
        reasons: z.array(z.enum(['phone', 'email', 'name'])),
      }),
    ),
  ),
  /** Two that look alike are two. */
  'customers.areTwo': command(
    'owner',
    ['customers'],
    z.object({ firstId: z.int(), secondId: z.int() }),
    z.object({}),
  ),
  /** Makes one of two: what hangs from the one that goes hangs from the kept one. */
  'customers.merge': command('owner', topics, Merge, z.object({})),
  /**
   * Forgets a person for good: no undo and no history bring it back, so it is no deed of the history. What was
   * bought, said and counted stays, of nobody. `confirmation` is the name as it is written.
   */
  'customers.erase': keepDraft(
    'owner',
    topics,
    CustomerRef.extend({ confirmation: z.string().max(200) }),
    z.object({}),
  ),

  /** Asks where, and writes everybody on the list; null when cancelled. */
  'customers.export': action(
    'owner',
    z.object({ format: z.enum(['xlsx', 'csv']) }),
    z.object({ fileName: z.string(), count: z.int() }).nullable(),
  ),
  /** Everything that is held about one person: a page to read and a JSON file beside it; null when cancelled. */
  'customers.exportPerson': action('owner', CustomerRef, z.object({ fileName: z.string() }).nullable()),
} satisfies ContractShape
