import { expect, test } from 'vitest'
import { createSheet } from '#shared/responses/keying'
import { createDraftKeeper } from '../../../src/renderer/responses/capture/draftKeeper'
import { createKeyingMeter } from '../../../src/renderer/responses/capture/keyingMeter'
import { noHeader } from '../../support/builders'

const draft = (sheetNumber: number) => createSheet({ questions: [] }, sheetNumber, noHeader)
const rest = () => new Promise((resolve) => setTimeout(resolve))

/** A keeper whose sending ends only when it is told to. */
function slowKeeper() {
  const sent: number[] = []
  const answers: (() => void)[] = []
  const errors: unknown[] = []
  const keeper = createDraftKeeper(
    ({ sheetNumber }) => {
      sent.push(sheetNumber)
      return new Promise<void>((resolve) => answers.push(resolve))
    },
    (error) => errors.push(error),
  )
  return { keeper, sent, answers, errors }
}

test('while a draft is on its way only the newest waits, and it is always sent', async () => {
  const { keeper, sent, answers } = slowKeeper()
  for (const number of [1, 2, 3, 4]) keeper.keep(draft(number))
  expect(sent).toEqual([1])
  answers[0]?.()
  await rest()
  expect(sent).toEqual([1, 4])
})

test('what waits is not sent after the sheet was saved', async () => {
  const { keeper, sent, answers } = slowKeeper()
  keeper.keep(draft(1))
  keeper.keep(draft(2))
  keeper.forget()
  answers[0]?.()
  await rest()
  expect(sent).toEqual([1])
})

test('on leaving what waits is sent at once', () => {
  const { keeper, sent } = slowKeeper()
  keeper.keep(draft(1))
  keeper.keep(draft(2))
  keeper.flush()
  expect(sent).toEqual([1, 2])
})

test('a failure is told once, not at every key', async () => {
  const errors: unknown[] = []
  const keeper = createDraftKeeper(
    () => Promise.reject(new Error('full')),
    (error) => errors.push(error),
  )
  for (const number of [1, 2, 3]) {
    keeper.keep(draft(number))
    await rest()
  }
  expect(errors).toHaveLength(1)
})

test('the pace counts the time of work, and a lunch over an open sheet as one minute', () => {
  const meter = createKeyingMeter()
  expect(meter.pace(0)).toBe(null)
  meter.key('1', 0)
  meter.key('2', 30_000)
  meter.key('Backspace', 3_000_000)
  expect(meter.pace(3)).toBe(120)
  expect(meter.read()).toMatchObject({ worked: 90_000, keystrokes: 3, corrections: 1 })
  meter.restart()
  meter.key('1', 3_010_000)
  expect(meter.read()).toMatchObject({ worked: 10_000, keystrokes: 1, corrections: 0 })
})
