import type { HandlersFor } from '#shared/contract/procedure'
import type { figuresContract } from '#shared/moments/figures.contract'
import { lookedAt } from '#shared/moments/lookBack'
import type { Deps } from '../deps'
import { manySheetsIn } from '../jobs/manySheets'
import { readElements } from './readElements'
import { readFailures } from './readFailures'
import { variabilityTask } from './readVariability'

export function figuresHandlers({
  db,
  clock,
  jobs,
}: Pick<Deps, 'db' | 'clock' | 'jobs'>): HandlersFor<typeof figuresContract> {
  const areMany = manySheetsIn(db)
  return {
    'moments.elements': ({ lookBack }) => readElements(db, lookBack, clock.today()),
    'moments.failures': ({ lookBack, ...asked }) =>
      readFailures(db, lookedAt(lookBack, clock.today()), asked),
    'moments.variability': (choice) => {
      const asked = { ...choice, today: clock.today() }
      return areMany() ? jobs.read('variability', asked) : variabilityTask({ db }, asked)
    },
  }
}
