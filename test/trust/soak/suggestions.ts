import { dayAfter, monthOf } from './days'
import { onceIn, oneOf, type Part, type Soak, type Total } from './soak'

interface Slip {
  readonly id: number
  readonly receivedOn: string
  readonly isIllegible: boolean
  state: 'new' | 'evaluated' | 'accepted' | 'inProgress' | 'implemented' | 'discarded'
  wasAccepted: boolean
  repliedOn: string | null
  implementedOn: string | null
}

/** What the other parts know of the box. */
export interface SuggestionsPart extends Part {
  figuresOf(month: string): Readonly<Record<string, number>>
}

/** The suggestion box: emptied, its slips typed, judged, accepted, done, answered. */
export function suggestionsPart(isClosed: (month: string) => boolean): SuggestionsPart {
  const slips: Slip[] = []
  const emptyings: { readonly on: string; readonly count: number }[] = []
  let boxId = 0
  let number = 0

  async function work(soak: Soak): Promise<void> {
    const { random, call, deed, today } = soak
    if (onceIn(random, 2)) await empty(soak)
    const waiting = slips.filter(({ state, isIllegible }) => state === 'new' && !isIllegible)
    const one = oneOf(random, waiting)
    if (one && (await deed('suggestions.evaluate', { id: one.id, impact: 1 + random.below(5), effort: 2 })))
      one.state = 'evaluated'
    const judged = oneOf(
      random,
      slips.filter(({ state }) => state === 'evaluated'),
    )
    if (judged && onceIn(random, 4)) {
      if (await deed('suggestions.discard', { id: judged.id, reason: 'No cabe' })) judged.state = 'discarded'
    } else if (judged && (await deed('suggestions.move', { id: judged.id, to: 'accepted' }))) {
      judged.state = 'accepted'
      judged.wasAccepted = true
    }
    const accepted = oneOf(
      random,
      slips.filter(({ state }) => state === 'accepted'),
    )
    if (
      accepted &&
      onceIn(random, 3) &&
      (await deed('suggestions.move', { id: accepted.id, to: 'inProgress' }))
    )
      accepted.state = 'inProgress'
    const started = oneOf(
      random,
      slips.filter(({ state }) => state === 'inProgress'),
    )
    if (
      started &&
      onceIn(random, 2) &&
      (await deed('suggestions.move', { id: started.id, to: 'implemented' }))
    ) {
      started.state = 'implemented'
      started.implementedOn = today()
    }
    const unanswered = oneOf(
      random,
      slips.filter(({ repliedOn, isIllegible }) => repliedOn === null && !isIllegible),
    )
    if (unanswered && onceIn(random, 2)) {
      await call('suggestions.reply', { id: unanswered.id, repliedOn: today() })
      unanswered.repliedOn = today()
    }
  }

  async function empty({ random, call, deed, today }: Soak): Promise<void> {
    const slipCount = random.below(5)
    const { id: emptyingId } = await call('suggestions.empty', { boxId, emptiedOn: today(), slipCount })
    emptyings.push({ on: today(), count: slipCount })
    for (let left = slipCount; left > 0; left--) {
      const isIllegible = onceIn(random, 7)
      const earlier = dayAfter(today(), -random.below(3))
      const writtenOn = onceIn(random, 2) || isClosed(monthOf(earlier)) ? null : earlier
      number += 1
      const slip = {
        slipNumber: number,
        writtenOn,
        text: isIllegible ? '' : `Más luz en la terraza ${number}`,
        isIllegible,
      }
      const typed = await deed('suggestions.type', { emptyingId, slip })
      if (!typed) continue
      slips.push({
        id: typed.id,
        receivedOn: writtenOn ?? today(),
        isIllegible,
        state: 'new',
        wasAccepted: false,
        repliedOn: null,
        implementedOn: null,
      })
    }
  }

  async function totals({ call }: Soak): Promise<Total[]> {
    const got = await call('suggestions.figures', {})
    const readable = slips.filter(({ isIllegible }) => !isIllegible)
    const evaluated = readable.filter(({ state }) => state !== 'new')
    const accepted = evaluated.filter(({ wasAccepted }) => wasAccepted)
    const done = accepted.filter(({ state }) => state === 'implemented')
    const counted = emptyings.reduce((sum, { count }) => sum + count, 0)
    const share = (part: number, n: number) => ({ value: n === 0 ? null : (100 * part) / n, part, n })
    return [
      {
        what: 'the box',
        expected: {
          illegible: slips.length - readable.length,
          pending: readable.length - evaluated.length,
          untyped: counted - slips.length,
          acceptance: share(accepted.length, evaluated.length),
          implementation: share(done.length, accepted.length),
        },
        got: {
          illegible: got.illegible,
          pending: got.pending,
          untyped: got.untyped,
          acceptance: got.acceptance,
          implementation: got.implementation,
        },
      },
    ]
  }

  function figuresOf(month: string): Readonly<Record<string, number>> {
    const of = (day: string | null) => day !== null && monthOf(day) === month
    return {
      emptyings: emptyings.filter(({ on }) => of(on)).length,
      slipsCounted: emptyings.filter(({ on }) => of(on)).reduce((sum, { count }) => sum + count, 0),
      slips: slips.filter(({ receivedOn }) => of(receivedOn)).length,
      slipsIllegible: slips.filter(({ receivedOn, isIllegible }) => isIllegible && of(receivedOn)).length,
      slipsReplied: slips.filter(({ repliedOn }) => of(repliedOn)).length,
      slipsImplemented: slips.filter(({ implementedOn }) => of(implementedOn)).length,
    }
  }

  return {
    begin: async ({ call }) => {
      boxId = (await call('suggestions.addBox', { name: 'Junto a la caja' })).id
    },
    work,
    totals,
    figuresOf,
  }
}
