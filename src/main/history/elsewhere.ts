import { contract } from '#shared/contract/contract'
import { type ContractShape, type Procedure, type Role, roles } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { currentName } from '#shared/history/formerNames'
import type { Deps } from '../deps'
import type { HistoryLine } from './history.repository'
import { type Direction, isLong, nextLine } from './takeBack'

/** Nobody takes back what they could not have done. */
export function checkMayTakeBack(line: HistoryLine, role: Role): void {
  const name = currentName(line.procedure)
  const all: ContractShape = contract
  const procedure: Procedure | undefined = Object.hasOwn(all, name) ? all[name] : undefined
  if (!procedure || roles.indexOf(role) < roles.indexOf(procedure.role)) throw new AppError('notAllowed')
}

const directions: Partial<Record<string, Direction>> = { 'history.undo': 'undo', 'history.redo': 'redo' }

/**
 * Makes the function that has a job take back what is too much for the main thread, so that the window goes on
 * answering; null for every other command.
 */
export function createElsewhere({ db, jobs, session }: Pick<Deps, 'db' | 'jobs' | 'session'>) {
  return function elsewhere(name: string): Promise<unknown> | null {
    const direction = directions[name]
    if (!direction) return null
    const line = nextLine(db, direction)
    if (!isLong(db, line)) return null
    checkMayTakeBack(line, session.role())
    return jobs.ask('takeBack', { direction })
  }
}
