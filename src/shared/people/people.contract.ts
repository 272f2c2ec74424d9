import { z } from 'zod'
import { action, type ContractShape, command, keepDraft, query, topics } from '../contract/procedure'
import { Pin, TypedSecret } from './pins'

export const PersonRole = z.enum(['staff', 'owner'])
export type PersonRole = z.infer<typeof PersonRole>

export const PersonDraft = z.object({ name: z.string().trim().min(1).max(60), role: PersonRole })

/** Somebody who works here. */
export const Person = PersonDraft.extend({ id: z.int() })
export type Person = z.infer<typeof Person>

export const PersonAccess = Person.extend({
  hasPin: z.boolean(),
  /** When this person last sat down or got up, 'YYYY-MM-DDTHH:mm:ss'; null when never. */
  seenAt: z.string().nullable(),
})
export type PersonAccess = z.infer<typeof PersonAccess>

const WithPin = z.object({
  outcome: z.enum(['open', 'wrong', 'wait']),
  waitSeconds: z.int(),
  code: z.string().nullable(),
})

export const peopleContract = {
  'people.list': query('staff', 'people', z.object({}), z.array(Person)),
  'people.access': query('owner', 'people', z.object({}), z.array(PersonAccess)),
  /** The commands that leave a line in the history and that staff may give, by name. */
  'people.staffDeeds': query('owner', 'people', z.object({}), z.array(z.string())),
  'people.add': command('owner', ['people'], PersonDraft, Person),
  'people.change': command('owner', ['people', 'session'], Person, z.object({})),
  /** Takes a name off the list, with its PIN; what this person did keeps it. */
  'people.void': command('owner', ['people', 'session'], z.object({ id: z.int() }), z.object({})),
  'people.whoIsHere': query(
    'staff',
    'people',
    z.object({}),
    z.object({ person: Person.nullable(), role: PersonRole }),
  ),
  /**
   * Another name sits down, or with null the owner without a name. Everything may be seen differently then. Who has a
   * PIN sits down with it: session.unlock.
   */
  'people.sitDown': keepDraft('staff', topics, z.object({ personId: z.int().nullable() }), z.object({})),
  /**
   * One's own PIN, after the one that was (null when there was none), or as the owner that of somebody else. With the
   * first of an owner comes the recovery code.
   */
  'people.setPin': action(
    'staff',
    z.object({ personId: z.int(), pin: Pin, current: TypedSecret.nullable() }),
    WithPin,
    ['people', 'session'],
  ),
  'people.removePin': action(
    'owner',
    z.object({ personId: z.int(), current: TypedSecret.nullable() }),
    WithPin.omit({ code: true }),
    ['people', 'session'],
  ),
} satisfies ContractShape
