import type { Question } from '../question'
import type { Conditional } from './relevance'

/** A question as its rows say it, before its skip rules are known. */
export interface ReadQuestion extends Conditional {
  readonly row: number
  /** Skip rules that Libreta wrote: they hold while the conditions are still those that they make. */
  readonly writtenSkips: Question['skips']
}
