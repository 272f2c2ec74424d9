import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { suggestionFigures } from '#shared/suggestions/figures'
import { similarTexts } from '#shared/suggestions/similar'
import { isAccepted, reachableStates, type SuggestionState } from '#shared/suggestions/states'
import type { Slip, Suggestion, suggestionsContract } from '#shared/suggestions/suggestions.contract'
import { caseRegistration } from '../cases/registerCase'
import { customersRepository } from '../customers/customers.repository'
import type { Deps } from '../deps'
import { boxesHandlers } from './boxes.handlers'
import { boxesRepository } from './boxes.repository'
import { boxPaperHandlers } from './boxPaper.handlers'
import { suggestionsRepository } from './suggestions.repository'

/** Similar ideas offered beside a text. */
const MOST_SIMILAR = 3

export function suggestionsHandlers(deps: Deps): HandlersFor<typeof suggestionsContract> {
  const { db, clock } = deps
  const boxes = boxesRepository(db)
  const suggestions = suggestionsRepository(db)
  const customers = customersRepository(db)
  const { registerCase } = caseRegistration(deps)

  function mustFind(id: number): Suggestion {
    const suggestion = suggestions.find(id)
    if (!suggestion) throw new AppError('notFound')
    return suggestion
  }

  function mustFindEmptying(id: number) {
    const emptying = boxes.emptying(id)
    if (!emptying) throw new AppError('notFound')
    return emptying
  }

  /** An idea that can be judged: legible, of its own, and no case. */
  function mustBeIdea(id: number): Suggestion {
    const suggestion = mustFind(id)
    if (!isIdea(suggestion)) throw new AppError('suggestionStepNotPossible')
    return suggestion
  }

  function mustReach(suggestion: Suggestion, to: SuggestionState): void {
    const isEvaluated = suggestion.impact !== null
    const isReachable = reachableStates(suggestion.state, isEvaluated).includes(to)
    if (!isReachable) throw new AppError('suggestionStepNotPossible')
  }

  /** Refuses what cannot stand on a slip of that emptying; `id` is the slip itself, null for a new one. */
  function checkSlip(slip: Slip, emptiedOn: string, id: number | null): void {
    const holder = suggestions.withNumber(slip.slipNumber)
    if (holder !== null && holder !== id) throw new AppError('slipNumberTaken', { slipNumber: 'taken' })
    if (slip.text === '' && !slip.isIllegible) throw new AppError('invalidInput', { text: 'required' })
    if (slip.writtenOn !== null && slip.writtenOn > emptiedOn)
      throw new AppError('invalidInput', { writtenOn: 'afterEmptying' })
    if (slip.customerId !== null && !customers.live(slip.customerId)) throw new AppError('notFound')
  }

  /** The number after the last one typed of this emptying, or of all; one that is taken is passed over. */
  function nextSlipNumber(emptyingId: number): number {
    const last = suggestions.ofEmptying(emptyingId).at(-1)
    let next = (last?.slipNumber ?? suggestions.lastNumber()) + 1
    while (suggestions.withNumber(next) !== null) next += 1
    return next
  }

  /** The idea that others are votes for; refuses what is none and what would be a vote for itself. */
  function headOf(id: number): Suggestion {
    const chosen = mustFind(id)
    const head = chosen.duplicateOfId === null ? chosen : mustFind(chosen.duplicateOfId)
    if (!isIdea(head)) throw new AppError('suggestionMergeNotPossible')
    return head
  }

  return {
    ...boxesHandlers(deps),
    ...boxPaperHandlers(deps),

    'suggestions.list': () => suggestions.list(),

    'suggestions.figures': ({ from, to, customers: served }) => {
      const isWithin = ({ emptiedOn }: { emptiedOn: string }) =>
        (from === null || emptiedOn >= from) && (to === null || emptiedOn <= to)
      const slips = suggestions.list().filter(isWithin)
      return suggestionFigures({
        slips: slips.map((slip) => ({
          ...slip,
          isCase: slip.caseId !== null,
          isDuplicate: slip.duplicateOfId !== null,
        })),
        untyped: boxes.emptyings().filter(isWithin).reduce(addUntyped, 0),
        customers: served,
      })
    },

    'suggestions.typing': ({ emptyingId }) => ({
      emptying: mustFindEmptying(emptyingId),
      slips: suggestions.ofEmptying(emptyingId),
      nextSlipNumber: nextSlipNumber(emptyingId),
      draft: boxes.draft(emptyingId),
    }),

    'suggestions.similar': ({ text, exceptId }) => {
      const ideas = suggestions.list().filter((idea) => isIdea(idea) && idea.id !== exceptId)
      return similarTexts(text, ideas, MOST_SIMILAR)
    },

    'suggestions.keepDraft': ({ emptyingId, draft }) => {
      mustFindEmptying(emptyingId)
      if (draft === null) boxes.dropDraft(emptyingId)
      else boxes.putDraft(emptyingId, draft, clock.now())
      return {}
    },

    'suggestions.type': ({ emptyingId, slip, duplicateOfId }) => {
      checkSlip(slip, mustFindEmptying(emptyingId).emptiedOn, null)
      if (duplicateOfId !== null && slip.isIllegible) throw new AppError('suggestionMergeNotPossible')
      const headId = duplicateOfId === null ? null : headOf(duplicateOfId).id
      const id = suggestions.insert(emptyingId, slip, headId)
      boxes.dropDraft(emptyingId)
      return { id, nextSlipNumber: nextSlipNumber(emptyingId) }
    },

    'suggestions.change': ({ id, slip }) => {
      const known = mustFind(id)
      checkSlip(slip, known.emptiedOn, id)
      // What was judged or counted as a vote was read by somebody.
      const wasRead = known.state !== 'new' || known.votes > 1 || !isIdea(known)
      if (slip.isIllegible && !known.isIllegible && wasRead) throw new AppError('suggestionStepNotPossible')
      suggestions.update(id, slip)
      return {}
    },

    'suggestions.void': ({ id, reason }) => {
      mustFind(id)
      suggestions.moveDuplicates(id, null)
      suggestions.void(id, reason, clock.now())
      return {}
    },

    'suggestions.merge': ({ id, intoId }) => {
      const gone = mustFind(id)
      const head = headOf(intoId)
      if (head.id === id || !isIdea(gone)) throw new AppError('suggestionMergeNotPossible')
      suggestions.moveDuplicates(id, head.id)
      suggestions.setDuplicateOf(id, head.id)
      return {}
    },

    'suggestions.separate': ({ id }) => {
      mustFind(id)
      suggestions.setDuplicateOf(id, null)
      return {}
    },

    'suggestions.evaluate': ({ id, impact, effort }) => {
      const idea = mustBeIdea(id)
      const state = idea.state === 'new' ? 'evaluated' : idea.state
      suggestions.setProgress(id, { ...idea, impact, effort, state })
      return {}
    },

    'suggestions.move': ({ id, to }) => {
      const idea = mustBeIdea(id)
      mustReach(idea, to)
      if (to !== 'new' && idea.impact === null) throw new AppError('suggestionStepNotPossible')
      // Going back to where it was not accepted takes the acceptance back, unless it is picked up again.
      const wasAccepted = isAccepted(to) || (idea.wasAccepted && idea.state === 'discarded')
      const implementedOn = to === 'implemented' ? clock.today() : null
      const left = idea.state === 'implemented' && idea.isPublished
      suggestions.setProgress(id, { ...idea, state: to, wasAccepted, implementedOn, discardReason: '' })
      if (left) suggestions.publish(id, idea.publishedSaid, idea.publishedDone, false)
      return {}
    },

    'suggestions.discard': ({ id, reason }) => {
      const idea = mustBeIdea(id)
      mustReach(idea, 'discarded')
      suggestions.setProgress(id, { ...idea, state: 'discarded', discardReason: reason })
      return {}
    },

    'suggestions.reply': ({ id, repliedOn }) => {
      const { receivedOn } = mustBeIdea(id)
      if (repliedOn !== null && (repliedOn < receivedOn || repliedOn > clock.today()))
        throw new AppError('invalidInput', { repliedOn: 'outOfRange' })
      suggestions.setReply(id, repliedOn)
      return {}
    },

    'suggestions.publish': ({ id, said, done, isPublished }) => {
      const idea = mustBeIdea(id)
      if (isPublished && (idea.state !== 'implemented' || said === '' || done === ''))
        throw new AppError('suggestionStepNotPossible')
      suggestions.publish(id, said, done, isPublished)
      return {}
    },

    'suggestions.convert': ({ id, kind }) => {
      const slip = mustFind(id)
      if (!isIdea(slip)) throw new AppError('suggestionStepNotPossible')
      const box = boxes.box(slip.boxId)
      const { id: caseId, number } = registerCase({
        kind,
        channel: 'box',
        officialNumber: String(slip.slipNumber),
        // The clock starts on the date of the slip, or when it came out of the box (domain.md §1.11).
        openedAt: `${slip.receivedOn}T00:00`,
        isTimeKnown: false,
        customerId: slip.customerId,
        role: null,
        placeId: box?.placeId ?? null,
        description: slip.text,
        remedyAsked: '',
        product: '',
        amount: null,
        element: slip.element,
        dimension: slip.dimension,
        momentId: slip.momentId,
        causeId: null,
        causeClass: slip.causeClass,
        severity: null,
        severityReasons: [],
        responsibleId: null,
        isFirstContactPossible: true,
        topic: '',
      })
      suggestions.moveDuplicates(id, null)
      suggestions.setCase(id, caseId)
      return { caseId, number }
    },
  }
}

/** Something that can be judged: legible, no vote for another one, and no case. */
function isIdea({ isIllegible, duplicateOfId, caseId }: Suggestion): boolean {
  return !isIllegible && duplicateOfId === null && caseId === null
}

function addUntyped(total: number, { slipCount, typedCount }: { slipCount: number; typedCount: number }) {
  return total + Math.max(0, slipCount - typedCount)
}
