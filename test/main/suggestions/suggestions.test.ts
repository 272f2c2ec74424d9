import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderSuggestions } from '#shared/suggestions/priority'
import { reachableStates, type SuggestionState, suggestionStates } from '#shared/suggestions/states'
import { appForEachTest, contentOf, outcomeOf } from '../../support/builders'
import { type TestApp, testApp } from '../../support/testApp'
import { aBox, anEmptying, someSlips } from './suggestionDeeds'

const app = appForEachTest()

async function suggestionOf(id: number, of: TestApp = app()) {
  const found = (await of.call('suggestions.list', {})).find((one) => one.id === id)
  if (!found) throw new Error(`there is no suggestion ${id}`)
  return found
}

/** Takes a suggestion along its way up to a state. */
async function moveTo(id: number, state: 'evaluated' | 'accepted' | 'inProgress' | 'implemented') {
  await app().call('suggestions.evaluate', { id, impact: 3, effort: 3 })
  const way = ['evaluated', 'accepted', 'inProgress', 'implemented'] as const
  for (const to of way.slice(1, way.indexOf(state) + 1)) await app().call('suggestions.move', { id, to })
}

describe('emptying a box', () => {
  test('an empty box counts as looked into', async () => {
    const boxId = await aBox(app(), { everyDays: 7 })
    app().setNow('2026-03-12T10:00:00')
    expect((await app().call('suggestions.due', {})).boxes).toEqual([
      { boxId, name: 'Entrada', place: '', days: 10, everyDays: 7, wasEmptied: false },
    ])
    await app().call('suggestions.empty', { boxId, emptiedOn: '2026-03-12', slipCount: 0 })
    expect((await app().call('suggestions.due', {})).boxes).toEqual([])
    app().setNow('2026-03-18T10:00:00')
    expect((await app().call('suggestions.due', {})).boxes).toEqual([])
    app().setNow('2026-03-19T10:00:00')
    expect((await app().call('suggestions.due', {})).boxes).toMatchObject([{ days: 7, wasEmptied: true }])
  })

  test('what is still to be typed is told', async () => {
    const emptyingId = await anEmptying(app(), { slipCount: 3 })
    await someSlips(app(), ['Más luz'], emptyingId)
    expect(await app().call('suggestions.due', {})).toMatchObject({ untyped: 2, pending: 1 })
  })

  test('not in the future, not away from its slips, not twice under one name', async () => {
    const boxId = await aBox(app())
    const emptied = { boxId, slipCount: 1 }
    expect(await outcomeOf(app().call('suggestions.empty', { ...emptied, emptiedOn: '2026-03-03' }))).toBe(
      'invalidInput',
    )
    const emptyingId = await anEmptying(app(), { boxId })
    const slip = { slipNumber: 1, text: 'Más luz', writtenOn: '2026-03-01' }
    await app().call('suggestions.type', { emptyingId, slip })
    expect(await outcomeOf(app().call('suggestions.voidEmptying', { id: emptyingId }))).toBe(
      'emptyingHasSlips',
    )
    const earlier = { id: emptyingId, emptying: { ...emptied, emptiedOn: '2026-02-28' } }
    expect(await outcomeOf(app().call('suggestions.changeEmptying', earlier))).toBe('invalidInput')
    expect(await outcomeOf(app().call('suggestions.addBox', { name: 'Entrada' }))).toBe('nameTaken')
  })
})

describe('typing slips', () => {
  test('the next number is proposed, and one that is taken is passed over', async () => {
    const emptyingId = await anEmptying(app())
    const type = (slipNumber: number) =>
      app().call('suggestions.type', { emptyingId, slip: { slipNumber, text: 'Más luz' } })
    expect((await type(12)).nextSlipNumber).toBe(13)
    expect((await type(11)).nextSlipNumber).toBe(13)
    expect(await outcomeOf(type(12))).toBe('slipNumberTaken')
  })

  test('a half-typed slip is kept, and gone once it is stored', async () => {
    const emptyingId = await anEmptying(app())
    await app().call('suggestions.keepDraft', { emptyingId, draft: { text: 'Pongan' } })
    expect((await app().call('suggestions.typing', { emptyingId })).draft).toEqual({ text: 'Pongan' })
    await someSlips(app(), ['Pongan más luz'], emptyingId)
    expect((await app().call('suggestions.typing', { emptyingId })).draft).toBeNull()
  })

  test('a slip says something or cannot be read, and was not written after it was collected', async () => {
    const emptyingId = await anEmptying(app())
    const type = (slip: object) =>
      outcomeOf(app().call('suggestions.type', { emptyingId, slip: { slipNumber: 1, text: '', ...slip } }))
    expect(await type({})).toBe('invalidInput')
    expect(await type({ text: 'Más luz', writtenOn: '2026-03-03' })).toBe('invalidInput')
    expect(await type({ isIllegible: true })).toBe('done')
  })

  test('one that cannot be read is counted and never evaluated', async () => {
    const emptyingId = await anEmptying(app(), { slipCount: 1 })
    const slip = { slipNumber: 1, text: '', isIllegible: true }
    const { id } = await app().call('suggestions.type', { emptyingId, slip })
    expect(await outcomeOf(app().call('suggestions.evaluate', { id, impact: 3, effort: 3 }))).toBe(
      'suggestionStepNotPossible',
    )
    expect(await app().call('suggestions.figures', {})).toMatchObject({
      received: 1,
      illegible: 1,
      pending: 0,
    })
  })
})

describe('the way of a suggestion', () => {
  const isEvaluatedAt = (state: SuggestionState) => state !== 'new'

  test.each(suggestionStates.flatMap((from) => suggestionStates.map((to) => [from, to] as const)))(
    'from %s to %s only along the way',
    async (from, to) => {
      const [id = 0] = await someSlips(app(), ['Más luz'])
      if (from === 'discarded') {
        await moveTo(id, 'evaluated')
        await app().call('suggestions.discard', { id, reason: 'No cabe' })
      } else if (from !== 'new') await moveTo(id, from)
      const step =
        to === 'discarded'
          ? app().call('suggestions.discard', { id, reason: 'No cabe' })
          : app().call('suggestions.move', { id, to })
      // A new one is evaluated with its two numbers, not by moving it.
      const isAllowed = reachableStates(from, isEvaluatedAt(from)).includes(to) && from !== 'new'
      const isOut = from === 'new' && to === 'discarded'
      expect(await outcomeOf(step)).toBe(isAllowed || isOut ? 'done' : 'suggestionStepNotPossible')
      expect((await suggestionOf(id)).state).toBe(isAllowed || isOut ? to : from)
    },
  )

  test('whatever is tried in whatever order, no stage is ever left out', async () => {
    const order: readonly SuggestionState[] = suggestionStates
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...suggestionStates), { maxLength: 12 }), async (tries) => {
        const other = testApp()
        const [id = 0] = await someSlips(other, ['Más luz'])
        let before = (await suggestionOf(id, other)).state
        for (const to of tries) {
          if (to === 'discarded')
            await outcomeOf(other.call('suggestions.discard', { id, reason: 'No cabe' }))
          else if (to === 'evaluated' && before === 'new')
            await other.call('suggestions.evaluate', { id, impact: 3, effort: 3 })
          else await outcomeOf(other.call('suggestions.move', { id, to }))
          const { state, impact, wasAccepted } = await suggestionOf(id, other)
          if (state !== 'discarded' && before !== 'discarded')
            expect(Math.abs(order.indexOf(state) - order.indexOf(before))).toBeLessThanOrEqual(1)
          if (state !== 'new' && state !== 'discarded') expect(impact).not.toBeNull()
          if (order.indexOf(state) >= 2 && state !== 'discarded') expect(wasAccepted).toBe(true)
          before = state
        }
        other.close()
      }),
      { numRuns: 20 },
    )
  })

  test('what is discarded comes back to where it had been judged', async () => {
    const [fresh = 0, judged = 0] = await someSlips(app(), ['Más luz', 'Menos ruido'])
    await moveTo(judged, 'evaluated')
    for (const id of [fresh, judged]) await app().call('suggestions.discard', { id, reason: 'No cabe' })
    expect(await outcomeOf(app().call('suggestions.move', { id: fresh, to: 'evaluated' }))).toBe(
      'suggestionStepNotPossible',
    )
    await app().call('suggestions.move', { id: fresh, to: 'new' })
    await app().call('suggestions.move', { id: judged, to: 'evaluated' })
    expect([(await suggestionOf(fresh)).state, (await suggestionOf(judged)).state]).toEqual([
      'new',
      'evaluated',
    ])
  })

  test('staff types and sees, the owner judges and publishes', async () => {
    const emptyingId = await anEmptying(app())
    app().setRole('staff')
    const [id = 0] = await someSlips(app(), ['Más luz'], emptyingId)
    const outcomes = [
      await outcomeOf(app().call('suggestions.evaluate', { id, impact: 3, effort: 3 })),
      await outcomeOf(app().call('suggestions.discard', { id, reason: 'No' })),
      await outcomeOf(app().call('suggestions.publish', { id, said: '', done: '', isPublished: false })),
    ]
    expect(outcomes).toEqual(['notAllowed', 'notAllowed', 'notAllowed'])
    expect(await app().call('suggestions.list', {})).toHaveLength(1)
  })
})

describe('votes', () => {
  test('are one more than the duplicates, however they were merged, and undo takes a merge back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { maxLength: 8 }),
        async (merges) => {
          const other = testApp()
          const ids = await someSlips(other, ['a', 'b', 'c', 'd', 'e'])
          for (const [one, into] of merges) {
            const before = contentOf(other.db)
            const merge = { id: ids[one] ?? 0, intoId: ids[into] ?? 0 }
            const outcome = await outcomeOf(other.call('suggestions.merge', merge))
            if (outcome !== 'done') {
              expect(contentOf(other.db)).toEqual(before)
              continue
            }
            const after = contentOf(other.db)
            await other.call('history.undo', {})
            expect(contentOf(other.db)).toEqual(before)
            await other.call('history.redo', {})
            expect(contentOf(other.db)).toEqual(after)
          }
          const slips = await other.call('suggestions.list', {})
          for (const { id, votes, duplicateOfId } of slips) {
            expect(votes).toBe(1 + slips.filter((one) => one.duplicateOfId === id).length)
            // A vote is a vote for an idea, never for another vote.
            if (duplicateOfId !== null)
              expect(slips.find((one) => one.id === duplicateOfId)?.duplicateOfId).toBeNull()
          }
          const heads = slips.filter((one) => one.duplicateOfId === null)
          expect(heads.reduce((total, { votes }) => total + votes, 0)).toBe(5)
          other.close()
        },
      ),
      { numRuns: 20 },
    )
  })

  test('what says much the same is offered, also while it is typed', async () => {
    const [chairs = 0] = await someSlips(app(), ['Pongan más sillas junto a la caja', 'El café está frío'])
    const similar = await app().call('suggestions.similar', { text: 'Faltan sillas en la caja' })
    expect(similar.map(({ id }) => id)).toEqual([chairs])
  })
})

describe('a slip that is really a case', () => {
  test('keeps its number and date; undated, the clock starts when it was collected', async () => {
    const emptyingId = await anEmptying(app())
    const { id: customerId } = await app().call('customers.create', { name: 'Rosa Díaz' })
    const undated = { slipNumber: 7, text: 'Me cobraron dos veces', customerId }
    const dated = { slipNumber: 8, text: 'Gracias por todo', writtenOn: '2026-02-27' }
    const caseIds: number[] = []
    for (const [slip, kind] of [
      [undated, 'claim'],
      [dated, 'compliment'],
    ] as const) {
      const { id } = await app().call('suggestions.type', { emptyingId, slip })
      caseIds.push((await app().call('suggestions.convert', { id, kind })).caseId)
    }
    const [claim, compliment] = await Promise.all(
      caseIds.map((caseId) => app().call('cases.show', { caseId })),
    )
    expect(claim).toMatchObject({
      number: '2026-00001',
      facts: { kind: 'claim', channel: 'box', officialNumber: '7', customerId, isTimeKnown: false },
      events: [{ kind: 'registered', to: 'received' }],
    })
    expect(claim?.facts.openedAt.slice(0, 10)).toBe('2026-03-02')
    expect(compliment?.facts.openedAt.slice(0, 10)).toBe('2026-02-27')
    expect(await app().call('suggestions.figures', {})).toMatchObject({ received: 5, cases: 2, pending: 0 })
  })

  test('is evaluated no more; undo makes it a suggestion again and voids the case', async () => {
    const [id = 0] = await someSlips(app(), ['Me cobraron dos veces'])
    const { caseId } = await app().call('suggestions.convert', { id, kind: 'claim' })
    expect(await outcomeOf(app().call('suggestions.convert', { id, kind: 'claim' }))).toBe(
      'suggestionStepNotPossible',
    )
    expect((await suggestionOf(id)).caseNumber).toBe('2026-00001')
    await app().call('history.undo', {})
    expect((await suggestionOf(id)).caseId).toBeNull()
    expect((await app().call('cases.show', { caseId })).state).toBe('void')
  })
})

describe('the figures', () => {
  test('are those of the worked example I1', async () => {
    const emptyingId = await anEmptying(app(), { slipCount: 46 })
    const ids = await someSlips(
      app(),
      Array.from({ length: 46 }, (_, index) => `Idea ${index + 1}`),
      emptyingId,
    )
    const scores = [
      [5, 2],
      [3, 1],
      [4, 5],
      [2, 4],
    ] as const
    for (const [index, id] of ids.slice(0, 40).entries()) {
      const [impact, effort] = scores[index] ?? [1, 5]
      await app().call('suggestions.evaluate', { id, impact, effort })
      if (index >= 14) continue
      await app().call('suggestions.move', { id, to: 'accepted' })
      if (index >= 9) continue
      await app().call('suggestions.move', { id, to: 'inProgress' })
      await app().call('suggestions.move', { id, to: 'implemented' })
    }
    const figures = await app().call('suggestions.figures', { customers: 3200 })
    expect(figures).toMatchObject({
      received: 46,
      pending: 6,
      participation: { value: 14.375, part: 46, n: 3200 },
      acceptance: { value: 35, part: 14, n: 40 },
      implementation: { part: 9, n: 14 },
    })
    expect(figures.implementation.value).toBeCloseTo(64.28571428571429, 9)
    const first = (await app().call('suggestions.list', {})).filter(({ id }) => ids.slice(0, 4).includes(id))
    const ordered = orderSuggestions(
      first.map(({ slipNumber, impact, effort, votes }) => ({
        key: `S${slipNumber}`,
        impact: impact ?? 0,
        effort: effort ?? 0,
        votes,
      })),
    )
    expect(ordered.map(({ key }) => key)).toEqual(['S1', 'S2', 'S4', 'S3'])
  })

  test('without customers served there is no participation, without replies no median', async () => {
    await someSlips(app(), ['Más luz'])
    expect(await app().call('suggestions.figures', {})).toMatchObject({
      participation: { value: null, part: 5 },
      acceptance: { value: null, n: 0 },
      replyDays: { value: null, n: 0 },
    })
  })

  test('days to reply count from the date of the slip, of the emptyings of the time asked for', async () => {
    app().setNow('2026-03-20T10:00:00')
    const emptyingId = await anEmptying(app(), { emptiedOn: '2026-03-10' })
    const type = async (slipNumber: number, writtenOn: string | null, repliedOn: string) => {
      const slip = { slipNumber, text: 'Más luz', writtenOn }
      const { id } = await app().call('suggestions.type', { emptyingId, slip })
      await app().call('suggestions.reply', { id, repliedOn })
    }
    await type(1, null, '2026-03-12')
    await type(2, '2026-03-06', '2026-03-10')
    const march = { from: '2026-03-01', to: '2026-03-31' }
    expect((await app().call('suggestions.figures', march)).replyDays).toEqual({ value: 3, part: 2, n: 2 })
    const april = await app().call('suggestions.figures', { from: '2026-04-01' })
    expect(april).toMatchObject({ received: 0, replyDays: { value: null } })
  })
})

describe('on paper', () => {
  test('the poster shows what is done and was chosen, and nothing once it is taken up again', async () => {
    const [id = 0] = await someSlips(app(), ['Faltan sillas'])
    const words = { id, said: 'Faltan sillas', done: 'Hay seis más', isPublished: true }
    expect(await outcomeOf(app().call('suggestions.publish', words))).toBe('suggestionStepNotPossible')
    await moveTo(id, 'implemented')
    await app().call('suggestions.publish', words)
    expect((await app().call('suggestions.paper', {})).poster).toEqual([
      { id, said: 'Faltan sillas', done: 'Hay seis más', implementedOn: '2026-03-02' },
    ])
    app().chosenFiles.push(join(app().folder, 'cartel.pdf'))
    const poster = { language: 'es', size: 'A3' } as const
    expect(await app().call('suggestions.printPoster', poster)).toEqual({ fileName: 'cartel.pdf' })
    await app().call('suggestions.move', { id, to: 'inProgress' })
    expect((await app().call('suggestions.paper', {})).poster).toEqual([])
  })

  test('no number is printed twice, nor one that was typed; a cancelled print takes none', async () => {
    const emptyingId = await anEmptying(app())
    const slip = { slipNumber: 30, text: 'Más luz' }
    await app().call('suggestions.type', { emptyingId, slip })
    const sheets = { boxId: null, language: 'es', size: 'A4', sheets: 2 } as const
    app().chosenFiles.push(null, join(app().folder, 'a.pdf'), join(app().folder, 'b.pdf'))
    expect(await app().call('suggestions.printSlips', sheets)).toBeNull()
    expect(await app().call('suggestions.printSlips', sheets)).toMatchObject({
      firstNumber: 31,
      lastNumber: 38,
    })
    expect(await app().call('suggestions.printSlips', sheets)).toMatchObject({ firstNumber: 39 })
  })

  test('the card asks what the template of the box asks', async () => {
    const { card } = await app().call('suggestions.paper', {})
    expect(card.kinds.map(({ es }) => es)).toContain('sugerencia')
    expect(card.questions[0]?.es).toBe('Cuéntenos')
  })
})

test('forgetting a customer takes the words of the slip and keeps the count', async () => {
  const emptyingId = await anEmptying(app(), { slipCount: 1 })
  const { id: customerId } = await app().call('customers.create', { name: 'Rosa Díaz' })
  const slip = { slipNumber: 1, text: 'Soy Rosa, pongan más luz', customerId }
  await app().call('suggestions.type', { emptyingId, slip })
  await app().call('customers.erase', { id: customerId, confirmation: 'Rosa Díaz' })
  expect((await app().call('suggestions.list', {}))[0]?.text).toBe('—')
  expect((await app().call('suggestions.figures', {})).received).toBe(1)
})
