import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { createDraftKeeper } from '../../../src/renderer/surveys/draftKeeper'
import { aQuestionnaire } from '../../support/builders'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const titled = (es: string) => aQuestionnaire({ title: { es, en: '' } })
const writing = (es: string) => (before: Questionnaire) => ({ ...before, title: { es, en: '' } })

/** A keeper on a main process whose answers the test gives one by one. */
function keeperOn(initial: Questionnaire) {
  const sent: string[] = []
  const errors: unknown[] = []
  const answers: { resolve: (isNewVersion?: boolean) => void; reject: () => void }[] = []
  const keeper = createDraftKeeper(
    initial,
    (questionnaire) =>
      new Promise((resolve, reject) => {
        sent.push(questionnaire.title.es)
        answers.push({
          resolve: (isNewVersion = false) => resolve({ versionNumber: 2, isNewVersion }),
          reject: () => reject(new Error('disk full')),
        })
      }),
    (error) => errors.push(error),
  )
  const answer = async (how: 'resolve' | 'reject' = 'resolve') => {
    answers.shift()?.[how]()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { keeper, sent, errors, answers, answer }
}

test('typing is saved once, when it pauses', async () => {
  const { keeper, sent, answer } = keeperOn(titled('A'))
  keeper.change(writing('AB'))
  keeper.change(writing('ABC'))
  expect(keeper.snapshot().state).toBe('waiting')
  await vi.advanceTimersByTimeAsync(700)
  expect([sent, keeper.snapshot().state]).toEqual([['ABC'], 'saving'])
  await answer()
  expect(keeper.snapshot().state).toBe('saved')
})

test('leaving a field saves without waiting', () => {
  const { keeper, sent } = keeperOn(titled('A'))
  keeper.change(writing('AB'))
  keeper.flush()
  keeper.flush()
  expect(sent).toEqual(['AB'])
})

test('what is typed while a save is under way goes next, never at the same time', async () => {
  const { keeper, sent, answer } = keeperOn(titled('A'))
  keeper.change(writing('AB'), 'now')
  keeper.change(writing('ABC'), 'now')
  expect(sent).toEqual(['AB'])
  await answer()
  expect(sent).toEqual(['AB', 'ABC'])
  await answer()
  expect(keeper.snapshot().state).toBe('saved')
})

test('typing something and taking it back saves nothing', async () => {
  const { keeper, sent } = keeperOn(titled('A'))
  keeper.change(writing('AB'))
  keeper.change(writing('A'))
  await vi.advanceTimersByTimeAsync(700)
  expect([sent, keeper.snapshot().state]).toEqual([[], 'saved'])
})

test('a save that fails keeps the text, says so and can be repeated', async () => {
  const { keeper, sent, errors, answer } = keeperOn(titled('A'))
  keeper.change(writing('AB'), 'now')
  await answer('reject')
  expect(errors).toHaveLength(1)
  expect(keeper.snapshot()).toMatchObject({ state: 'failed', questionnaire: titled('AB') })
  keeper.flush()
  await answer()
  expect([sent, keeper.snapshot().state]).toEqual([['AB', 'AB'], 'saved'])
})

test('an undo in the history is taken up, also when main answers with what it had first', async () => {
  const first = titled('A')
  const { keeper, answer } = keeperOn(first)
  keeper.change(writing('AB'), 'now')
  await answer()
  keeper.arrived(first)
  expect(keeper.snapshot().questionnaire).toEqual(first)
})

test('what arrives never overwrites what is being typed', () => {
  const { keeper } = keeperOn(titled('A'))
  keeper.change(writing('AB'))
  keeper.arrived(titled('Other'))
  expect(keeper.snapshot().questionnaire.title.es).toBe('AB')
})

test('the new version is told until it is undone', async () => {
  const first = titled('A')
  const { keeper, answers } = keeperOn(first)
  keeper.change(writing('AB'), 'now')
  answers.shift()?.resolve(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(keeper.snapshot().madeVersion).toBe(2)
  keeper.arrived(first)
  expect(keeper.snapshot().madeVersion).toBeNull()
})
