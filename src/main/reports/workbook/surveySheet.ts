import type { WorkbookModel, WorkbookSheet } from '#shared/reports/workbookModel'
import type { WorkbookTexts } from '#shared/reports/workbookTexts/es'
import type { AnswerCode } from '#shared/responses/answers'
import { looksLikeFormula } from '#shared/text/looksLikeFormula'
import { type Block, columnName } from './addresses'
import { CancelledError } from './cancelledError'
import { fitCell, inlineString } from './cellText'
import { excelDay } from './excelDates'
import { styleIndex } from './looks'
import type { PageSetup } from './sheetDraft'
import { sheetEnd, sheetStart } from './sheetXml'
import { fixedColumns, otherPositions, type SurveyLayout } from './surveyLayout'
import { isBlank, QuestionTally, type Tally } from './tally'
import type { ZipMember } from './zipWriter'

const pieceSize = 1 << 16
const mostRows = 1_048_575
/** As many characters as are still legible on the width of a page. */
const charactersAcross = 190

/** How far the writing has come, and whether to go on. */
export interface WriteControl {
  onProgress(done: number, total: number): void
  isCancelled(): boolean
}

/** Print set-up of the data sheet: as many pages across as its columns need to stay legible. */
export function surveyPage(model: WorkbookModel): PageSetup {
  const total = widths(model).reduce((sum, width) => sum + width, 0)
  return {
    landscape: true,
    titleRows: [1, 1],
    pagesAcross: Math.ceil(total / charactersAcross),
    freeze: { row: 1, column: 1 },
  }
}

/**
 * Writes the data sheet row by row, holding no more than one piece of XML, and counts what the figures of the
 * other sheets need.
 */
export async function writeSurveySheet(
  member: ZipMember,
  model: WorkbookModel,
  layout: SurveyLayout,
  texts: WorkbookTexts,
  footer: string,
  control: WriteControl,
): Promise<Tally> {
  const tally = emptyTally(model)
  const page = surveyPage(model)
  const rows = new RowWriter(model, texts)
  let piece = sheetStart(page, widths(model), false) + rows.header(layout.headers)
  let done = 0
  const add = (sheet: WorkbookSheet): Promise<void> | null => {
    done += 1
    if (done > mostRows) throw new RangeError('Excel holds at most 1,048,576 rows')
    count(tally, sheet)
    piece += rows.row(done + 1, sheet)
    if (piece.length < pieceSize) return null
    if (control.isCancelled()) throw new CancelledError()
    const written = member.write(Buffer.from(piece))
    piece = ''
    control.onProgress(done, Math.max(done, model.sheetCount))
    return written
  }
  // Waiting once a piece and not once a sheet: a hundred thousand waits take longer than what they wait for.
  if (Symbol.asyncIterator in model.sheets) for await (const sheet of model.sheets) await add(sheet)
  else
    for (const sheet of model.sheets) {
      const written = add(sheet)
      if (written) await written
    }
  if (done === 0) piece += '<row r="2"/>'
  await member.write(
    Buffer.from(
      `${piece}</sheetData>${sheetEnd(page, footer, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>')}`,
    ),
  )
  return tally
}

/** Counts the sheets of people who work here, which are listed nowhere (domain.md §0.1 C6). */
export async function countSheets(model: WorkbookModel, control: WriteControl): Promise<Tally> {
  const tally = emptyTally(model)
  for await (const sheet of model.sheets) {
    if (control.isCancelled()) throw new CancelledError()
    count(tally, sheet)
  }
  return tally
}

function emptyTally(model: WorkbookModel): Tally {
  return {
    questions: model.questions.map(({ type }) => new QuestionTally(type)),
    sheets: { usable: 0, insufficient: 0, voided: 0 },
  }
}

/** The cells of the data table with its headers, when `rows` sheets were written. */
export function surveyBlock(layout: SurveyLayout, rows: number): Block {
  return { row: 1, column: 1, lastRow: Math.max(rows, 1) + 1, lastColumn: layout.headers.length }
}

function widths(model: WorkbookModel): readonly number[] {
  const questions = model.questions.map(({ type }) => (type === 'TXT' ? 44 : 14))
  return [9, 12, 18, 16, 14, 14, ...questions, ...otherPositions(model).map(() => 24)]
}

function count(tally: Tally, { status, answers }: WorkbookSheet): void {
  tally.sheets[status] += 1
  if (status !== 'usable') return
  tally.questions.forEach((question, index) => {
    question.add(answers[index])
  })
}

/** Makes the XML of rows; all that is the same in every row is made once. */
class RowWriter {
  private readonly letters: readonly string[]
  private readonly codes: Readonly<Record<AnswerCode, string>>
  private readonly statuses: Readonly<Record<WorkbookSheet['status'], string>>
  private readonly number = `" s="${styleIndex('dataNumber')}"><v>`
  /** Of small whole numbers, which come a million times. */
  private readonly figures = Array.from({ length: 32 }, (_, value) => `${this.number}${value}</v></c>`)
  private readonly date = `" s="${styleIndex('dataDate')}"><v>`
  private readonly repeated = new Map<string, string>()
  private readonly questions: number
  private readonly others: readonly number[]
  private readonly isSingle: readonly boolean[]

  constructor(
    model: WorkbookModel,
    private readonly texts: WorkbookTexts,
  ) {
    this.questions = model.questions.length
    this.others = otherPositions(model)
    this.isSingle = model.questions.map(({ type }) => type === 'SC')
    const { codes, statuses } = texts
    this.letters = Array.from(
      { length: fixedColumns + this.questions + this.others.length },
      (_, index) => `<c r="${columnName(index + 1)}`,
    )
    const code = (text: string) => `" s="${styleIndex('dataCode')}" t="inlineStr">${inlineString(text)}</c>`
    this.codes = {
      na: code(codes.na),
      multi: code(codes.multi),
      range: code(codes.range),
      illegible: code(codes.illegible),
      skipped: code(codes.skipped),
    }
    this.statuses = {
      usable: this.text(statuses.usable),
      insufficient: this.text(statuses.insufficient),
      voided: this.text(statuses.voided),
    }
  }

  header(headers: readonly string[]): string {
    const style = styleIndex('dataHeader')
    const cells = headers.map(
      (text, index) => `${this.letters[index]}1" s="${style}" t="inlineStr">${inlineString(text)}</c>`,
    )
    return `<row r="1" ht="78" customHeight="1">${cells.join('')}</row>`
  }

  row(row: number, sheet: WorkbookSheet): string {
    const { letters } = this
    let xml = `<row r="${row}">`
    xml +=
      letters[0] +
      String(row) +
      (typeof sheet.number === 'number' ? this.figure(sheet.number) : this.text(sheet.number))
    if (sheet.date !== null) xml += letters[1] + String(row) + this.day(sheet.date)
    if (sheet.place !== null) xml += letters[2] + String(row) + this.word(sheet.place)
    if (sheet.channel !== null) xml += letters[3] + String(row) + this.word(sheet.channel)
    if (sheet.shift !== null) xml += letters[4] + String(row) + this.word(sheet.shift)
    xml += letters[5] + String(row) + this.statuses[sheet.status]
    const { answers } = sheet
    for (let index = 0; index < this.questions; index += 1) {
      const answer = answers[index]
      if (isBlank(answer)) continue
      xml += letters[index + fixedColumns] + String(row)
      if (typeof answer === 'number') xml += this.figure(answer)
      else if (typeof answer === 'string') xml += this.codes[answer]
      else if ('date' in answer) xml += this.day(answer.date)
      else if ('text' in answer) xml += this.text(answer.text)
      // The one mark of a single choice is a value like any other; what was written beside it has its own column.
      else if (this.isSingle[index]) xml += this.figure(answer.marks[0] ?? 0)
      else xml += this.text(answer.marks.join(', '))
    }
    return `${xml}${this.others.length === 0 ? '' : this.written(row, answers)}</row>`
  }

  /** What was written on the lines for other answers. */
  private written(row: number, answers: WorkbookSheet['answers']): string {
    let xml = ''
    this.others.forEach((position, index) => {
      const answer = answers[position]
      const other = answer !== null && typeof answer === 'object' && 'marks' in answer ? answer.other : ''
      if (other) xml += `${this.letters[fixedColumns + this.questions + index]}${row}${this.text(other)}`
    })
    return xml
  }

  private figure(value: number): string {
    return this.figures[value] ?? `${this.number}${value === 0 ? 0 : value}</v></c>`
  }

  private text(text: string): string {
    const style = styleIndex('dataText', looksLikeFormula(text))
    return `" s="${style}" t="inlineStr">${inlineString(fitCell(text, this.texts.cut))}</c>`
  }

  /** Places, channels and shifts come again and again. */
  private word(text: string): string {
    const known = this.repeated.get(text)
    if (known !== undefined) return known
    const xml = this.text(text)
    if (this.repeated.size < 1000) this.repeated.set(text, xml)
    return xml
  }

  private day(date: string): string {
    const known = this.repeated.get(`\n${date}`)
    if (known !== undefined) return known
    const serial = excelDay(date)
    const xml = serial === null ? this.text(date) : `${this.date}${serial}</v></c>`
    if (this.repeated.size < 1000) this.repeated.set(`\n${date}`, xml)
    return xml
  }
}
