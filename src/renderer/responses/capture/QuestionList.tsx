import { Fragment } from 'react'
import { inLanguage } from '#shared/i18n/languages'
import { sumAt } from '#shared/responses/keyingGroups'
import type { SheetDraft } from '#shared/responses/responses.contract'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { CurrentQuestion } from './CurrentQuestion'
import { groupEdge } from './groupEdge'
import { QuestionRow } from './QuestionRow'
import { SheetFrame, type SheetViewProps } from './SheetFrame'
import { EndRow } from './sheetParts'
import type { Remark } from './sittingView'

/** The questions as printed, the one being keyed enlarged in its place. */
export function QuestionList(props: SheetViewProps) {
  return (
    <SheetFrame {...props} className="capture-sheet" show={showCurrent}>
      {(sheet, refusal) => (
        <Questions
          questionnaire={props.questionnaire}
          sheet={sheet}
          refusal={refusal}
          onText={props.sitting.write}
        />
      )}
    </SheetFrame>
  )
}

interface QuestionsProps {
  readonly questionnaire: Questionnaire
  readonly sheet: SheetDraft
  readonly refusal: Remark | null
  readonly onText: (text: string) => void
}

function Questions({ questionnaire, sheet, refusal, onText }: QuestionsProps) {
  const { questions, language } = questionnaire
  const { position, answers, buffer, mode } = sheet
  return (
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
              sum={sumAt(questions, answers, index)}
              refusal={refusal}
              onText={onText}
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
