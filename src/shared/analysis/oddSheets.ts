import type { Answers } from '../responses/answers'
import { isValidAnswer } from '../responses/answers'
import type { SheetKeying } from '../responses/responses.contract'
import { isAtLeast } from '../stats/numbers'
import type { Question } from '../surveys/question'
import { isScaleType, scales } from '../surveys/scales'

/** With fewer answers on scales, all of them the same is nothing odd. */
export const FEWEST_FOR_STRAIGHT = 6
/** Share of the answers on scales that must have one value. */
export const STRAIGHT_SHARE = 0.8
/** Milliseconds an answer, on average, below which nobody can have read the paper. */
export const FASTEST_ANSWER = 200

const LARGEST_ON_SCALE = Math.max(...Object.values(scales).map(({ max }) => max))

/** Finds sheets with one value on at least 80 % of the scale questions answered, six or more of them. */
export function straightLineWith(questions: readonly Question[]): (answers: Answers) => boolean {
  const positions = questions.flatMap(({ type }, position) => (isScaleType(type) ? [position] : []))
  // One list for all sheets, because there may be a hundred thousand of them. No scale has a value beyond it.
  const counts = new Uint16Array(LARGEST_ON_SCALE + 1)
  return (answers) => {
    counts.fill(0)
    let answered = 0
    let most = 0
    for (const position of positions) {
      const value = answers[position]
      if (typeof value !== 'number') continue
      answered += 1
      const count = (counts[value] ?? 0) + 1
      counts[value] = count
      if (count > most) most = count
    }
    return answered >= FEWEST_FOR_STRAIGHT && isAtLeast(most, STRAIGHT_SHARE * answered)
  }
}

/** Whether a sheet was keyed faster than paper can be read. Only sheets keyed by hand have a time. */
export function isKeyedTooFast(answers: Answers, keying: Pick<SheetKeying, 'worked'> | null): boolean {
  if (keying === null) return false
  // Nobody can have answered more than there is.
  if (keying.worked >= FASTEST_ANSWER * answers.length) return false
  const answered = answers.filter(isValidAnswer).length
  return answered >= FEWEST_FOR_STRAIGHT && keying.worked < FASTEST_ANSWER * answered
}
