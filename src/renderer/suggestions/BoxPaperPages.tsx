import type { CSSProperties } from 'react'
import type { Output } from '#shared/contract/contract'
import type { Language } from '#shared/i18n/languages'
import { boxPaperMm, boxPaperTexts, type PosterSize, SLIPS_PER_SHEET } from '#shared/suggestions/paper'
import './boxPaper.css'

type Paper = Output<'suggestions.paper'>

/** Everything on an A3 poster is drawn as on A4 and made this much larger. */
const A3_ZOOM = Math.SQRT2

const sheetStyle = (size: 'A4' | 'Letter'): CSSProperties => ({
  width: `${boxPaperMm[size].width}mm`,
  height: `${boxPaperMm[size].height}mm`,
})

/** Entries of one sheet: more go on to the next. */
const ENTRIES_PER_SHEET = 5

interface PosterProps {
  readonly paper: Pick<Paper, 'businessName' | 'logo' | 'poster'>
  readonly language: Language
  readonly size: PosterSize
}

/** "You said it – we did it", for the wall where the box hangs. */
export function Poster({ paper, language, size }: PosterProps) {
  const texts = boxPaperTexts[language]
  const sheets = Array.from({ length: Math.max(1, Math.ceil(paper.poster.length / ENTRIES_PER_SHEET)) })
  return (
    <div className="box-paper" lang={language} style={{ zoom: size === 'A3' ? A3_ZOOM : 1 }}>
      {sheets.map((_, index) => {
        const entries = paper.poster.slice(index * ENTRIES_PER_SHEET, (index + 1) * ENTRIES_PER_SHEET)
        return (
          <section className="box-sheet box-poster" style={sheetStyle('A4')} key={entries[0]?.id ?? 'none'}>
            <div className="box-poster-head">
              {paper.logo && <img className="box-paper-logo" src={paper.logo} alt="" />}
              <span>{paper.businessName}</span>
            </div>
            <h2 className="box-poster-title">
              {texts.said}
              <br />
              <em>{texts.done}</em>
            </h2>
            <div className="box-poster-entries">
              {entries.map(({ id, said, done }) => (
                <div className="box-poster-entry" key={id}>
                  <div>
                    <span className="box-poster-label">{texts.said}</span>
                    {said}
                  </div>
                  <div>
                    <span className="box-poster-label">{texts.done}</span>
                    {done}
                  </div>
                </div>
              ))}
            </div>
            <p className="box-poster-foot">{texts.thanks}</p>
          </section>
        )
      })}
    </div>
  )
}

interface SlipSheetsProps {
  readonly paper: Pick<Paper, 'businessName' | 'logo' | 'card' | 'boxes'>
  readonly language: Language
  readonly size: 'A4' | 'Letter'
  readonly boxId: number | null
  readonly sheets: number
  readonly firstNumber: number
}

/** More lines to write on than any slip has room for; the rest is cut off. */
const lineKeys = Array.from({ length: 12 }, (_, line) => line)

/** Slips to cut, four to a sheet, each with its number (template T16, domain.md §5). */
export function SlipSheets({ paper, language, size, boxId, sheets, firstNumber }: SlipSheetsProps) {
  const texts = boxPaperTexts[language]
  const boxName = paper.boxes.find(({ id }) => id === boxId)?.name ?? ''
  const numbersOf = (sheet: number) =>
    Array.from({ length: SLIPS_PER_SHEET }, (_, place) => firstNumber + sheet * SLIPS_PER_SHEET + place)
  return (
    <div className="box-paper" lang={language}>
      {Array.from({ length: sheets }, (_, sheet) => numbersOf(sheet)).map((numbers) => (
        <section className="box-sheet box-slips" style={sheetStyle(size)} key={numbers[0]}>
          {numbers.map((number) => (
            <div className="box-slip" key={number}>
              <div className="box-slip-head">
                <span>{[paper.businessName, boxName].filter(Boolean).join(' · ')}</span>
                <strong>
                  {texts.slip} {number}
                </strong>
              </div>
              <h2 className="box-slip-title">{texts.invitation}</h2>
              <div className="box-slip-kinds">
                {paper.card.kinds.map((kind) => (
                  <span key={kind.es}>
                    <i />
                    {kind[language]}
                  </span>
                ))}
              </div>
              {paper.card.questions.map((question, index) => (
                <div key={question.es} style={{ display: 'contents' }}>
                  <p>{question[language]}</p>
                  <div
                    className={
                      index === paper.card.questions.length - 1
                        ? 'box-slip-lines box-slip-lines-short'
                        : 'box-slip-lines'
                    }
                  >
                    {lineKeys.map((line) => (
                      <i key={line} />
                    ))}
                  </div>
                </div>
              ))}
              <div className="box-slip-head">
                <span>{texts.noName}</span>
                <span>{`${texts.date}: ____ / ____ / ______`}</span>
              </div>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
