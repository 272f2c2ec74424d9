import { z } from 'zod'
import { Small } from '../contract/bounds'
import { action, type ContractShape, command, keepDraft, query, topics } from '../contract/procedure'
import { Language } from '../i18n/languages'

/** 'HH:mm' on the 24-hour clock; '24:00' closes a day at midnight. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)

/** One stretch of opening; one that ends before it begins goes on past midnight. */
export const OpeningInterval = z
  .object({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from !== to && from !== '24:00', { path: ['to'], message: 'neverOpen' })
export type OpeningInterval = z.infer<typeof OpeningInterval>

/** Opening hours of the week, Monday first; a closed day has no intervals. */
export const OpeningHours = z.array(z.array(OpeningInterval).max(4)).length(7)
export type OpeningHours = z.infer<typeof OpeningHours>

/** A small picture as a data URL; main checks that it is one. */
export const Picture = z
  .string()
  .max(700_000)
  .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/)

export const BusinessDraft = z.object({
  name: z.string().trim().min(1).max(120),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  language: Language,
  openingHours: OpeningHours,
  logo: Picture.nullable().default(null),
})
export type BusinessDraft = z.infer<typeof BusinessDraft>

export const Business = BusinessDraft.extend({ isSample: z.boolean() })
export type Business = z.infer<typeof Business>

export const TagKind = z.enum(['place', 'channel', 'shift'])
export type TagKind = z.infer<typeof TagKind>

export const Tag = z.object({ id: z.int(), kind: TagKind, name: z.string() })
export type Tag = z.infer<typeof Tag>

/** Choices the app remembers between runs: name → anything small. */
export const Preferences = z.record(z.string().max(60), z.json())
export type Preferences = z.infer<typeof Preferences>

export const businessContract = {
  'business.get': query('staff', 'business', z.object({}), Business.nullable()),
  'business.create': command('owner', topics, BusinessDraft, z.object({})),
  'business.update': command('owner', ['business', 'home'], BusinessDraft, z.object({})),
  'business.chooseLogo': action('owner', z.object({}), Picture.nullable()),
  'business.createSample': command('owner', topics, z.object({ language: Language }), z.object({})),
  'business.removeSample': keepDraft('owner', topics, z.object({}), z.object({})),
  'business.tags': query('staff', 'business', z.object({}), z.array(Tag)),
  'business.addTag': command(
    'staff',
    ['business'],
    z.object({ kind: TagKind, name: z.string().trim().min(1).max(80) }),
    Tag,
  ),
  'business.preferences': query('staff', 'business', z.object({}), Preferences),
  'business.setPreference': keepDraft(
    'staff',
    ['business'],
    z.object({ key: z.string().min(1).max(60), value: Small }),
    z.object({}),
  ),
} satisfies ContractShape
