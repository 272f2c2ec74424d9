import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionResults } from '#shared/analysis/results.contract'
import { useLocalText } from '../ui/useLocalText'
import { anchorOf } from './QuestionBlock'
import { useFigureWords } from './useFigureWords'

/** The questions of a long survey, each with its share: to see them all, and to go to one. */
export const ResultsContents = memo(function ResultsContents({
  questions,
}: {
  questions: readonly QuestionResults[]
}) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const words = useFigureWords()
  return (
    <nav className="results-contents" aria-label={t('analysis.contents')}>
      <p className="results-contents-title">{t('analysis.contents')}</p>
      <ol>
        {questions.map(({ question, figures }, position) => (
          <li key={question.key}>
            <button type="button" onClick={() => goTo(position)} title={localText(question.text)}>
              <span className="results-contents-text">{`${position + 1}. ${localText(question.text)}`}</span>
              {figures.topShare !== null && <span>{words.share(figures.topShare, 0)}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
})

/** The address stays: it is the route of the page. */
function goTo(position: number): void {
  const block = document.getElementById(anchorOf(position))
  block?.scrollIntoView({ block: 'start' })
  block?.focus({ preventScroll: true })
}
