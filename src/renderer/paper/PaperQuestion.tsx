import type { CSSProperties, ReactNode } from 'react'
import { inLanguage, type Language } from '#shared/i18n/languages'
import { paperTexts } from '#shared/surveys/paperTexts'
import { type Choice, choicesOf, type Question } from '#shared/surveys/question'
import { isScaleType, scales } from '#shared/surveys/scales'
import { indentMm, type ListLayout, type QuestionItem, type ScaleLayout } from './arrange'
import type { SkipNotes } from './groups'
import { Box, Face } from './Ink'

/** Key that the typist presses for "does not apply". */
export const naKey = 'n'

const lineMm = 8

interface Answers<Kind> {
  readonly question: Question
  readonly choices: readonly Choice[]
  readonly language: Language
  readonly layout: Kind
  /** Whether "does not apply" is offered here. */
  readonly hasNa: boolean
  readonly skips: SkipNotes
}

/** Number and text at the left, hanging. */
export function QuestionText({
  number,
  help = '',
  children,
}: {
  readonly number: number | string
  /** Smaller, below the text. */
  readonly help?: string
  readonly children: ReactNode
}) {
  return (
    <div className="paper-text">
      <span className="paper-number">{number}</span>
      <span>
        {children}
        {help ? <span className="paper-help">{help}</span> : null}
      </span>
    </div>
  )
}

interface OptionProps {
  readonly question: string
  readonly value: number | 'na'
  readonly sign: string
  readonly label: string
  /** Where this answer leads. */
  readonly skip?: string | undefined
  /** Has a line to write on. */
  readonly isOther?: boolean
}

function Option({ question, value, sign, label, skip, isOther = false }: OptionProps) {
  return (
    <div className={value === 'na' ? 'paper-option paper-na' : 'paper-option'}>
      <Box question={question} value={value} />
      <span className="paper-key">{sign}</span>
      <span className={isOther ? 'paper-label paper-label-other' : 'paper-label'}>
        <span>
          {isOther ? `${label.replace(/[:\s]+$/, '')}:` : label}
          {skip ? <strong className="paper-skip"> {skip}</strong> : null}
        </span>
        {isOther ? <span className="paper-write" data-question={question} data-other="true" /> : null}
      </span>
    </div>
  )
}

function ListAnswers({ question, choices, language, layout, hasNa, skips }: Answers<ListLayout>) {
  const rows = Math.ceil(choices.length / layout.columns)
  const style: CSSProperties = {
    gridTemplateColumns: `repeat(${layout.columns}, ${layout.columnMm}mm)`,
    gridTemplateRows: `repeat(${rows}, auto)`,
  }
  const na = hasNa ? (
    <Option question={question.key} value="na" sign={naKey} label={paperTexts[language].notApplicable} />
  ) : null
  const rowsClass = rows > 1 ? 'paper-list-rows' : 'paper-list-row'
  return (
    <div className={`paper-list ${rowsClass}${layout.naBelow ? ' paper-list-below' : ''}`}>
      <div className="paper-options" style={style}>
        {choices.map(({ value, key, label }) => (
          <Option
            key={value}
            question={question.key}
            value={value}
            sign={key}
            label={inLanguage(label, language)}
            skip={skips.beside.get(value)}
            isOther={question.hasOther && value === question.options.length}
          />
        ))}
      </div>
      {na}
    </div>
  )
}

/** What stands under a box: its number on a scale, and the key that means it where that is another one. */
export function BoxSign({ choice }: { readonly choice: Choice }) {
  const value = String(choice.value)
  if (value === choice.key) return <span className="paper-key">{value}</span>
  return (
    <span className="paper-key">
      {value}
      <span className="paper-keycap">{choice.key}</span>
    </span>
  )
}

function NaAnswer({
  question,
  language,
  layout,
}: Pick<Answers<ScaleLayout>, 'question' | 'language' | 'layout'>) {
  const { notApplicable } = paperTexts[language]
  const box = <Box question={question.key} value="na" />
  const sign = <span className="paper-key">{naKey}</span>
  if (layout.na === 'column') {
    return (
      <div className="paper-cell paper-na-cell">
        <span className="paper-above">{notApplicable}</span>
        {box}
        {sign}
      </div>
    )
  }
  return (
    <div className="paper-na-beside">
      <div className="paper-cell">
        {box}
        {sign}
      </div>
      <span className="paper-label">{notApplicable}</span>
    </div>
  )
}

function ScaleAnswers({ question, choices, language, layout, hasNa }: Answers<ScaleLayout>) {
  const scale = isScaleType(question.type) ? scales[question.type] : null
  const labels = choices.map((choice) => inLanguage(choice.label, language))
  const first = labels[0] ?? ''
  const last = labels.at(-1) ?? ''
  const isBeside = layout.labels === 'endsBeside'
  const isAbove = layout.labels === 'endsAbove'
  const isWrapped = layout.perRow < choices.length
  const end = { maxWidth: `${layout.endMm}mm` }
  const inLastRow = choices.length % layout.perRow || layout.perRow
  const row = { gridTemplateColumns: `repeat(${layout.perRow}, ${layout.pitchMm}mm)` }
  return (
    <>
      <div className={`paper-scale paper-scale-${layout.labels}`}>
        {isBeside ? (
          <span className="paper-end paper-end-first" style={end}>
            {first}
          </span>
        ) : null}
        <div>
          {isAbove ? (
            <div className="paper-ends">
              <span>{first}</span>
              {isWrapped ? null : <span>{last}</span>}
            </div>
          ) : null}
          <div className="paper-cells" style={row}>
            {choices.map((choice, index) => (
              <div className="paper-cell" key={choice.value}>
                {layout.labels === 'above' ? (
                  <span className="paper-above">
                    {scale?.pictorial ? <Face value={choice.value} min={scale.min} max={scale.max} /> : null}
                    {labels[index]}
                  </span>
                ) : null}
                <Box question={question.key} value={choice.value} />
                <BoxSign choice={choice} />
              </div>
            ))}
          </div>
          {isAbove && isWrapped ? (
            <div className="paper-last-end" style={{ width: `${inLastRow * layout.pitchMm}mm` }}>
              {last}
            </div>
          ) : null}
        </div>
        {isBeside ? (
          <span className="paper-end" style={end}>
            {last}
          </span>
        ) : null}
        {hasNa && layout.na !== 'below' ? (
          <NaAnswer question={question} language={language} layout={layout} />
        ) : null}
      </div>
      {hasNa && layout.na === 'below' ? (
        <Option question={question.key} value="na" sign={naKey} label={paperTexts[language].notApplicable} />
      ) : null}
    </>
  )
}

/** A framed place for handwriting. */
function Lines({ count, question }: { readonly count: number; readonly question: string }) {
  const rules = Array.from({ length: count - 1 }, (_, index) => (index + 1) * lineMm)
  return (
    <div className="paper-lines" style={{ height: `${count * lineMm}mm` }} data-question={question}>
      <svg width="100%" height="100%" aria-hidden="true">
        <rect className="paper-lines-frame" />
        {rules.map((mm) => (
          <rect key={mm} className="paper-lines-rule" y={`${mm}mm`} />
        ))}
      </svg>
    </div>
  )
}

const dateParts = [
  ['day', 2],
  ['month', 2],
  ['year', 4],
] as const

/** A frame for each digit of a day, month and year, with its name below. */
function DateFields({ question, language }: { readonly question: string; readonly language: Language }) {
  return (
    <div className="paper-date" data-question={question}>
      {dateParts.map(([part, digits]) => (
        <div key={part}>
          <Digits count={digits} />
          <div className="paper-key">{paperTexts[language].date[part]}</div>
        </div>
      ))}
    </div>
  )
}

const digitMm = { width: 6.5, height: 8 } as const

/** Frames for so many written digits, side by side. */
export function Digits({ count }: { readonly count: number }) {
  const { width, height } = digitMm
  const line = 0.3
  return (
    <svg
      style={{ width: `${count * width}mm`, height: `${height}mm` }}
      viewBox={`0 0 ${count * width} ${height}`}
      aria-hidden="true"
    >
      {Array.from({ length: count }, (_, index) => index * width).map((x) => (
        <rect
          key={x}
          x={x + line / 2}
          y={line / 2}
          width={width - line}
          height={height - line}
          fill="#fff"
          stroke="#000"
          strokeWidth={line}
        />
      ))}
    </svg>
  )
}

interface PaperQuestionProps {
  readonly item: QuestionItem
  readonly language: Language
  readonly columnMm: number
  /** Lines added to a text answer because there is room for them. */
  readonly moreLines?: number
}

/** A question by itself with its answers beneath. */
export function PaperQuestion({ item, language, columnMm, moreLines = 0 }: PaperQuestionProps) {
  const { question, layout, number, from, to, skips, aspect } = item
  const all = choicesOf(question)
  const answers = {
    question,
    language,
    skips,
    choices: all.slice(from, to),
    hasNa: question.naAllowed && to === all.length,
  }
  const { range } = question
  const hint = range ? paperTexts[language].range(range.min, range.max) : ''
  return (
    <div className={to < all.length ? 'paper-question paper-question-cut' : 'paper-question'}>
      {from === 0 ? (
        <QuestionText number={number} help={inLanguage(question.help, language)}>
          {inLanguage(question.text, language)}
          {question.type === 'MC' ? <em className="paper-hint"> {paperTexts[language].markAll}</em> : null}
          {aspect ? <em className="paper-hint">{` · ${aspect}`}</em> : null}
          {hint ? <em className="paper-hint">{` (${hint})`}</em> : null}
        </QuestionText>
      ) : null}
      <div className="paper-answers" style={{ marginLeft: `${indentMm(columnMm)}mm` }}>
        {layout.kind === 'list' ? <ListAnswers {...answers} layout={layout} /> : null}
        {layout.kind === 'scale' ? <ScaleAnswers {...answers} layout={layout} /> : null}
        {layout.kind === 'text' ? <Lines question={question.key} count={question.lines + moreLines} /> : null}
        {layout.kind === 'number' || layout.kind === 'date' ? (
          <div className="paper-number-answer">
            {layout.kind === 'date' ? (
              <DateFields question={question.key} language={language} />
            ) : (
              <svg className="paper-number-field" data-question={question.key} aria-hidden="true">
                <rect className="paper-number-rule" />
              </svg>
            )}
            {question.naAllowed ? (
              <Option
                question={question.key}
                value="na"
                sign={naKey}
                label={paperTexts[language].notApplicable}
              />
            ) : null}
          </div>
        ) : null}
        {skips.below && to === all.length ? (
          <p className="paper-skip paper-skip-below">{skips.below}</p>
        ) : null}
      </div>
    </div>
  )
}

/** Lines more, and their height, that a text answer gets where the page has room. */
export const extraLines = { count: 2, heightMm: 2 * lineMm } as const
