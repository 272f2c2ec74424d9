import type { HandlersFor } from '#shared/contract/procedure'
import type { figuresContract } from '#shared/moments/figures.contract'
import type { Deps } from '../deps'
import { readElements } from './readElements'
import { readVariability } from './readVariability'

export function figuresHandlers({
  db,
  clock,
}: Pick<Deps, 'db' | 'clock'>): HandlersFor<typeof figuresContract> {
  return {
    'moments.elements': ({ lookBack }) => readElements(db, lookBack, clock.today()),
    'moments.variability': (choice) => readVariability(db, choice, clock.today()),
  }
}
