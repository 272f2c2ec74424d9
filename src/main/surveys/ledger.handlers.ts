import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { ledgerSummary } from '#shared/surveys/ledger'
import type { HandOutDraft, ledgerContract, ReturnDraft } from '#shared/surveys/ledger.contract'
import { countOf, coveredBy } from '#shared/surveys/sheetRanges'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { type LedgerTable, ledgerRepository } from './ledger.repository'
import { wavesRepository } from './waves.repository'

/** Printed, handed out, come back, keyed: where each sheet of a wave is. */
export function ledgerHandlers({
  db,
  clock,
}: Pick<Deps, 'db' | 'clock'>): HandlersFor<typeof ledgerContract> {
  const ledger = ledgerRepository(db)
  const waves = wavesRepository(db)
  const business = businessRepository(db)

  function mustHaveWave(waveId: number): void {
    if (!waves.find(waveId)) throw new AppError('notFound')
  }

  function mustFindWaveOf(table: LedgerTable, id: number): number {
    const waveId = ledger.waveOf(table, id)
    if (waveId === null) throw new AppError('notFound')
    return waveId
  }

  /** Puts the numbers in order, each once. */
  function checkedHandOut(handOut: HandOutDraft): HandOutDraft {
    const { placeId } = handOut
    const isPlace = business.tags().some(({ id, kind }) => id === placeId && kind === 'place')
    if (placeId !== null && !isPlace) throw new AppError('notFound')
    return { ...handOut, numbers: coveredBy(handOut.numbers) }
  }

  /** Counts the numbers where they are known; a hand-out of another wave is none of ours. */
  function checkedReturn(waveId: number, returned: ReturnDraft): ReturnDraft {
    const { handOutId, count } = returned
    const isOurs = handOutId === null || ledger.waveOf('print_hand_out', handOutId) === waveId
    if (!isOurs) throw new AppError('notFound')
    const numbers = returned.numbers && coveredBy(returned.numbers)
    return { ...returned, numbers, count: numbers ? countOf(numbers) : count }
  }

  function takeOut(table: LedgerTable, id: number): Record<string, never> {
    mustFindWaveOf(table, id)
    ledger.void(table, id, clock.now())
    return {}
  }

  return {
    'surveys.ledger': ({ waveId }) => {
      mustHaveWave(waveId)
      const entries = ledger.entries(waveId)
      const { totals, numbers, notes, countedTooMany, ofHandOut } = ledgerSummary(entries)
      return {
        totals,
        numbers,
        runs: entries.printed,
        handOuts: entries.handedOut.map((handOut) => ({ ...handOut, counts: ofHandOut(handOut.id) })),
        returns: entries.returned,
        notes,
        countedTooMany,
      }
    },

    'surveys.ledger.addRun': ({ waveId, options }) => {
      mustHaveWave(waveId)
      return { id: ledger.insertRun(waveId, options, clock.now()) }
    },

    'surveys.ledger.voidRun': ({ id }) => takeOut('print_run', id),

    'surveys.ledger.handOut': ({ waveId, handOut }) => {
      mustHaveWave(waveId)
      return { id: ledger.insertHandOut(waveId, checkedHandOut(handOut)) }
    },

    'surveys.ledger.changeHandOut': ({ id, handOut }) => {
      mustFindWaveOf('print_hand_out', id)
      ledger.updateHandOut(id, checkedHandOut(handOut))
      return {}
    },

    'surveys.ledger.voidHandOut': ({ id }) => takeOut('print_hand_out', id),

    'surveys.ledger.takeBack': ({ waveId, returned }) => {
      mustHaveWave(waveId)
      return { id: ledger.insertReturn(waveId, checkedReturn(waveId, returned)) }
    },

    'surveys.ledger.changeReturn': ({ id, returned }) => {
      const waveId = mustFindWaveOf('print_return', id)
      ledger.updateReturn(id, checkedReturn(waveId, returned))
      return {}
    },

    'surveys.ledger.voidReturn': ({ id }) => takeOut('print_return', id),
  }
}
