import type { Figures as AppFigures } from '#shared/analysis/figures'
import type { Answer } from '#shared/responses/answers'
import type { QuestionType } from '#shared/surveys/scales'
import type { Soak, Total } from './soak'

export interface ModelSheet {
  readonly id: number
  readonly number: number
  readonly placeId: number | null
  answers: Answer[]
  status: 'usable' | 'insufficient' | 'void'
}

export interface ModelWave {
  readonly id: number
  closedOn: string | null
  readonly sheets: ModelSheet[]
  /** Sheets keyed a second time. */
  rekeyed: number
}

/** Sheets that are not void. */
export const keptSheets = ({ sheets }: ModelWave): ModelSheet[] =>
  sheets.filter(({ status }) => status !== 'void')

/** Usable when at least half of the five core questions have a valid answer (domain.md §1.1). */
export function statusOf(answers: readonly Answer[]): ModelSheet['status'] {
  return answers.slice(0, 5).filter((answer) => typeof answer === 'number').length >= 2.5
    ? 'usable'
    : 'insufficient'
}

/** What the app says of a wave beside what it must say: sheets by state, and each question as a whole and by place. */
export async function resultsOf(
  call: Soak['call'],
  wave: ModelWave,
  types: readonly QuestionType[],
  places: readonly number[],
): Promise<Total[]> {
  const count = (status: ModelSheet['status']) =>
    wave.sheets.filter((sheet) => sheet.status === status).length
  const got = await call('surveys.wave', { waveId: wave.id })
  const totals: Total[] = [
    { what: 'usable sheets', expected: count('usable'), got: got.usableCount },
    { what: 'insufficient sheets', expected: count('insufficient'), got: got.insufficientCount },
    { what: 'void sheets', expected: count('void'), got: got.voidCount },
    { what: 'day of closing', expected: wave.closedOn, got: got.closedOn },
  ]
  const usable = wave.sheets.filter(({ status }) => status === 'usable')
  const results = await call('analysis.results', { waveId: wave.id, split: 'place' })
  for (const place of [...places, null]) {
    const segment = results.segments.find(({ value }) => value === place)
    totals.push({
      what: `sheets of place ${place}`,
      expected: usable.filter(({ placeId }) => placeId === place).length,
      got: segment?.sheets ?? 0,
    })
  }
  types.forEach((type, index) => {
    const answers = usable.map((sheet) => sheet.answers[index] ?? null)
    const question = results.questions[index]
    const name = `question ${index + 1}`
    totals.push({ what: name, expected: figuresOf(type, answers), got: figuresGot(type, question?.figures) })
    results.segments.forEach(({ value }, at) => {
      const figures = question?.segments[at]?.figures
      if (!figures) return
      const ofPlace = usable
        .filter(({ placeId }) => placeId === value)
        .map((sheet) => sheet.answers[index] ?? null)
      totals.push({
        what: `${name} of place ${value}`,
        expected: figuresOf(type, ofPlace),
        got: figuresGot(type, figures),
      })
    })
  })
  return totals.map((total) => ({ ...total, what: `wave ${wave.id}, ${total.what}` }))
}

/** From which value the top box counts, and up to which the bottom box (domain.md §0.2). */
const boxes: Partial<Record<QuestionType, readonly [top: number, bottom: number]>> = {
  S5: [4, 2],
  R10: [9, 6],
}

interface Figures {
  readonly valid: number
  readonly na: number
  readonly blank: number
  readonly multi: number
  readonly illegible: number
  readonly mean: number | null
  readonly top: number | null
  readonly bottom: number | null
  readonly promoterScore: number | null
  readonly distribution: readonly { value: number; count: number }[]
}

function figuresOf(type: QuestionType, answers: readonly Answer[]): Figures {
  const coded = (code: Answer) => answers.filter((answer) => answer === code).length
  const values = answers.flatMap((answer) => {
    if (typeof answer === 'number') return [answer]
    return answer !== null && typeof answer === 'object' && 'marks' in answer ? answer.marks : []
  })
  const valid = answers.filter(isValid).length
  const isHidden = valid < 5
  const [top, bottom] = boxes[type] ?? []
  const isMeasured = top !== undefined || type === 'NUM'
  const share = (fits: (value: number) => boolean) => values.filter(fits).length / valid
  const mean = values.reduce((sum, value) => sum + value, 0) / valid
  const promoters = type === 'R10' ? 100 * (share((one) => one >= 9) - share((one) => one <= 6)) : null
  return {
    valid,
    na: coded('na'),
    blank: answers.filter(
      (answer) => !isValid(answer) && !['na', 'multi', 'illegible'].includes(String(answer)),
    ).length,
    multi: coded('multi'),
    illegible: coded('illegible'),
    mean: isHidden || !isMeasured ? null : mean,
    top: isHidden ? null : topOf(type, share, top),
    bottom: isHidden || bottom === undefined ? null : share((value) => value <= bottom),
    promoterScore: isHidden ? null : promoters,
    distribution: isHidden || type === 'TXT' ? [] : distributionOf(values),
  }
}

function topOf(
  type: QuestionType,
  share: (fits: (value: number) => boolean) => number,
  top: number | undefined,
): number | null {
  if (type === 'YN') return share((value) => value === 1)
  return top === undefined ? null : share((value) => value >= top)
}

/** A choice without a mark was left blank; so was a text without a word. */
function isValid(answer: Answer): boolean {
  if (typeof answer === 'number') return true
  if (answer === null || typeof answer !== 'object') return false
  if ('marks' in answer) return answer.marks.length > 0
  return 'text' in answer && answer.text !== ''
}

function distributionOf(values: readonly number[]): { value: number; count: number }[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => one.value - other.value)
}

function figuresGot(type: QuestionType, figures: AppFigures | undefined): Figures | null {
  if (!figures) return null
  const { valid, na, blank, multi, illegible, mean, topShare, bottomShare, netPromoter, distribution } =
    figures
  const isMeasured = boxes[type] !== undefined || type === 'NUM'
  return {
    ...{ valid, na, blank, multi, illegible, distribution },
    mean: isMeasured ? mean : null,
    top: topShare,
    bottom: bottomShare,
    promoterScore: netPromoter?.score ?? null,
  }
}
