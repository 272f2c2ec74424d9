import type { CivilDate } from '#shared/calendar/civilDate'
import { LegalTerms, type LegalTermsVersion } from '#shared/calendar/terms'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** The terms that the business answers by, each version from its day on. */
export const termsRepository = oncePerDatabase((db: Db) => {
  const versions = db.prepare<[], { id: number; validFrom: CivilDate; terms: string }>(
    `SELECT id, valid_from AS validFrom, terms FROM legal_terms
     WHERE voided_at IS NULL ORDER BY valid_from DESC`,
  )
  const put = db.prepare<[CivilDate, string]>(
    `INSERT INTO legal_terms (valid_from, terms) VALUES (?, ?)
     ON CONFLICT (valid_from) WHERE voided_at IS NULL DO UPDATE SET terms = excluded.terms`,
  )
  const setVoid = db.prepare<[string, number]>(
    'UPDATE legal_terms SET voided_at = ? WHERE id = ? AND voided_at IS NULL',
  )

  return {
    /** The latest first. */
    versions: (): LegalTermsVersion[] =>
      versions
        .all()
        .map(({ id, validFrom, terms }) => ({ ...LegalTerms.parse(JSON.parse(terms)), id, validFrom })),
    put: (validFrom: CivilDate, terms: LegalTerms) => void put.run(validFrom, JSON.stringify(terms)),
    /** Whether there was one. */
    void: (id: number, now: string): boolean => setVoid.run(now, id).changes > 0,
  }
})
