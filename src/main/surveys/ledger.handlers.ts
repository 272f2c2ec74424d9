import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { countOf, ledgerSummary } from '#shared/surveys/ledger'
import type { ledgerContract } from '#shared/surveys/ledger.contract'
import type { Deps } from '../deps'
import { ledgerRepository } from './ledger.repository'
import { wavesRepository } from './waves.repository'

/** Printed, handed out, come back, keyed: where each sheet of a wave is. */
export function ledgerHandlers({
  db,
  clock,
}: Pick<Deps, 'db' | 'clock'>): HandlersFor<typeof ledgerContract> {
  const ledger = ledgerRepository(db)
  const waves = wavesRepository(db)

  function mustHaveWave(waveId: number): void {
    if (!waves.find(waveId)) throw new AppError('notFound')
  }

  return {
    'surveys.ledger': ({ waveId }) => {
      mustHaveWave(waveId)
      const runs = ledger.runs(waveId)
      const handOuts = ledger.handOuts(waveId)
      const returns = ledger.returns(waveId)
      const { totals, notes, countsOf } = ledgerSummary({
        printed: runs,
        handedOut: handOuts,
        returned: returns,
        sheets: ledger.sheets(waveId),
      })
      return {
        totals,
        runs: runs.map((run) => ({ ...run, counts: countsOf(run) })),
        handOuts: handOuts.map((handOut) => ({ ...handOut, counts: countsOf(handOut) })),
        returns,
        notes,
      }
    },

    'surveys.ledger.addRun': ({ waveId, options }) => {
      mustHaveWave(waveId)
      return { id: ledger.insertRun(waveId, options, clock.now()) }
    },

    'surveys.ledger.handOut': ({ waveId, handOut }) => {
      mustHaveWave(waveId)
      return { id: ledger.insertHandOut(waveId, handOut) }
    },

    'surveys.ledger.takeBack': ({ waveId, returned }) => {
      mustHaveWave(waveId)
      const { numbers } = returned
      const count = numbers ? countOf([numbers]) : returned.count
      return { id: ledger.insertReturn(waveId, { ...returned, count }) }
    },
  }
}
