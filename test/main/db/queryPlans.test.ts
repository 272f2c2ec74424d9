import { expect, test } from 'vitest'
import { analysisRepository } from '../../../src/main/analysis/analysis.repository'
import { type Db, openDatabase } from '../../../src/main/db/database'
import { historyRepository } from '../../../src/main/history/history.repository'
import { responsesRepository } from '../../../src/main/responses/responses.repository'
import { surveysRepository } from '../../../src/main/surveys/surveys.repository'
import { wavesRepository } from '../../../src/main/surveys/waves.repository'

/** The steps of the plan that each statement a repository prepares would follow. */
function plansOf(prepareAll: (db: Db) => unknown): Map<string, string[]> {
  const db = openDatabase(':memory:')
  const statements: string[] = []
  const prepare = db.prepare.bind(db)
  // Only listens: every statement is prepared as ever.
  db.prepare = ((sql: string) => {
    statements.push(sql)
    return prepare(sql)
  }) as typeof db.prepare
  prepareAll(db)
  const plans = new Map(
    statements.map((sql) => [
      sql.replace(/\s+/g, ' ').trim(),
      prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...parametersOf(sql))
        .map(({ detail }) => detail),
    ]),
  )
  db.close()
  return plans
}

/** Nothing for each parameter: a plan does not depend on their values. */
function parametersOf(sql: string): unknown[] {
  const named = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null])
  if (named.length > 0) return [Object.fromEntries(named)]
  return [...sql.matchAll(/\?/g)].map(() => null)
}

function planOf(prepareAll: (db: Db) => unknown, part: string): string[] {
  const found = [...plansOf(prepareAll)].filter(([sql]) => sql.includes(part))
  expect(found).toHaveLength(1)
  return found[0]?.[1] ?? []
}

test('a sheet is found by its number in the index of numbers', () => {
  expect(
    planOf(responsesRepository, `entered_at FROM response WHERE wave_id = ? AND sheet_number = ?`),
  ).toEqual(['SEARCH response USING INDEX response_sheet (wave_id=? AND sheet_number=?)'])
  expect(planOf(responsesRepository, 'SELECT 1 AS taken')).toEqual([
    'SEARCH response USING INDEX response_sheet (wave_id=? AND sheet_number=?)',
  ])
})

test('the counts of a wave are read from their own order, without sorting the sheets', () => {
  const [read] = planOf(analysisRepository, 'FROM answer_count')
  expect(read).toBe('SEARCH answer_count USING PRIMARY KEY (wave_id=?)')
})

test.each([
  ['responses', responsesRepository],
  ['waves', wavesRepository],
  ['surveys', surveysRepository],
])('no statement of %s walks over all the sheets', (_, repository) => {
  const plans = plansOf(repository)
  expect(plans.size).toBeGreaterThan(5)
  const scans = [...plans].filter(([, steps]) => steps.some((step) => /^SCAN (response|r)\b/.test(step)))
  expect(scans).toEqual([])
})

test('the sheets of a wave are found by their wave', () => {
  const pages = [...plansOf(responsesRepository)].filter(
    ([sql]) => sql.includes('FROM response WHERE wave_id') && sql.includes('ORDER BY'),
  )
  expect(pages.length).toBeGreaterThan(2)
  const others = pages.filter(
    ([, steps]) => !steps.some((step) => /^SEARCH response .*\(wave_id=\?/.test(step)),
  )
  expect(others).toEqual([])
})

test('the changes of a line of history are found by their line', () => {
  expect(planOf(historyRepository, 'FROM history_change WHERE history_id = ? ORDER BY id DESC')).toContain(
    'SEARCH history_change USING INDEX history_change_line (history_id=?)',
  )
})
