import { useTranslation } from 'react-i18next'
import { isSkipProblem, type QuestionProblem } from '#shared/surveys/questionProblems'

type Problem = QuestionProblem['problem']

interface FaultsProps {
  /** What is wrong with the question. */
  readonly of: readonly Problem[]
  /** Of that, what is said here. */
  readonly among: readonly Problem[]
}

/** What is wrong with a question, beside the field where it is put right. */
export function Faults({ of, among }: FaultsProps) {
  const textOf = useFaultText()
  const shown = among.filter((problem) => of.includes(problem))
  if (shown.length === 0) return null
  return (
    <div role="status">
      {shown.map((problem) => (
        <p key={problem} className="skip-problem">
          {textOf(problem)}
        </p>
      ))}
    </div>
  )
}

/** Makes the function that says a problem in a sentence. */
export function useFaultText(): (problem: Problem) => string {
  const { t } = useTranslation()
  return (problem) =>
    isSkipProblem(problem) ? t(`design.skips.problems.${problem}`) : t(`design.faults.problems.${problem}`)
}
