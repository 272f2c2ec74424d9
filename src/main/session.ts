import type { Role } from '#shared/contract/procedure'
import { secondsBetween } from '#shared/people/attempts'
import type { Person } from '#shared/people/people.contract'
import type { Clock } from './clock'
import type { Db } from './db/database'
import { peopleRepository } from './people/people.repository'
import { secretsRepository } from './people/secrets.repository'

/** Who is using the app now. */
export interface Session {
  role(): Role
  personName(): string
}

/** The session of the window. */
export interface Seat extends Session {
  /** Who sits here; null for the single owner who never gave a name, and while it is locked. */
  person(): Person | null
  /** Whoever sits down here was let in: PINs are looked at before. */
  sit(personId: number | null): void
  lock(): void
  /** Something was done by hand. */
  stir(): void
  /** Who sat here last, locked or not. */
  lastPersonId(): number | null
}

/** Minutes until the app locks, while the owner has not chosen. */
export const IDLE_MINUTES = 15
/** The page locks first, when what is half-typed is kept; main a little later, should the page not have. */
const GRACE_SECONDS = 60

/**
 * Without an owner's PIN whoever sits at the PC is its owner, unless a name was chosen: then its role counts. With one,
 * nobody is here until somebody sits down, and again once the app is locked or left alone. What is on the list of people
 * counts each time. Nothing of it is on disk.
 */
export function createSeat(db: Db, clock: Clock): Seat {
  const people = peopleRepository(db)
  const secrets = secretsRepository(db)
  let seatedId: number | null = null
  let isOpen = false
  let stirredAt = clock.now()

  function isLeftAlone(): boolean {
    const minutes = secrets.idleMinutes()
    if (minutes === null) return false
    const seconds = secondsBetween(stirredAt, clock.now())
    if (seconds < 0) stirredAt = clock.now()
    return seconds > (minutes ?? IDLE_MINUTES) * 60 + GRACE_SECONDS
  }

  function seated(): Person | null {
    const person = seatedId === null ? null : people.find(seatedId)
    if (person === null) seatedId = null
    return person
  }

  function role(): Role {
    if (!secrets.isProtected()) return seated()?.role ?? 'owner'
    if (isOpen && isLeftAlone()) isOpen = false
    return isOpen ? (seated()?.role ?? 'nobody') : 'nobody'
  }

  return {
    role,
    // What was begun before it was locked ends under the name that began it.
    personName: () => seated()?.name ?? '',
    person: () => (role() === 'nobody' ? null : seated()),
    sit(personId) {
      seatedId = personId
      isOpen = true
      stirredAt = clock.now()
    },
    lock() {
      isOpen = false
    },
    stir() {
      stirredAt = clock.now()
    },
    lastPersonId: () => seated()?.id ?? null,
  }
}

/** The single owner without PIN or name: for what is made without anybody at the window. */
export function ownerSession(): Seat {
  return {
    role: () => 'owner',
    personName: () => '',
    person: () => null,
    sit: () => undefined,
    lock: () => undefined,
    stir: () => undefined,
    lastPersonId: () => null,
  }
}
