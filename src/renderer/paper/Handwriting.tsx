import type { Language } from '#shared/i18n/languages'
import { paperTexts } from '#shared/surveys/paperTexts'

const lineMm = 8

/** Lines more, and their height, that a text answer gets where the page has room. */
export const extraLines = { count: 2, heightMm: 2 * lineMm } as const

/** A framed place for handwriting. */
export function Lines({ count, question }: { readonly count: number; readonly question: string }) {
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
export function DateFields({
  question,
  language,
}: {
  readonly question: string
  readonly language: Language
}) {
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
