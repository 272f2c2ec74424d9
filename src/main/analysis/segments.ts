import { groupsOfQuestion, isCustomerSplit, positionOfSplit, type ResultsSplit } from '#shared/analysis/split'
import { AppError } from '#shared/contract/reply'
import type { LocalText } from '#shared/i18n/languages'
import type { Answer } from '#shared/responses/answers'
import type { Question } from '#shared/surveys/question'
import type { ResultSheet, ResultSheets } from './resultSheets.repository'
import type { CustomerGroups, WhoSegments } from './whoSegments'

/** A segment of a split with what was found of it. */
export interface NamedSegment<Found> {
  /** Null for the sheets that do not say. */
  readonly value: number | null
  readonly label: LocalText | null
  readonly found: Found
}

/** Puts the sheets of a wave into the segments of a split, and names these. */
export function segmentsOf(split: ResultsSplit, questions: readonly Question[], who: WhoSegments | null) {
  if (isCustomerSplit(split)) {
    if (!who) throw new AppError('notFound')
    return ofCustomers(who(split))
  }
  const position = positionOfSplit(split, questions)
  const question = position === null ? null : questions[position]
  if (question === undefined) throw new AppError('notFound')

  return {
    /** The tag or the option of a sheet; 0 for one that does not say. */
    valueOf(sheet: ResultSheet): number {
      if (position === null) return tagOf(sheet, split) ?? 0
      return chosenIn(sheet.answers[position])
    },
    /** Tags by name, options in the order of their boxes; the sheets that do not say last. */
    named<Found>(found: ReadonlyMap<number, Found>, { tagName }: ResultSheets): NamedSegment<Found>[] {
      return question ? ofOptions(question, found) : ofTags(found, tagName)
    },
  }
}

/** The option that somebody chose, with or without words of their own; 0 for none. */
export function chosenIn(answer: Answer | undefined): number {
  if (typeof answer === 'number') return answer
  return typeof answer === 'object' && answer !== null && 'marks' in answer ? (answer.marks[0] ?? 0) : 0
}

/** Who is known of by their group in the order of the register; the others last. */
function ofCustomers({ groupOf, labelOf }: CustomerGroups) {
  return {
    valueOf: ({ customerId }: ResultSheet): number => groupOf(customerId),
    named: <Found>(found: ReadonlyMap<number, Found>): NamedSegment<Found>[] =>
      [...found]
        .map(([value, one]) =>
          value === 0
            ? { value: null, label: null, found: one }
            : { value, label: labelOf(value), found: one },
        )
        .sort(
          (one, other) => (one.value ?? Number.POSITIVE_INFINITY) - (other.value ?? Number.POSITIVE_INFINITY),
        ),
  }
}

function tagOf({ placeId, channelId, shiftId }: ResultSheet, split: ResultsSplit): number | null {
  if (split === 'shift') return shiftId
  return split === 'place' ? placeId : channelId
}

function ofTags<Found>(
  segments: ReadonlyMap<number, Found>,
  tagName: (id: number) => string,
): NamedSegment<Found>[] {
  const named = [...segments].map(([id, found]) => {
    const name = id === 0 ? null : tagName(id)
    return { value: id === 0 ? null : id, label: name === null ? null : { es: name, en: name }, found }
  })
  return named.sort((first, second) => {
    if (first.value === null || second.value === null) return first.value === null ? 1 : -1
    return (first.label?.es ?? '').localeCompare(second.label?.es ?? '', 'es', { numeric: true })
  })
}

function ofOptions<Found>(question: Question, segments: ReadonlyMap<number, Found>): NamedSegment<Found>[] {
  const groups = groupsOfQuestion(question).flatMap(({ value, label }): NamedSegment<Found>[] => {
    const found = segments.get(value)
    return found ? [{ value, label, found }] : []
  })
  const silent = segments.get(0)
  return silent ? [...groups, { value: null, label: null, found: silent }] : groups
}
