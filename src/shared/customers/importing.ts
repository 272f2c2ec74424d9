import { z } from 'zod'
import { dateOf } from '../responses/cells'
import { type Consent, CustomerDraft, consentWays, noConsent } from './customer'
import { customerFileTexts } from './fileTexts'
import { compact, plainWords } from './searchText'

/** What a column of a file of customers becomes. Several columns may become one: first name and last name. */
export const importTargets = [
  'ignore',
  'name',
  'preferredName',
  'phone',
  'email',
  'document',
  'birthday',
  'source',
  'tags',
  'notes',
  'consentPhone',
  'consentEmail',
  'consentMessage',
  'consentOn',
  'consentHow',
] as const
export const ImportTarget = z.enum(importTargets)
export type ImportTarget = z.infer<typeof ImportTarget>

/** As many as are read of one file. */
export const mostImported = 20_000

/** Words at the top of columns in address books and lists, without accents or spaces. */
const headings: Readonly<Partial<Record<ImportTarget, readonly string[]>>> = {
  name: [
    'nombre',
    'nombrecompleto',
    'nombreyapellidos',
    'apellidos',
    'apellido',
    'cliente',
    'name',
    'fullname',
    'firstname',
    'lastname',
    'surname',
    'customer',
    'givenname',
    'familyname',
  ],
  preferredName: ['apodo', 'alias', 'nickname'],
  phone: [
    'telefono',
    'telefonos',
    'movil',
    'celular',
    'tel',
    'phone',
    'mobile',
    'cell',
    'phone1value',
    'whatsapp',
  ],
  email: ['correo', 'correoelectronico', 'email', 'mail', 'emailaddress', 'email1value'],
  document: [
    'documento',
    'dni',
    'nif',
    'cif',
    'nie',
    'cedula',
    'ruc',
    'rut',
    'rfc',
    'curp',
    'cuit',
    'taxid',
    'id',
    'document',
  ],
  birthday: ['cumpleanos', 'fechadenacimiento', 'nacimiento', 'birthday', 'dateofbirth', 'birthdate'],
  source: ['origen', 'procedencia', 'source'],
  tags: ['etiquetas', 'etiqueta', 'grupo', 'grupos', 'tags', 'labels', 'groups'],
  notes: ['notas', 'nota', 'observaciones', 'comentarios', 'notes', 'comments', 'remarks'],
}

/** What each column probably is, by its heading; those of the app's own files in both languages. */
export function guessTargets(columns: readonly string[]): readonly ImportTarget[] {
  const known = new Map<string, ImportTarget>()
  for (const [target, words] of Object.entries(headings)) {
    for (const word of words) known.set(word, ImportTarget.parse(target))
  }
  for (const { columns: own, consent } of Object.values(customerFileTexts)) {
    const names = [
      'name',
      'preferredName',
      'phone',
      'email',
      'document',
      'birthday',
      'source',
      'tags',
      'notes',
      'consentOn',
      'consentHow',
    ] as const
    for (const name of names) known.set(compact(own[name]), name)
    known.set(compact(consent.phone), 'consentPhone')
    known.set(compact(consent.email), 'consentEmail')
    known.set(compact(consent.message), 'consentMessage')
  }
  return columns.map((column) => known.get(compact(column)) ?? 'ignore')
}

/** Why a row is left out: without a name or phone, or with something that is too long or no day. */
export type RowProblem = 'nameOrPhone' | 'birthday' | 'consentOn' | 'tooLong'

export type ReadRow =
  | { readonly kind: 'customer'; readonly draft: CustomerDraft }
  | { readonly kind: 'problem'; readonly problem: RowProblem }

export interface RowReading {
  readonly targets: readonly ImportTarget[]
  readonly dateOrder: 'dmy' | 'mdy'
  /** 'YYYY-MM-DD'; nobody is born after it. */
  readonly today: string
}

/** A row of a file as a customer, or why it is none. */
export function readRow(cells: readonly string[], { targets, dateOrder, today }: RowReading): ReadRow {
  const given = (target: ImportTarget) =>
    targets.flatMap((each, index) => {
      const cell = each === target ? plain(cells[index] ?? '') : ''
      return cell === '' ? [] : [cell]
    })
  const text = (target: ImportTarget) => given(target).join(' ')
  const day = (target: ImportTarget) => (text(target) === '' ? null : dateOf(text(target), dateOrder))

  const birthday = bornBefore(day('birthday'), today)
  if (text('birthday') !== '' && birthday === null) return { kind: 'problem', problem: 'birthday' }
  const on = day('consentOn')
  if (text('consentOn') !== '' && on === null) return { kind: 'problem', problem: 'consentOn' }
  const consent: Consent = { ...noConsent, on, how: text('consentHow') }
  const allowed = { phone: 'consentPhone', email: 'consentEmail', message: 'consentMessage' } as const
  for (const way of consentWays) consent[way] = given(allowed[way]).some(isYes)
  const draft = {
    name: text('name'),
    preferredName: text('preferredName'),
    phone: given('phone').join(' / '),
    email: text('email'),
    document: text('document'),
    birthday,
    source: text('source'),
    tags: tagsOf(given('tags')),
    consent,
    notes: given('notes').join('\n'),
  }
  if (draft.name === '' && !/\d/.test(draft.phone)) return { kind: 'problem', problem: 'nameOrPhone' }
  const checked = CustomerDraft.safeParse(draft)
  return checked.success ? { kind: 'customer', draft: checked.data } : { kind: 'problem', problem: 'tooLong' }
}

/** Without the apostrophe before what a spreadsheet would take for a formula. */
function plain(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/, '')
}

/** A year of two digits was read as one of this century: somebody born tomorrow was born a hundred years before. */
function bornBefore(date: string | null, today: string): string | null {
  if (date === null || date <= today) return date
  const earlier = `${Number(date.slice(0, 4)) - 100}${date.slice(4)}`
  return dateOf(earlier)
}

function isYes(cell: string): boolean {
  return ['si', 's', 'yes', 'y', '1', 'x', 'true', 'verdadero', 'ok'].includes(plainWords(cell))
}

function tagsOf(cells: readonly string[]): string[] {
  const tags = cells.flatMap((cell) => cell.split(/[,;|]|:::/)).map((tag) => tag.trim().replace(/^\*\s*/, ''))
  return [...new Set(tags.filter((tag) => tag !== ''))]
}
