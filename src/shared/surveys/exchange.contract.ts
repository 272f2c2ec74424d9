import { z } from 'zod'
import { action, type ContractShape, command } from '../contract/procedure'
import { Language } from '../i18n/languages'
import { Questionnaire } from './questionnaire'
import { formReasons } from './xlsform/xlsForm'

export const FormProblem = z.object({
  sheet: z.enum(['survey', 'choices', 'settings']),
  row: z.int().nullable(),
  name: z.string(),
  reason: z.enum(formReasons),
  isLeftOut: z.boolean(),
})

/** A form out of a file, before anything of it is stored. */
export const ReadFormFile = z.object({
  fileName: z.string(),
  questionnaire: Questionnaire,
  problems: z.array(FormProblem),
})
export type ReadFormFile = z.infer<typeof ReadFormFile>

/** A file for handing a form to another business; only the newest version is written. */
export const TemplateFile = z.object({
  format: z.literal('libreta.template'),
  version: z.literal(1),
  questionnaire: Questionnaire,
})
export type TemplateFile = z.infer<typeof TemplateFile>

const Name = z.string().trim().min(1).max(200)
const Written = z.object({ fileName: z.string() }).nullable()
const TemplateRef = z.object({ templateId: z.string().max(80) })

/** Forms that come from elsewhere or go there, and templates of one's own. */
export const exchangeContract = {
  /** Asks where and writes an XLSForm; null when the person cancelled. */
  'surveys.exportForm': action('owner', z.object({ surveyId: z.int() }), Written),
  /** Asks where and writes a `.libreta.json`, of a survey or of a template; null when the person cancelled. */
  'surveys.exportTemplate': action('owner', z.union([z.object({ surveyId: z.int() }), TemplateRef]), Written),
  /** Asks for a file, reads it and stores nothing; null when the person cancelled. */
  'surveys.chooseForm': action('owner', z.object({}), ReadFormFile.nullable()),
  'surveys.importForm': command(
    'owner',
    ['surveys', 'home', 'attributes'],
    z.object({ questionnaire: Questionnaire, title: Name, language: Language }),
    z.object({ surveyId: z.int() }),
  ),
  'surveys.importTemplate': command(
    'owner',
    ['surveys'],
    z.object({ questionnaire: Questionnaire, title: Name, language: Language }),
    TemplateRef,
  ),
  'surveys.saveAsTemplate': command(
    'owner',
    ['surveys'],
    z.object({ surveyId: z.int(), name: Name, language: Language }),
    TemplateRef,
  ),
  'surveys.voidTemplate': command('owner', ['surveys'], TemplateRef, z.object({})),
} satisfies ContractShape

const ownPrefix = 'own-'

/** Templates of one's own are told from those that ship with the app by their id. */
export function isOwnTemplate(templateId: string): boolean {
  return ownPrefix === templateId.slice(0, ownPrefix.length)
}

/** The id under which the gallery shows a row of the table. */
export function ownTemplateId(row: number): string {
  return `${ownPrefix}${row}`
}

/** The row of the table; null for a template that ships with the app. */
export function ownTemplateRow(templateId: string): number | null {
  const digits = /^own-([1-9]\d{0,14})$/.exec(templateId)?.[1]
  return digits === undefined ? null : Number(digits)
}
