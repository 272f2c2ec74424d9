import type { Role } from '#shared/contract/procedure'
import type { Person } from '#shared/people/people.contract'

/** Who is using the app now. */
export interface Session {
  role(): Role
  personName(): string
}

/** The session of the window: the name of whoever sits at it is chosen, once a run. */
export interface Seat extends Session {
  /** Null for the single owner who never gave a name. */
  person(): Person | null
  sit(person: Person | null): void
}

/**
 * Until people have PINs, whoever sits at the PC is its owner, unless a name was chosen: then its role counts.
 * Nothing of it is on disk: the next run begins with the owner again.
 */
export function ownerSession(): Seat {
  let seated: Person | null = null
  return {
    role: () => seated?.role ?? 'owner',
    personName: () => seated?.name ?? '',
    person: () => seated,
    sit(person) {
      seated = person
    },
  }
}
