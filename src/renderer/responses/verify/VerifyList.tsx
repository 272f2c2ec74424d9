import { useTranslation } from 'react-i18next'
import { sumAt } from '#shared/responses/keyingGroups'
import type { SheetToVerify } from '#shared/responses/verification.contract'
import { headerFields } from '#shared/responses/verifiedHeader'
import { isInHeader } from '#shared/responses/verifying'
import { CurrentQuestion, GoTo } from '../capture/CurrentQuestion'
import { groupEdge } from '../capture/groupEdge'
import { QuestionRow } from '../capture/QuestionRow'
import { Spoken } from '../capture/sheetParts'
import { HeaderRow } from './HeaderRow'
import type { VerifyingNow } from './useVerifying'

interface VerifyListProps {
  readonly sheet: SheetToVerify
  readonly verifying: VerifyingNow
  /** A difference is shown: no question is open before it is settled. */
  readonly isWaiting: boolean
}

/** The header and the questions in the order of the paper, the one being keyed enlarged in its place. */
export function VerifyList({ sheet: { questionnaire }, verifying, isWaiting }: VerifyListProps) {
  const { t } = useTranslation()
  const { questions, language } = questionnaire
  const { state, remark } = verifying
  const { header } = state
  const { position, answers, buffer, mode } = state.sheet
  const isOpen = !isWaiting && !isInHeader(state)
  const isEnd = position >= questions.length
  // In the first keying the reason is that there is no sheet before; here it is a matter of reading the paper.
  const isRepeat = remark?.reason === 'nothingBefore'
  return (
    <>
      {isOpen && (
        <Spoken questionnaire={questionnaire} position={position} refusal={isRepeat ? null : remark} />
      )}
      {isOpen && (isRepeat || state.again) && (
        <p className="verify-hint" role="status">
          {t(isRepeat ? 'verification.keying.noRepeat' : 'verification.keying.again')}
        </p>
      )}
      <ol lang={language}>
        {header &&
          headerFields.map((field) => (
            <HeaderRow key={field} field={field} header={header} verifying={verifying} />
          ))}
        {questions.map((question, index) =>
          isOpen && index === position ? (
            <CurrentQuestion
              key={question.key}
              question={question}
              number={index + 1}
              total={questions.length}
              language={language}
              answer={answers[index] ?? null}
              buffer={buffer}
              mode={mode}
              edge={groupEdge(questions, index)}
              sum={sumAt(questions, answers, index)}
              refusal={isRepeat ? null : remark}
              onText={verifying.write}
            />
          ) : (
            <QuestionRow
              key={question.key}
              question={question}
              number={index + 1}
              language={language}
              answer={answers[index] ?? null}
              isPassed={index < position}
              edge={groupEdge(questions, index)}
            />
          ),
        )}
        <li className="capture-end" aria-current={isOpen && isEnd ? 'step' : undefined}>
          {isEnd && <strong>{t(`verification.keying.${isWaiting ? 'waiting' : 'end'}`)}</strong>}
          {isEnd && mode === 'goto' && <GoTo typed={buffer} />}
        </li>
      </ol>
    </>
  )
}
