import { type ChangeSide, changeOf } from '#shared/analysis/changes'
import { figuresOf } from '#shared/analysis/figures'
import type { ComparedSide, QuestionChange } from '#shared/analysis/results.contract'
import { AppError } from '#shared/contract/reply'
import type { ResultsReader } from './resultsReader'
import { guarded, segmentFigures } from './waveResults'

/** What changed from one side to the other, question by question in the order of the newer one (domain.md §3.6). */
export function comparisonOf(
  reader: ResultsReader,
  older: ComparedSide,
  newer: ComparedSide,
): QuestionChange[] {
  const before = new Map(sidesOf(reader, older).map((side) => [side.question.key, side]))
  return sidesOf(reader, newer).flatMap((side) => {
    const other = before.get(side.question.key)
    return (other && changeOf(side, other)) ?? []
  })
}

/** Each question of one side, its figures null where results would not show them either. */
function sidesOf(reader: ResultsReader, { waveId, split, segment }: ComparedSide): ChangeSide[] {
  const held = reader.held(waveId)
  const { total, segments } = reader.tallies(held, split)
  if (split === 'none') {
    return held.questions.flatMap((question, position) => {
      const tally = total[position]
      return tally ? [{ question, figures: guarded(figuresOf(question, tally, null), held) }] : []
    })
  }
  const chosen = segments.findIndex(({ value }) => value === segment)
  if (chosen === -1) throw new AppError('notFound')
  return held.questions.map((question, position) => {
    const parts = segments.flatMap(({ tallies }) => tallies[position] ?? [])
    return { question, figures: segmentFigures(question, parts)[chosen]?.figures ?? null }
  })
}
