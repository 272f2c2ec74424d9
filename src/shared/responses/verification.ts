import { z } from 'zod'
import { proportion } from '../stats/proportion'
import { type Answer, Answer as AnswerSchema, type Answers } from './answers'

/** Which sheets of a wave are keyed a second time (domain.md §1.1). */
export const Selection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  /** The sheets whose number is a multiple: they stay the same ones while the pile grows. */
  z.object({ kind: z.literal('every'), step: z.int().min(2).max(1000) }),
  /** A share (above 0, to 1), drawn by a seed: the same sheets each time that it is asked. */
  z.object({ kind: z.literal('random'), share: z.number().gt(0).max(1), seed: z.int() }),
])
export type Selection = z.infer<typeof Selection>

export const VerificationPlan = z.object({
  selection: Selection,
  /** Whether a difference is shown when the question is left, or only when the whole sheet is keyed. */
  reveal: z.enum(['atOnce', 'atEnd']),
  /** Whether the header of each sheet (date, place, channel, shift) is keyed again too. */
  headers: z.boolean().default(true),
})
export type VerificationPlan = z.infer<typeof VerificationPlan>

/** A tenth, as domain.md §1.1 proposes. The seed is the wave, so that each draws its own numbers. */
export function defaultPlan(waveId: number): VerificationPlan {
  return { selection: { kind: 'random', share: 0.1, seed: waveId }, reveal: 'atOnce', headers: true }
}

/** Who was right: the first keying, the second, or neither was trusted and the paper was read again. */
export const SettledBy = z.enum(['first', 'second', 'paper'])
export type SettledBy = z.infer<typeof SettledBy>

/** A question that the two keyings answered differently, and the answer that stays. */
export const Difference = z.object({
  position: z.int().min(0),
  first: AnswerSchema,
  second: AnswerSchema,
  by: SettledBy,
  final: AnswerSchema,
})
export type Difference = z.infer<typeof Difference>

/** More differences than this share of the fields: all sheets are better keyed again (domain.md §1.1). */
export const HIGHEST_RATE = 0.01

/** Numbers of the sheets to key again, in ascending order; of a share at least one where there are any. */
export function chosenNumbers(numbers: readonly number[], selection: Selection): number[] {
  const sorted = [...numbers].sort((one, other) => one - other)
  if (selection.kind === 'all') return sorted
  if (selection.kind === 'every') return sorted.filter((number) => number % selection.step === 0)
  const { seed, share } = selection
  // Rounded up after taking off the noise of the product: 0.1 of 30 sheets is three of them, not four.
  const count = Math.ceil(sorted.length * share - 1e-9)
  // The lowest lots are drawn. Lots alone are put in order: of a hundred thousand sheets that is ten times as fast.
  const lots = sorted.map((number) => scatter(seed, number))
  const highest = Uint32Array.from(lots).sort()[count - 1]
  if (highest === undefined) return []
  const drawn = sorted.filter((_, index) => (lots[index] ?? 0) < highest)
  const tied = sorted.filter((_, index) => lots[index] === highest)
  return [...drawn, ...tied.slice(0, count - drawn.length)].sort((one, other) => one - other)
}

/** A number that looks drawn by lot and is always the same for a seed and a sheet (the mixer of MurmurHash3). */
function scatter(seed: number, number: number): number {
  let mixed = Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Whether two keyings of a question say the same. In what people wrote, spaces and capitals do not count. */
export function isSameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  return comparable(one ?? null) === comparable(other ?? null)
}

function comparable(answer: Answer): string {
  if (answer === null || typeof answer !== 'object') return JSON.stringify(answer)
  if ('text' in answer) return JSON.stringify(['text', plain(answer.text)])
  if ('date' in answer) return JSON.stringify(['date', answer.date])
  return JSON.stringify(['marks', [...answer.marks].sort((a, b) => a - b), plain(answer.other ?? '')])
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('es')
}

/** Positions of the questions that two keyings of a sheet answered differently. */
export function differingPositions(one: Answers, other: Answers): number[] {
  const longest = Math.max(one.length, other.length)
  return Array.from({ length: longest }, (_, position) => position).filter(
    (position) => !isSameAnswer(one[position], other[position]),
  )
}

/** How many fields were keyed twice: all but those that both keyings passed over by a skip rule. */
export function rekeyedFields(one: Answers, other: Answers): number {
  return one.filter((answer, position) => answer !== 'skipped' || other[position] !== 'skipped').length
}

/**
 * The sheet with every difference settled, or null when one is not, or is settled with an answer that is not the
 * one that it says.
 */
export function settledAnswers(
  first: Answers,
  second: Answers,
  differences: readonly Difference[],
): Answers | null {
  const settled = new Map(differences.map((difference) => [difference.position, difference]))
  const expected = differingPositions(first, second)
  if (settled.size !== differences.length || expected.length !== settled.size) return null
  const isSettled = expected.every((position) => {
    const difference = settled.get(position)
    return (
      difference !== undefined &&
      isSameAnswer(difference.first, first[position]) &&
      isSameAnswer(difference.second, second[position]) &&
      (difference.by === 'paper' || isSameAnswer(difference.final, difference[difference.by]))
    )
  })
  if (!isSettled) return null
  return first.map((answer, position) => {
    const difference = settled.get(position)
    return difference ? difference.final : answer
  })
}

/** In how many of the differences the first keying was the wrong one. */
export function errorsOfFirst(differences: readonly Difference[]): number {
  return differences.filter(({ first, final }) => !isSameAnswer(first, final)).length
}

/** Differing fields ÷ re-keyed fields, with its interval of 95 % (domain.md §1.1, §3.2). */
export function discrepancy(differences: number, fields: number) {
  const { share, interval } = proportion(differences, fields)
  const isHigh = share !== null && share > HIGHEST_RATE + 1e-9
  return { differences, fields, share, interval, isHigh }
}
