import { sheetMm } from '#shared/surveys/paper'

const pxPerMm = 96 / 25.4

/** A light grey line of 0.15 mm. A CSS border cannot be thinner than a pixel. */
export function HairLine() {
  return (
    <svg className="paper-hair" width="100%" height="1" aria-hidden="true">
      <line x1="0" x2="100%" y1="0.5" y2="0.5" stroke="#a8a8a8" strokeWidth={0.15 * pxPerMm} />
    </svg>
  )
}

/** The line between two columns. */
export function ColumnLine() {
  return (
    <svg className="paper-column-line" width="1" height="100%" aria-hidden="true">
      <line x1="0.5" x2="0.5" y1="0" y2="100%" stroke="#a8a8a8" strokeWidth={0.15 * pxPerMm} />
    </svg>
  )
}

interface BoxProps {
  readonly question: string
  /** Value that the box stands for; `na` for "does not apply". */
  readonly value: number | 'na'
}

/** An answer box. Its attributes let the reader of scans ask the page where each box is. */
export function Box({ question, value }: BoxProps) {
  const side = Math.ceil(sheetMm.box * pxPerMm)
  const inset = (side / pxPerMm - sheetMm.box + sheetMm.boxLine) / 2
  return (
    <svg
      className="paper-box"
      width={side}
      height={side}
      viewBox={`0 0 ${side / pxPerMm} ${side / pxPerMm}`}
      data-question={question}
      data-value={value}
      aria-hidden="true"
    >
      <rect
        x={inset}
        y={inset}
        width={sheetMm.box - sheetMm.boxLine}
        height={sheetMm.box - sheetMm.boxLine}
        fill="#fff"
        stroke="#000"
        strokeWidth={sheetMm.boxLine}
      />
    </svg>
  )
}

/** What a crossed box looks like, or one that was crossed by mistake and filled. */
export function ExampleBox({ isFilled }: { readonly isFilled: boolean }) {
  return (
    <svg className="paper-example" viewBox="0 0 10 10" aria-hidden="true">
      <rect
        x="0.6"
        y="0.6"
        width="8.8"
        height="8.8"
        fill={isFilled ? '#333' : '#fff'}
        stroke="#333"
        strokeWidth="0.8"
      />
      {isFilled ? null : (
        <path d="M2 2.2 8 7.9 M7.9 1.9 2.2 8.1" stroke="#333" strokeWidth="1.1" strokeLinecap="round" />
      )}
    </svg>
  )
}

const mouths: Readonly<Record<number, string>> = {
  [-2]: 'M7 17.6 Q12 11.2 17 17.6',
  [-1]: 'M7.6 16.8 Q12 13.6 16.4 16.8',
  0: 'M8 15.8 H16',
  1: 'M7.6 14.8 Q12 18.2 16.4 14.8',
  2: 'M6.6 13.8 Q12 15.4 17.4 13.8 Q16.4 19 12 19 Q7.6 19 6.6 13.8 Z',
}

/** A face in lines, from the worst value of a scale to the best. */
export function Face({
  value,
  min,
  max,
}: {
  readonly value: number
  readonly min: number
  readonly max: number
}) {
  const mood = Math.round(value - (min + max) / 2)
  const isWorst = mood === -2
  return (
    <svg className="paper-face" viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="#222" strokeWidth="1.1" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="12" cy="12" r="10.6" />
        <path d={mouths[mood] ?? mouths[0]} />
        {isWorst ? <path d="M6.6 6.8 9.6 8.2 M17.4 6.8 14.4 8.2" /> : null}
      </g>
      <circle cx="8.5" cy="10" r="1.05" fill="#222" />
      <circle cx="15.5" cy="10" r="1.05" fill="#222" />
    </svg>
  )
}
