import type { Segment } from '#shared/analysis/results.contract'
import { groupsOfQuestion, positionOfSplit, type ResultsSplit } from '#shared/analysis/split'
import { addCount, emptyTallies, type Tally, tallyAnswer } from '#shared/analysis/tally'
import { AppError } from '#shared/contract/reply'
import type { Question } from '#shared/surveys/question'
import type { AnswerCount } from './analysis.repository'
import type { PlaceCount, ResultSheet, ResultSheets } from './resultSheets.repository'

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
  const named = [...byPlace].map(([id, counted]) => segmentOfTag(id === 0 ? null : id, counted, sheets))
  return { sheets: usable, total, segments: inOrder(named) }
}

function fromSheets({ waveId, questions, split, sheets, isMeant }: TallySource): WaveTallies {
  const position = positionOfSplit(split, questions)
  const question = position === null ? null : questions[position]
  if (question === undefined) throw new AppError('notFound')
  const total = emptyTallies(questions.length)
  const bySegment = new Map<number, Counted>()
  let count = 0
  for (const sheet of sheets.sheets(waveId)) {
    if (isMeant && !isMeant(sheet)) continue
    count += 1
    const counted =
      split === 'none' ? null : ofSegment(bySegment, segmentOf(sheet, split, position), questions.length)
    if (counted) counted.sheets += 1
    for (let index = 0; index < questions.length; index++) {
      const answer = sheet.answers[index]
      const ofAll = total[index]
      const ofSome = counted?.tallies[index]
      if (ofAll) tallyAnswer(ofAll, answer)
      if (ofSome) tallyAnswer(ofSome, answer)
    }
  }
  if (question === null) {
    const named = [...bySegment].map(([id, counted]) => segmentOfTag(id === 0 ? null : id, counted, sheets))
    return { sheets: count, total, segments: inOrder(named) }
  }
  return { sheets: count, total, segments: segmentsOfQuestion(question, bySegment) }
}

/** 0 stands for sheets that do not say. */
function segmentOf(sheet: ResultSheet, split: ResultsSplit, position: number | null): number {
  if (position === null) return tagOf(sheet, split) ?? 0
  const answer = sheet.answers[position]
  if (typeof answer === 'number') return answer
  return typeof answer === 'object' && answer !== null && 'marks' in answer ? (answer.marks[0] ?? 0) : 0
}

function tagOf({ placeId, channelId, shiftId }: ResultSheet, split: ResultsSplit): number | null {
  if (split === 'shift') return shiftId
  return split === 'place' ? placeId : channelId
}

function ofSegment(segments: Map<number, Counted>, value: number, questionCount: number): Counted {
  const known = segments.get(value)
  if (known) return known
  const made = { sheets: 0, tallies: emptyTallies(questionCount) }
  segments.set(value, made)
  return made
}

type NamedSegment = WaveTallies['segments'][number]

function segmentOfTag(
  id: number | null,
  { sheets: count, tallies }: Counted,
  sheets: ResultSheets,
): NamedSegment {
  const name = id === null ? null : sheets.tagName(id)
  return { value: id, label: name === null ? null : { es: name, en: name }, sheets: count, tallies }
}

/** By name, the sheets that do not say last. */
function inOrder(segments: readonly NamedSegment[]): NamedSegment[] {
  const name = ({ label }: NamedSegment) => label?.es ?? ''
  return [...segments].sort((first, second) => {
    if (first.value === null || second.value === null) return first.value === null ? 1 : -1
    return name(first).localeCompare(name(second), 'es', { numeric: true })
  })
}

function segmentsOfQuestion(question: Question, bySegment: ReadonlyMap<number, Counted>): NamedSegment[] {
  const groups = groupsOfQuestion(question).flatMap(({ value, label }) => {
    const counted = bySegment.get(value)
    return counted ? [{ value, label, sheets: counted.sheets, tallies: counted.tallies }] : []
  })
  const silent = bySegment.get(0)
  return silent
    ? [...groups, { value: null, label: null, sheets: silent.sheets, tallies: silent.tallies }]
    : groups
}
