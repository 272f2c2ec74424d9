import { open } from 'node:fs/promises'
import type { WorkbookQuestion, WorkbookSheet } from '#shared/reports/workbookModel'
import { ZipWriter } from '../../src/main/reports/workbook/zipWriter'

const places = ['Salón principal', 'Terraza', 'Barra']
const channels = ['Papel', 'Buzón']
const comments = [
  'Todo muy bien, volveremos pronto',
  'Tardaron mucho en atendernos',
  'El café estaba frío & caro',
]
const fixedColumns = 5

/** Questions of the benchmark: ratings, and one text at the end. */
export function benchmarkQuestions(columns: number): readonly WorkbookQuestion[] {
  return Array.from({ length: columns - fixedColumns }, (_, index) => ({
    key: `q${index + 1}`,
    type: index === columns - fixedColumns - 1 ? 'TXT' : 'N10',
    text: { es: `Pregunta ${index + 1}`, en: `Question ${index + 1}` },
    options: [],
  }))
}

/** Sheets of the benchmark, one by one; the same cells as `writeBareSheet` writes. */
export function* benchmarkSheets(rows: number, columns: number): Generator<WorkbookSheet> {
  const ratings = columns - fixedColumns - 1
  for (let row = 0; row < rows; row += 1) {
    const answers: WorkbookSheet['answers'][number][] = []
    for (let column = 0; column < ratings; column += 1) answers.push(rating(row, column))
    answers.push({ text: pick(comments, row) })
    yield {
      number: row + 1,
      date: `2026-03-${String(1 + (row % 28)).padStart(2, '0')}`,
      place: pick(places, row),
      channel: pick(channels, row),
      shift: null,
      status: 'usable',
      answers,
    }
  }
}

/**
 * The least that plain JavaScript must do to write the cells of a survey: the XML of one sheet into a zip stream.
 * No styles, no escaping, no counting: what the export of the workbook is measured against.
 */
export async function writeBareSheet(path: string, rows: number, columns: number): Promise<void> {
  const handle = await open(path, 'w')
  const zip = new ZipWriter(handle, '2026-01-01T00:00')
  const member = await zip.openMember('xl/worksheets/sheet1.xml')
  const letters = Array.from({ length: columns }, (_, index) => `<c r="${letter(index)}`)
  const ratings = columns - fixedColumns - 1
  const text = (value: string) => `" t="inlineStr"><is><t>${value}</t></is></c>`
  let piece = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
  for (let row = 0; row < rows; row += 1) {
    const at = String(row + 2)
    piece += `<row r="${at}">${letters[0]}${at}"><v>${row + 1}</v></c>${letters[1]}${at}"><v>${46_082 + (row % 28)}</v></c>`
    piece += letters[2] + at + text(pick(places, row)) + letters[3] + at + text(pick(channels, row))
    piece += letters[4] + at + text('Utilizable')
    for (let column = 0; column < ratings; column += 1) {
      piece += `${letters[column + fixedColumns] + at}"><v>${rating(row, column)}</v></c>`
    }
    piece += `${letters[columns - 1] + at + text(pick(comments, row).replace('&', '&amp;'))}</row>`
    if (piece.length < 1 << 16) continue
    await member.write(Buffer.from(piece))
    piece = ''
  }
  await member.write(Buffer.from(`${piece}</sheetData></worksheet>`))
  await member.close()
  await zip.finish()
  await handle.close()
}

/** Looks random, is the same in every run. */
function rating(row: number, column: number): number {
  return 1 + (((Math.imul(row + 1, 2_654_435_761) ^ Math.imul(column + 7, 40_503)) >>> 8) % 10)
}

function pick(list: readonly string[], row: number): string {
  return list[row % list.length] ?? ''
}

function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last
}
