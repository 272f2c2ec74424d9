import { memo, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '#shared/i18n/languages'
import type { Answer, Answers } from '#shared/responses/answers'
import { sumAt } from '#shared/responses/keyingGroups'
import type { Sheet, SheetDraft } from '#shared/responses/responses.contract'
import type { Question } from '#shared/surveys/question'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { useApiQuery } from '../../app/api'
import { CurrentQuestion } from './CurrentQuestion'
import { SheetFrame, type SheetViewProps } from './SheetFrame'
import { EndRow } from './sheetParts'
import { useAnswerText } from './useAnswerText'

const SHOWN_SHEETS = 30

interface SheetGridProps extends SheetViewProps {
  readonly waveId: number
}

/** One row a sheet, as a spreadsheet: the last ones above, the one being keyed below them; the keys are the same. */
export function SheetGrid({ waveId, ...props }: SheetGridProps) {
  const { questionnaire, sitting } = props
  const { questions, language } = questionnaire
  return (
    <SheetFrame {...props} className="capture-sheet capture-grid" show={showCurrent}>
      {(sheet, refusal) => {
        const question = questions[sheet.position]
        return (
          <>
            <div className="capture-grid-rows">
              <table>
                <QuestionHeads questionnaire={questionnaire} position={sheet.position} />
                <SavedRows waveId={waveId} questions={questions} except={sheet.responseId} />
                <CurrentRow questions={questions} sheet={sheet} />
              </table>
            </div>
            <ol lang={language}>
              {question && (
                <CurrentQuestion
                  question={question}
                  number={sheet.position + 1}
                  total={questions.length}
                  language={language}
                  answer={sheet.answers[sheet.position] ?? null}
                  buffer={sheet.buffer}
                  mode={sheet.mode}
                  sum={sumAt(questions, sheet.answers, sheet.position)}
                  refusal={refusal}
                  onText={sitting.write}
                />
              )}
              <EndRow questionnaire={questionnaire} sheet={sheet} isCurrent={!question} refusal={refusal} />
            </ol>
          </>
        )
      }}
    </SheetFrame>
  )
}

function QuestionHeads({ questionnaire, position }: { questionnaire: Questionnaire; position: number }) {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        <th scope="col">{t('capture.fields.number')}</th>
        {questionnaire.questions.map(({ key, text, code }, index) => (
          <th
            key={key}
            scope="col"
            title={inLanguage(text, questionnaire.language)}
            data-is-current={index === position || undefined}
          >
            {code || index + 1}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function CurrentRow({ questions, sheet }: { questions: readonly Question[]; sheet: SheetDraft }) {
  const { position, answers, buffer, mode, sheetNumber, responseId } = sheet
  return (
    <tbody>
      <tr className="capture-grid-current">
        <th scope="row">{sheetNumber}</th>
        {questions.map((asked, index) => (
          <Cell
            key={asked.key}
            question={asked}
            answer={answers[index] ?? null}
            typed={index === position && mode === 'answer' ? buffer : ''}
            isCurrent={index === position}
            isPassed={index < position || responseId !== null}
          />
        ))}
      </tr>
    </tbody>
  )
}

interface SavedRowsProps {
  readonly waveId: number
  readonly questions: readonly Question[]
  /** The sheet under correction is the row below; null for none. */
  readonly except: number | null
}

/** The sheets that are safe, the newest last, as a spreadsheet grows. */
const SavedRows = memo(function SavedRows({ waveId, questions, except }: SavedRowsProps) {
  const saved = useApiQuery('responses.list', { waveId, before: null, limit: SHOWN_SHEETS, search: '' }).data
  const sheets = (saved ?? []).filter(({ id, status }) => id !== except && status !== 'void')
  const end = useRef<HTMLTableSectionElement>(null)
  const newest = sheets[0]?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sheet is the very reason to run again.
  useLayoutEffect(() => {
    const rows = end.current?.closest('.capture-grid-rows')
    if (rows) rows.scrollTop = rows.scrollHeight
  }, [newest])
  return (
    <tbody ref={end}>
      {[...sheets].reverse().map((sheet) => (
        <SavedRow key={sheet.id} sheet={sheet} questions={questions} answers={sheet.answers} />
      ))}
    </tbody>
  )
})

interface SavedRowProps {
  readonly sheet: Sheet
  readonly questions: readonly Question[]
  readonly answers: Answers
}

const SavedRow = memo(
  function SavedRow({ sheet, questions, answers }: SavedRowProps) {
    return (
      <tr>
        <th scope="row">{sheet.sheetNumber}</th>
        {questions.map((question, index) => (
          <Cell key={question.key} question={question} answer={answers[index] ?? null} isPassed />
        ))}
      </tr>
    )
  },
  // The list is read anew after each sheet; a row changes only when its answers do.
  (before, after) =>
    before.questions === after.questions &&
    before.sheet.sheetNumber === after.sheet.sheetNumber &&
    JSON.stringify(before.answers) === JSON.stringify(after.answers),
)

interface CellProps {
  readonly question: Question
  readonly answer: Answer
  readonly isPassed: boolean
  readonly typed?: string
  readonly isCurrent?: boolean
}

const Cell = memo(function Cell({ question, answer, isPassed, typed = '', isCurrent = false }: CellProps) {
  const answerText = useAnswerText()
  const short = shortOf(question, answer)
  const text = short ?? answerText(question, answer, 'es')
  const isWord = short === null
  return (
    <td data-is-current={isCurrent || undefined} data-is-word={isWord || undefined}>
      {typed || (isPassed || answer !== null ? text : '')}
    </td>
  )
})

/** The key that was pressed, as people read a filled spreadsheet; null for what is written in words. */
function shortOf({ type }: Question, answer: Answer): string | null {
  if (answer === null) return '-'
  if (answer === 'na') return 'n'
  if (answer === 'multi') return '*'
  if (answer === 'illegible') return '?'
  if (answer === 'skipped') return '·'
  if (typeof answer === 'object' && 'marks' in answer) {
    const marks = answer.marks.join(' ')
    return answer.other === undefined ? marks : `${marks} ${answer.other}`
  }
  return typeof answer === 'number' && type !== 'NUM' ? String(answer) : null
}

function showCurrent(area: HTMLElement): void {
  const rows = area.querySelector('.capture-grid-rows')
  const cell = area.querySelector('td[data-is-current]')
  if (rows && cell && rows.scrollWidth > rows.clientWidth)
    cell.scrollIntoView({ block: 'nearest', inline: 'center' })
}
