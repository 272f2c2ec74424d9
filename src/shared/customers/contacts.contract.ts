import { z } from 'zod'
import { type ContractShape, command, query } from '../contract/procedure'
import { CallReason, ContactChannel, ContactDraft, PurchaseDraft, TimelineEntry } from './contact'
import { CustomerCard } from './customer'

const CustomerRef = z.object({ customerId: z.int() })
const RowRef = z.object({ id: z.int() })

/** Somebody to call, and why. */
export const Call = z.object({
  customer: CustomerCard,
  reason: CallReason,
  /** The note with the step; null for who is at risk of not coming back. */
  contactId: z.int().nullable(),
  /** What is to be done; empty when nothing was noted. */
  step: z.string(),
  /** When it was due; null without a step. */
  dueOn: z.string().nullable(),
  channel: ContactChannel.nullable(),
  /** The last time that something was bought; null when nothing was. */
  lastPurchaseOn: z.string().nullable(),
  consent: z.object({ phone: z.boolean(), email: z.boolean(), message: z.boolean() }),
})
export type Call = z.infer<typeof Call>

/** What is spoken with customers, what they buy, and which sheets are theirs. */
export const contactsContract = {
  /** What is known of a customer in order of time, the newest first. */
  'customers.timeline': query(
    'staff',
    'customers',
    CustomerRef.extend({ limit: z.int().min(1).max(2000).default(100) }),
    z.object({ entries: z.array(TimelineEntry), total: z.int() }),
  ),
  'customers.contact': query(
    'staff',
    'customers',
    RowRef,
    ContactDraft.extend({ id: z.int(), customerId: z.int(), nextStepDoneAt: z.string().nullable() }),
  ),
  'customers.addContact': command(
    'staff',
    ['customers'],
    CustomerRef.extend({ contact: ContactDraft }),
    RowRef,
  ),
  'customers.updateContact': command(
    'staff',
    ['customers'],
    RowRef.extend({ contact: ContactDraft }),
    z.object({}),
  ),
  'customers.voidContact': command('staff', ['customers'], RowRef, z.object({})),
  'customers.addPurchase': command(
    'staff',
    ['customers'],
    CustomerRef.extend({ purchase: PurchaseDraft }),
    RowRef,
  ),
  'customers.voidPurchase': command('owner', ['customers'], RowRef, z.object({})),

  /**
   * Who is to be called today: promised, due, and at risk of not coming back. Nobody who has not allowed it;
   * `withoutConsent` are those left out for that.
   */
  'customers.calls': query(
    'staff',
    'customers',
    z.object({}),
    z.object({ calls: z.array(Call), withoutConsent: z.array(CustomerCard) }),
  ),
  /** Notes the call, and with it that its step is done. `doneContactId` is null for a call without a step. */
  'customers.finishCall': command(
    'staff',
    ['customers'],
    CustomerRef.extend({ doneContactId: z.int().nullable(), contact: ContactDraft }),
    RowRef,
  ),

  /** Whether the next waves of a survey ask who answers. */
  'customers.anonymity': query(
    'staff',
    'customers',
    z.object({ surveyId: z.int() }),
    z.object({ isAnonymous: z.boolean() }),
  ),
  /** For the waves opened from now on: those open keep what their sheets promised. */
  'customers.setAnonymity': command(
    'owner',
    ['customers', 'surveys'],
    z.object({ surveyId: z.int(), isAnonymous: z.boolean() }),
    z.object({}),
  ),
  /** Whose the sheets of a wave are; of an anonymous wave none is anybody's. */
  'customers.sheetsOfWave': query(
    'staff',
    'customers',
    z.object({ waveId: z.int() }),
    z.object({
      isAnonymous: z.boolean(),
      tied: z.array(z.object({ responseId: z.int(), customerId: z.int(), name: z.string() })),
    }),
  ),
  /** Joins a sheet to a customer, or with null to nobody. Refused for a wave that was anonymous. */
  'customers.tieSheet': command(
    'staff',
    ['customers', 'responses'],
    z.object({ responseId: z.int(), customerId: z.int().nullable() }),
    z.object({}),
  ),
} satisfies ContractShape
