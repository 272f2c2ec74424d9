import type { Choice, Question } from '#shared/surveys/question'
import type { Pair, SkipNotes } from './groups'

/** Boxes one below the other or in a grid, each with its label beside it. */
export interface ListLayout {
  readonly kind: 'list'
  readonly columns: number
  readonly columnMm: number
  /** "Does not apply" has a line of its own. */
  readonly naBelow: boolean
}

/** Boxes in rows with their keys below, and labels above each of them or at the two ends. */
export interface ScaleLayout {
  readonly kind: 'scale'
  readonly perRow: number
  readonly pitchMm: number
  readonly labels: 'above' | 'endsBeside' | 'endsAbove'
  readonly endMm: number
  readonly na: 'beside' | 'column' | 'below'
}

export type Layout = ListLayout | ScaleLayout | { readonly kind: 'number' | 'date' | 'text' }

/** The common columns of questions that share one scale. */
export interface Matrix {
  readonly choices: readonly Choice[]
  readonly pictorial: boolean
  readonly endsOnly: boolean
  readonly columnMm: number
  /** 0 where no question of the group offers "does not apply". */
  readonly naMm: number
}

interface Numbered {
  readonly id: string
  readonly number: number
  readonly question: Question
}

/** A question by itself, or a run of its options where it is too long for one column. */
export interface QuestionItem extends Numbered {
  readonly kind: 'question'
  readonly layout: Layout
  readonly skips: SkipNotes
  /** What it asks of its pair, where the two do not stand on one line; empty for others. */
  readonly aspect: string
  readonly from: number
  readonly to: number
}

/** One question of a matrix. */
export interface RowItem extends Numbered {
  readonly kind: 'row'
  readonly group: string
  readonly matrix: Matrix
  readonly isLast: boolean
  readonly keepWithNext: boolean
}

/** Two questions on one line; `question` is the first of them. */
export interface PairItem extends Numbered {
  readonly kind: 'pair'
  readonly second: Question
  readonly group: string
  readonly pair: Pair
  readonly isLast: boolean
  readonly keepWithNext: boolean
}

/** One number of a group that shares out a hundred, or puts things in order. */
export interface ShareItem extends Numbered {
  readonly kind: 'share'
  readonly mark: 'sum' | 'ranking'
  /** Digits that the largest number takes. */
  readonly digits: number
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** What stands above the first question of a section. */
export interface SectionItem {
  readonly kind: 'section'
  readonly id: string
  readonly heading: string
  readonly instructions: string
}

/** What is set in the columns, in order. */
export type Item =
  | QuestionItem
  | RowItem
  | PairItem
  | ShareItem
  | SectionItem
  | { readonly kind: 'closing'; readonly id: string; readonly text: string }
