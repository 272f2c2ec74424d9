import { roleQuestionOf } from '#shared/analysis/roles'
import { safeSegments } from '#shared/analysis/safeSegments'
import {
  type SheetGroup,
  type SplitBy,
  type SplitInto,
  type SplitWaveRef,
  UNSAID,
} from '#shared/analysis/sheetGroups'
import { canSplit, customerSplits, type ResultsSplit, splitByQuestion } from '#shared/analysis/split'
import { isToldOfAll, type Told, toldParts } from '#shared/analysis/toldParts'
import type { Answers } from '#shared/responses/answers'
import type { TaskContext } from '../jobs/task'
import { type HeldWave, isTold, mayBeSplit, type ResultsReader, resultsReader } from './resultsReader'
import { segmentsOf } from './segments'

/** What reading a view of a wave needs: who customers are is told as of today. */
export type ViewContext = Pick<TaskContext, 'db' | 'clock'>

/** The usable sheets of a wave, all together and told apart. */
export interface WaveSheets {
  readonly held: HeldWave
  readonly answers: readonly Answers[]
  readonly split: SplitBy
  readonly groups: readonly (SheetGroup & { readonly answers: readonly Answers[] })[]
}

/** Reads the sheets of a wave once, and puts each into its group of the split. */
export function readWaveSheets(
  { db, clock }: ViewContext,
  { waveId, split: wished }: SplitWaveRef,
): WaveSheets {
  const reader = resultsReader(db, clock)
  const held = reader.held(waveId)
  const split = splitOf(reader, held, wished)
  const segments = split.by === 'none' ? null : segmentsOf(split.by, held.questions, reader.who)
  const answers: Answers[] = []
  const bySegment = new Map<number, Answers[]>()
  for (const sheet of reader.sheets.sheets(waveId)) {
    answers.push(sheet.answers)
    if (!segments) continue
    const value = segments.valueOf(sheet)
    const group = bySegment.get(value)
    if (group) group.push(sheet.answers)
    else bySegment.set(value, [sheet.answers])
  }
  const named = segments?.named(bySegment, reader.sheets) ?? []
  const states = safeSegments(named.map(({ found }) => found.length))
  return {
    held,
    answers,
    split,
    groups: named.map(({ value, label, found }, index) => ({
      value: value ?? UNSAID,
      label,
      sheets: found.length,
      visibility: states[index] ?? 'few',
      answers: found,
    })),
  }
}

/** By what the sheets can be told apart, and by what they are: as wished, else by the role, else not at all. */
function splitOf({ sheets }: ResultsReader, held: HeldWave, wished: ResultsSplit | null): SplitBy {
  if (!isTold(held) || !mayBeSplit(held)) return { by: 'none', offered: [], byRole: null }
  const { wave, questions, isOfEmployees } = held
  const { places, channels, shifts, customers } = sheets.splits(wave.id)
  const tags = [
    ...[places && 'place', channels && 'channel', shifts && 'shift'].filter((tag) => tag !== false),
    ...(customers ? customerSplits : []),
  ]
  // Those who work here are not told apart by what they are unless somebody asks for it.
  const role = isOfEmployees ? null : roleQuestionOf(questions)
  const byRole = role && splitByQuestion(role.key)
  return {
    by: wished ?? byRole ?? 'none',
    offered: [
      ...tags.map((split) => ({ split, label: null })),
      ...questions.filter(canSplit).map(({ key, text }) => ({ split: splitByQuestion(key), label: text })),
    ],
    byRole,
  }
}

/** How something is read of some sheets of a wave, and what of it may be told. */
export interface ViewRules<Reading, Shown> {
  /** The population is null where it is not known, as that of a group never is. */
  readonly read: (answers: readonly Answers[], population: number | null) => Reading
  readonly told: Told<Reading, Shown>
}

/** A view of all the sheets and of each group that may be shown; the rest does not leave the main process. */
export function viewOf<Reading, Shown>(
  { held, answers, split, groups }: WaveSheets,
  { read, told }: ViewRules<Reading, Shown>,
): { readonly all: Shown; readonly split: SplitInto<Shown> } {
  const parts = toldParts(
    groups.map((group) => read(group.answers, null)),
    told,
  )
  return {
    all: told(read(answers, held.wave.population), isToldOfAll),
    split: {
      ...split,
      groups: groups.map(({ value, label, sheets, visibility }, index) => ({
        ...{ value, label, sheets, visibility },
        reading: visibility === 'shown' ? (parts[index] ?? null) : null,
      })),
    },
  }
}
