import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import type { AnalystFormat } from '#shared/reports/reports.contract'
import type { Answer } from '#shared/responses/answers'
import { choicesOf, type Question } from '#shared/surveys/question'
import { appForEachTest, aQuestion, aSurveyWithOpenWave, keyedSheets } from '../../support/builders'

const app = appForEachTest()

const options = ['Un amigo', 'Pasaba "por aquí"', "L'anunci", 'Otro'].map((es) => ({ es, en: `${es} (en)` }))
const questions: Question[] = [
  aQuestion({ key: 'a', code: 'Rapidez', type: 'S5', text: { es: '¿Qué tal, «rápido»?', en: 'Speed' } }),
  aQuestion({ key: 'b', code: 'ALL', type: 'N10' }),
  aQuestion({ key: 'c', type: 'SC', options, hasOther: true }),
  aQuestion({ key: 'd', type: 'MC', options, hasOther: true }),
  aQuestion({ key: 'e', type: 'NUM', core: false }),
  aQuestion({ key: 'f', type: 'DATE', core: false }),
  aQuestion({ key: 'g', type: 'TXT', core: false, text: { es: "Diga d'algo", en: 'Say' } }),
  aQuestion({ key: 'h', type: 'YN' }),
]
const sheets: Answer[][] = [
  [5, 9, 2, { marks: [1, 3] }, -3.5, { date: '2026-02-28' }, { text: '=1+1' }, 1],
  [
    'na',
    'multi',
    { marks: [4], other: 'Una "revista", sí' },
    { marks: [4], other: 'Radio' },
    null,
    null,
    { text: 'Dos\nlíneas, y comas' },
    2,
  ],
  [3, null, 1, { marks: [] }, 'illegible', 'range', null, 1],
]

async function exported(format: AnalystFormat, language: 'es' | 'en' = 'es') {
  const { waveId } = await aSurveyWithOpenWave(app(), questions)
  await keyedSheets(app(), waveId, sheets)
  const path = join(app().folder, `${format}.zip`)
  app().chosenFiles.push(path)
  await app().call('reports.analyst', { waveId, format, language })
  await app().jobs.idle()
  expect((await app().call('jobs.list', {})).map(({ state }) => state.state)).toEqual(['done'])
  const zip = await JSZip.loadAsync(readFileSync(path))
  const texts = new Map<string, string>()
  for (const name of Object.keys(zip.files)) texts.set(name, (await zip.file(name)?.async('string')) ?? '')
  return (name: string) =>
    (texts.get(name) ?? `no ${name} in ${[...texts.keys()].join()}`).replace(/^\uFEFF/, '')
}

/** A small reader of CSV with commas. */
function rowsOf(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)]
        .slice(0, line.endsWith(',') ? undefined : -1)
        .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)),
    )
}

/** Value labels of a syntax, by variable. */
function spssLabels(syntax: string): Map<string, Map<number, string>> {
  const found = new Map<string, Map<number, string>>()
  for (const [, name = '', body = ''] of syntax.matchAll(/^VALUE LABELS (\w+)\n((?: {2}.*\n?)+)/gm)) {
    const pairs = [...body.matchAll(/^ {2}(-?\d+) '((?:[^']|'')*)'/gm)]
    found.set(
      name,
      new Map(pairs.map(([, value, label = '']) => [Number(value), label.replaceAll("''", "'")])),
    )
  }
  return found
}

/** Levels and labels of the factors of a script. */
function rFactors(script: string): Map<string, [number, string][]> {
  const line =
    /^datos\$(\w+)_f <- factor\(datos\$\1, levels = c\(([^)]*)\), labels = c\((.*?)\)(?:, ordered = TRUE)?\)$/gm
  return new Map(
    [...script.matchAll(line)].map(([, name = '', levels = '', labels = '']) => {
      const texts = [...labels.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) =>
        text.replace(/\\(.)/g, '$1'),
      )
      return [name, levels.split(', ').map((level, index) => [Number(level), texts[index] ?? ''])]
    }),
  )
}

test('the data have one row a sheet: codes for what is missing, an option a column, days, and texts on one line', async () => {
  const file = await exported('csv')
  const [header = [], ...rows] = rowsOf(file('datos.csv'))
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)])
  expect(header.slice(0, 8)).toEqual(['hoja', 'fecha', 'lugar', 'canal', 'turno', 'estado', 'Rapidez', 'P2'])
  expect(new Set(header.map((name) => name.toLowerCase())).size).toBe(header.length)
  expect(column('Rapidez')).toEqual(['5', '-991', '3'])
  expect(column('P2')).toEqual(['9', '-993', '-992'])
  expect(column('P3')).toEqual(['2', '4', '1'])
  expect(column('P3_o')).toEqual(['', 'Una "revista", sí', ''])
  expect([column('P4_1'), column('P4_4')]).toEqual([
    ['1', '0', '-992'],
    ['0', '1', '-992'],
  ])
  expect(column('P5')[0]).toBe('-3.5')
  expect(column('P5')[2]).toBe('-9000000000995')
  expect([column('P6'), column('P6_m')]).toEqual([
    ['2026-02-28', '', ''],
    ['1', '-992', '-994'],
  ])
  expect(column('P7')).toEqual(["'=1+1", 'Dos líneas, y comas', ''])
  expect(file('LEEME.txt')).toContain('3 hojas')
})

test('the codebook names every variable and every value, and says which stand for nothing', async () => {
  const file = await exported('csv')
  const [header = []] = rowsOf(file('datos.csv'))
  const [, ...lines] = rowsOf(file('libro_de_codigos.csv'))
  expect([...new Set(lines.map(([name]) => name))]).toEqual(header)
  const speed = lines.filter(([name]) => name === 'Rapidez')
  expect(speed.map((line) => line.slice(4))).toEqual([
    ...choicesOf(aQuestion({ type: 'S5' })).map(({ value, label }) => [String(value), label.es, '']),
    ['-991', 'No aplica / no sabe', 'sí'],
    ['-992', 'En blanco', 'sí'],
    ['-993', 'Marcó dos casillas', 'sí'],
    ['-994', 'Fuera de la escala', 'sí'],
    ['-995', 'No se lee', 'sí'],
    ['-996', 'No se le preguntó (salto)', 'sí'],
  ])
})

test('the syntax of SPSS reads every column in order and labels what the questionnaire says', async () => {
  const file = await exported('spss')
  const syntax = file('datos.sps')
  const [header = []] = rowsOf(file('datos.csv'))
  const read = /\/VARIABLES=\n((?: {4}.*\n)+)/.exec(syntax)?.[1] ?? ''
  const variables = [...read.matchAll(/^ {4}(\w+) (\w+(?:\.\d)?)\.?$/gm)]
  expect(variables.map(([, name]) => name)).toEqual(header)
  const format = new Map(variables.map(([, name = '', shape]) => [name, shape]))
  expect([format.get('Rapidez'), format.get('P6'), format.get('P7')]).toEqual(['F8.0', 'SDATE10', 'A22'])
  const labels = spssLabels(syntax)
  for (const [name, question] of [
    ['Rapidez', questions[0]],
    ['P3', questions[2]],
    ['P8', questions[7]],
  ] as const) {
    const said = question ? choicesOf(question).map(({ value, label }) => [value, label.es] as const) : []
    expect([...(labels.get(name) ?? [])].filter(([value]) => value >= 0)).toEqual(said)
  }
  expect(labels.get('P4_1')?.get(1)).toBe('Marcada')
  expect(syntax).toContain("  Rapidez '¿Qué tal, «rápido»?'")
  expect(syntax).toContain("P7 'Diga d''algo'")
  expect(syntax).toContain('MISSING VALUES Rapidez (-996 THRU -991).')
  expect(syntax).toContain('MRSETS /MDGROUP NAME=$P4 ')
  expect(syntax).toContain('VARIABLES=P4_1 P4_2 P4_3 P4_4 VALUE=1.')
})

test('the script of R makes a factor of every closed question, its levels as the questionnaire has them', async () => {
  const file = await exported('r')
  const script = file('datos.R')
  const factors = rFactors(script)
  for (const [name, question] of [
    ['Rapidez', questions[0]],
    ['P3', questions[2]],
    ['P8', questions[7]],
  ] as const) {
    const said = question ? choicesOf(question).map(({ value, label }) => [value, label.es]) : []
    expect(factors.get(name)).toEqual(said)
  }
  expect(
    factors
      .get('P2')
      ?.map(([, label]) => label)
      .slice(0, 2),
  ).toEqual(['Pésimo', '2'])
  expect(script).toContain('datos$P6 <- as.Date(datos$P6, format = "%Y-%m-%d")')
  expect(script).toContain('"No aplica / no sabe" = -991')
})

test('in English the files and their words are English', async () => {
  const file = await exported('csv', 'en')
  expect(rowsOf(file('data.csv'))[0]?.slice(0, 6)).toEqual([
    'sheet',
    'date',
    'place',
    'channel',
    'shift',
    'status',
  ])
  expect(file('codebook.csv')).toContain('Pasaba ""por aquí"" (en)')
})

test('a workbook is written with the sheets that are wanted, and nothing when nobody chose a place', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), questions)
  await keyedSheets(app(), waveId, sheets)
  app().chosenFiles.push(null)
  const input = { waveId, language: 'es' as const, sheets: [] }
  expect(await app().call('reports.workbook', input)).toBeNull()
  app().chosenFiles.push(join(app().folder, 'libro.xlsx'))
  await app().call('reports.workbook', input)
  await app().jobs.idle()
  const zip = await JSZip.loadAsync(readFileSync(join(app().folder, 'libro.xlsx')))
  const names = (await zip.file('xl/workbook.xml')?.async('string')) ?? ''
  expect([...names.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    'Resumen',
    'Resultados',
    'Encuesta_Primavera',
    'Notas',
  ])
  expect((await readdir(app().folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
