import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Figures } from '#shared/analysis/figures'
import { contract, type QueryName } from '#shared/contract/contract'
import type { Procedure } from '#shared/contract/procedure'
import {
  appForEachTest,
  aQuestion,
  aQuestionnaire,
  aScorecard,
  aWave,
  keyedSheets,
  outcomeOf,
  someAttributes,
} from '../../support/builders'

const app = appForEachTest()

/** What nobody else would write or come to: 1, 3, 4 and 5 make 3.25; four people wrote the word. */
const WORD = 'Malvavisco'
const GRADES = [1, 3, 4, 5]
const MEAN = 3.25

/** Two closed waves of the team of four, who answered grades, whether they would recommend it, and words. */
async function aSmallTeam() {
  const { surveyId } = await app().call('surveys.create', {
    templateId: null,
    title: 'Equipo',
    language: 'es',
  })
  const [attributeId = 0] = await someAttributes(app(), ['Trato'])
  const questions = [
    aQuestion({ key: 'q1', type: 'A5', dimension: 'FIA' }),
    aQuestion({ key: 'q2', type: 'S5', attributeId }),
    aQuestion({ key: 'q3', type: 'A5', dimension: 'FIA' }),
    aQuestion({ key: 'q4', type: 'N10' }),
    aQuestion({ key: 'q5', type: 'TXT' }),
    // Graded all alike by everybody: an odd sheet, were it of a customer.
    ...Array.from({ length: 8 }, (_, index) => aQuestion({ key: `r${index}`, type: 'A5' as const })),
  ]
  await app().call('surveys.save', {
    surveyId,
    questionnaire: aQuestionnaire({ audience: 'employees', questions }),
  })
  const waves: number[] = []
  for (const label of ['Primera', 'Segunda']) {
    const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave({ label }) })
    const same = (grade: number) => Array.from({ length: 8 }, () => grade)
    const sheets = GRADES.map((grade) => [
      grade,
      grade,
      grade,
      2 * grade,
      { text: `${WORD} ${grade}` },
      ...same(grade),
    ])
    await keyedSheets(app(), waveId, sheets)
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
    waves.push(waveId)
  }
  return { surveyId, attributeId, waveId: waves[1] ?? 0, olderId: waves[0] ?? 0 }
}

type SmallTeam = Awaited<ReturnType<typeof aSmallTeam>>

/** Everything that a query may ask for, so that each takes of it what it knows. */
function asked(
  { surveyId, waveId, olderId }: Omit<SmallTeam, 'attributeId'>,
  keys: readonly string[],
): Record<string, unknown> {
  const side = (id: number) => ({ waveId: id, split: 'none', segment: null })
  const days = { start: '2026-01-01', end: '2027-01-01', from: '2026-01-01' }
  return {
    ...days,
    surveyId,
    waveId,
    id: waveId,
    older: side(olderId),
    newer: side(waveId),
    month: '2026-03',
    length: 'month',
    text: WORD,
    keys,
    lookBack: 'year',
    day: '2026-03-20',
    period: { length: 'wave', waveId },
    surveyIds: null,
    scorecardId: null,
    annexes: ['results', 'method'],
    paper: 'A4',
    sheetNumber: 1,
    questionKey: null,
    limit: 50,
    search: '',
    before: null,
  }
}

/** Whether an answer tells what the four said: their words, or the mean of their grades. */
const tells = (answer: unknown): boolean => {
  const text = JSON.stringify(answer)
  return text.includes(WORD) || new RegExp(`[:,[]${MEAN}[,}\\]]`).test(text)
}

test('of four people who work here nothing but their number is told, whatever is asked', async () => {
  const team = await aSmallTeam()
  app().setNow('2026-04-02T10:00:00')
  const keys = (await app().call('indicators.list', {})).map(({ key }) => key)
  const input = asked(team, keys)
  const told: string[] = []
  const notAsked: string[] = []
  for (const [name, procedure] of Object.entries(contract) as [QueryName, Procedure][]) {
    if (procedure.kind !== 'query') continue
    if (!procedure.input.safeParse(input).success) notAsked.push(name)
    const reply = await app().bridge.call(name, input)
    if (reply.ok && tells(reply.value)) told.push(name)
  }
  // Nor line by line of what was done.
  const lines = app().db.prepare<[], number>('SELECT id FROM history').pluck().all()
  for (const id of lines) {
    const line = await app().call('history.line', { id })
    if (tells(line) || /"answers"/.test(JSON.stringify(line))) told.push(`history.line ${id}`)
  }
  expect(told).toEqual([])
  // Everything that is asked of a wave or of what is measured was asked.
  const ofWaves = /^(analysis|importance|indicators|reports|responses|search|services|team)\./
  expect(notAsked.filter((name) => ofWaves.test(name))).toEqual([])
})

test('a libreta of what they say has no grade', async () => {
  const { surveyId, attributeId } = await aSmallTeam()
  const draft = aScorecard(surveyId, [{ attributeId, points: 100, target: null }])
  const { id } = await app().call('scorecards.create', draft)
  const result = await app().call('scorecards.result', { id, waveId: null })
  expect(result?.total.grade ?? null).toBeNull()
  expect(tells(result)).toBe(false)
})

test('of their figures the page gets the count alone', async () => {
  const { waveId } = await aSmallTeam()
  const { questions } = await app().call('analysis.results', { waveId })
  const told = (figures: Figures) =>
    Object.entries(figures).flatMap(([key, value]) =>
      value === null || value === 0 || value === false || (Array.isArray(value) && value.length === 0)
        ? []
        : [key],
    )
  expect(new Set(questions.flatMap(({ figures }) => told(figures)))).toEqual(new Set(['valid', 'isHidden']))
  expect(await app().call('analysis.oddSheets', { waveId })).toMatchObject({ straight: 0, fast: 0, total: 0 })
  const reliability = await app().call('analysis.reliability', { waveId })
  expect(reliability.map(({ alpha }) => alpha)).toEqual([null])
})

/** The answers of all queries that can be asked, with their names. */
async function everythingAsked(input: Record<string, unknown>): Promise<[QueryName, string][]> {
  const told: [QueryName, string][] = []
  for (const [name, { kind }] of Object.entries(contract) as [QueryName, Procedure][]) {
    if (kind !== 'query') continue
    const reply = await app().bridge.call(name, input as never)
    if (reply.ok) told.push([name, JSON.stringify(reply.value)])
  }
  return told
}

/** A team of six, whose grades make 20 together. */
async function aTeamOfSix() {
  const { surveyId } = await app().call('surveys.create', {
    templateId: null,
    title: 'Equipo',
    language: 'es',
  })
  const questions = [aQuestion({ key: 'q1', type: 'A5' }), aQuestion({ key: 'q2', type: 'R10' })]
  const questionnaire = aQuestionnaire({ audience: 'employees', questions })
  await app().call('surveys.save', { surveyId, questionnaire })
  const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave() })
  await keyedSheets(
    app(),
    waveId,
    [1, 2, 3, 4, 5, 5].map((grade) => [grade, grade]),
  )
  return { surveyId, waveId, questionnaire }
}

test('nothing is told while the team is asked, and what was told once stays as it is: the difference would be somebody', async () => {
  const { surveyId, waveId } = await aTeamOfSix()
  const means = async () => {
    const { questions } = await app().call('analysis.results', { waveId })
    return questions.map(({ figures }) => figures.mean)
  }
  const keys = (await app().call('indicators.list', {})).map(({ key }) => key)
  const input = asked({ surveyId, waveId, olderId: waveId }, keys)
  const telling = (await everythingAsked(input)).filter(([, answer]) => answer.includes(String(20 / 6)))
  expect(telling.map(([name]) => name)).toEqual([])
  expect(await means()).toEqual([null, null])
  await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
  const told = await means()
  expect(told).toEqual([20 / 6, 20 / 6])
  const lines = await app().call('history.list', { feature: 'responses' })
  const refused = await Promise.all([
    outcomeOf(app().call('history.undo', {})),
    outcomeOf(app().call('history.undoLine', { id: lines[0]?.id ?? 0 })),
    outcomeOf(app().call('surveys.reopenWave', { waveId, reason: 'Otra hoja' })),
  ])
  expect(new Set(refused)).toEqual(new Set(['teamWaveTold']))
  expect(await means()).toEqual(told)
})

test('a form of the team that is asked of customers from now on leaves its earlier waves private; of nine there is no NPS', async () => {
  const { surveyId, waveId, questionnaire } = await aTeamOfSix()
  await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
  await app().call('surveys.save', { surveyId, questionnaire: { ...questionnaire, audience: 'customers' } })
  const keys = (await app().call('indicators.list', {})).map(({ key }) => key)
  const days = { start: '2026-01-01', end: '2027-01-01' }
  const readings = await app().call('indicators.read', { keys, ...days })
  expect(readings.filter(({ value }) => value !== null).map(({ key }) => key)).toEqual(['teamIndex'])
  const variability = await app().call('moments.variability', {
    surveyId,
    questionKey: null,
    lookBack: 'year',
  })
  expect(JSON.stringify(variability)).not.toContain('"n":6')
  const { questions } = await app().call('analysis.results', { waveId })
  expect(questions.map(({ figures }) => figures.netPromoter)).toEqual([null, null])
})

test('no file of a program for statistics is written of them, and the workbook holds nothing they said', async () => {
  const { waveId } = await aSmallTeam()
  for (const format of ['csv', 'spss', 'r'] as const)
    expect(await outcomeOf(app().call('reports.analyst', { waveId, format, language: 'es' }))).toBe(
      'notAllowed',
    )
  const path = join(app().folder, 'equipo.xlsx')
  app().chosenFiles.push(path)
  await app().call('reports.workbook', { waveId, language: 'es' })
  await app().jobs.idle()
  const workbook = textOfZip(readFileSync(path))
  expect(workbook.includes('Cómo lo hicimos')).toBe(true)
  expect(workbook.includes(WORD)).toBe(false)
  expect(workbook.includes(`>${MEAN}<`)).toBe(false)
})

/** All the texts of a zip, one after another. */
function textOfZip(bytes: Buffer): string {
  const texts: string[] = []
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    const size = bytes.readUInt32LE(at + 20)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + size)
    texts.push((bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8'))
  }
  return texts.join('\n')
}
