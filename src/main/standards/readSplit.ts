import { type CaseSplitBy, roleGapOfCases, splitCases } from '#shared/standards/caseSplit'
import { openedIn } from '#shared/standards/fiveStandards'
import type { CaseSplit } from '#shared/standards/standardsRead'
import { ownersView, whoIsRepository } from '../customers/whoIs.repository'
import type { Db } from '../db/database'
import { type Question, readCases } from './caseReader'

/** The cases of a period shared out by who brought them, or by where and when (domain.md §1.12, §1.17, §1.18). */
export function readSplit(db: Db, question: Question & { readonly by: CaseSplitBy }): CaseSplit {
  const { by } = question
  const { cases, period, today } = readCases(db, question)
  const view = ownersView(db, today)
  const known = whoIsRepository(db)
  const customers = by === 'segment' ? known.bySegment(view) : known.byRole()
  const groups = splitCases(cases, period, by, { customers, rules: view.rules })
  return {
    groups: groups as CaseSplit['groups'], // the same, not read-only
    roleGap: by === 'role' ? roleGapOfCases(openedIn(cases, period), customers) : null,
  }
}
