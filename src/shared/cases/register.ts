import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { CaseKindSchema, CaseStateSchema } from './caseFile'
import { DeadlineState } from './caseLines'
import { type CaseKind, caseKinds, isDissatisfaction } from './kinds'
import { Decision } from './steps'
import { type CaseState, caseStates } from './workflow'

/** What the register of a period is printed of, and on what. */
export const RegisterJob = z.object({
  /** Both days included. */
  from: CivilDay,
  to: CivilDay,
  size: z.enum(['A4', 'Letter']).default('A4'),
  /** Only complaints and claims; else whatever customers said. */
  onlyComplaints: z.boolean().default(true),
  /** Whether the customers are named; else only whether they are known. */
  withNames: z.boolean().default(true),
})
export type RegisterJob = z.infer<typeof RegisterJob>

/** The page of the app that shows nothing but that register. */
export const registerRoute = (job: RegisterJob): string => PREFIX + encodeURIComponent(JSON.stringify(job))
const PREFIX = '/case-register/'

/** The job that a route names; null when it is another page. */
export function registerJobOf(route: string): RegisterJob | null {
  if (!route.startsWith(PREFIX)) return null
  return RegisterJob.safeParse(JSON.parse(decodeURIComponent(route.slice(PREFIX.length)))).data ?? null
}

/** A case as a line of the register. */
export const RegisterLine = z.object({
  number: z.string(),
  oldNumber: z.string(),
  openedOn: CivilDay,
  kind: CaseKindSchema,
  state: CaseStateSchema,
  isIdentified: z.boolean(),
  /** Null for an anonymous case, and where names are left out. */
  customerName: z.string().nullable(),
  /** What it is about, in a line. */
  subject: z.string(),
  dueOn: CivilDay.nullable(),
  answeredOn: CivilDay.nullable(),
  /** Days of the calendar until the answer; null before it. */
  days: z.int().nullable(),
  deadlineState: DeadlineState,
  decision: Decision.nullable(),
})
export type RegisterLine = z.infer<typeof RegisterLine>

/** As many as a register is printed with; a longer one is for a file. */
export const mostRegisterLines = 3000

export interface RegisterTotals {
  /** Voided cases are lines of the register, and no part of the other totals. */
  readonly total: number
  readonly voided: number
  readonly kinds: readonly (readonly [CaseKind, number])[]
  readonly states: readonly (readonly [CaseState, number])[]
  readonly decisions: readonly (readonly [Decision, number])[]
  readonly onTime: number
  readonly late: number
  /** Past their day without an answer. */
  readonly overdue: number
  /** Days until the answer; null without answers. */
  readonly meanDays: number | null
}

/** What the lines of a register add up to (domain.md §1.12). Kinds, states and decisions that nobody has are left out. */
export function registerTotals(lines: readonly RegisterLine[]): RegisterTotals {
  const counted = lines.filter(({ state }) => state !== 'void')
  const count = (passes: (line: RegisterLine) => boolean) => counted.filter(passes).length
  const each = <Value>(values: readonly Value[], passes: (line: RegisterLine, value: Value) => boolean) =>
    values
      .map((value) => [value, count((line) => passes(line, value))] as const)
      .filter(([, times]) => times > 0)
  const days = counted.flatMap((line) => (line.days === null ? [] : [line.days]))
  return {
    total: lines.length,
    voided: lines.length - counted.length,
    kinds: each(caseKinds, ({ kind }, value) => kind === value),
    states: each(caseStates, ({ state }, value) => state === value),
    decisions: each(Decision.options, ({ decision }, value) => decision === value),
    onTime: count(({ deadlineState }) => deadlineState === 'onTime'),
    late: count(({ deadlineState }) => deadlineState === 'late'),
    overdue: count(({ deadlineState }) => deadlineState === 'overdue'),
    meanDays: days.length === 0 ? null : days.reduce((sum, one) => sum + one, 0) / days.length,
  }
}

/** The kinds that a register has. */
export function registerKinds(onlyComplaints: boolean): CaseKind[] {
  return onlyComplaints ? caseKinds.filter(isDissatisfaction) : []
}
