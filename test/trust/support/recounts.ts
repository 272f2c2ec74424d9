import type { Answer } from '#shared/responses/answers'
import type { Db } from '../../../src/main/db/database'

/** Every answer counted from the sheets, one by one: 'wave place position code value: count'. */
export function recountedAnswers(db: Db): readonly string[] {
  const counts = new Map<string, number>()
  const add = (key: string) => void counts.set(key, (counts.get(key) ?? 0) + 1)
  const sheets = db
    .prepare<[], { wave: number; place: number | null; answers: string }>(
      `SELECT wave_id AS wave, place_id AS place, answers FROM response WHERE status = 'usable'`,
    )
    .iterate()
  for (const { wave, place, answers } of sheets) {
    for (const [position, answer] of (JSON.parse(answers) as Answer[]).entries()) {
      const of = `${wave} ${place ?? 0} ${position}`
      for (const [code, value] of countedAs(answer)) add(`${of} ${code} ${real(value)}`)
    }
  }
  return [...counts].map(([key, count]) => `${key}: ${count}`)
}

function countedAs(answer: Answer): readonly (readonly [code: string, value: number])[] {
  if (answer === null) return [['blank', 0]]
  if (typeof answer === 'string') return [[answer, 0]]
  if (typeof answer === 'number') return [['valid', answer]]
  const marks = 'marks' in answer ? answer.marks : []
  return [['valid', 0], ...marks.map((mark) => ['mark', mark] as const)]
}

/** As SQLite writes a REAL as text. */
function real(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value)
}

/** 'wave status: count' */
export function recountedSheets(db: Db): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT wave_id || ' ' || status || ': ' || count(*) FROM response GROUP BY wave_id, status`,
    )
    .pluck()
    .all()
}
