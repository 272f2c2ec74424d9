import {
  type Command,
  type ContractShape,
  type HandlersFor,
  type Procedure,
  type Role,
  roles,
  type Topic,
} from '#shared/contract/procedure'
import type { CallError, Reply } from '#shared/contract/reply'
import { toAppError } from './errors'
import { isTooLarge } from './inputSize'

export interface DispatcherOptions {
  /** Check answers against the contract too: on in tests and development. */
  readonly checkOutput: boolean
  /** The role of whoever is using the app now. */
  readonly role: () => Role
  /** Runs a command's work in one transaction that leaves its line in the history. */
  readonly transact: <T>(procedure: string, recorded: boolean, work: () => T) => T
  /** Resolves when a write may begin: long jobs hold it while they write. */
  readonly writable: () => Promise<void> | null
  /**
   * The work of a command, in one transaction on another thread, when here it would hold the window up; null when it
   * would not. Left out where there are no threads.
   */
  readonly elsewhere?: (name: string, input: unknown) => Promise<unknown> | null
  readonly onChanged: (topics: readonly Topic[]) => void
  /** Somebody who may do so wrote or chose something: the app is not left alone. */
  readonly onActed?: () => void
  readonly log: (event: 'slow' | 'failed', name: string, detail: unknown) => void
}

const SLOW_MS = 50
/** A form shows no more mistakes at once. */
const MOST_FIELDS = 500

/** Turns (name, untrusted input) into a reply. Knows nothing of Electron. */
export function createDispatcher<C extends ContractShape>(
  contract: C,
  handlers: HandlersFor<C>,
  options: DispatcherOptions,
) {
  const { checkOutput, role, log } = options

  return async function dispatch(name: string, rawInput: unknown): Promise<Reply<unknown>> {
    // What is no text would be made one by looking it up.
    const isKnown = typeof name === 'string' && Object.hasOwn(contract, name)
    const procedure: Procedure | undefined = isKnown ? contract[name] : undefined
    if (!procedure) {
      log('failed', typeof name === 'string' ? name : typeof name, 'unknown procedure')
      return failure({ code: 'unexpected' })
    }
    const started = performance.now()
    try {
      if (roles.indexOf(role()) < roles.indexOf(procedure.role)) return failure({ code: 'notAllowed' })
      // Reading is no sign of life: pages read by themselves.
      if (procedure.kind !== 'query' && procedure.role !== 'nobody') options.onActed?.()
      if (isTooLarge(rawInput)) return failure({ code: 'invalidInput' })
      const input = procedure.input.safeParse(rawInput)
      if (!input.success) {
        const fields = Object.fromEntries(
          input.error.issues.slice(0, MOST_FIELDS).map((issue) => [issue.path.join('.'), issue.code]),
        )
        return failure({ code: 'invalidInput', fields })
      }
      // The one cast: the compiler has already paired each handler with its procedure.
      const handler = handlers[name] as (input: unknown) => unknown
      const value =
        procedure.kind === 'command'
          ? await runCommand(name, input.data, procedure, () => handler(input.data), options)
          : await handler(input.data)
      if (procedure.kind === 'action' && procedure.changes.length > 0) options.onChanged(procedure.changes)
      if (checkOutput) procedure.output.parse(value)
      return { ok: true, value }
    } catch (error) {
      return failure(toCallError(error, (bug) => log('failed', name, bug)))
    } finally {
      const ms = performance.now() - started
      if (ms > SLOW_MS && procedure.kind !== 'action') log('slow', name, Math.round(ms))
    }
  }
}

async function runCommand(
  name: string,
  input: unknown,
  { recorded, changes }: Command,
  work: () => unknown,
  { transact, writable, elsewhere, onChanged }: DispatcherOptions,
): Promise<unknown> {
  await writable()
  const value = await (elsewhere?.(name, input) ?? transact(name, recorded, work))
  // What is recorded is also new history: what can be undone has changed.
  const topics = recorded && !changes.includes('history') ? [...changes, 'history' as const] : changes
  if (topics.length > 0) onChanged(topics)
  return value
}

function failure(error: CallError): Reply<never> {
  return { ok: false, error }
}

function toCallError(error: unknown, logBug: (error: unknown) => void): CallError {
  const expected = toAppError(error)
  if (expected) return { code: expected.code, ...(expected.fields && { fields: expected.fields }) }
  logBug(error)
  return { code: 'unexpected' }
}
