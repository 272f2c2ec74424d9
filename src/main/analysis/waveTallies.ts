import type { Segment } from '#shared/analysis/results.contract'
import type { ResultsSplit } from '#shared/analysis/split'
import { addCount, emptyTallies, type Tally, tallyAnswer } from '#shared/analysis/tally'
import type { Question } from '#shared/surveys/question'
import type { AnswerCount } from './analysis.repository'
import type { PlaceCount, ResultSheet, ResultSheets } from './resultSheets.repository'
import { type NamedSegment, segmentsOf } from './segments'
import type { WhoSegments } from './whoSegments'

/** The answers of a wave counted: all together, and each segment of a split. */
export interface WaveTallies {
  readonly sheets: number
  readonly total: readonly Tally[]
  readonly segments: readonly (Segment & { readonly tallies: readonly Tally[] })[]
}

interface Counted {
  sheets: number
  readonly tallies: Tally[]
}

export interface TallySource {
  readonly waveId: number
  readonly questions: readonly Question[]
  readonly split: ResultsSplit
  readonly counts: (waveId: number) => readonly AnswerCount[]
  readonly sheets: ResultSheets
  /** Null where nobody asks who the customers are. */
  readonly who: WhoSegments | null
  /** Usable sheets of the wave. */
  readonly usable: number
  /** Which sheets count; null for all, which the counts of the database answer without reading a sheet. */
  readonly isMeant: ((sheet: ResultSheet) => boolean) | null
}

/** Counts a wave, from the counts that the database keeps where they are enough, else sheet by sheet. */
export function tallyWave(source: TallySource): WaveTallies {
  const { waveId, questions, split, counts, sheets, usable, isMeant } = source
  if (isMeant !== null || (split !== 'none' && split !== 'place')) return fromSheets(source)
  if (split === 'none') {
    const total = talliesOfCounts(questions, counts(waveId))
    return { sheets: usable, total, segments: [] }
  }
  return fromPlaces(questions, sheets.countsByPlace(waveId), sheets, usable)
}

/** The counts of the database as tallies, one a question. */
export function talliesOfCounts(
  questions: readonly Question[],
  counts: readonly AnswerCount[],
): readonly Tally[] {
  const tallies = emptyTallies(questions.length)
  for (const count of counts) addTo(tallies, questions, count)
  return tallies
}

function addTo(tallies: readonly Tally[], questions: readonly Question[], row: AnswerCount): void {
  const tally = tallies[row.position]
  const type = questions[row.position]?.type
  if (!tally || !type) return
  const isNumeric = type === 'SC' ? row.value !== 0 : type !== 'MC' && type !== 'TXT' && type !== 'DATE'
  addCount(tally, row.code, row.value, row.count, isNumeric)
}

function fromPlaces(
  questions: readonly Question[],
  counts: readonly PlaceCount[],
  sheets: ResultSheets,
  usable: number,
): WaveTallies {
  const total = talliesOfCounts(questions, counts)
  const byPlace = new Map<number, Counted>()
  for (const row of counts) {
    const counted = ofSegment(byPlace, row.placeId, questions.length)
    addTo(counted.tallies, questions, row)
    // Every sheet has one answer to the first question, and a choice also its marks.
    if (row.position === 0 && row.code !== 'mark') counted.sheets += row.count
  }
  const segments = segmentsOf('place', questions, null).named(byPlace, sheets).map(segmentOf)
  return { sheets: usable, total, segments }
}

function fromSheets({ waveId, questions, split, sheets, who, isMeant }: TallySource): WaveTallies {
  const segments = segmentsOf(split, questions, who)
  const total = emptyTallies(questions.length)
  const bySegment = new Map<number, Counted>()
  let count = 0
  for (const sheet of sheets.sheets(waveId)) {
    if (isMeant && !isMeant(sheet)) continue
    count += 1
    const counted = split === 'none' ? null : ofSegment(bySegment, segments.valueOf(sheet), questions.length)
    if (counted) counted.sheets += 1
    for (let index = 0; index < questions.length; index++) {
      const answer = sheet.answers[index]
      const ofAll = total[index]
      const ofSome = counted?.tallies[index]
      if (ofAll) tallyAnswer(ofAll, answer)
      if (ofSome) tallyAnswer(ofSome, answer)
    }
  }
  return { sheets: count, total, segments: segments.named(bySegment, sheets).map(segmentOf) }
}

function ofSegment(segments: Map<number, Counted>, value: number, questionCount: number): Counted {
  const known = segments.get(value)
  if (known) return known
  const made = { sheets: 0, tallies: emptyTallies(questionCount) }
  segments.set(value, made)
  return made
}

function segmentOf({ value, label, found }: NamedSegment<Counted>): WaveTallies['segments'][number] {
  return { value, label, sheets: found.sheets, tallies: found.tallies }
}
