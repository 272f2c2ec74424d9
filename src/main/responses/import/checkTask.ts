import type { Answer } from '#shared/responses/answers'
import type { ImportPreview } from '#shared/responses/importing'
import { checkRows, previewRows } from '../../importing/checkRows'
import { openTable } from '../../importing/listRows'
import { fingerprint } from '../../importing/readFile'
import type { TaskContext } from '../../jobs/task'
import type { ImportedSheet } from '../importPlan'
import { type ImportInput, readRows, targetOf } from '../importTask'
import { importsRepository } from './imports.repository'
import { questionnaireFor } from './placeColumns'

/** Reads and checks every row; writes nothing. */
export function checkTask(context: TaskContext, input: ImportInput): ImportPreview {
  const { db } = context
  const { mapping } = input
  const { bytes, table } = openTable(context, input)
  const target = targetOf(db, mapping)
  const questionnaire = questionnaireFor(mapping, target.questionnaire)
  const firstSheets: ImportedSheet[] = []
  const readings = readRows(context, table, mapping, questionnaire, target.taken)
  const found = checkRows(readings, (sheet) => {
    if (firstSheets.length < previewRows) firstSheets.push(sheet)
  })
  return {
    ...found,
    importedBefore: importsRepository(db).importedBefore(fingerprint(bytes)),
    headers: questionnaire.questions.map(({ text }) => text),
    rows: firstSheets.map(({ answers }) => answers.map(shown)),
  }
}

function shown(answer: Answer): string {
  if (answer === null) return ''
  if (typeof answer !== 'object') return String(answer)
  if ('text' in answer) return answer.text.slice(0, 200)
  if ('date' in answer) return answer.date
  const marks = answer.marks.join(', ')
  return answer.other === undefined ? marks : `${marks} (${answer.other})`
}
