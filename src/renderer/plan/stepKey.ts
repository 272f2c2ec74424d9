type StepKey = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10'

/** The key of the name of a step. */
export function stepKey(step: number): StepKey {
  return String(step) as StepKey // steps go from 1 to 10
}
