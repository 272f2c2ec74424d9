import { z } from 'zod'

/** The figures of a month that its closing keeps from changing. */
export const figureKeys = [
  'waveUsable',
  'waveInsufficient',
  'waveVoid',
  'waveHandedOut',
  'waveRekeyed',
  'petition',
  'complaint',
  'claim',
  'suggestion',
  'compliment',
  'caseAnswers',
  'casesResolved',
  'casesClosed',
  'casesReopened',
  'casesAsked',
  'emptyings',
  'slipsCounted',
  'slips',
  'slipsIllegible',
  'slipsReplied',
  'slipsImplemented',
  'promisesJudged',
  'promisesKept',
  'customersServed',
  'goalAcknowledgement',
  'goalFirstReply',
  'goalResolution',
  'goalFirstContact',
  'goalSimpleQuestions',
  'goalHandling',
] as const
export const FigureKey = z.enum(figureKeys)
export type FigureKey = z.infer<typeof FigureKey>

export const Figure = z.object({
  key: FigureKey,
  /** The wave that it is of, or the unit of a goal; '' for the others. */
  name: z.string(),
  value: z.number().nullable(),
})
export type Figure = z.infer<typeof Figure>

/** Grades are read with the points and the questions of today: they are kept as they were signed, not locked. */
export const Grade = z.object({ scorecard: z.string(), wave: z.string(), grade: z.number().nullable() })
export type Grade = z.infer<typeof Grade>

/** Kinds of rows that belonged to a month before closings said how many. */
const KINDS_AT_FIRST = 13

export const MonthFigures = z.object({
  figures: z.array(Figure),
  grades: z.array(Grade),
  /** SHA-256, hexadecimal, of everything that belongs to the month and is locked with it. */
  contents: z.string(),
  /** How many kinds of rows the contents were made of: an older app knew fewer. */
  kinds: z.int().default(KINDS_AT_FIRST),
})
export type MonthFigures = z.infer<typeof MonthFigures>

/** A figure as it was signed and as it is now. */
export const FigureChange = z.object({
  key: FigureKey.or(z.literal('grade')),
  name: z.string(),
  /** Null also where there was none. */
  signed: z.number().nullable(),
  now: z.number().nullable(),
})
export type FigureChange = z.infer<typeof FigureChange>

interface Line {
  readonly key: FigureChange['key']
  readonly name: string
  readonly value: number | null
}

function linesOf({ figures, grades }: MonthFigures): Line[] {
  return [
    ...figures,
    ...grades.map(({ scorecard, wave, grade }) => ({
      key: 'grade' as const,
      name: `${scorecard} · ${wave}`,
      value: grade,
    })),
  ]
}

const idOf = ({ key, name }: Line) => `${key} ${name}`
const tolerance = 1e-9

/** The figures that are no longer what was signed, those that went and those that came among them. */
export function changedFigures(signed: MonthFigures, now: MonthFigures): FigureChange[] {
  const before = new Map(linesOf(signed).map((line) => [idOf(line), line]))
  const after = new Map(linesOf(now).map((line) => [idOf(line), line]))
  const all = new Map([...before, ...after])
  return [...all.values()].flatMap((line) => {
    const was = before.get(idOf(line))?.value ?? null
    const is = after.get(idOf(line))?.value ?? null
    return isSame(was, is) ? [] : [{ key: line.key, name: line.name, signed: was, now: is }]
  })
}

function isSame(one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : Math.abs(one - other) <= tolerance
}

/** The text that the seal of a closing is made of: what is locked, and nothing else. */
export const sealedText = ({ figures, contents }: MonthFigures): string => JSON.stringify([figures, contents])
