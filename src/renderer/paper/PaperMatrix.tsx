import type { CSSProperties } from 'react'
import { inLanguage, type Language } from '#shared/i18n/languages'
import { paperTexts } from '#shared/surveys/paperTexts'
import { naKey } from './answers'
import { Box, Face, HairLine } from './Ink'
import type { Matrix, RowItem } from './items'
import { QuestionText } from './QuestionText'
import { BoxSign } from './ScaleAnswers'

function columnsStyle({ choices, columnMm, naMm }: Matrix): CSSProperties {
  const na = naMm > 0 ? ` ${naMm}mm` : ''
  return { gridTemplateColumns: `minmax(0, 1fr) repeat(${choices.length}, ${columnMm}mm)${na}` }
}

/** The labels above a matrix, repeated where it goes on in another column. */
export function MatrixHead({ matrix, language }: { readonly matrix: Matrix; readonly language: Language }) {
  const { choices, pictorial, endsOnly, naMm } = matrix
  const [first, last] = [choices[0], choices.at(-1)]
  const min = first?.value ?? 0
  const max = last?.value ?? 0
  return (
    <div className="paper-head-row">
      <div className="paper-row" style={columnsStyle(matrix)}>
        <span />
        {endsOnly && first && last ? (
          <span className="paper-head-ends" style={{ gridColumn: `span ${choices.length}` }}>
            <span>{inLanguage(first.label, language)}</span>
            <span>{inLanguage(last.label, language)}</span>
          </span>
        ) : (
          choices.map(({ value, label }) => (
            <span className="paper-above" key={value}>
              {pictorial ? <Face value={value} min={min} max={max} /> : null}
              {inLanguage(label, language)}
            </span>
          ))
        )}
        {naMm > 0 ? (
          <span className="paper-above paper-above-na">{paperTexts[language].notApplicable}</span>
        ) : null}
      </div>
      <HairLine />
    </div>
  )
}

/** A question of a matrix: its text, its boxes and a light line below. */
export function MatrixRow({ item, language }: { readonly item: RowItem; readonly language: Language }) {
  const { question, matrix, number, isLast } = item
  const { choices, endsOnly, naMm } = matrix
  const cell = endsOnly ? 'paper-cell' : 'paper-cell paper-cell-beside'
  return (
    <div className={isLast ? 'paper-matrix-row paper-matrix-last' : 'paper-matrix-row'}>
      <div className={endsOnly ? 'paper-row paper-row-high' : 'paper-row'} style={columnsStyle(matrix)}>
        <QuestionText number={number} help={inLanguage(question.help, language)}>
          {inLanguage(question.text, language)}
        </QuestionText>
        {choices.map((choice) => (
          <span className={cell} key={choice.value}>
            <Box question={question.key} value={choice.value} />
            <BoxSign choice={choice} />
          </span>
        ))}
        {naMm > 0 && question.naAllowed ? (
          <span className={`${cell} paper-cell-na`}>
            <Box question={question.key} value="na" />
            <span className="paper-key">{naKey}</span>
          </span>
        ) : null}
      </div>
      <HairLine />
    </div>
  )
}
