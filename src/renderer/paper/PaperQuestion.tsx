import { inLanguage, type Language } from '#shared/i18n/languages'
import { paperTexts } from '#shared/surveys/paperTexts'
import { choicesOf } from '#shared/surveys/question'
import { naKey } from './answers'
import { DateFields, Lines } from './Handwriting'
import type { QuestionItem } from './items'
import { ListAnswers, Option } from './ListAnswers'
import { indentMm } from './layouts'
import { QuestionText } from './QuestionText'
import { ScaleAnswers } from './ScaleAnswers'

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
