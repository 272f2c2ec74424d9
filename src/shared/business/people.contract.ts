import { z } from 'zod'
import { type ContractShape, command, keepDraft, query, topics } from '../contract/procedure'

export const PersonRole = z.enum(['staff', 'owner'])
export type PersonRole = z.infer<typeof PersonRole>

export const PersonDraft = z.object({ name: z.string().trim().min(1).max(60), role: PersonRole })

/** Somebody of the business who keys sheets. */
export const Person = PersonDraft.extend({ id: z.int() })
export type Person = z.infer<typeof Person>

export const peopleContract = {
  'business.people': query('staff', 'business', z.object({}), z.array(Person)),
  'business.addPerson': command('owner', ['business'], PersonDraft, Person),
  /** Takes a name off the list; what this person did keeps it. */
  'business.voidPerson': command('owner', ['business'], z.object({ id: z.int() }), z.object({})),
  'business.whoIsHere': query(
    'staff',
    'business',
    z.object({}),
    z.object({ person: Person.nullable(), role: PersonRole }),
  ),
  /** Another name sits down, or with null the owner without a name. Everything may be seen differently then. */
  'business.sitDown': keepDraft('staff', topics, z.object({ personId: z.int().nullable() }), z.object({})),
} satisfies ContractShape
