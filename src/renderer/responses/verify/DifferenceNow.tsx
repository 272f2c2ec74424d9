import { inLanguage } from '#shared/i18n/languages'
import type { SheetToVerify } from '#shared/responses/verification.contract'
import { useAnswerText } from '../capture/useAnswerText'
import { DifferencePanel } from './DifferencePanel'
import { useHeaderText } from './useHeaderText'
import type { VerifyingNow } from './useVerifying'

interface DifferenceNowProps {
  readonly sheet: SheetToVerify
  readonly verifying: VerifyingNow
}

/** The difference that waits to be settled, of a question or of the header; nothing while there is none. */
export function DifferenceNow({ sheet, verifying }: DifferenceNowProps) {
  const answerText = useAnswerText()
  const headerText = useHeaderText()
  const { questionnaire, first, firstHeader } = sheet
  const { header, shown, second } = verifying.state
  const common = { isInsisted: verifying.unsettled > 0, onPress: verifying.press }
  const field = header?.shown ?? null
  if (header && field !== null) {
    return (
      <DifferencePanel
        {...common}
        name={headerText.name(field)}
        first={headerText.text(field, firstHeader[field])}
        second={headerText.text(field, header.second[field])}
      />
    )
  }
  const question = shown === null ? undefined : questionnaire.questions[shown]
  if (shown === null || !question) return null
  const { language } = questionnaire
  return (
    <DifferencePanel
      {...common}
      name={`${shown + 1}. ${inLanguage(question.text, language)}`}
      first={answerText(question, first[shown] ?? null, language)}
      second={answerText(question, second[shown] ?? null, language)}
    />
  )
}
