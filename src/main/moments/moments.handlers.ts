import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { lookedAt } from '#shared/moments/lookBack'
import { MomentDraft, type momentsContract } from '#shared/moments/moments.contract'
import { readyJourneys } from '#shared/moments/readyJourneys'
import { shownShare } from '#shared/moments/share'
import { proportion } from '#shared/stats/proportion'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { momentsRepository } from './moments.repository'
import { journeyReader } from './readJourney'

type MomentsDeps = Pick<Deps, 'db' | 'clock' | 'session'>

export function momentsHandlers({ db, clock, session }: MomentsDeps): HandlersFor<typeof momentsContract> {
  const moments = momentsRepository(db)
  const reader = journeyReader(db)

  function mustKnow(id: number): void {
    if (!moments.isKnown(id)) throw new AppError('notFound')
  }
  function mustBeNote(id: number): void {
    if (!moments.isNote(id)) throw new AppError('notFound')
  }
  const namesake = (name: string, cycle: string) =>
    moments.list().find((one) => isSameName(one.name, name) && isSameName(one.cycle, cycle))

  return {
    'moments.list': () => moments.list(),
    'moments.journey': ({ lookBack }) => {
      const today = clock.today()
      const period = lookedAt(lookBack, today)
      const { stops, total } = reader.stops(period)
      const n = total.positive + total.normal + total.negative
      return {
        today,
        start: period.start,
        stops,
        positive: shownShare(proportion(total.positive, n)),
      }
    },
    'moments.observations': ({ id, lookBack }) => {
      mustKnow(id)
      return reader.observations(id, lookedAt(lookBack, clock.today()))
    },
    'moments.name': ({ name }) => {
      const known = moments.list().find((one) => isSameName(one.name, name))
      return { id: known?.id ?? moments.insert(MomentDraft.parse({ name }), clock.now()) }
    },
    'moments.create': (moment) => {
      if (namesake(moment.name, moment.cycle)) throw new AppError('nameTaken', { name: 'taken' })
      return { id: moments.insert(moment, clock.now()) }
    },
    'moments.change': ({ id, moment }) => {
      mustKnow(id)
      const other = namesake(moment.name, moment.cycle)
      if (other && other.id !== id) throw new AppError('nameTaken', { name: 'taken' })
      moments.update(id, moment)
      return {}
    },
    'moments.reorder': ({ ids }) => {
      for (const id of ids) mustKnow(id)
      ids.forEach((id, index) => {
        moments.place(id, index + 1)
      })
      return {}
    },
    'moments.void': ({ id }) => {
      mustKnow(id)
      moments.void(id, clock.now())
      return {}
    },
    'moments.start': ({ journey }) => {
      const language = businessRepository(db).get()?.language ?? 'es'
      for (const { name, standard, ...stop } of readyJourneys[journey]) {
        if (namesake(name[language], '')) continue
        const moment = { ...stop, name: name[language], standard: standard[language] }
        moments.insert(MomentDraft.parse(moment), clock.now())
      }
      return {}
    },
    'moments.addNote': ({ on, ...note }) => {
      mustKnow(note.momentId)
      if (on > clock.today()) throw new AppError('invalidInput', { on: 'inFuture' })
      return { id: moments.insertNote({ ...note, on, notedBy: session.personName(), now: clock.now() }) }
    },
    'moments.changeNote': (note) => {
      mustBeNote(note.id)
      moments.updateNote(note)
      return {}
    },
    'moments.voidNote': ({ id }) => {
      mustBeNote(id)
      moments.voidNote(id, clock.now())
      return {}
    },
  }
}

function isSameName(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0
}
