import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'

/** One cell with a formula, as it stands in a file. */
export interface FormulaCell {
  readonly sheet: string
  readonly address: string
  readonly formula: string
  readonly result: unknown
}

/** The workbook as exceljs reads it. */
export async function readWorkbook(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook
}

/** The text of every part of the file. */
export async function readParts(path: string): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(await readFile(path))
  const names = Object.keys(zip.files).sort()
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, (await zip.file(name)?.async('string')) ?? ''] as const),
    ),
  )
}

/** Every formula of the small sheets, straight from the XML. */
export function formulaCells(workbook: ExcelJS.Workbook): readonly FormulaCell[] {
  const cells: FormulaCell[] = []
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type !== ExcelJS.ValueType.Formula) return
        cells.push({ sheet: sheet.name, address: cell.address, formula: cell.formula, result: cell.result })
      })
    })
  }
  return cells
}

/** A copy of the file without any cached result, so that whoever opens it must calculate. */
export async function withoutResults(path: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await readFile(path))
  for (const name of Object.keys(zip.files)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue
    const xml = (await zip.file(name)?.async('string')) ?? ''
    zip.file(name, xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
  }
  return zip.generateAsync({ type: 'nodebuffer' })
}

/** The value of a cell: the result of a formula, the text of a text. */
export function cellValue(workbook: ExcelJS.Workbook, sheet: string, address: string): unknown {
  const cell = workbook.getWorksheet(sheet)?.getCell(address)
  return cell?.type === ExcelJS.ValueType.Formula ? cell.result : cell?.value
}

/** The formulas that another program works out differently, with both results; nothing when all agree to 1e-9. */
export function differences(written: readonly FormulaCell[], recalculated: ExcelJS.Workbook): unknown[][] {
  return written.flatMap(({ sheet, address, formula, result }) => {
    const now = recalculated.getWorksheet(sheet)?.getCell(address).result ?? ''
    const isSame =
      typeof result === 'number' && typeof now === 'number'
        ? Math.abs(result - now) <= 1e-9 * Math.max(1, Math.abs(result))
        : (result ?? '') === now
    return isSame ? [] : [[sheet, address, formula, result, now]]
  })
}
