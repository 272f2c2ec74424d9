import { inLanguage } from '#shared/i18n/languages'
import { paperTexts } from '#shared/surveys/paperTexts'
import type { Choice } from '#shared/surveys/question'
import { isScaleType, scales } from '#shared/surveys/scales'
import { type Answers, naKey } from './answers'
import { Box, Face } from './Ink'
import type { ScaleLayout } from './items'
import { Option } from './ListAnswers'

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

/** Boxes in a row, with labels above each or at the two ends. */
export function ScaleAnswers({ question, choices, language, layout, hasNa }: Answers<ScaleLayout>) {
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
