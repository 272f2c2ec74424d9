interface PrintState {
  readonly printWaveId: number
}

/**
 * Which wave the page of printing opens with. It travels beside the address, not in it: a `?` there would make
 * it another document, whose calls main refuses.
 */
export function printStateOf(waveId: number): PrintState {
  return { printWaveId: waveId }
}

export function waveToPrint(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('printWaveId' in state)) return null
  return typeof state.printWaveId === 'number' ? state.printWaveId : null
}
