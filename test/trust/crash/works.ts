import type { Work } from './work'
import { backups } from './works/backups'
import { capture } from './works/capture'
import { caseImport } from './works/caseImport'
import { cases } from './works/cases'
import { customers } from './works/customers'
import { erasing } from './works/erasing'
import { exports } from './works/exports'
import { months } from './works/months'
import { recovering } from './works/recovering'
import { restoring } from './works/restoring'
import { sheetImport } from './works/sheetImport'
import { upgrading } from './works/upgrading'

/** Everything that is interrupted. A new one adds one line here. */
export const works: readonly Work[] = [
  capture,
  cases,
  customers,
  sheetImport,
  caseImport,
  exports,
  backups,
  erasing,
  months,
  upgrading,
  recovering,
  restoring,
]
