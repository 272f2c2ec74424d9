import type { Questionnaire } from '#shared/surveys/questionnaire'
import type { QuestionProblem } from '#shared/surveys/questionProblems'

/** What the list of questions shows, and what can be done from it. */
export interface QuestionListProps {
  readonly questionnaire: Questionnaire
  readonly problems: readonly QuestionProblem[]
  /** Key of the question at work; null for the cover. */
  readonly selected: string | null
  /** Keys of several chosen questions, with the one at work; empty for it alone. */
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (keys: ReadonlySet<string>) => void
  readonly onSelect: (key: string | null) => void
  readonly onMove: (key: string, to: number) => void
  readonly onDelete: (key: string) => void
  /** Goes to write in the question. */
  readonly onWrite: (key: string) => void
}
