import { CaseLetter, nextSheetPreference, PaperProfile, paperProfilePreference } from '#shared/cases/papers'
import { businessRepository } from '../business/business.repository'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** Letters that are being written, and what the papers say of the business. */
export const casePapersRepository = oncePerDatabase((db: Db) => {
  const business = businessRepository(db)
  const letter = db.prepare<[number], string>('SELECT letter FROM case_letter WHERE case_id = ?').pluck()
  const putLetter = db.prepare<[number, string, string]>(`
    INSERT INTO case_letter (case_id, letter, updated_at) VALUES (?, ?, ?)
    ON CONFLICT (case_id) DO UPDATE SET letter = excluded.letter, updated_at = excluded.updated_at`)
  const dropLetter = db.prepare<[number]>('DELETE FROM case_letter WHERE case_id = ?')

  return {
    letter(caseId: number): CaseLetter | null {
      const kept = letter.get(caseId)
      return kept === undefined ? null : CaseLetter.parse(JSON.parse(kept))
    },
    putLetter: (caseId: number, value: CaseLetter, now: string) =>
      void putLetter.run(caseId, JSON.stringify(value), now),
    dropLetter: (caseId: number) => void dropLetter.run(caseId),
    profile: (): PaperProfile =>
      PaperProfile.safeParse(business.preferences()[paperProfilePreference]).data ?? PaperProfile.parse({}),
    putProfile: (profile: PaperProfile) => business.setPreference(paperProfilePreference, profile),
    nextSheet(): number {
      const kept = business.preferences()[nextSheetPreference]
      return typeof kept === 'number' && Number.isInteger(kept) && kept >= 1 ? kept : 1
    },
    setNextSheet: (number: number) => business.setPreference(nextSheetPreference, number),
  }
})
