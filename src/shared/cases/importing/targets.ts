import { z } from 'zod'

/** What a column of a list of complaints becomes. */
export const caseTargets = [
  'ignore',
  'oldNumber',
  'kind',
  'openedAt',
  'openedTime',
  'channel',
  'customerName',
  'customerPhone',
  'customerEmail',
  'customerDocument',
  'description',
  'remedyAsked',
  'product',
  'topic',
  'amount',
  'severity',
  'element',
  'cause',
  'place',
  'officialNumber',
  'state',
  'answeredOn',
  'answer',
  'resolvedOn',
  'closedOn',
  'decision',
  'cost',
] as const
export const CaseTarget = z.enum(caseTargets)
export type CaseTarget = z.infer<typeof CaseTarget>

/** Targets that several columns may become together: first name and last name, a text in two parts. */
export const joinedTargets: ReadonlySet<CaseTarget> = new Set<CaseTarget>([
  'ignore',
  'customerName',
  'customerPhone',
  'description',
  'remedyAsked',
  'answer',
])
