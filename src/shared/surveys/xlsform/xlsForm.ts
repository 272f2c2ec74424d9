import type { Language, LocalText } from '../../i18n/languages'
import { folded } from '../../text/folded'

/** One row of a sheet: cell text by column heading; a cell without text is not there. */
export type Row = Readonly<Record<string, string>>

/** The three sheets of an XLSForm, row by row from the second on; an empty row stays, so that places hold. */
export interface XlsForm {
  readonly survey: readonly Row[]
  readonly choices: readonly Row[]
  readonly settings: readonly Row[]
}

/** Why something of a foreign form cannot be taken, or is taken otherwise than it is written. */
export const formReasons = [
  'type',
  'metadata',
  'calculation',
  'repeat',
  'cascade',
  'fileOfChoices',
  'noChoices',
  'tooManyOptions',
  'tooManyQuestions',
  'relevant',
  'constraint',
  'required',
  'media',
  'default',
  'scaleWords',
  'step',
  'textCut',
  'reference',
  'languages',
  'groupEmpty',
  'groupOpen',
] as const
export type FormReason = (typeof formReasons)[number]

/** One thing that the person must know before the form is taken in. */
export interface FormProblem {
  readonly sheet: 'survey' | 'choices' | 'settings'
  /** Row number in the spreadsheet, where the headings are 1; null where it is about the whole sheet. */
  readonly row: number | null
  /** What the row is called, or its type where it has no name. */
  readonly name: string
  readonly reason: FormReason
  /** True: not taken at all; false: taken without that detail. */
  readonly isLeftOut: boolean
}

/** Headings of the two languages, as ODK recommends: name and code. */
export const languageNames: Readonly<Record<Language, string>> = { es: 'Español (es)', en: 'English (en)' }

/** Columns of our own, which other programs skip. */
export const own = { type: 'libreta_type', more: 'libreta_more', skips: 'libreta_skips' } as const

/** A text as cells: one column a language; an empty text has no cell. */
export function textCells(column: string, text: LocalText): Row {
  const cells: Record<string, string> = {}
  if (text.es !== '') cells[`${column}::${languageNames.es}`] = text.es
  if (text.en !== '') cells[`${column}::${languageNames.en}`] = text.en
  return cells
}

/** The language that a heading such as `English (en)` or `Español` names; null for another one. */
export function languageNamed(name: string): Language | null {
  const code = /\(\s*([a-z]{2})(?:[-_]\w+)?\s*\)/i.exec(name)?.[1]?.toLowerCase()
  if (code !== undefined) return code === 'es' || code === 'en' ? code : null
  const word = plain(name)
  if (/^(es\b|espanol|spanish|castellano)/.test(word)) return 'es'
  if (/^(en\b|english|ingles)/.test(word)) return 'en'
  return null
}

/** Lower case without accents and outer spaces: for comparing words that people typed. */
export function plain(text: string): string {
  return folded(text).trim()
}

/** A name that no other row has: the wish, or the wish with a number. It is taken at once. */
export function nameMaker(taken: Iterable<string>): (wish: string) => string {
  const names = new Set(taken)
  return (wish) => {
    let name = wish
    for (let number = 2; names.has(name); number++) name = `${wish.slice(0, 35)}_${number}`
    names.add(name)
    return name
  }
}
