import { memo, type RefObject, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '#shared/i18n/languages'
import { isUsable } from '#shared/responses/answers'
import type { SheetDraft } from '#shared/responses/responses.contract'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { GoTo } from './CurrentQuestion'
import type { Remark } from './sittingView'
import { useRemarkText } from './useRemarkText'

/** Keeps the keyboard where the question is written, and the question in sight. */
export function useFollowQuestion(
  area: RefObject<HTMLElement | null>,
  { position, mode }: SheetDraft,
  show: (area: HTMLElement) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another position is the very reason to run again.
  useLayoutEffect(() => {
    // Text is written in a field; every other key is heard by the area as a whole.
    const text = area.current?.querySelector('textarea')
    if (text) text.focus({ preventScroll: true })
    else if (document.activeElement === document.body) area.current?.focus({ preventScroll: true })
    // In the frame that is drawn anyway: measuring now would cost every key a layout of its own.
    const frame = requestAnimationFrame(() => area.current && show(area.current))
    return () => cancelAnimationFrame(frame)
  }, [position, mode, area])
}

interface EndRowProps {
  readonly questionnaire: Questionnaire
  readonly sheet: SheetDraft
  readonly isCurrent: boolean
  readonly refusal: Remark | null
}

/** The place after the last question: what is missing, what will count, and the key that saves. */
export const EndRow = memo(
  function EndRow({ questionnaire, sheet, isCurrent, refusal }: EndRowProps) {
    const { t } = useTranslation()
    const remarkText = useRemarkText()
    const { answers, sheetNumber } = sheet
    if (!isCurrent) return <li className="capture-end" aria-hidden />
    const blank = answers.filter((answer) => answer === null).length
    const missing = answers.filter(
      (answer, index) => answer === null && questionnaire.questions[index]?.required,
    )
    const isInsufficient = !isUsable(questionnaire.questions, answers)
    return (
      <li className="capture-end" aria-current="step">
        <strong>{blank === 0 ? t('capture.end.ready') : t('capture.end.blank', { count: blank })}</strong>
        {refusal ? (
          <span className="capture-warning" aria-hidden>
            {remarkText(refusal)}
          </span>
        ) : (
          <span>{t('capture.end.save', { number: sheetNumber })}</span>
        )}
        {missing.length > 0 && (
          <span className="capture-warning">{t('capture.end.required', { count: missing.length })}</span>
        )}
        {sheet.mode === 'goto' && <GoTo typed={sheet.buffer} />}
        {isInsufficient && <span className="capture-warning">{t('capture.end.insufficient')}</span>}
      </li>
    )
  },
  // While the end is not reached nothing of it shows, so the answers before it do not matter.
  (before, after) => !before.isCurrent && !after.isCurrent,
)

interface SpokenProps {
  readonly questionnaire: Questionnaire
  readonly position: number
  readonly refusal: Remark | null
}

/** For those who listen: the question that comes next, and why a key was not taken. */
export function Spoken({ questionnaire, position, refusal }: SpokenProps) {
  const { t } = useTranslation()
  const remarkText = useRemarkText()
  const question = questionnaire.questions[position]
  const next = question
    ? t('capture.current.question', {
        number: position + 1,
        text: inLanguage(question.text, questionnaire.language),
      })
    : t('capture.end.ready')
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {next}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {refusal && remarkText(refusal)}
      </p>
    </>
  )
}
