import type { Answer } from '#shared/responses/answers'
import type { ImportPreview, ImportRowError } from '#shared/responses/importing'
import type { TaskContext } from '../../jobs/task'
import type { ImportedSheet } from '../importPlan'
import { type ImportInput, readRows, stopWhenCancelled, targetOf } from '../importTask'
import { importsRepository } from './imports.repository'
import { questionnaireFor } from './placeColumns'
import { bytesOf, fingerprint, readTable } from './readFile'

const mostErrors = 2000
const previewRows = 8

/** Reads and checks every row; writes nothing. */
export function checkTask(context: TaskContext, input: ImportInput): ImportPreview {
  const { db } = context
  const { mapping } = input
  const bytes = bytesOf(input)
  const table = readTable(bytes, mapping.reading, stopWhenCancelled(context))
  const target = targetOf(db, mapping)
  const questionnaire = questionnaireFor(mapping, target.questionnaire)
  const firstSheets: ImportedSheet[] = []
  const errors: ImportRowError[] = []
  let rowCount = 0
  let errorCount = 0
  let skippedCount = 0
  for (const row of readRows(context, table, mapping, questionnaire, target.taken)) {
    if (row === 'leftOut') {
      skippedCount += 1
      continue
    }
    rowCount += 1
    if (!Array.isArray(row)) {
      if (firstSheets.length < previewRows) firstSheets.push(row)
      continue
    }
    errorCount += row.length
    errors.push(...row.slice(0, mostErrors - errors.length))
  }
  return {
    rowCount,
    skippedCount,
    importedBefore: importsRepository(db).importedBefore(fingerprint(bytes)),
    errorCount,
    errors,
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
