import type { z } from 'zod'

/** Data areas whose screens must reload after a command. One per feature. */
export const topics = [
  'business',
  'people',
  'session',
  'calendar',
  'attributes',
  'surveys',
  'responses',
  'analysis',
  'importance',
  'scorecards',
  'cases',
  'charts',
  'suggestions',
  'reports',
  'backup',
  'history',
  'home',
  'jobs',
  'customers',
  'moments',
  'months',
  'search',
  'comparison',
  'team',
  'indicators',
  'aftersales',
  'services',
  'promises',
  'contingencies',
  'charter',
  'counter',
  'opportunities',
  'campaigns',
  'retention',
  'plan',
  'checklists',
  'audits',
  'appraisals',
] as const
export type Topic = (typeof topics)[number]

/** Who is using the app, from least to most. `nobody` is the locked app. */
export const roles = ['nobody', 'staff', 'owner'] as const
export type Role = (typeof roles)[number]

/** A read: same input, same answer, changes nothing. The renderer may cache it. */
export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query'
  readonly role: Role
  readonly topic: Topic
  readonly input: I
  readonly output: O
}

/** A write: one transaction and one line of history. `changes` names what the renderer must reload. */
export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'command'
  readonly role: Role
  readonly changes: readonly Topic[]
  /** False for what is kept only so that nothing typed is lost: it is durable, but not yet history. */
  readonly recorded: boolean
  readonly input: I
  readonly output: O
}

/** Work outside the database: a dialog, a file, a long job. May take its time; makes no history by itself. */
export interface Action<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'action'
  readonly role: Role
  /** What the renderer must reload when it succeeded; a job that it began says itself what it changed. */
  readonly changes: readonly Topic[]
  readonly input: I
  readonly output: O
}

export type Procedure = Query | Command | Action
export type ContractShape = Readonly<Record<string, Procedure>>

export function query<I extends z.ZodType, O extends z.ZodType>(
  role: Role,
  topic: Topic,
  input: I,
  output: O,
): Query<I, O> {
  return { kind: 'query', role, topic, input, output }
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  role: Role,
  changes: readonly Topic[],
  input: I,
  output: O,
): Command<I, O> {
  return { kind: 'command', role, changes, recorded: true, input, output }
}

/** A command that keeps half-typed work: safe on disk, out of the history and of undo. */
export function keepDraft<I extends z.ZodType, O extends z.ZodType>(
  role: Role,
  changes: readonly Topic[],
  input: I,
  output: O,
): Command<I, O> {
  return { kind: 'command', role, changes, recorded: false, input, output }
}

export function action<I extends z.ZodType, O extends z.ZodType>(
  role: Role,
  input: I,
  output: O,
  changes: readonly Topic[] = [],
): Action<I, O> {
  return { kind: 'action', role, changes, input, output }
}

/** What a caller may send: defaults may be left out. */
export type InputOf<P extends Procedure> = z.input<P['input']>
/** What a handler receives: checked, defaults filled in. */
export type ParsedInputOf<P extends Procedure> = z.output<P['input']>
export type OutputOf<P extends Procedure> = z.output<P['output']>

/**
 * Exactly one function per procedure: leaving one out, or adding one, does not compile.
 * Commands answer at once, because they run inside one synchronous transaction.
 */
export type HandlersFor<C extends ContractShape> = {
  readonly [N in keyof C]: C[N] extends Command
    ? (input: ParsedInputOf<C[N]>) => OutputOf<C[N]>
    : (input: ParsedInputOf<C[N]>) => OutputOf<C[N]> | Promise<OutputOf<C[N]>>
}
