import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WorkbookModel } from '#shared/reports/workbookModel'
import { CancelledError } from '../../../../src/main/reports/workbook/cancelledError'
import { writeWorkbook } from '../../../../src/main/reports/workbook/writeWorkbook'
import { cellValue, formulaCells, readParts, readWorkbook } from './openWorkbook'
import { aScorecard, aWorkbook, noControl, sampleSheets, trickyTexts, usableMean } from './sampleWorkbook'

let folder = ''
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function written(model: WorkbookModel): Promise<string> {
  files += 1
  const path = join(folder, `${files}.xlsx`)
  await writeWorkbook(model, path, noControl)
  return path
}

describe('the sheets', () => {
  test('come in order, in Spanish and in English', async () => {
    const names = async (model: WorkbookModel) =>
      (await readWorkbook(await written(model))).worksheets.map(({ name }) => name)
    expect(await names(aWorkbook(5))).toEqual([
      'Resumen',
      'Libreta',
      'Resultados',
      'Encuesta_Otoño 2026',
      'Notas',
    ])
    const english = aWorkbook(5, { language: 'en' })
    expect(await names(english)).toEqual(['Summary', 'Scorecard', 'Results', 'Survey_Otoño 2026', 'Notes'])
  })

  test('take a label of 31 characters with a slash and ñ', async () => {
    const wave = { label: 'Año 2026/27, mañanas de verano ', firstDay: null, lastDay: null }
    const workbook = await readWorkbook(await written(aWorkbook(3, { wave })))
    expect(workbook.worksheets[3]?.name).toBe('Encuesta_Año 2026-27, mañanas d')
  })

  test('follow the order of elements that Excel insists on', async () => {
    const parts = await readParts(await written(aWorkbook(20)))
    const order =
      'sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells conditionalFormatting hyperlinks printOptions pageMargins pageSetup headerFooter drawing legacyDrawing tableParts'.split(
        ' ',
      )
    for (const [name, xml] of parts) {
      if (!name.startsWith('xl/worksheets/sheet')) continue
      const body = xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>')
      const found = [...body.matchAll(/<(\w+)/g)]
        .map(([, element]) => order.indexOf(element ?? ''))
        .filter((at) => at >= 0)
      expect(found, name).toEqual([...found].sort((a, b) => a - b))
    }
  })

  test('say everywhere what kind of part each is, and link to nothing that is missing', async () => {
    const parts = await readParts(await written(aWorkbook(20)))
    const types = parts.get('[Content_Types].xml') ?? ''
    for (const name of parts.keys()) {
      if (/\.(rels|vml)$|\/$/.test(name) || name === '[Content_Types].xml') continue
      expect(types).toContain(`PartName="/${name}"`)
    }
    for (const [name, xml] of parts) {
      if (!name.endsWith('.rels')) continue
      const base = `/${name.replace('_rels/', '').replace('.rels', '')}`
      for (const [, target] of xml.matchAll(/Target="([^"]+)"/g)) {
        const { pathname } = new URL(target ?? '', `file://${base}`)
        expect([...parts.keys()]).toContain(pathname.slice(1))
      }
    }
  })
})

describe('the libreta', () => {
  test('has the layout of the specification, with formulas and their results', async () => {
    const workbook = await readWorkbook(await written(aWorkbook()))
    const at = (address: string) => cellValue(workbook, 'Libreta', address)
    const { rating, n } = usableMean(sampleSheets(60), [0])
    expect([at('B2'), at('C2'), at('A4'), at('B4'), at('C4'), at('D4')]).toEqual([
      'Escala máxima',
      10,
      'Rapidez',
      30,
      rating,
      n,
    ])
    const formulas = Object.fromEntries(
      formulaCells(workbook).map((cell) => [`${cell.sheet}!${cell.address}`, cell.formula]),
    )
    expect(formulas['Libreta!E4']).toBe('IF(C4="","",B4*C4/$C$2)')
    expect(formulas['Libreta!F4']).toBe('IF(C4="","",B4-E4)')
    expect(formulas['Libreta!J4']).toBe('IF(OR(C4="",I4=""),"",C4-I4)')
    expect(formulas['Libreta!B9']).toBe('SUM(B4:B8)')
    expect(formulas['Libreta!C4']).toContain("AVERAGEIFS('Encuesta_Otoño 2026'!$G$2:$G$61")
    expect(formulas['Libreta!C8']).toBeUndefined()
    expect(at('H9')).toBe('Esperado')
  })

  test('leaves the row of an unrated attribute blank and says what is missing', async () => {
    const scorecard = aScorecard()
    const [first, second] = scorecard.attributes
    if (!first || !second) throw new Error('the sample has attributes')
    const unrated = { ...second, points: 30, rating: null, n: 0, questionKeys: [] }
    const attributes = [{ ...first, points: 70 }, unrated]
    const workbook = await readWorkbook(
      await written(aWorkbook(60, { scorecard: { ...scorecard, attributes } })),
    )
    const at = (address: string) => cellValue(workbook, 'Libreta', address)
    expect(at('A1')).toMatch(/incompleta \(faltan 30 % del puntaje\)$/)
    expect([at('C5'), at('E5'), at('F5'), at('H5'), at('J5')]).toEqual([
      null,
      undefined,
      undefined,
      'sin datos',
      undefined,
    ])
    expect(at('E6')).toBeCloseTo(10 * (first.rating ?? 0), 9)
  })

  test('of a rating that the answers do not give is a value', async () => {
    const scorecard = aScorecard()
    const attributes = scorecard.attributes.map((attribute) => ({ ...attribute, rating: 5 }))
    const workbook = await readWorkbook(
      await written(aWorkbook(60, { scorecard: { ...scorecard, attributes } })),
    )
    expect(workbook.getWorksheet('Libreta')?.getCell('C4').value).toBe(5)
  })
})

test('every formula has a cached result, and none is an error', async () => {
  for (const model of [aWorkbook(), aWorkbook(0), aWorkbook(3, { scorecard: null, questions: [] })]) {
    const path = await written(model)
    const parts = await readParts(path)
    for (const [name, xml] of parts) {
      if (!name.startsWith('xl/worksheets/sheet')) continue
      expect(xml.match(/<\/f>(?!<v>)/g), name).toBeNull()
      expect(xml).not.toMatch(/<v>(NaN|Infinity|-Infinity|null|undefined|#[^<]*)<\/v>/)
    }
  }
})

test('text that looks like a formula stays text, marked as such, and reads back as it was', async () => {
  const path = await written(aWorkbook(trickyTexts.length * 8))
  const workbook = await readWorkbook(path)
  const sheet = workbook.getWorksheet('Encuesta_Otoño 2026')
  const column = sheet?.columnCount ?? 0
  const texts = new Set<unknown>()
  sheet?.getColumn(column).eachCell((cell) => texts.add(cell.value))
  expect(formulaCells(workbook).filter((cell) => cell.sheet.startsWith('Encuesta'))).toEqual([])
  for (const text of [
    '=1+1',
    '+34 600 000 000',
    '-5 % de descuento',
    '@casa',
    '\t=2+2',
    '<b>&amp; "comillas" \'simples\'</b>',
    '  espacios  dobles  ',
    'dos\nlíneas',
    '12',
  ]) {
    expect(texts).toContain(text)
  }
  const parts = await readParts(path)
  const xml = parts.get('xl/worksheets/sheet4.xml') ?? ''
  const style = /<c r="[A-Z]+\d+" s="(\d+)" t="inlineStr"><is><t>=1\+1</.exec(xml)?.[1]
  const formats = [
    ...(parts.get('xl/styles.xml') ?? '').matchAll(/<xf (quotePrefix="1" )?numFmtId[^>]*xfId="0"/g),
  ]
  expect(formats[Number(style)]?.[1]).toBe('quotePrefix="1" ')
  expect(xml).toContain('_x000D_=3+3')
  expect(xml).toContain('_x005F_x0041_ no es A')
  expect(xml).toContain('… [texto cortado]')
})

test('the data sheet is a table with true dates, numbers and codes', async () => {
  const path = await written(aWorkbook(12))
  const workbook = await readWorkbook(path)
  const sheet = workbook.getWorksheet('Encuesta_Otoño 2026')
  expect(sheet?.getCell('B2').value).toEqual(new Date(Date.UTC(2026, 2, 2)))
  expect(sheet?.getCell('B2').numFmt).toBe('dd/mm/yyyy')
  expect(sheet?.getCell('A2').value).toBe(1)
  expect(sheet?.getCell('E5').value).toBe('Mañana')
  expect(sheet?.getCell('F5').value).toBe('Insuficiente')
  const table = (await readParts(path)).get('xl/tables/table1.xml') ?? ''
  expect(table).toContain('displayName="DatosEncuesta" ref="A1:R13"')
  const headers = [...table.matchAll(/<tableColumn id="\d+" name="([^"]+)"/g)].map(([, name]) => name)
  expect(headers).toEqual(Array.from({ length: 18 }, (_, index) => sheet?.getCell(1, index + 1).value))
})

test('charts stand on the three sheets and draw cells that exist', async () => {
  const path = await written(aWorkbook())
  const parts = await readParts(path)
  const workbook = await readWorkbook(path)
  const charts = [...parts].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name))
  expect(charts).toHaveLength(4)
  for (const [, xml] of charts) {
    const ranges = [...xml.matchAll(/<c:f>'([^']+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?<\/c:f>/g)]
    expect(ranges.length).toBe((xml.match(/<c:f>/g) ?? []).length)
    for (const [, sheet = '', column = '', first = '', last = first] of ranges) {
      const found = workbook.getWorksheet(sheet)
      expect(found).toBeDefined()
      for (let row = Number(first); row <= Number(last); row += 1) {
        expect(found?.getCell(`${column}${row}`).style.border, `${sheet} ${column}${row}`).toBeDefined()
      }
    }
  }
})

describe('an export that does not end well', () => {
  test('leaves nothing when cancelled, and the older file as it was', async () => {
    const path = join(folder, 'cancelled.xlsx')
    await writeFile(path, 'older')
    const before = await readdir(folder)
    let asked = 0
    const isCancelled = () => {
      asked += 1
      return asked > 3
    }
    const model = aWorkbook(20_000)
    await expect(writeWorkbook(model, path, { onProgress: () => undefined, isCancelled })).rejects.toThrow(
      CancelledError,
    )
    expect(await readdir(folder)).toEqual(before)
    expect(await readFile(path, 'utf8')).toBe('older')
  })

  test('leaves nothing when reading the answers fails', async () => {
    function* broken() {
      yield* sampleSheets(3000)
      throw new Error('the disk went away')
    }
    const before = await readdir(folder)
    const path = join(folder, 'broken.xlsx')
    await expect(writeWorkbook(aWorkbook(1, { sheets: broken() }), path, noControl)).rejects.toThrow(
      'the disk went away',
    )
    expect(await readdir(folder)).toEqual(before)
  })

  test('tells the error of Node when the folder cannot be written', async () => {
    const path = join(folder, 'nowhere', 'a.xlsx')
    await expect(writeWorkbook(aWorkbook(1), path, noControl)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

test('progress grows to the number of sheets', async () => {
  const steps: (readonly [number, number])[] = []
  const control = {
    onProgress: (done: number, total: number) => steps.push([done, total]),
    isCancelled: () => false,
  }
  await writeWorkbook(aWorkbook(3000), join(folder, 'progress.xlsx'), control)
  expect(steps.at(-1)).toEqual([3000, 3000])
  expect(steps.map(([done]) => done)).toEqual([...steps.map(([done]) => done)].sort((a, b) => a - b))
  expect(steps.every(([, total]) => total === 3000)).toBe(true)
})

test('answers may come from an asynchronous source', async () => {
  async function* later() {
    for (const sheet of sampleSheets(10)) yield await Promise.resolve(sheet)
  }
  const workbook = await readWorkbook(await written(aWorkbook(10, { sheets: later() })))
  expect(workbook.getWorksheet('Encuesta_Otoño 2026')?.rowCount).toBe(11)
})
