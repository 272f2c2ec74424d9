import { contract } from '#shared/contract/contract'
import { type ContractShape, type HandlersFor, roles } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { peopleContract } from '#shared/people/people.contract'
import type { Deps } from '../deps'
import { attempts } from './attempt'
import { peopleRepository } from './people.repository'
import { newCode } from './recoveryCode'
import { hashOf } from './secrets'
import { secretsRepository } from './secrets.repository'

const open = { outcome: 'open', waitSeconds: 0 } as const

export function peopleHandlers(deps: Deps): HandlersFor<typeof peopleContract> {
  const { db, clock, session, jobs } = deps
  const people = peopleRepository(db)
  const secrets = secretsRepository(db)
  const attempt = attempts(deps)

  function mustFind(id: number) {
    const person = people.find(id)
    if (!person) throw new AppError('notFound')
    return person
  }

  /** Who changes their own PIN knows the one that was. */
  async function knowsOwn(personId: number, current: string | null) {
    const isOwn = session.person()?.id === personId
    return isOwn && secrets.has(personId) ? await attempt(secrets.gate(personId), current ?? '') : open
  }

  return {
    'people.list': () => people.list(),
    'people.access': () => people.access(),
    'people.staffDeeds': () => staffDeeds(),

    // The same name twice on the list could not be told apart when choosing: the one there is, is answered.
    'people.add': (draft) => people.findByName(draft.name) ?? { ...draft, id: people.insert(draft) },

    'people.change': (person) => {
      mustFind(person.id)
      if ((people.findByName(person.name)?.id ?? person.id) !== person.id) throw new AppError('nameTaken')
      people.change(person)
      return {}
    },

    'people.void': ({ id }) => {
      mustFind(id)
      people.void(id, clock.now())
      return {}
    },

    'people.whoIsHere': () => ({
      person: session.person(),
      role: session.role() === 'owner' ? 'owner' : 'staff',
    }),

    'people.sitDown': ({ personId }) => {
      const person = personId === null ? null : mustFind(personId)
      if (secrets.isProtected() && (person?.role !== 'staff' || secrets.has(person.id)))
        throw new AppError('notAllowed')
      session.sit(personId)
      if (person) secrets.see(person.id, clock.now())
      return {}
    },

    'people.setPin': async ({ personId, pin, current }) => {
      if (session.role() !== 'owner' && session.person()?.id !== personId) throw new AppError('notAllowed')
      if (!secrets.isProtected() && mustFind(personId).role !== 'owner') throw new AppError('ownerPinFirst')
      const known = await knowsOwn(personId, current)
      if (known.outcome !== 'open') return { ...known, code: null }
      const hash = await hashOf(pin)
      const fresh = secrets.isProtected() ? null : await newCode()
      await jobs.writable()
      db.transaction(() => {
        mustFind(personId)
        secrets.put(personId, hash, clock.now())
        if (!fresh) return
        secrets.putCode(fresh.hash, clock.now())
        secrets.see(personId, clock.now())
      }).immediate()
      // From now on the app asks who is here: whoever set the first PIN need not answer.
      if (fresh) session.sit(personId)
      return { ...open, code: fresh?.code ?? null }
    },

    'people.removePin': async ({ personId, current }) => {
      const known = await knowsOwn(personId, current)
      if (known.outcome !== 'open') return known
      await jobs.writable()
      const { role } = mustFind(personId)
      const isLast = role === 'owner' && secrets.has(personId) && secrets.ownersWithPin() === 1
      if (isLast && secrets.staffWithPin() > 0) throw new AppError('lastOwnerWithPin')
      secrets.remove(personId)
      if (isLast) secrets.removeCode()
      return known
    },
  }
}

/** What staff may do, as far as it leaves a line in the history. */
function staffDeeds(): string[] {
  const all: ContractShape = contract
  return Object.entries(all).flatMap(([name, procedure]) =>
    procedure.kind === 'command' &&
    procedure.recorded &&
    roles.indexOf(procedure.role) <= roles.indexOf('staff')
      ? [name]
      : [],
  )
}
