import { contract, type Input } from '#shared/contract/contract'
import { type ContractShape, type Procedure, roles } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { currentName } from '#shared/history/formerNames'
import type { Deps } from '../deps'
import type { Session } from '../session'
import type { HistoryLine } from './history.repository'
import { isLong, lineToRevert, type TakeBack } from './takeBack'

/** Nobody takes back what they could not have done, and staff nothing but what they did themselves. */
export function mayTakeBack(line: HistoryLine, session: Session): boolean {
  const role = session.role()
  const name = currentName(line.procedure)
  const all: ContractShape = contract
  const procedure: Procedure | undefined = Object.hasOwn(all, name) ? all[name] : undefined
  if (!procedure || roles.indexOf(role) < roles.indexOf(procedure.role)) return false
  return role === 'owner' || line.person === session.personName()
}

export function checkMayTakeBack(line: HistoryLine, session: Session): void {
  if (!mayTakeBack(line, session)) throw new AppError('notAllowed')
}

const asked: Partial<Record<string, (input: unknown) => TakeBack>> = {
  'history.undo': () => ({ direction: 'undo', lineId: null }),
  'history.redo': () => ({ direction: 'redo', lineId: null }),
  'history.undoLine': (input) => ({ direction: 'undo', lineId: lineIn(input) }),
  'history.redoLine': (input) => ({ direction: 'redo', lineId: lineIn(input) }),
}

/** The line that a checked input of one of these commands names. */
function lineIn(input: unknown): number {
  return (input as Input<'history.undoLine'>).id
}

/**
 * Makes the function that has a job take back what is too much for the main thread, so that the window goes on
 * answering; null for every other command.
 */
export function createElsewhere({ db, jobs, session }: Pick<Deps, 'db' | 'jobs' | 'session'>) {
  return function elsewhere(name: string, input: unknown): Promise<unknown> | null {
    const what = asked[name]?.(input)
    if (!what) return null
    const line = lineToRevert(db, what)
    if (!isLong(db, line)) return null
    checkMayTakeBack(line, session)
    return jobs.ask('takeBack', what)
  }
}
