import type { SheetLayout } from './papers'

/** What can be asked on a sheet. Those in `ticks` have boxes instead of a line. */
export type SheetField =
  | 'number'
  | 'date'
  | 'factsAt'
  | 'businessName'
  | 'taxId'
  | 'businessAddress'
  | 'businessPhone'
  | 'activity'
  | 'placeName'
  | 'customerName'
  | 'document'
  | 'customerAddress'
  | 'customerPhone'
  | 'customerEmail'
  | 'parent'
  | 'goods'
  | 'amount'
  | 'product'
  | 'kind'
  | 'description'
  | 'remedyAsked'
  | 'attached'
  | 'answerBy'
  | 'action'
  | 'answeredOn'
  | 'receivedBy'
  | 'customerSignature'
  | 'businessSignature'

export interface PlacedField {
  readonly field: SheetField
  /** Sixths of the width. */
  readonly span: 1 | 2 | 3 | 4 | 5 | 6
  /** Ruled lines to write on; one unless said. */
  readonly lines?: number
}

export type SheetSectionName = 'heading' | 'customer' | 'business' | 'goods' | 'detail' | 'facts' | 'action'

export interface SheetSection {
  readonly name: SheetSectionName
  readonly fields: readonly PlacedField[]
}

const customer: readonly PlacedField[] = [
  { field: 'customerName', span: 4 },
  { field: 'document', span: 2 },
  { field: 'customerAddress', span: 6 },
  { field: 'customerPhone', span: 2 },
  { field: 'customerEmail', span: 4 },
]

const business: readonly PlacedField[] = [
  { field: 'businessName', span: 4 },
  { field: 'taxId', span: 2 },
  { field: 'businessAddress', span: 6 },
]

/** Fields of each layout, block by block (domain.md §2.5, last part). */
export const sheetLayouts: Readonly<Record<SheetLayout, readonly SheetSection[]>> = {
  PE: [
    {
      name: 'heading',
      fields: [
        { field: 'number', span: 2 },
        { field: 'date', span: 2 },
        { field: 'placeName', span: 2 },
        ...business,
      ],
    },
    { name: 'customer', fields: [...customer, { field: 'parent', span: 6 }] },
    {
      name: 'goods',
      fields: [
        { field: 'goods', span: 4 },
        { field: 'amount', span: 2 },
        { field: 'product', span: 6 },
      ],
    },
    {
      name: 'detail',
      fields: [
        { field: 'kind', span: 6 },
        { field: 'description', span: 6, lines: 6 },
        { field: 'remedyAsked', span: 6, lines: 2 },
        { field: 'customerSignature', span: 3, lines: 2 },
        { field: 'answerBy', span: 3 },
      ],
    },
    {
      name: 'action',
      fields: [
        { field: 'action', span: 6, lines: 3 },
        { field: 'answeredOn', span: 3 },
        { field: 'businessSignature', span: 3, lines: 2 },
      ],
    },
  ],
  ES: [
    {
      name: 'heading',
      fields: [
        { field: 'number', span: 2 },
        { field: 'date', span: 2 },
        { field: 'factsAt', span: 2 },
      ],
    },
    { name: 'customer', fields: customer },
    {
      name: 'business',
      fields: [...business, { field: 'activity', span: 4 }, { field: 'businessPhone', span: 2 }],
    },
    {
      name: 'facts',
      fields: [
        { field: 'kind', span: 6 },
        { field: 'description', span: 6, lines: 9 },
        { field: 'remedyAsked', span: 6, lines: 3 },
        { field: 'attached', span: 6 },
        { field: 'answerBy', span: 6 },
        { field: 'customerSignature', span: 3, lines: 3 },
        { field: 'businessSignature', span: 3, lines: 3 },
      ],
    },
  ],
  general: [
    {
      name: 'heading',
      fields: [
        { field: 'number', span: 2 },
        { field: 'date', span: 2 },
        { field: 'placeName', span: 2 },
      ],
    },
    { name: 'customer', fields: customer },
    {
      name: 'facts',
      fields: [
        { field: 'kind', span: 6 },
        { field: 'product', span: 4 },
        { field: 'amount', span: 2 },
        { field: 'description', span: 6, lines: 7 },
        { field: 'remedyAsked', span: 6, lines: 3 },
        { field: 'customerSignature', span: 3, lines: 2 },
        { field: 'receivedBy', span: 3 },
      ],
    },
    {
      name: 'action',
      fields: [
        { field: 'answerBy', span: 3 },
        { field: 'answeredOn', span: 3 },
        { field: 'action', span: 6, lines: 4 },
        { field: 'businessSignature', span: 3, lines: 2 },
      ],
    },
  ],
}
