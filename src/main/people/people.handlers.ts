import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { peopleContract } from '#shared/people/people.contract'
import type { Deps } from '../deps'
import { peopleRepository } from './people.repository'

export function peopleHandlers({ db, clock, session }: Deps): HandlersFor<typeof peopleContract> {
  const people = peopleRepository(db)

  function mustFind(id: number) {
    const person = people.find(id)
    if (!person) throw new AppError('notFound')
    return person
  }

  return {
    'people.list': () => people.list(),

    // The same name twice on the list could not be told apart when choosing: the one there is, is answered.
    'people.add': (draft) => people.findByName(draft.name) ?? { ...draft, id: people.insert(draft) },

    'people.void': ({ id }) => {
      mustFind(id)
      people.void(id, clock.now())
      if (session.person()?.id === id) session.sit(null)
      return {}
    },

    'people.whoIsHere': () => ({
      person: session.person(),
      role: session.role() === 'owner' ? 'owner' : 'staff',
    }),

    'people.sitDown': ({ personId }) => {
      session.sit(personId === null ? null : mustFind(personId))
      return {}
    },
  }
}
