import type { Deps } from '../deps'
import { MANY_SHEETS } from '../jobs/manySheets'
import { oddSheetsTask } from './oddSheetsTask'

/**
 * How many sheets of a wave look odd, remembered while none of them changes: what a page has looked through in another
 * thread, a command that signs it a moment later need not read again.
 */
export function oddSheetCounts({ db, jobs }: Pick<Deps, 'db' | 'jobs'>) {
  // Every change of a sheet is in the history, an import as one; the counts tell a business that was begun anew.
  const stamp = db
    .prepare<{ waveId: number }, string>(`
      SELECT json_array((SELECT max(id) FROM history_change),
        (SELECT json_group_array(json_array(status, count)) FROM sheet_count WHERE wave_id = @waveId))`)
    .pluck()
  const usable = db
    .prepare<[number], number>(`SELECT count FROM sheet_count WHERE wave_id = ? AND status = 'usable'`)
    .pluck()
  const known = new Map<number, { readonly stamp: string; readonly odd: number }>()
  const stampOf = (waveId: number) => stamp.get({ waveId }) ?? ''

  function keptOf(waveId: number): number | null {
    const kept = known.get(waveId)
    return kept?.stamp === stampOf(waveId) ? kept.odd : null
  }

  return {
    /** Reads the sheets here where nobody has since they changed. */
    of(waveId: number): number {
      const kept = keptOf(waveId)
      if (kept !== null) return kept
      const odd = oddSheetsTask({ db }, { waveId })
      known.set(waveId, { stamp: stampOf(waveId), odd })
      return odd
    },
    /** Has the counts of large waves looked for in another thread, so that `of` need not. */
    async ready(waveIds: readonly number[]): Promise<void> {
      for (const waveId of waveIds) {
        if (keptOf(waveId) !== null || (usable.get(waveId) ?? 0) < MANY_SHEETS) continue
        const before = stampOf(waveId)
        known.set(waveId, { stamp: before, odd: await jobs.read('oddSheets', { waveId }) })
      }
    },
  }
}
