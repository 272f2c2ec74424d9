import type { CaseImportPreview } from '#shared/cases/importing/mapping'
import { isHourKnown } from '#shared/cases/importing/readCaseRow'
import { isDissatisfaction } from '#shared/cases/kinds'
import { customerJoiner } from '../../customers/customerJoiner'
import { checkRows, previewRows } from '../../importing/checkRows'
import { openTable } from '../../importing/listRows'
import { fingerprint } from '../../importing/readFile'
import type { TaskContext } from '../../jobs/task'
import { caseCausesRepository } from '../caseCauses.repository'
import { caseImportsRepository } from './caseImports.repository'
import { sharedTerms } from './importedLife'
import type { CaseImport } from './importTask'
import { readCases } from './readCases'

const mostCauses = 50

/** Reads and checks every row; writes nothing. */
export function caseCheckTask(context: TaskContext, input: CaseImport): CaseImportPreview {
  const { db } = context
  const { bytes, table } = openTable(context, input)
  const causes = caseCausesRepository(db)
  const newCauses = new Set<string>()
  const knownCauses = new Set<string>()
  const rows: CaseImportPreview['rows'] = []
  const counts = { knownCustomers: 0, anonymous: 0, over: 0, withoutTerm: 0 }
  let made = 0
  const termsFor = sharedTerms(db)
  const join = customerJoiner(db, () => {
    made += 1
    return -made
  })
  const found = checkRows(readCases(context, table, input.mapping), (row) => {
    const { cause, customer, state, opened, kind, description } = row
    if (customer === null) counts.anonymous += 1
    // Of somebody who comes twice in the file the second row is of one who is known by then.
    else if (join(customer).id > 0) counts.knownCustomers += 1
    if (state === 'resolved' || state === 'closed') counts.over += 1
    if (customer !== null && isDissatisfaction(kind) && termsFor(kind, opened.day) === null)
      counts.withoutTerm += 1
    if (cause !== '' && !newCauses.has(cause) && !knownCauses.has(cause)) {
      const isKnown = causes.findByName(cause) !== null
      ;(isKnown ? knownCauses : newCauses).add(cause)
    }
    if (rows.length >= previewRows) return
    const isTimeKnown = isHourKnown(row)
    rows.push({
      openedAt: isTimeKnown ? `${opened.day}T${opened.time}` : opened.day,
      isTimeKnown,
      kind,
      state,
      customer: customer?.name || customer?.phone || '',
      description: description.slice(0, 200),
    })
  })
  return {
    ...found,
    ...counts,
    newCustomers: made,
    importedBefore: caseImportsRepository(db).importedBefore(fingerprint(bytes)),
    newCauses: [...newCauses].slice(0, mostCauses),
    rows,
  }
}
