import { createSheet, press } from '#shared/responses/keying'
import type { Figure } from './figures'
import { median, milliseconds } from './samples'
import type { Settings } from './settings'
import { columns, questionsOf } from './sheets'

const presses = 10_000

/** From a key to the next state of the sheet, without drawing it. */
export async function measureKeys({ quick }: Settings): Promise<Figure[]> {
  const samples: number[] = []
  for (let round = 0; round < (quick ? 3 : 15); round += 1) samples.push(await milliseconds(pressMany))
  return [{ name: 'a key while keying a sheet', value: (median(samples) / presses) * 1_000, unit: 'µs' }]
}

/** Sheet after sheet: a digit for each rating, a word for the text, Enter at the end. */
function pressMany(): void {
  const questions = questionsOf(columns).map((question) => ({ ...question, naAllowed: false }))
  const keys = questions.flatMap(({ type }, index) =>
    type === 'TXT' ? [...'rápido', 'Enter'] : [String(1 + (index % 9))],
  )
  const empty = createSheet({ questions }, 1, {
    answeredOn: null,
    placeId: null,
    channelId: null,
    shiftId: null,
  })
  let sheet = empty
  for (let index = 0; index < presses; index += 1) {
    const key = keys[index % keys.length] ?? 'Enter'
    const pressed = press(index % keys.length === 0 ? empty : sheet, key, questions)
    if (pressed.outcome.kind === 'refused') throw new Error(`the key ${key} was refused`)
    sheet = pressed.state
  }
}
