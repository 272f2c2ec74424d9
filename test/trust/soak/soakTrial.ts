import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inTemporaryFolder } from '../support/folders'
import { createTally, type Tally } from '../support/tally'
import type { Trial } from '../trial'
import { type Business, openBusiness } from './business'
import { shopParts } from './shop'
import { isSame, type Soak } from './soak'
import { type Day, stretchesOf } from './stretches'

/**
 * Two months of a small business in minutes: each day is worked by lot, and in the evening everything that the app says
 * is compared with what a model of its own, which knows nothing of the app, says that it must come to. Day by day the
 * app is closed, ended suddenly or left running; what it holds must not grow.
 */
export const soakTrial: Trial = {
  name: 'two months in the shop',
  run: ({ length, seed }, report) =>
    inTemporaryFolder(async (root) => {
      const tally = createTally(report)
      const folder = (name: string) => {
        mkdirSync(join(root, name))
        return join(root, name)
      }
      const business = openBusiness({
        dataFolder: folder('data'),
        papers: folder('papers'),
        seed,
        volume: length === 'short' ? 1 : 3,
      })
      try {
        await live(business, stretchesOf(length), tally)
      } catch (error) {
        tally.note(business.soak.now(), [
          error instanceof Error ? (error.stack ?? error.message) : String(error),
        ])
      }
      for (const fault of await business.end()) tally.note('the log', [fault])
      return tally.outcome()
    }),
}

async function live(
  { soak, morning, withClock, evening }: Business,
  days: readonly Day[],
  tally: Tally,
): Promise<void> {
  const parts = shopParts()
  let isOpen = false
  for (const day of days) {
    await morning(day)
    if (!isOpen) {
      await openShop(soak)
      for (const part of parts) await part.begin(soak)
      isOpen = true
    }
    for (const part of parts) await part.work(soak)
    if (day.clock !== 'right')
      await withClock(day.clock, async () => {
        for (const part of parts) await (day.clock === 'hourBack' ? part.work(soak) : part.goOn?.(soak))
      })
    for (const part of parts)
      for (const { what, expected, got } of await part.totals(soak)) {
        const texts = [JSON.stringify(expected), JSON.stringify(got)]
        tally.note(
          `${day.date}, ${what}`,
          isSame(expected, got) ? [] : [`expected ${texts[0]}, got ${texts[1]}`],
        )
      }
    tally.note(`${day.date}, the evening`, await evening(day))
  }
}

const shut: { from: string; to: string }[] = []
const openDay = [{ from: '09:00', to: '20:00' }]

async function openShop({ call }: Soak): Promise<void> {
  await call('business.create', {
    name: 'La tienda',
    country: 'ES',
    language: 'es',
    openingHours: [openDay, openDay, openDay, openDay, openDay, openDay, shut],
  })
}
