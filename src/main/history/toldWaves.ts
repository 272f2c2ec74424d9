import { AppError } from '#shared/contract/reply'
import { isToldOfTeam } from '#shared/team/internalIndex'
import type { Db } from '../db/database'
import { wavesOfTeam } from '../surveys/wavesOfTeam'

interface TeamWave {
  readonly id: number
  readonly closedOn: string | null
  readonly usableCount: number
}

/**
 * Looks at the waves whose figures of the team can have been read, before something is taken back; the function that it
 * gives refuses what changed one of them: from the figures before and after, what one person answered could be told
 * (domain.md §1.19). That a wave goes as a whole, with the sample business, says nothing of anybody.
 */
export function watchToldWaves(db: Db): () => void {
  const read = db.prepare<[], TeamWave>(`
    SELECT id, closed_on AS closedOn,
      coalesce((SELECT count FROM sheet_count WHERE wave_id = wave.id AND status = 'usable'), 0) AS usableCount
    FROM wave WHERE voided_at IS NULL AND id IN ${wavesOfTeam}`)
  const told = read.all().filter((wave) => isToldOfTeam({ ...wave, isOfEmployees: true }))
  return () => {
    if (told.length === 0) return
    const now = new Map(read.all().map((wave) => [wave.id, wave]))
    const isTouched = ({ id, usableCount }: TeamWave) => {
      const wave = now.get(id)
      return wave !== undefined && (wave.closedOn === null || wave.usableCount !== usableCount)
    }
    if (told.some(isTouched)) throw new AppError('teamWaveTold')
  }
}
