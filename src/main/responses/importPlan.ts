import { AppError } from '#shared/contract/reply'
import { type Answer, isUsable } from '#shared/responses/answers'
import { dateOf, numberOf, readCell } from '#shared/responses/cells'
import type { ColumnTarget, ImportMapping, ImportRowError } from '#shared/responses/importing'
import { SheetNumber } from '#shared/responses/responses.contract'
import { blankQuestion } from '#shared/surveys/blankQuestion'
import type { Question, Questionnaire } from '#shared/surveys/questionnaire'
import { emptyQuestionnaire } from '../surveys/templates'
import type { CsvTable } from './csv'

/** A row ready to be stored, tags still by name. */
export interface ImportedSheet {
  readonly sheetNumber: number
  readonly answeredOn: string | null
  readonly place: string | null
  readonly channel: string | null
  readonly answers: Answer[]
  readonly status: 'usable' | 'insufficient'
}

/** The questionnaire that the sheets will belong to: the survey's own, or one made from the columns. */
export function questionnaireFor(mapping: ImportMapping, existing: Questionnaire | null): Questionnaire {
  if (existing) return existing
  const made = mapping.targets.flatMap((target) => (target.kind === 'newQuestion' ? [target] : []))
  if (made.length === 0) throw new AppError('questionnaireEmpty')
  const title = mapping.surveyTitle || mapping.waveLabel
  return { ...emptyQuestionnaire({ es: title, en: '' }), questions: made.map(toQuestion) }
}

function toQuestion(target: Extract<ColumnTarget, { kind: 'newQuestion' }>, index: number): Question {
  const { type, text } = target
  return {
    ...blankQuestion(`q${index + 1}`, type),
    text: { es: text, en: text },
    // The paper may have offered it: what people answered is not refused for a rule made now.
    naAllowed: type !== 'TXT',
  }
}

/**
 * Makes the function that reads one row. It answers the sheet or everything that is wrong with the row;
 * sheet numbers are remembered, so that one number cannot come twice.
 */
export function rowReader(table: CsvTable, mapping: ImportMapping, { questions }: Questionnaire) {
  const columns = placeColumns(mapping, questions)
  const numbers = new Set<number>()
  let nextNumber = 1

  function freeNumber(): number {
    while (numbers.has(nextNumber)) nextNumber += 1
    return nextNumber
  }

  return function readRow(row: readonly string[], line: number): ImportedSheet | ImportRowError[] {
    const errors: ImportRowError[] = []
    const fail = (column: number, problem: ImportRowError['problem']) =>
      errors.push({
        line,
        column: table.columns[column] ?? '',
        value: (row[column] ?? '').slice(0, 80),
        problem,
      })
    if (row.length !== table.columns.length) {
      errors.push({ line, column: '', value: String(row.length), problem: 'rowLength' })
      return errors
    }
    const cell = (kind: 'place' | 'channel' | 'date' | 'sheetNumber') => {
      const column = columns.header[kind]
      return column === undefined ? '' : (row[column] ?? '').trim()
    }
    const number = cell('sheetNumber') === '' ? freeNumber() : numberOf(cell('sheetNumber'))
    if (number === null || !SheetNumber.safeParse(number).success)
      fail(columns.header.sheetNumber ?? 0, 'sheetNumberInvalid')
    else if (numbers.has(number)) fail(columns.header.sheetNumber ?? 0, 'sheetNumberRepeated')
    const answeredOn = cell('date') === '' ? null : dateOf(cell('date'))
    if (cell('date') !== '' && answeredOn === null) fail(columns.header.date ?? 0, 'notADate')

    const answers: Answer[] = questions.map(() => null)
    for (const { column, position, question } of columns.questions) {
      const reading = readCell(question, row[column] ?? '')
      if ('problem' in reading) fail(column, reading.problem)
      else answers[position] = reading.answer
    }
    if (errors.length > 0 || number === null) return errors
    numbers.add(number)
    nextNumber = number + 1
    return {
      sheetNumber: number,
      answeredOn,
      place: cell('place') || null,
      channel: cell('channel') || null,
      answers,
      status: isUsable(questions, answers) ? 'usable' : 'insufficient',
    }
  }
}

/**
 * Which column each thing is read from, each from one only. Columns of a survey that is there fill its questions;
 * those of a new one make them: a mixture would put answers under the wrong question.
 */
function placeColumns(mapping: ImportMapping, questions: readonly Question[]) {
  const header: Partial<Record<'place' | 'channel' | 'date' | 'sheetNumber', number>> = {}
  const placed: { column: number; position: number; question: Question }[] = []
  let made = 0
  for (const [column, target] of mapping.targets.entries()) {
    if (target.kind === 'ignore') continue
    if (target.kind === 'question' || target.kind === 'newQuestion') {
      const makesQuestions = mapping.surveyId === null
      if ((target.kind === 'newQuestion') !== makesQuestions) throw new AppError('invalidInput')
      const position =
        target.kind === 'question' ? questions.findIndex(({ key }) => key === target.key) : made++
      const question = questions[position]
      const isTaken = placed.some((other) => other.position === position)
      if (!question || isTaken) throw new AppError('invalidInput')
      placed.push({ column, position, question })
    } else {
      if (header[target.kind] !== undefined) throw new AppError('invalidInput')
      header[target.kind] = column
    }
  }
  return { header, questions: placed }
}
