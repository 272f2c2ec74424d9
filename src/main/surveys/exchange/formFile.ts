import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/reply'
import type { Language } from '#shared/i18n/languages'
import { type ReadFormFile, TemplateFile } from '#shared/surveys/exchange.contract'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { fromXlsForm } from '#shared/surveys/xlsform/fromXlsForm'
import { readFormWorkbook } from './formWorkbook'

const MAX_BYTES = 20 * 1024 * 1024
const MAX_JSON_BYTES = 5 * 1024 * 1024

/** A form out of an XLSForm workbook or a template file, whatever its name says. Throws `AppError`. */
export async function readFormFile(path: string, language: Language): Promise<ReadFormFile> {
  const { size } = await stat(path)
  if (size > MAX_BYTES) throw new AppError('formTooLarge')
  const bytes = await readFile(path)
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  const { questionnaire, problems } = isZip
    ? readWorkbook(bytes, language)
    : { questionnaire: readTemplate(bytes), problems: [] }
  return {
    fileName: basename(path),
    questionnaire: withoutAttributes(questionnaire),
    problems: [...problems],
  }
}

function readWorkbook(bytes: Buffer, language: Language) {
  try {
    return fromXlsForm(readFormWorkbook(bytes), language)
  } catch (error) {
    // A text that a regular expression gives up on, or a place outside the file: no form has either.
    if (error instanceof RangeError) throw new AppError('notForm')
    throw error
  }
}

function readTemplate(bytes: Buffer): Questionnaire {
  if (bytes.length > MAX_JSON_BYTES) throw new AppError('formTooLarge')
  const content = parsed(bytes.toString('utf8'))
  const file = TemplateFile.safeParse(content)
  if (file.success) return file.data.questionnaire
  throw new AppError(isNewer(content) ? 'formTooNew' : 'notForm')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new AppError('notForm')
  }
}

function isNewer(content: unknown): boolean {
  if (typeof content !== 'object' || content === null) return false
  if (!('format' in content) || !('version' in content)) return false
  return content.format === 'libreta.template' && typeof content.version === 'number' && content.version > 1
}

/** The text of a template file: the form alone, with nothing of the business in it. */
export function templateFileOf(questionnaire: Questionnaire): string {
  const file: TemplateFile = {
    format: 'libreta.template',
    version: 1,
    questionnaire: withoutAttributes(questionnaire),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Attributes belong to one business: their numbers mean nothing in another. */
export function withoutAttributes(questionnaire: Questionnaire): Questionnaire {
  return {
    ...questionnaire,
    questions: questionnaire.questions.map((question) => ({ ...question, attributeId: null })),
  }
}
