import { z } from 'zod'
import { addressOfIndicator } from '../indicators/addressOfIndicator'

/** What can become an action: each kind is a feature's, with its words in `plan.origins`. */
export const originKinds = [
  'question',
  'matrix',
  'dimension',
  'service',
  'case',
  'suggestion',
  'scorecard',
  'comparison',
  'visit',
  'moment',
  'element',
  'failure',
  'variability',
  'audit',
  'appraisal',
  'promise',
  'warranty',
  'campaign',
  'retention',
  'contingency',
  'goal',
  'counter',
  'indicator',
] as const
export type OriginKind = (typeof originKinds)[number]

export const Origin = z.object({
  kind: z.enum(originKinds),
  /** What it is among those of its kind; with a colon where it is a part of something, `<waveId>:<questionKey>`. */
  id: z.string().min(1).max(100),
  /** What it is called, for who reads the action: never the name of a customer. */
  label: z.string().trim().min(1).max(300),
})
export type Origin = z.infer<typeof Origin>

/** Where each kind is found: `:id` stands for what comes before the colon. */
const addresses: Readonly<Record<Exclude<OriginKind, 'indicator'>, string>> = {
  question: '/waves/:id/results',
  matrix: '/waves/:id/importance',
  dimension: '/waves/:id/dimensions',
  service: '/waves/:id/services',
  case: '/cases/:id',
  suggestion: '/suggestions',
  scorecard: '/scorecards/:id',
  comparison: '/comparison',
  visit: '/comparison/visits/:id',
  moment: '/moments',
  element: '/elements',
  failure: '/elements',
  variability: '/variability',
  audit: '/audits',
  appraisal: '/appraisals',
  promise: '/promises',
  warranty: '/aftersales/figures',
  campaign: '/campaigns',
  retention: '/retention',
  contingency: '/contingencies',
  goal: '/plan',
  counter: '/counter/figures',
}

/** The page on which the origin of an action is seen. */
export function originHref({ kind, id }: Pick<Origin, 'kind' | 'id'>): string {
  if (kind === 'indicator') return addressOfIndicator(id)
  const [whole = id] = id.split(':')
  return addresses[kind].replace(':id', encodeURIComponent(whole))
}
