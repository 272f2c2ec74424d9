import type { GroupResults } from '#shared/analysis/results.contract'
import type { Tally } from '#shared/analysis/tally'
import type { Answers } from '#shared/responses/answers'
import { constantSum, rankPoints } from '#shared/stats/constantSum'
import { momentsOfCounts } from '#shared/stats/counts'
import { comparePairs } from '#shared/stats/meanComparison'
import { visibilityOf } from '#shared/stats/suppression'
import { groupsOf, type QuestionRun } from '#shared/surveys/groups'
import { type Question, rangeOf } from '#shared/surveys/question'

/** What the groups of a questionnaire need: counts where they are enough, answers sheet by sheet where they are not. */
export interface GroupSource {
  readonly questions: readonly Question[]
  readonly total: readonly Tally[]
  /** Read once, and only when some group needs it. */
  readonly answers: () => Iterable<Answers>
}

/** Points shared out, rankings and pairs, in the order of the questionnaire; a matrix is only questions. */
export function groupResultsOf({ questions, total, answers }: GroupSource): GroupResults[] {
  const runs = groupsOf(questions).filter(({ group }) => group.kind !== 'matrix')
  const isReadOnceNeeded = runs.some(({ group }) => group.kind !== 'ranking')
  const rows = isReadOnceNeeded ? [...answers()] : []
  return runs.map((run) => groupResult(run, total, rows))
}

function groupResult(run: QuestionRun, total: readonly Tally[], rows: readonly Answers[]): GroupResults {
  const { kind } = run.group
  if (kind === 'sum') return sumResult(run, rows)
  if (kind === 'ranking') return rankingResult(run, total)
  return { kind: kind === 'importance' ? kind : 'expectation', start: run.start, lines: pairLines(run, rows) }
}

function numberAt(answers: Answers, position: number): number | null {
  const answer = answers[position]
  return typeof answer === 'number' ? answer : null
}

/** A group left blank or with a code in it is missing (domain.md §1.1). */
function sumResult({ start, questions }: QuestionRun, rows: readonly Answers[]): GroupResults {
  const given = rows.map((answers) => questions.map((_, index) => numberAt(answers, start + index)))
  const { rows: divided, n, means } = constantSum(given)
  const rescaled = divided.filter(({ state }) => state === 'rescaled').length
  const isHidden = visibilityOf(n) === 'hidden'
  return { kind: 'sum', start, n, rescaled: isHidden ? 0 : rescaled, points: isHidden ? null : [...means] }
}

/** Points are a straight line of the place, so the mean place gives the mean points. */
function rankingResult({ start, questions }: QuestionRun, total: readonly Tally[]): GroupResults {
  const lines = questions.map((_, index) => {
    const counts = [...(total[start + index]?.values ?? [])].map(([value, count]) => ({ value, count }))
    const { n, mean } = momentsOfCounts(counts)
    if (mean === null || visibilityOf(n) === 'hidden') return { meanPlace: null, points: null }
    return { meanPlace: mean, points: rankPoints(mean, questions.length) }
  })
  return { kind: 'ranking', start, lines }
}

function pairLines({ start, questions }: QuestionRun, rows: readonly Answers[]) {
  const lines: { n: number; difference: number | null; interval: { low: number; high: number } | null }[] = []
  for (let index = 0; index + 1 < questions.length; index += 2) {
    const isOneScale = widthOf(questions[index]) === widthOf(questions[index + 1])
    const pairs = rows.map((answers) => ({
      first: numberAt(answers, start + index + 1),
      second: numberAt(answers, start + index),
    }))
    const compared = isOneScale ? comparePairs(pairs) : null
    const isShown = compared !== null && visibilityOf(compared.n) !== 'hidden'
    lines.push({
      n: compared?.n ?? 0,
      difference: isShown ? compared.difference : null,
      interval: isShown ? compared.interval : null,
    })
  }
  return lines
}

/** Scales of so many steps from the same start can be taken from each other. */
function widthOf(question: Question | undefined): string {
  const range = question && rangeOf(question.type)
  return range ? `${range.min}-${range.max}` : 'none'
}
