import type { Migration } from '../migration'
import { theMainJob } from './0001-the-main-job'
import { printLedger } from './0002-print-ledger'
import { wavePlans } from './0003-wave-plans'
import { verification } from './0004-verification'
import { sheetNotes } from './0005-sheet-notes'
import { imports } from './0006-imports'
import { ownTemplates } from './0007-own-templates'
import { printReservations } from './0008-print-reservations'
import { ledgerEntries } from './0009-ledger-entries'
import { verifiedHeaders } from './0011-verified-headers'
import { calendars } from './0020-calendars'
import { customers } from './0021-customers'
import { cases } from './0022-cases'
import { caseAttachments } from './0023-case-attachments'
import { standards } from './0024-standards'
import { suggestions } from './0025-suggestions'
import { caseSatisfaction } from './0026-case-satisfaction'
import { results } from './0030-results'
import { importance } from './0031-importance'
import { comparison } from './0032-comparison'
import { caseFiles } from './0034-case-files'
import { goalsOverTime } from './0035-goals-over-time'
import { scorecards } from './0036-scorecards'
import { periodClose } from './0037-period-close'
import { search } from './0050-search'
import { moments } from './0051-moments'
import { promises } from './0052-promises'
import { sales } from './0053-sales'
import { aftersales } from './0054-aftersales'
import { audits } from './0055-audits'
import { plan } from './0056-plan'
import { team } from './0057-team'
import { locksAndLibretas } from './0058-locks-and-libretas'
import { people } from './0059-people'
import { history } from './0061-history'
import { moreLocks } from './0062-more-locks'
import { erasedProspects } from './0063-erased-prospects'
import { promiseWords } from './0064-promise-words'
import { rolesOfPurchases } from './0066-roles-of-purchases'
import { tags } from './0067-tags'
import { keptReasons } from './0068-kept-reasons'
import { answersOfQuestions } from './0070-answers-of-questions'

/** In order of version. A released migration is never edited: a change is a new one. */
export const migrations: readonly Migration[] = [
  theMainJob,
  printLedger,
  wavePlans,
  verification,
  sheetNotes,
  imports,
  ownTemplates,
  printReservations,
  ledgerEntries,
  verifiedHeaders,
  calendars,
  customers,
  cases,
  caseAttachments,
  standards,
  suggestions,
  caseSatisfaction,
  results,
  importance,
  comparison,
  caseFiles,
  goalsOverTime,
  scorecards,
  periodClose,
  search,
  moments,
  promises,
  sales,
  aftersales,
  audits,
  plan,
  team,
  locksAndLibretas,
  people,
  history,
  moreLocks,
  erasedProspects,
  promiseWords,
  rolesOfPurchases,
  tags,
  keptReasons,
  answersOfQuestions,
]
