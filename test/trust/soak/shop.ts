import { casesPart } from './cases'
import { counterPart } from './counter'
import { customersPart } from './customers'
import { monthsPart } from './months'
import { papersPart } from './papers'
import { promisesPart } from './promises'
import { sheetsPart } from './sheets'
import type { Part } from './soak'
import { suggestionsPart } from './suggestions'

/** Every part of the business, in the order of its day. */
export function shopParts(): readonly Part[] {
  const customers = customersPart()
  const sheets = sheetsPart()
  const months = monthsPart(() => ({
    waves: sheets.waves,
    figuresOf: (month, today) => ({
      ...cases.figuresOf(month),
      ...promises.figuresOf(month, today),
      ...suggestions.figuresOf(month),
    }),
  }))
  const cases = casesPart(customers.ids, months.isClosed)
  const suggestions = suggestionsPart(months.isClosed)
  const promises = promisesPart(customers.ids, months.isClosed)
  return [customers, months, sheets, cases, promises, counterPart(), suggestions, papersPart(sheets.waves)]
}
