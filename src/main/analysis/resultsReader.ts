import type { WaveResults } from '#shared/analysis/results.contract'
import type { ResultsSplit } from '#shared/analysis/split'
import { emptyTallies } from '#shared/analysis/tally'
import { AppError } from '#shared/contract/reply'
import type { LocalText } from '#shared/i18n/languages'
import type { Answers } from '#shared/responses/answers'
import type { Question } from '#shared/surveys/question'
import type { Wave } from '#shared/surveys/surveys.contract'
import type { Clock } from '../clock'
import type { Db } from '../db/database'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { analysisRepository } from './analysis.repository'
import { groupResultsOf } from './groupResults'
import { isOdd, oddnessWith } from './oddSheets'
import { placeSizesRepository } from './placeSizes.repository'
import { type ResultSheets, resultSheetsRepository } from './resultSheets.repository'
import { resultsOf, weightedOf } from './waveResults'
import { type TallySource, tallyWave, type WaveTallies } from './waveTallies'
import { whoSegments } from './whoSegments'

/** A smaller team is told of as a whole only: a part of it would be somebody (domain.md §1.19). */
const FEWEST_EMPLOYEES_SPLIT = 8

/**
 * Whether anything that was answered may be told. While the people who work here are being asked nothing is: of one
 * sheet more, what it says could be told from how the figures change (domain.md §1.19).
 */
export function isTold({ wave, isOfEmployees }: Pick<HeldWave, 'wave' | 'isOfEmployees'>): boolean {
  return !isOfEmployees || wave.closedOn !== null
}

/** A wave with what was asked in it. */
export interface HeldWave {
  readonly wave: Wave
  readonly questions: readonly Question[]
  readonly title: LocalText
  readonly isOfEmployees: boolean
}

export interface ResultsInput {
  readonly waveId: number
  readonly split: ResultsSplit
  /** Leave out the sheets that look odd. */
  readonly withoutOdd: boolean
}

/** Whether parts of a wave may be told of at all; of a small team they may not. */
export function mayBeSplit({ wave, isOfEmployees }: HeldWave): boolean {
  return !isOfEmployees || wave.usableCount >= FEWEST_EMPLOYEES_SPLIT
}

/**
 * Reads the results of waves; every way to them goes through here, so that what is hidden is hidden everywhere. Only with
 * a clock are sheets split by who the customers are, which is told as of today.
 */
export function resultsReader(db: Db, clock: Clock | null = null) {
  const who = clock && whoSegments(db, clock)
  const analysis = analysisRepository(db)
  const stored = resultSheetsRepository(db)
  const waves = wavesRepository(db)
  const surveys = surveysRepository(db)
  const placeSizes = placeSizesRepository(db)

  function held(waveId: number): HeldWave {
    const wave = waves.find(waveId)
    const version = wave && surveys.version(wave.versionId)
    if (!wave || !version) throw new AppError('notFound')
    const { questions, title } = version.questionnaire
    return { wave, questions, title, isOfEmployees: wave.isOfEmployees }
  }

  function source(of: HeldWave, wished: ResultsSplit): TallySource {
    const { questions } = of
    const { id: waveId, usableCount: usable } = of.wave
    const split = mayBeSplit(of) ? wished : 'none'
    return { waveId, questions, split, counts: analysis.counts, sheets, who, usable, isMeant: null }
  }

  /** The figures of all less those of some tell what the others said: of employees that is never told. */
  function meantIn({ questions, isOfEmployees }: HeldWave, withoutOdd: boolean): TallySource['isMeant'] {
    if (!withoutOdd || isOfEmployees) return null
    const oddnessOf = oddnessWith(questions)
    return (sheet) => !isOdd(oddnessOf(sheet))
  }

  const sheets: ResultSheets = {
    ...stored,
    *sheets(waveId) {
      if (isTold(held(waveId))) yield* stored.sheets(waveId)
    },
  }

  function tallied(of: HeldWave, split: ResultsSplit, isMeant: TallySource['isMeant'] = null): WaveTallies {
    if (isTold(of)) return tallyWave({ ...source(of, split), isMeant })
    return { sheets: of.wave.usableCount, total: emptyTallies(of.questions.length), segments: [] }
  }

  function* answers(waveId: number, isMeant: TallySource['isMeant'] = null): Generator<Answers> {
    for (const sheet of sheets.sheets(waveId)) if (!isMeant || isMeant(sheet)) yield sheet.answers
  }

  function results({ waveId, split, withoutOdd }: ResultsInput): WaveResults {
    const of = held(waveId)
    const { wave, questions, title, isOfEmployees } = of
    const isMeant = meantIn(of, withoutOdd)
    const counted = tallied(of, split, isMeant)
    const sizes = placeSizes.sizes(wave.surveyId)
    const places = sizes.size === 0 ? [] : tallied(of, 'place', isMeant).segments
    const context = { population: wave.population, isOfEmployees }
    const found = resultsOf(questions, counted, context).map((result, position) => ({
      ...result,
      weighted: weightedOf(result.question, position, places, sizes),
    }))
    const readAnswers = () => answers(waveId, isMeant)
    return {
      wave,
      surveyTitle: title,
      isOfEmployees,
      sheets: counted.sheets,
      leftOut: wave.usableCount - counted.sheets,
      segments: counted.segments.map(({ value, label, sheets: count }) => ({ value, label, sheets: count })),
      questions: found,
      groups: groupResultsOf({ questions, total: counted.total, answers: readAnswers }),
    }
  }

  return {
    results,
    held,
    answers,
    sheets,
    who,
    tallies: (of: HeldWave, split: ResultsSplit): WaveTallies => tallied(of, split),
  }
}
export type ResultsReader = ReturnType<typeof resultsReader>
