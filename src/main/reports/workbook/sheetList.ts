import type { ListedKind, ReadContext, ReadySheet } from './sheetKind'
import { aftersalesSheet, unitsSheet, workSheet } from './sheets/aftersalesSheet'
import { auditsSheet } from './sheets/auditsSheet'
import { boxSheet } from './sheets/boxSheet'
import { casesSheet } from './sheets/casesSheet'
import { competitorsSheet } from './sheets/competitorsSheet'
import { controlSheet } from './sheets/controlSheet'
import { counterSheet } from './sheets/counterSheet'
import { dimensionsSheet } from './sheets/dimensionsSheet'
import { importanceSheet } from './sheets/importanceSheet'
import { momentsSheet } from './sheets/momentsSheet'
import { paretoSheet } from './sheets/paretoSheet'
import { periodsSheet } from './sheets/periodsSheet'
import { planSheet } from './sheets/planSheet'
import { promisesSheet } from './sheets/promisesSheet'
import { retentionSheet } from './sheets/retentionSheet'
import { rolesSheet } from './sheets/rolesSheet'
import { servicesSheet } from './sheets/servicesSheet'
import { standardsSheet } from './sheets/standardsSheet'

/**
 * The sheets that come between the answers of the wave and the notes, in their order (domain.md §6). A new one adds
 * one line here; it stands in the workbook when its `read` finds something.
 */
export const sheetList: readonly ListedKind[] = [
  rolesSheet,
  periodsSheet,
  importanceSheet,
  dimensionsSheet,
  servicesSheet,
  competitorsSheet,
  standardsSheet,
  casesSheet,
  paretoSheet,
  controlSheet,
  promisesSheet,
  boxSheet,
  momentsSheet,
  counterSheet,
  aftersalesSheet,
  unitsSheet,
  workSheet,
  retentionSheet,
  auditsSheet,
  planSheet,
]

/** The sheets that exist, of those that are wanted; null wants them all. */
export function readySheets(context: ReadContext, wanted: ReadonlySet<string> | null): readonly ReadySheet[] {
  return sheetList
    .filter(({ key }) => wanted === null || wanted.has(key))
    .flatMap((kind) => kind.ready(context) ?? [])
}
