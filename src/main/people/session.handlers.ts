import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { plainCode } from '#shared/people/pins'
import { IdleMinutes, type sessionContract } from '#shared/session/session.contract'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { IDLE_MINUTES } from '../session'
import { attempts } from './attempt'
import { peopleRepository } from './people.repository'
import { newCode } from './recoveryCode'
import { hashOf } from './secrets'
import { secretsRepository } from './secrets.repository'

export function sessionHandlers(deps: Deps): HandlersFor<typeof sessionContract> {
  const { db, clock, session, jobs } = deps
  const business = businessRepository(db)
  const people = peopleRepository(db)
  const secrets = secretsRepository(db)
  const attempt = attempts(deps)

  function letIn(personId: number) {
    session.sit(personId)
    secrets.see(personId, clock.now())
    return { outcome: 'open', waitSeconds: 0 } as const
  }

  return {
    'session.state': () => {
      const known = business.get()
      const isProtected = secrets.isProtected()
      const minutes = secrets.idleMinutes()
      return {
        business: known && { name: known.name, language: known.language },
        isProtected,
        role: session.role(),
        person: session.person(),
        people: isProtected
          ? people
              .access()
              .filter(({ role, hasPin }) => role === 'staff' || hasPin)
              .map(({ id, name, role, hasPin }) => ({ id, name, isOwner: role === 'owner', hasPin }))
          : [],
        lastPersonId: session.lastPersonId(),
        idleMinutes: IdleMinutes.catch(IDLE_MINUTES).parse(minutes),
        isCodeKept: secrets.isCodeKept(),
      }
    },

    'session.unlock': async ({ personId, pin }) => {
      const person = people.find(personId)
      if (!person) throw new AppError('notFound')
      const isFree = secrets.isProtected() ? person.role === 'staff' : true
      if (!secrets.has(personId)) {
        if (!isFree) throw new AppError('notAllowed')
        return letIn(personId)
      }
      if (pin === null) return { outcome: 'wrong', waitSeconds: 0 }
      const tried = await attempt(secrets.gate(personId), pin)
      if (tried.outcome !== 'open') return tried
      if (!people.find(personId)) throw new AppError('notFound')
      return letIn(personId)
    },

    'session.lock': () => {
      const personId = session.lastPersonId()
      if (personId !== null) secrets.see(personId, clock.now())
      session.lock()
      return {}
    },

    'session.stillHere': () => ({}),

    'session.recover': async ({ code, personId, pin }) => {
      const mustBeOwner = () => {
        if (people.find(personId)?.role !== 'owner') throw new AppError('notFound')
      }
      mustBeOwner()
      if (!secrets.isProtected()) throw new AppError('notAllowed')
      const tried = await attempt(secrets.codeGate(), plainCode(code))
      if (tried.outcome !== 'open') return { ...tried, code: null }
      const [hash, fresh] = await Promise.all([hashOf(pin), newCode()])
      await jobs.writable()
      db.transaction(() => {
        mustBeOwner()
        secrets.put(personId, hash, clock.now())
        secrets.putCode(fresh.hash, clock.now())
      }).immediate()
      return { ...letIn(personId), code: fresh.code }
    },

    'session.newCode': async ({ pin }) => {
      const personId = session.person()?.id ?? null
      if (personId === null || !secrets.has(personId)) throw new AppError('notAllowed')
      const tried = await attempt(secrets.gate(personId), pin)
      if (tried.outcome !== 'open') return { ...tried, code: null }
      const fresh = await newCode()
      await jobs.writable()
      secrets.putCode(fresh.hash, clock.now())
      return { ...tried, code: fresh.code }
    },

    'session.keepCode': () => {
      secrets.keepCode(clock.now())
      return {}
    },

    'session.setIdle': ({ minutes }) => {
      secrets.setIdleMinutes(minutes)
      return {}
    },
  }
}
