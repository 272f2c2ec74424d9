import type { CaseColumnKind } from '#shared/cases/caseColumns'
import { styleIndex } from './looks'

/** A column of a long table: what its cells hold decides how they look. */
export interface TypedColumn {
  readonly header: string
  readonly kind: CaseColumnKind
  /** In characters. */
  readonly width: number
}

/** Days are 'YYYY-MM-DD', moments 'YYYY-MM-DDTHH:mm'; null is an empty cell. */
export type TypedValue = string | number | null

const texts = (name: 'dataText' | 'dataLong') => [styleIndex(name), styleIndex(name, true)] as const

/** The styles of the cells; of texts the second is for one that Excel would take for a formula. */
export const cellLooks = {
  header: styleIndex('dataHeader'),
  text: texts('dataText'),
  long: texts('dataLong'),
  day: styleIndex('dataDate'),
  moment: styleIndex('dataMoment'),
  whole: styleIndex('dataNumber'),
  hours: styleIndex('dataAmount'),
  amount: styleIndex('dataAmount'),
} as const
