import { z } from 'zod'
import type { ImportedCustomer } from '../customers/importedCustomer'
import { compact } from '../customers/searchText'
import { dateOf } from '../responses/cells'
import { SoldItemDraft } from './item'

/** What a column of a list of sales becomes. */
export const itemImportTargets = [
  'ignore',
  'product',
  'serial',
  'soldOn',
  'warrantyMonths',
  'conditions',
  'maintenanceEvery',
  'customer',
  'phone',
  'email',
  'document',
] as const
export const ItemImportTarget = z.enum(itemImportTargets)
export type ItemImportTarget = z.infer<typeof ItemImportTarget>

/** Why a row is left out. */
export const rowProblems = ['product', 'soldOn', 'inFuture', 'months', 'tooLong'] as const
export type RowProblem = (typeof rowProblems)[number]

/** As many as are read of one file. */
export const MOST_IMPORTED = 20_000

/** Words at the top of columns in lists of sales, without accents or spaces. */
const headings: Readonly<Partial<Record<ItemImportTarget, readonly string[]>>> = {
  product: ['producto', 'articulo', 'modelo', 'equipo', 'descripcion', 'product', 'item', 'model'],
  serial: [
    'serie',
    'numerodeserie',
    'nserie',
    'nºserie',
    'nºdeserie',
    'noserie',
    'numeroserie',
    'serial',
    'serialnumber',
    'sn',
    'imei',
  ],
  soldOn: ['fecha', 'fechadeventa', 'fechaventa', 'vendido', 'venta', 'date', 'saledate', 'soldon', 'sold'],
  warrantyMonths: [
    'garantia',
    'meses',
    'mesesdegarantia',
    'garantiameses',
    'warranty',
    'warrantymonths',
    'months',
  ],
  conditions: ['condiciones', 'notas', 'observaciones', 'conditions', 'notes'],
  maintenanceEvery: ['mantenimiento', 'mantenimientocadameses', 'maintenance', 'maintenanceeverymonths'],
  customer: ['cliente', 'nombre', 'nombrecliente', 'customer', 'name', 'customername'],
  phone: ['telefono', 'movil', 'celular', 'tel', 'phone', 'mobile'],
  email: ['correo', 'correoelectronico', 'email', 'mail'],
  document: ['documento', 'dni', 'nif', 'cif', 'cedula', 'ruc', 'rut', 'rfc', 'document', 'taxid'],
}

/** What each column probably is, by its heading. */
export function guessItemTargets(columns: readonly string[]): readonly ItemImportTarget[] {
  const known = new Map<string, ItemImportTarget>()
  for (const [target, words] of Object.entries(headings)) {
    for (const word of words) known.set(word, ItemImportTarget.parse(target))
  }
  return columns.map((column) => known.get(compact(column)) ?? 'ignore')
}

export type ReadItem =
  | { readonly kind: 'item'; readonly item: SoldItemDraft; readonly buyer: ImportedCustomer | null }
  | { readonly kind: 'problem'; readonly problem: RowProblem }

export interface ItemReading {
  readonly targets: readonly ItemImportTarget[]
  readonly dateOrder: 'dmy' | 'mdy'
  /** 'YYYY-MM-DD'; nothing was sold after it. */
  readonly today: string
}

/** A row of a list of sales as a unit and its buyer, or why it is none. */
export function readItemRow(cells: readonly string[], { targets, dateOrder, today }: ItemReading): ReadItem {
  const text = (target: ItemImportTarget) =>
    targets
      .flatMap((each, index) =>
        each === target ? (cells[index] ?? '').trim().replace(/^'(?=[=+\-@])/, '') : [],
      )
      .filter((cell) => cell !== '')
      .join(' ')
  const problem = (what: RowProblem): ReadItem => ({ kind: 'problem', problem: what })
  if (text('product') === '') return problem('product')
  const soldOn = dateOf(text('soldOn'), dateOrder)
  if (soldOn === null) return problem('soldOn')
  if (soldOn > today) return problem('inFuture')
  const warrantyMonths = monthsOf(text('warrantyMonths'))
  const maintenanceEvery = monthsOf(text('maintenanceEvery'))
  if (warrantyMonths === null || warrantyMonths > 240 || maintenanceEvery === null || maintenanceEvery > 120)
    return problem('months')
  const item = SoldItemDraft.safeParse({
    product: text('product'),
    serial: text('serial'),
    soldOn,
    warrantyMonths,
    conditions: text('conditions'),
    maintenanceEvery: maintenanceEvery === 0 ? null : maintenanceEvery,
  })
  const buyer = {
    name: text('customer'),
    phone: text('phone'),
    email: text('email'),
    document: text('document'),
  }
  const isTooLong =
    buyer.name.length > 120 ||
    buyer.phone.length > 40 ||
    buyer.email.length > 200 ||
    buyer.document.length > 40
  if (!item.success || isTooLong) return problem('tooLong')
  const isKnown = buyer.name !== '' || /\d/.test(buyer.phone)
  return { kind: 'item', item: item.data, buyer: isKnown ? buyer : null }
}

/** Months as people write them, "12", "12 meses" or "2 años"; 0 when empty, null for anything else. */
function monthsOf(cell: string): number | null {
  if (cell === '' || cell === '-') return 0
  const [, amount, unit = ''] = /^(\d{1,3})(?:[.,]0+)?\s*(\p{L}*)\.?$/u.exec(cell) ?? []
  if (amount === undefined) return null
  const word = compact(unit)
  if (word.startsWith('a') || word.startsWith('y')) return 12 * Number(amount)
  return word === '' || word.startsWith('m') ? Number(amount) : null
}
