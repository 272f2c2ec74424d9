import { RememberedMapping } from '#shared/responses/importing'
import type { Db } from '../../db/database'
import { oncePerDatabase } from '../../db/oncePerDatabase'

/** Files that were imported, and what their columns became. */
export const importsRepository = oncePerDatabase((db: Db) => {
  const insertFile = db.prepare<[string, string, string, number, number]>(
    'INSERT INTO import_file (hash, name, at, wave_id, rows) VALUES (?, ?, ?, ?, ?)',
  )
  const lastOf = db.prepare<[string], { at: string; waveLabel: string }>(`
    SELECT import_file.at, wave.label AS waveLabel FROM import_file JOIN wave ON wave.id = import_file.wave_id
    WHERE hash = ? ORDER BY import_file.id DESC LIMIT 1`)
  const mapping = db
    .prepare<[number], string>('SELECT mapping FROM import_mapping WHERE survey_id = ?')
    .pluck()
  const putMapping = db.prepare<[number, string]>(`
    INSERT INTO import_mapping (survey_id, mapping) VALUES (?, ?)
    ON CONFLICT (survey_id) DO UPDATE SET mapping = excluded.mapping`)
  const numbers = db
    .prepare<[number], number>(`SELECT sheet_number FROM response WHERE wave_id = ? AND status <> 'void'`)
    .pluck()
  return {
    noteFile: (file: { hash: string; name: string; at: string; waveId: number; rows: number }) =>
      void insertFile.run(file.hash, file.name, file.at, file.waveId, file.rows),
    /** When the same bytes were imported last, and into which wave. */
    importedBefore: (hash: string) => lastOf.get(hash) ?? null,
    remembered(surveyId: number): RememberedMapping {
      const text = mapping.get(surveyId)
      return text === undefined ? [] : RememberedMapping.parse(JSON.parse(text))
    },
    remember: (surveyId: number, remembered: RememberedMapping) =>
      void putMapping.run(surveyId, JSON.stringify(remembered)),
    takenNumbers: (waveId: number): ReadonlySet<number> => new Set(numbers.all(waveId)),
  }
})
