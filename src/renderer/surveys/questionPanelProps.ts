import type { Question } from '#shared/surveys/question'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import type { QuestionProblem } from '#shared/surveys/questionProblems'

/** The question at work, and what can be done with it. */
export interface QuestionPanelProps {
  readonly question: Question
  readonly questionnaire: Questionnaire
  /** What is wrong with this question. */
  readonly problems: readonly QuestionProblem['problem'][]
  readonly isMoreOpen: boolean
  readonly onToggleMore: () => void
  readonly onChange: (changes: Partial<Omit<Question, 'key'>>, when?: 'now') => void
  readonly onMove: (step: -1 | 1) => void
  readonly onMoveGroup: (step: -1 | 1) => void
  readonly onAddLine: () => void
  readonly onUngroup: () => void
  /** Makes a matrix of this question and the next one. */
  readonly onJoin: () => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
}
