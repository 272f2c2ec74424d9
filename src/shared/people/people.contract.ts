import { z } from 'zod'
import { type ContractShape, command, keepDraft, query, topics } from '../contract/procedure'

export const PersonRole = z.enum(['staff', 'owner'])
export type PersonRole = z.infer<typeof PersonRole>

export const PersonDraft = z.object({ name: z.string().trim().min(1).max(60), role: PersonRole })

/** Somebody of the business who keys sheets. */
export const Person = PersonDraft.extend({ id: z.int() })
export type Person = z.infer<typeof Person>

export const peopleContract = {
  'people.list': query('staff', 'people', z.object({}), z.array(Person)),
  'people.add': command('owner', ['people'], PersonDraft, Person),
  /** Takes a name off the list; what this person did keeps it. */
  'people.void': command('owner', ['people'], z.object({ id: z.int() }), z.object({})),
  'people.whoIsHere': query(
    'staff',
    'people',
    z.object({}),
    z.object({ person: Person.nullable(), role: PersonRole }),
  ),
  /** Another name sits down, or with null the owner without a name. Everything may be seen differently then. */
  'people.sitDown': keepDraft('staff', topics, z.object({ personId: z.int().nullable() }), z.object({})),
} satisfies ContractShape
