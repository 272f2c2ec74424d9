import { z } from 'zod'
import { action, type ContractShape, keepDraft, query, roles, topics } from '../contract/procedure'
import { Language } from '../i18n/languages'
import { Person } from '../people/people.contract'
import { Pin, TypedSecret } from '../people/pins'

/** What became of a typed PIN or code. */
export const Attempt = z.object({
  /** 'wait': it was not looked at. */
  outcome: z.enum(['open', 'wrong', 'wait']),
  /** Seconds until the next is looked at. */
  waitSeconds: z.int(),
})
export type Attempt = z.infer<typeof Attempt>

/** With the recovery code, when a new one was made: it is shown this once. */
export const AttemptWithCode = Attempt.extend({ code: z.string().nullable() })
export type AttemptWithCode = z.infer<typeof AttemptWithCode>

/** Minutes without a key or a click until the app locks; null for never. */
export const IdleMinutes = z.union([z.literal(5), z.literal(15), z.literal(30)]).nullable()
export const idleChoices = [5, 15, 30, null] as const

/** Who sits here, and what the lock screen needs to know while nobody does. */
export const SessionState = z.object({
  business: z.object({ name: z.string(), language: Language }).nullable(),
  /** An owner has a PIN. */
  isProtected: z.boolean(),
  role: z.enum(roles),
  /** Null while locked, and for the single owner who never gave a name. */
  person: Person.nullable(),
  /** Who may sit down, by name, once the app is protected: staff, and owners with a PIN. */
  people: z.array(z.object({ id: z.int(), name: z.string(), isOwner: z.boolean(), hasPin: z.boolean() })),
  /** Who sat here before it was locked; null after a start. */
  lastPersonId: z.int().nullable(),
  idleMinutes: IdleMinutes,
  /** The owner has said that the recovery code is kept somewhere. */
  isCodeKept: z.boolean(),
})
export type SessionState = z.infer<typeof SessionState>

export const sessionContract = {
  'session.state': query('nobody', 'session', z.object({}), SessionState),
  /** Somebody sits down, with the PIN of whoever has one; a staff person without one is simply chosen. */
  'session.unlock': action(
    'nobody',
    z.object({ personId: z.int(), pin: TypedSecret.nullable() }),
    Attempt,
    topics,
  ),
  'session.lock': action('staff', z.object({}), z.object({}), ['session']),
  /** Somebody still types or clicks. */
  'session.stillHere': action('staff', z.object({}), z.object({})),
  /** An owner who forgot the PIN gives the code and a new PIN; the code is dead then, and a new one is made. */
  'session.recover': action(
    'nobody',
    z.object({ code: TypedSecret, personId: z.int(), pin: Pin }),
    AttemptWithCode,
    topics,
  ),
  'session.newCode': action('owner', z.object({ pin: TypedSecret }), AttemptWithCode, ['session']),
  'session.keepCode': keepDraft('owner', ['session'], z.object({}), z.object({})),
  'session.setIdle': keepDraft('owner', ['session'], z.object({ minutes: IdleMinutes }), z.object({})),
} satisfies ContractShape
