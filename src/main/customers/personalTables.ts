/** Columns of a table that say something of a person, and what stands in them when the person is forgotten. */
export interface PersonalTable {
  readonly table: string
  /** The column that says whose the row is: the id of the customer, or of a row of the table `through`. */
  readonly owner: string
  /** A table that stands before this one in the list. */
  readonly through?: string
  /** Column → what is written in its place, as SQL; `{id}` is the id of the row. */
  readonly erased: Readonly<Record<string, string>>
}

const nothing = `''`

/**
 * Everything personal that the database holds. A feature that writes about a customer names its columns here: they
 * are emptied in its table and in every picture that the history keeps of its rows. Columns that are not named stay,
 * so that totals do.
 */
export const personalTables: readonly PersonalTable[] = [
  {
    table: 'customer',
    owner: 'id',
    erased: {
      name: `'anonimizado-' || {id}`,
      preferred_name: nothing,
      phone: nothing,
      email: nothing,
      document: nothing,
      birthday: 'NULL',
      source: nothing,
      referred_by: 'NULL',
      roles: `'[]'`,
      tags: `'[]'`,
      consent_phone: '0',
      consent_email: '0',
      consent_message: '0',
      consent_on: 'NULL',
      consent_how: nothing,
      notes: nothing,
      search: nothing,
      erased_at: '@now',
    },
  },
  {
    table: 'customer_contact',
    owner: 'customer_id',
    erased: { subject: nothing, result: nothing, next_step: nothing, next_step_on: 'NULL' },
  },
  { table: 'customer_purchase', owner: 'customer_id', erased: { note: nothing } },
  { table: 'response', owner: 'customer_id', erased: { note: 'NULL' } },
  {
    table: 'suggestion',
    owner: 'customer_id',
    erased: { text: `'—'`, published_said: nothing, is_published: '0' },
  },
  {
    table: 'customer_case',
    owner: 'customer_id',
    erased: { description: `'—'`, remedy_asked: nothing, official_number: nothing, old_number: nothing },
  },
  {
    table: 'case_event',
    owner: 'case_id',
    through: 'customer_case',
    erased: { text: nothing, details: `'{}'` },
  },
  { table: 'case_task', owner: 'case_id', through: 'customer_case', erased: { text: `'—'` } },
  {
    table: 'case_attachment',
    owner: 'case_id',
    through: 'customer_case',
    // The file itself is taken out of the folder by whoever erases.
    erased: { name: `'anonimizado-' || {id}`, stored_name: `'${'0'.repeat(64)}.pdf'` },
  },
  { table: 'case_satisfaction', through: 'customer_case', owner: 'case_id', erased: { change: nothing } },
  { table: 'case_letter', through: 'customer_case', owner: 'case_id', erased: { letter: `'{}'` } },
  // Who forgets a person forgets the numbers that lead to this person; what was sold still counts.
  {
    table: 'sold_item',
    owner: 'customer_id',
    erased: { serial: nothing, conditions: nothing, search: nothing, void_reason: 'NULL' },
  },
  {
    table: 'service_order',
    owner: 'item_id',
    through: 'sold_item',
    erased: {
      problem: nothing,
      decided_reason: nothing,
      work: nothing,
      trained_person: nothing,
      void_reason: 'NULL',
    },
  },
  { table: 'follow_up_call', owner: 'item_id', through: 'sold_item', erased: { note: nothing } },
  {
    table: 'promise',
    owner: 'customer_id',
    erased: { what: `'—'`, who: nothing, reference: nothing, note: nothing, search: nothing },
  },
  {
    table: 'opportunity',
    owner: 'customer_id',
    erased: {
      prospect: nothing,
      objective: nothing,
      need: nothing,
      need_tags: `'[]'`,
      products: `'[]'`,
      suitable: nothing,
      outcome_reason: nothing,
    },
  },
  { table: 'campaign_call', owner: 'customer_id', erased: { note: nothing } },
  { table: 'promise_change', through: 'promise', owner: 'promise_id', erased: { reason: nothing } },
]

/** The same of somebody who is not in the register: the opportunities that were written under a name. */
export const prospectTables: readonly PersonalTable[] = personalTables
  .filter(({ table }) => table === 'opportunity')
  .map((personal) => ({ ...personal, owner: 'id' }))
