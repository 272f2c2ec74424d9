import { type LetterStyleName, letterStyles } from '#shared/surveys/paperInk'

/** What the machine-readable code of a side of paper says; null where there is none. */
export type SideCode = string | null

/** In its place where each copy gets its own once all is laid out. */
export const codeLater = 'later'

/** A word whose letters stand in cells of one width, where a print sets those of each copy. */
export function SpacedText({ style, text }: { readonly style: LetterStyleName; readonly text: string }) {
  const { widthMm, heightMm } = letterStyles[style]
  const letters = [...text].map((letter, index) => ({ letter, place: index + 1 }))
  return (
    <span className={`paper-spaced paper-spaced-${style}`} style={{ height: `${heightMm}mm` }}>
      {letters.map(({ letter, place }) => (
        <span key={place} style={{ width: `${widthMm}mm` }}>
          {letter}
        </span>
      ))}
    </span>
  )
}
