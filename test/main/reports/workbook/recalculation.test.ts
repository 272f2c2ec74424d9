import { execFile, execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '#shared/i18n/languages'
import { complaintsTexts } from '#shared/reports/sheets/complaintsTexts'
import type { WorkbookModel } from '#shared/reports/workbookModel'
import { SheetDraft } from '../../../../src/main/reports/workbook/sheetDraft'
import { putControl } from '../../../../src/main/reports/workbook/sheets/controlBlock'
import { writeWorkbook } from '../../../../src/main/reports/workbook/writeWorkbook'
import { readExamples } from '../../../shared/workedExamples/example'
import { type TestApp, testApp } from '../../../support/testApp'
import { differences, formulaCells, readWorkbook, withoutResults } from './openWorkbook'
import { aScorecard, aWorkbook, noControl, sampleSheets } from './sampleWorkbook'
import {
  hardCornersWave,
  pairsWave,
  type ReadyWorkbook,
  readyWorkbook,
  sampleApp,
  servicesWave,
  visitsLibreta,
} from './wholeWorkbook'

const run = promisify(execFile)

function findOffice(): string | null {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    } catch {
      // Not installed under this name.
    }
  }
  return null
}

const office = findOffice()
const reason = office ? '' : ' (skipped: LibreOffice is not installed)'

describe.skipIf(!office)(`LibreOffice works out the same figures${reason}`, () => {
  let folder = ''
  afterAll(() => {
    for (const app of apps) app.close()
    return rm(folder, { recursive: true, force: true })
  })

  const base = aWorkbook()
  const scorecard = aScorecard()
  const unrated = {
    name: 'Aparcamiento',
    points: 25,
    rating: null,
    n: 0,
    target: 8,
    previous: 5,
    questionKeys: [],
  }
  const twins = [1, 2, 3].map((copy) => ({
    name: `Gemelo ${copy}`,
    points: 20,
    rating: 6,
    n: 9,
    target: 6,
    previous: null,
    questionKeys: [],
  }))
  const cases: readonly (readonly [string, WorkbookModel])[] = [
    ['a wave in Spanish', base],
    ['a wave in English', aWorkbook(60, { language: 'en' })],
    ['the linear method', aWorkbook(60, { scorecard: { ...scorecard, method: 'linear' } })],
    [
      'an attribute without ratings, points that are not 100',
      aWorkbook(60, { scorecard: { ...scorecard, attributes: [...scorecard.attributes, unrated] } }),
    ],
    [
      'a question that nobody answered',
      aWorkbook(60, {
        sheets: [...sampleSheets(60)].map((sheet) => ({
          ...sheet,
          answers: [null, ...sheet.answers.slice(1)],
        })),
        scorecard: {
          ...scorecard,
          attributes: scorecard.attributes.map((attribute, index) =>
            index === 0 ? { ...attribute, rating: null, n: 0 } : attribute,
          ),
        },
      }),
    ],
    [
      'attributes that came in and went out, other points before, two competitors',
      aWorkbook(60, {
        scorecard: {
          ...scorecard,
          attributes: [...scorecard.attributes, unrated].map((attribute, index) => ({
            ...attribute,
            previousPoints: 10 + 7 * index,
            competitors: [index === 2 ? null : 5 + index / 2, index === 0 ? 9 : null],
          })),
          competitors: [
            { name: 'Bar =Sol', source: 'customers' },
            { name: 'Bar Luna', source: 'owner' },
          ],
        },
      }),
    ],
    [
      'the linear method with other points before and a competitor',
      aWorkbook(60, {
        scorecard: {
          ...scorecard,
          method: 'linear',
          attributes: scorecard.attributes.map((attribute, index) => ({
            ...attribute,
            previousPoints: 40 - 6 * index,
            competitors: [4 + index],
          })),
          competitors: [{ name: 'Bar Sol', source: 'visits' }],
        },
      }),
    ],
    ['nothing rated', aWorkbook(60, { scorecard: { ...scorecard, attributes: [unrated] } })],
    ['equal losses', aWorkbook(60, { scorecard: { ...scorecard, attributes: twins } })],
    ['no sheets', aWorkbook(0, { handedOut: null })],
    ['few sheets, all shown', aWorkbook(4, { hideBelow: 1 })],
    [
      'a hard label',
      aWorkbook(60, { wave: { ...base.wave, label: "1º/Año '26 [ñ] *?: \\ & <otoño> larguísimo" } }),
    ],
    [
      'only usable sheets',
      aWorkbook(300, {
        sheets: [...sampleSheets(300)].map((sheet) => ({ ...sheet, status: 'usable' })),
        scorecard: null,
      }),
    ],
  ]

  const whole: readonly (readonly [string, () => Promise<ReadyWorkbook>])[] = [
    ['the sample business in Spanish', () => sampleWorkbookOf('es')],
    ['the sample business in English', () => sampleWorkbookOf('en')],
    ['a p chart: M6 of the worked examples', sharesWorkbook],
    ['pairs of statements', () => pairsWorkbookOf(30)],
    ['pairs of statements that too few answered', () => pairsWorkbookOf(4)],
    ['services wanted', servicesWorkbook],
    ['a libreta of visits alone, month by month', visitsWorkbook],
    ['the hard corners of moments, retention, what was sold and audits', hardCornersWorkbook],
  ]
  const all = [...cases.map(([name, model]) => [name, async () => ({ model, more: [] })] as const), ...whole]
  const files = all.map(([name], index) => ({
    name,
    file: join('written', `${index}.xlsx`),
    bare: `${index}.xlsx`,
  }))

  // One start of the office for all of them: it takes longer than the rest together.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workbook-'))
    await mkdir(join(folder, 'written'))
    for (const [index, [, make]] of all.entries()) {
      const file = join(folder, 'written', `${index}.xlsx`)
      const { model, more } = await make()
      await writeWorkbook(model, file, noControl, more)
      await writeFile(join(folder, `${index}.xlsx`), await withoutResults(file))
    }
    const profile = `-env:UserInstallation=file://${encodeURI(join(folder, 'profile'))}`
    const output = ['--outdir', join(folder, 'out')]
    const bare = files.map((file) => join(folder, file.bare))
    await run(office ?? '', [profile, '--headless', '--convert-to', 'xlsx', ...output, ...bare])
  }, 300_000)

  test.each(files)('$name', async ({ file, bare }) => {
    const written = formulaCells(await readWorkbook(join(folder, file)))
    const recalculated = await readWorkbook(join(folder, 'out', bare))
    expect(differences(written, recalculated)).toEqual([])
    expect(written.length).toBeGreaterThan(30)
    if (process.env['KEEP_WORKBOOKS'])
      await cp(join(folder, 'written'), process.env['KEEP_WORKBOOKS'], { recursive: true })
  })
})

/** Apps whose cases are read while their workbook is written. */
const apps: TestApp[] = []

function kept(app: TestApp): TestApp {
  apps.push(app)
  return app
}

async function sampleWorkbookOf(language: Language): Promise<ReadyWorkbook> {
  const app = kept(await sampleApp(language))
  return readyWorkbook(app, 3, 1, { language })
}

async function pairsWorkbookOf(sheets: number): Promise<ReadyWorkbook> {
  const app = kept(testApp())
  const waveId = await pairsWave(app, sheets)
  return readyWorkbook(app, waveId, null)
}

async function servicesWorkbook(): Promise<ReadyWorkbook> {
  const app = kept(testApp())
  return readyWorkbook(app, await servicesWave(app, 18), null)
}

async function visitsWorkbook(): Promise<ReadyWorkbook> {
  const app = kept(testApp())
  return readyWorkbook(app, null, await visitsLibreta(app))
}

async function hardCornersWorkbook(): Promise<ReadyWorkbook> {
  const app = kept(testApp())
  return readyWorkbook(app, await hardCornersWave(app), null)
}

interface LateOrders {
  readonly inputs: { readonly late: readonly number[]; readonly orders: readonly number[] }
  readonly expected: {
    readonly pbar: number
    readonly rows: readonly { readonly p: number; readonly lcl: number; readonly ucl: number }[]
  }
}

/** A workbook with the p chart of M6, whose limits and signals must be those of the example (domain.md §3.8). */
async function sharesWorkbook(): Promise<ReadyWorkbook> {
  const example = readExamples().find(({ id }) => id === 'M6-p-late')
  const { inputs, expected } = example as unknown as LateOrders // the shape of that one example
  const months = inputs.late.map((n, index) => {
    const { p, lcl, ucl } = expected.rows[index] ?? { p: null, lcl: null, ucl: null }
    const start = `2026-0${index + 1}-01`
    return { start, isRunning: false, n, size: inputs.orders[index] ?? 0, value: p, lower: lcl, upper: ucl }
  })
  const facts = { unit: 'share', limits: 'frozen', centre: expected.pbar, months } as const
  const words = complaintsTexts.es
  const { table, centreName } = { table: words.names.late, centreName: words.names.lateCentre }
  const write = () => {
    const sheet = new SheetDraft('P', [], { landscape: true })
    putControl(sheet, 1, facts, { ...words.late, table, centreName }, words)
    return sheet
  }
  const more = [{ key: 'control', name: 'P', sentence: null, definitions: [], write }]
  return { model: aWorkbook(8), more }
}
