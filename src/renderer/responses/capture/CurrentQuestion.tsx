import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#shared/i18n/languages'
import type { Answer } from '#shared/responses/answers'
import { marksOf } from '#shared/responses/keying'
import { type SharedOut, WHOLE } from '#shared/responses/keyingGroups'
import type { SheetDraft } from '#shared/responses/responses.contract'
import { choicesOf, type Question } from '#shared/surveys/question'
import type { GroupEdge } from './groupEdge'
import type { Remark } from './sittingView'
import { useAnswerText } from './useAnswerText'
import { useRemarkText } from './useRemarkText'

interface CurrentQuestionProps {
  readonly question: Question
  readonly number: number
  readonly total: number
  readonly language: Language
  readonly answer: Answer
  readonly buffer: string
  readonly mode?: SheetDraft['mode']
  readonly edge?: GroupEdge | undefined
  /** What the numbers of its group make so far; null where they need not make anything. */
  readonly sum?: SharedOut | null
  readonly refusal: Remark | null
  readonly onText: (text: string) => void
}

/** The question being keyed, large, with the key of each box. */
export const CurrentQuestion = memo(function CurrentQuestion(props: CurrentQuestionProps) {
  const { question, number, total, language, answer, refusal, mode, edge, sum = null } = props
  const { t } = useTranslation()
  const answerText = useAnswerText()
  const remarkText = useRemarkText()
  const isKept = answer !== null && (typeof answer !== 'object' || question.type !== 'TXT')
  return (
    <li className="capture-current" aria-current="step" data-group={edge}>
      <div className="capture-current-head">
        <span className="capture-number">{number}</span>
        <span className="capture-text">{inLanguage(question.text, language)}</span>
        {refusal ? (
          <span className="capture-warning" aria-hidden>
            {remarkText(refusal)}
          </span>
        ) : (
          isKept && <span className="capture-answer">{answerText(question, answer, language)}</span>
        )}
        {sum !== null && (
          <span
            className="capture-progress"
            data-is-whole={(sum.isAnswered && sum.problem === null) || undefined}
          >
            {t('capture.current.sum', { sum: sum.total, whole: WHOLE })}
          </span>
        )}
        <span className="capture-progress">
          {question.required && `${t('capture.current.required')} · `}
          {t('capture.progress', { position: number, total })}
        </span>
      </div>
      {mode === 'goto' ? <GoTo typed={props.buffer} /> : <Keys {...props} />}
    </li>
  )
})

/** The number of the question to go to, as it is typed. */
export function GoTo({ typed }: { typed: string }) {
  const { t } = useTranslation()
  return (
    <div className="capture-field" data-is-number>
      {t('capture.current.goTo', { number: `${typed}_` })}
      <span className="capture-hint">{t('capture.current.goToKeys')}</span>
    </div>
  )
}

function Keys(props: CurrentQuestionProps) {
  const { question, answer, buffer, mode, language } = props
  const { t } = useTranslation()
  if (question.type === 'TXT') {
    return <Writing {...props} label={inLanguage(question.text, language)} rows={2} />
  }
  if (question.type === 'NUM' || question.type === 'DATE') {
    const hint = t(question.type === 'NUM' ? 'capture.current.number' : 'capture.current.day')
    return (
      <div className="capture-field" data-is-number>
        {buffer || <span className="capture-hint">{hint}</span>}
        <NaKey question={question} answer={answer} />
      </div>
    )
  }
  return (
    <>
      <Choices {...props} />
      {mode === 'other' && <Writing {...props} label={t('capture.current.other')} rows={1} />}
      {mode !== 'other' && buffer !== '' && (
        <p className="capture-hint">{t('capture.current.secondDigit', { digit: buffer })}</p>
      )}
      {mode !== 'other' && question.type === 'MC' && buffer === '' && (
        <p className="capture-hint">{t('capture.current.marks')}</p>
      )}
    </>
  )
}

interface WritingProps extends CurrentQuestionProps {
  readonly label: string
  readonly rows: number
}

function Writing({ label, rows, buffer, mode, onText }: WritingProps) {
  const { t } = useTranslation()
  return (
    <textarea
      data-keying
      className="capture-field"
      data-is-line={mode === 'other' || undefined}
      aria-label={label}
      placeholder={t(mode === 'other' ? 'capture.current.otherText' : 'capture.current.text')}
      rows={rows}
      value={buffer}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  )
}

function Choices({ question, language, answer, buffer, mode }: CurrentQuestionProps) {
  const marks = marksOf(answer)
  const choices = choicesOf(question)
  const begun = mode === 'other' ? '' : buffer
  return (
    <ul className="capture-choices" data-is-long={choices.length > 11 || undefined}>
      {choices.map(({ key, value, label }) => (
        <li
          key={key}
          data-is-chosen={answer === value || marks.includes(value) || undefined}
          data-is-possible={begun === '' || key.startsWith(begun) || undefined}
        >
          <kbd>{key}</kbd>
          {/* The key of a ten is no digit. */}
          <span>{[key === '+' ? value : '', inLanguage(label, language)].join(' ').trim()}</span>
        </li>
      ))}
      <NaKey question={question} answer={answer} />
    </ul>
  )
}

function NaKey({ question, answer }: { question: Question; answer: Answer }) {
  const { t } = useTranslation()
  if (!question.naAllowed) return null
  const content = (
    <>
      <kbd>{'n'}</kbd>
      <span>{t('capture.current.naChoice')}</span>
    </>
  )
  const isChosen = answer === 'na' || undefined
  if (question.type === 'NUM' || question.type === 'DATE') {
    return (
      <span className="capture-na" data-is-chosen={isChosen}>
        {content}
      </span>
    )
  }
  return (
    <li className="capture-na" data-is-possible data-is-chosen={isChosen}>
      {content}
    </li>
  )
}
