import '../../styles/capture.css'
import './verify.css'
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '#shared/i18n/languages'
import type { SheetToVerify } from '#shared/responses/verification.contract'
import type { VerificationDraft } from '#shared/responses/verifying'
import { useAnswerText } from '../capture/useAnswerText'
import { DifferencePanel } from './DifferencePanel'
import { useVerifying } from './useVerifying'
import { useVerifyKeys } from './useVerifyKeys'
import { VerifyQuestion } from './VerifyQuestion'

interface VerifyScreenProps {
  readonly sheet: SheetToVerify
  readonly onLeave: () => void
}

/** A sheet keyed for the second time: what the first keying says shows only where the two differ. */
export function VerifyScreen({ sheet, onLeave }: VerifyScreenProps) {
  const { t } = useTranslation()
  const { questionnaire, first, sheetNumber: number, wave } = sheet
  const { questions } = questionnaire
  const verifying = useVerifying(sheet, onLeave)
  const { state, refused } = verifying
  useVerifyKeys(verifying.press)
  const area = useRef<HTMLElement>(null)
  const { position } = state.sheet
  const question = state.asked === null ? questions[position] : undefined
  const asked = state.asked === null ? undefined : questions[state.asked]

  useEffect(() => {
    document.title = t('verification.keying.title', { number })
  }, [t, number])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is the very reason to run again.
  useEffect(() => {
    // After the frame that draws the page, because the shell first takes the focus to the page as a whole.
    const frame = requestAnimationFrame(() => {
      const text = area.current?.querySelector('textarea')
      const target = text ?? area.current
      target?.focus({ preventScroll: true })
      area.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
  }, [position, state.asked])

  return (
    <div className="capture">
      <header className="capture-head">
        <h1 className="capture-title">
          {t('verification.keying.title', { number })}
          <small>{wave.label}</small>
        </h1>
        <Button variant="default" size="xs" className="verify-leave" onClick={onLeave}>
          {t('verification.keying.leave')}
        </Button>
      </header>
      <section
        ref={area}
        className="capture-sheet"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is where all keys of the sheet are pressed.
        tabIndex={0}
        aria-label={t('verification.keying.area', { number })}
      >
        {asked && state.asked !== null && (
          <DifferencePanel
            question={asked}
            number={state.asked + 1}
            language={questionnaire.language}
            first={first[state.asked] ?? null}
            second={state.second[state.asked] ?? null}
            onPress={verifying.press}
          />
        )}
        <ol lang={questionnaire.language}>
          {questions.map((known, index) =>
            known === question ? (
              <VerifyQuestion
                key={known.key}
                question={known}
                number={index + 1}
                language={questionnaire.language}
                sheet={state.sheet}
                isAgain={state.again !== null}
                refused={refused}
                onText={verifying.write}
              />
            ) : (
              <Row key={known.key} sheet={sheet} state={state} index={index} />
            ),
          )}
          <li className="capture-end" aria-current={position >= questions.length ? 'step' : undefined}>
            {position >= questions.length && (
              <strong>{t(`verification.keying.${asked ? 'waiting' : 'end'}`)}</strong>
            )}
          </li>
        </ol>
      </section>
    </div>
  )
}

interface RowProps {
  readonly sheet: SheetToVerify
  readonly state: VerificationDraft
  readonly index: number
}

/** A question that was keyed or is to come, with the answer of this keying. */
function Row({ sheet: { questionnaire }, state: { sheet }, index }: RowProps) {
  const answerText = useAnswerText()
  const question = questionnaire.questions[index]
  const answer = sheet.answers[index] ?? null
  if (!question) return null
  return (
    <li className="capture-row">
      <span className="capture-number">{index + 1}</span>
      <span className="capture-text">{inLanguage(question.text, questionnaire.language)}</span>
      <span className="capture-boxes" />
      <span className="capture-answer" data-is-code={answer === null || typeof answer === 'string'}>
        {(index < sheet.position || answer !== null) && answerText(question, answer, questionnaire.language)}
      </span>
    </li>
  )
}
