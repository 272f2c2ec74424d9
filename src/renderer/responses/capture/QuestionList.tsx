import { Fragment, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '#shared/i18n/languages'
import { sumAt } from '#shared/responses/keyingGroups'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { CurrentQuestion } from './CurrentQuestion'
import { groupEdge } from './groupEdge'
import { QuestionRow } from './QuestionRow'
import { EndRow, Spoken, useFollowQuestion } from './sheetParts'
import type { Sitting, SittingView } from './sitting'
import { useSittingView } from './useSittingView'

const sheetIn = (view: SittingView) => view.sheet
const refusalIn = (view: SittingView) => view.refusal

export interface QuestionListProps {
  readonly questionnaire: Questionnaire
  readonly sitting: Sitting
  readonly area: RefObject<HTMLElement | null>
  readonly onClick: () => void
}

/** The questions as printed, the one being keyed enlarged in its place. */
export function QuestionList({ questionnaire, sitting, area, onClick }: QuestionListProps) {
  const { t } = useTranslation()
  const { questions, language } = questionnaire
  const sheet = useSittingView(sitting, sheetIn)
  const refusal = useSittingView(sitting, refusalIn)
  const { position, answers, buffer, mode, sheetNumber } = sheet
  useFollowQuestion(area, sheet, showCurrent)

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click only brings the keyboard back to where it already works.
    <section
      ref={area}
      className="capture-sheet"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is where all keys of the sheet are pressed.
      tabIndex={0}
      aria-label={t('capture.keysArea', { number: sheetNumber })}
      onClick={onClick}
    >
      <Spoken questionnaire={questionnaire} position={position} refusal={refusal} />
      <ol lang={language}>
        {questions.map((question, index) => (
          <Fragment key={question.key}>
            <Heading text={inLanguage(question.heading, language)} />
            {index === position ? (
              <CurrentQuestion
                question={question}
                number={index + 1}
                total={questions.length}
                language={language}
                answer={answers[index] ?? null}
                buffer={buffer}
                mode={mode}
                edge={groupEdge(questions, index)}
                sum={sumAt(questions, answers, index)?.total ?? null}
                refusal={refusal}
                onText={sitting.write}
              />
            ) : (
              <QuestionRow
                question={question}
                number={index + 1}
                language={language}
                answer={answers[index] ?? null}
                isPassed={index < position || sheet.responseId !== null}
                edge={groupEdge(questions, index)}
              />
            )}
          </Fragment>
        ))}
        <EndRow
          questionnaire={questionnaire}
          sheet={sheet}
          isCurrent={position >= questions.length}
          refusal={refusal}
        />
      </ol>
    </section>
  )
}

/** The section that begins with the question after it, as printed. */
function Heading({ text }: { text: string }) {
  return text === '' ? null : <li className="capture-heading">{text}</li>
}

/** The next question stays in sight too, so that the eye can be ahead of the fingers. */
function showCurrent(area: HTMLElement): void {
  if (area.scrollHeight <= area.clientHeight) return
  const current = area.querySelector('[aria-current]')
  current?.nextElementSibling?.scrollIntoView({ block: 'nearest' })
  current?.scrollIntoView({ block: 'nearest' })
}
