import { z } from 'zod'

const CivilDate = z.iso.date()

/** What somebody is to the business; one person may be several (domain.md §1.18). */
export const customerRoles = ['consumer', 'user', 'buyer', 'client', 'distributor', 'decider'] as const
export const CustomerRole = z.enum(customerRoles)
export type CustomerRole = z.infer<typeof CustomerRole>

/** By which ways somebody may be contacted. */
export const consentWays = ['phone', 'email', 'message'] as const
export type ConsentWay = (typeof consentWays)[number]

export const Consent = z.object({
  phone: z.boolean(),
  email: z.boolean(),
  message: z.boolean(),
  /** The day it was given; null when nobody noted it. */
  on: CivilDate.nullable(),
  /** How it was given, in a few words. */
  how: z.string().trim().max(200),
})
export type Consent = z.infer<typeof Consent>

export const noConsent: Consent = { phone: false, email: false, message: false, on: null, how: '' }

/** Whether somebody may be contacted in any way at all. */
export function mayContact({ phone, email, message }: Consent): boolean {
  return phone || email || message
}

const shortText = (most: number) => z.string().trim().max(most).default('')

export const CustomerFields = z.object({
  name: shortText(120),
  /** What this person likes to be called. */
  preferredName: shortText(60),
  phone: shortText(40),
  email: shortText(200),
  /** National id or tax id. */
  document: shortText(40),
  birthday: CivilDate.nullable().default(null),
  /** How this person came to the business. */
  source: shortText(80),
  /** The customer who brought this one. */
  referredById: z.int().nullable().default(null),
  roles: z.array(CustomerRole).max(customerRoles.length).default([]),
  tags: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
  consent: Consent.default(noConsent),
  notes: shortText(4000),
})

/** What is written about a customer. Nothing but a name or a phone is needed: most people give no e-mail. */
export const CustomerDraft = CustomerFields.refine(({ name, phone }) => name !== '' || /\d/.test(phone), {
  path: ['name'],
  message: 'nameOrPhone',
})
export type CustomerDraft = z.infer<typeof CustomerDraft>
export type CustomerInput = z.input<typeof CustomerDraft>

/** What a list shows of a customer, and a chosen one. */
export const CustomerCard = z.object({
  id: z.int(),
  /** The name, or the phone of who gave none. */
  name: z.string(),
  preferredName: z.string(),
  phone: z.string(),
  email: z.string(),
  contactCount: z.int(),
  /** Local wall clock; null when nothing was noted yet. */
  lastContactAt: z.string().nullable(),
})
export type CustomerCard = z.infer<typeof CustomerCard>

export const Customer = CustomerFields.extend({
  id: z.int(),
  createdAt: z.string(),
  voidedAt: z.string().nullable(),
  mergedIntoId: z.int().nullable(),
  erasedAt: z.string().nullable(),
})
export type Customer = z.infer<typeof Customer>

/** How a customer is called on a page: the name, or the phone of who gave none. */
export function calledName({ name, phone }: { readonly name: string; readonly phone: string }): string {
  return name || phone
}
