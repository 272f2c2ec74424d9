import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { boxDue } from '#shared/suggestions/boxDue'
import type { BoxDraft, EmptyingDraft, suggestionsContract } from '#shared/suggestions/suggestions.contract'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { boxesRepository } from './boxes.repository'
import { suggestionsRepository } from './suggestions.repository'

type Boxes = Pick<
  typeof suggestionsContract,
  | 'suggestions.boxes'
  | 'suggestions.due'
  | 'suggestions.addBox'
  | 'suggestions.changeBox'
  | 'suggestions.voidBox'
  | 'suggestions.empty'
  | 'suggestions.changeEmptying'
  | 'suggestions.voidEmptying'
>

/** The boxes themselves, and looking into them. */
export function boxesHandlers({ db, clock }: Pick<Deps, 'db' | 'clock'>): HandlersFor<Boxes> {
  const boxes = boxesRepository(db)
  const suggestions = suggestionsRepository(db)
  const business = businessRepository(db)

  /** What is stored of a draft; a name that another box has is refused. */
  function checked({ name, place, everyDays }: BoxDraft, id: number | null) {
    const holder = boxes.boxNamed(name)
    if (holder !== null && holder !== id) throw new AppError('nameTaken', { name: 'taken' })
    return { name, everyDays, placeId: place === '' ? null : business.tag('place', place).id }
  }

  function checkEmptying({ boxId, emptiedOn }: EmptyingDraft): void {
    if (!boxes.box(boxId)) throw new AppError('notFound')
    if (emptiedOn > clock.today()) throw new AppError('invalidInput', { emptiedOn: 'inFuture' })
  }

  function mustFindEmptying(id: number) {
    const emptying = boxes.emptying(id)
    if (!emptying) throw new AppError('notFound')
    return emptying
  }

  return {
    'suggestions.boxes': () => ({ boxes: boxes.boxes(), emptyings: boxes.emptyings() }),

    'suggestions.due': () => {
      const waiting = boxes.boxes().map(({ id, name, place, everyDays, since, lastEmptiedOn }) => ({
        ...boxDue(since, everyDays, clock.today()),
        box: { boxId: id, name, place, everyDays, wasEmptied: lastEmptiedOn !== null },
      }))
      const ideas = suggestions
        .list()
        .filter((slip) => !slip.isIllegible && slip.duplicateOfId === null && slip.caseId === null)
      return {
        boxes: waiting
          .filter(({ isDue }) => isDue)
          .map(({ days, box }) => ({ ...box, days }))
          .sort((one, other) => other.days - one.days),
        untyped: boxes
          .emptyings()
          .reduce((total, { slipCount, typedCount }) => total + Math.max(0, slipCount - typedCount), 0),
        pending: ideas.filter(({ state }) => state === 'new').length,
      }
    },

    'suggestions.addBox': (draft) => ({ id: boxes.insertBox(checked(draft, null), clock.today()) }),
    'suggestions.changeBox': ({ id, box }) => {
      if (!boxes.box(id)) throw new AppError('notFound')
      boxes.updateBox(id, checked(box, id))
      return {}
    },
    'suggestions.voidBox': ({ id }) => {
      if (!boxes.box(id)) throw new AppError('notFound')
      boxes.voidBox(id, clock.now())
      return {}
    },

    'suggestions.empty': (emptying) => {
      checkEmptying(emptying)
      return { id: boxes.insertEmptying(emptying) }
    },
    'suggestions.changeEmptying': ({ id, emptying }) => {
      mustFindEmptying(id)
      checkEmptying(emptying)
      // No slip was written after it came out of the box.
      const isBeforeSlip = suggestions
        .ofEmptying(id)
        .some(({ writtenOn }) => writtenOn !== null && writtenOn > emptying.emptiedOn)
      if (isBeforeSlip) throw new AppError('invalidInput', { emptiedOn: 'beforeSlip' })
      boxes.updateEmptying(id, emptying)
      return {}
    },
    'suggestions.voidEmptying': ({ id }) => {
      if (mustFindEmptying(id).typedCount > 0) throw new AppError('emptyingHasSlips')
      boxes.voidEmptying(id, clock.now())
      return {}
    },
  }
}
