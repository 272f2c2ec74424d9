import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appForEachTest, aScorecard, seeded } from '../../support/builders'

const app = appForEachTest()

const attributes = [
  { name: 'Rapidez', points: 30, mean: 6.2 },
  { name: 'Amabilidad', points: 10, mean: 8.7 },
  { name: 'Calidad', points: 20, mean: 7.9 },
  { name: 'Precio', points: 15, mean: 5.4 },
  { name: 'Limpieza', points: 5, mean: 9.1 },
  { name: 'Horario', points: 15, mean: 7 },
  { name: 'Señalización', points: 5, mean: 4.3 },
]
const SHEETS = 250

/** Grades 1–10 about each mean; now and then a blank or "no aplica". */
function generatedGrades(): (number | null | 'na')[][] {
  const random = seeded(2026)
  return Array.from({ length: SHEETS }, () =>
    attributes.map(({ mean }) => {
      const chance = random()
      if (chance < 0.02) return null
      if (chance < 0.05) return 'na'
      const spread = (random() + random() + random() - 1.5) * 4
      return Math.min(10, Math.max(1, Math.round(mean + spread)))
    }),
  )
}

test('a libreta of 250 imported sheets has the grade Σ points × mean ÷ 10', async () => {
  const grades = generatedGrades()
  const rows = grades.map((row, index) => [index + 1, ...row.map((grade) => grade ?? '')].join(';'))
  const path = join(app().folder, 'notas.csv')
  writeFileSync(
    path,
    [`Hoja;${attributes.map(({ name }) => name).join(';')}`, ...rows].join('\r\n'),
    'latin1',
  )
  app().chosenFiles.push(path)
  const source = await app().call('responses.chooseImport', {})
  expect(source?.columns.slice(1).map(({ name, guess }) => [name, guess])).toEqual(
    attributes.map(({ name }) => [name, 'N10']),
  )
  expect(source?.rowCount).toBe(SHEETS)
  await app().call('responses.import', {
    token: source?.token ?? '',
    mapping: {
      surveyId: null,
      surveyTitle: 'Libreta',
      waveLabel: 'Enero',
      openedOn: '2026-01-10',
      targets: [
        { kind: 'sheetNumber' },
        ...attributes.map(({ name }) => ({ kind: 'newQuestion' as const, type: 'N10' as const, text: name })),
      ],
    },
  })
  await app().jobs.idle()
  expect((await app().call('jobs.list', {}))[0]?.state).toMatchObject({ state: 'done', count: SHEETS })

  const known = await app().call('attributes.list', {})
  expect(known.map(({ name }) => name)).toEqual(attributes.map(({ name }) => name))
  const rowsOfScorecard = attributes.map(({ points }, index) => ({
    attributeId: known[index]?.id ?? 0,
    points,
    target: 8,
  }))
  const { id } = await app().call('scorecards.create', aScorecard(1, rowsOfScorecard))
  const result = await app().call('scorecards.result', { id, waveId: null })

  // The same, worked out here from the numbers themselves.
  const usable = grades.filter((row) => row.filter((grade) => typeof grade === 'number').length >= 4)
  const expected = attributes.map(({ points }, index) => {
    const values = usable.flatMap((row) => {
      const grade = row[index]
      return typeof grade === 'number' ? [grade] : []
    })
    return { points, n: values.length, mean: values.reduce((sum, value) => sum + value, 0) / values.length }
  })
  const nota = expected.reduce((sum, { points, mean }) => sum + (points * mean) / 10, 0)
  expect(Math.abs((result?.total.grade ?? 0) - nota)).toBeLessThan(1e-9)
  expect(result?.rows.map(({ n }) => n)).toEqual(expected.map(({ n }) => n))
  for (const [index, row] of (result?.rows ?? []).entries()) {
    expect(Math.abs((row.rating ?? 0) - (expected[index]?.mean ?? 0))).toBeLessThan(1e-9)
    expect(row.n).toBeGreaterThan(200)
  }
  expect(result).toMatchObject({
    scaleMin: 1,
    scaleMax: 10,
    wave: { usableCount: usable.length },
    total: { points: 100, isNormalised: false, missingShare: 0, previousGrade: null },
  })
})
