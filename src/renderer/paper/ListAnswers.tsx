import type { CSSProperties } from 'react'
import { inLanguage } from '#shared/i18n/languages'
import { paperTexts } from '#shared/surveys/paperTexts'
import { type Answers, naKey } from './answers'
import { Box } from './Ink'
import type { ListLayout } from './items'

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

/** A box with its key and what it means beside it. */
export function Option({ question, value, sign, label, skip, isOther = false }: OptionProps) {
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

/** Boxes with their labels, one below the other or in a grid. */
export function ListAnswers({ question, choices, language, layout, hasNa, skips }: Answers<ListLayout>) {
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
