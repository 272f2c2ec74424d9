/** Taking back, and bringing again what was taken back: the last deed by its key, an older one from its line. */
export const undoNames = ['history.undo', 'history.undoLine'] as const
export const redoNames = ['history.redo', 'history.redoLine'] as const

/** Forgetting somebody: no undo takes it back. */
export const forgettingNames = ['customers.erase', 'opportunities.erase'] as const

/** Whether a line of the history took back another, or brought it again. */
export function isTakingBack(procedure: string): boolean {
  return [...undoNames, ...redoNames].some((name) => name === procedure)
}
