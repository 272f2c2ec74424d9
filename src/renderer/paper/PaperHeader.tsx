import { inLanguage } from '#shared/i18n/languages'
import { codePlace, type PaperSize, sheetMm } from '#shared/surveys/paper'
import { paperTexts } from '#shared/surveys/paperTexts'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { ExampleBox } from './Ink'

/** Who asks, and in which survey. */
export interface PaperHeaderFacts {
  readonly businessName: string
  /** Data URL. */
  readonly logo: string | null
  readonly surveyCode: string
  readonly waveLabel: string | null
}

interface HeaderProps {
  readonly questionnaire: Questionnaire
  readonly header: PaperHeaderFacts
  readonly size: PaperSize
}

/** Room between the text of the header and what stands beside it. */
const besideMm = 4
const introBesideLetters = 230

/** Left edge and width of the header, between the left tag and the place of the code. */
export function headerPlace(size: PaperSize): { readonly x: number; readonly width: number } {
  const x = sheetMm.edge + sheetMm.tag + besideMm
  return { x, width: codePlace(size).x - besideMm - x }
}

function isIntroBeside(size: PaperSize, intro: string): boolean {
  return size !== 'A5' && intro.length <= introBesideLetters
}

/** Logo, business, title and a short intro: the top of the first page. */
export function PaperHeader({ questionnaire, header, size }: HeaderProps) {
  const { language } = questionnaire
  const intro = inLanguage(questionnaire.intro, language)
  return (
    <div className="paper-header">
      {header.logo ? <img className="paper-logo" src={header.logo} alt="" /> : null}
      <div className="paper-header-words">
        <div className="paper-business">{header.businessName}</div>
        <h1 className="paper-title">{inLanguage(questionnaire.title, language)}</h1>
        {intro && isIntroBeside(size, intro) ? <p className="paper-intro">{intro}</p> : null}
      </div>
    </div>
  )
}

/** What stands over the whole width above the first questions. */
export function PaperLead({ questionnaire, size }: Omit<HeaderProps, 'header'>) {
  const { language } = questionnaire
  const intro = inLanguage(questionnaire.intro, language)
  return (
    <div className="paper-lead">
      {intro && !isIntroBeside(size, intro) ? <p className="paper-intro">{intro}</p> : null}
      <p className="paper-instruction">
        <span className="paper-examples">
          <ExampleBox isFilled={false} />
        </span>
        <span>
          {paperTexts[language].instruction}{' '}
          <span className="paper-examples">
            <ExampleBox isFilled />
            <ExampleBox isFilled={false} />
          </span>
        </span>
      </p>
    </div>
  )
}

/** The top of the pages after the first. */
export function PaperRunningHead({ questionnaire, header }: Omit<HeaderProps, 'size'>) {
  return (
    <div className="paper-running">
      <div className="paper-business">{header.businessName}</div>
      <div className="paper-running-title">{inLanguage(questionnaire.title, questionnaire.language)}</div>
    </div>
  )
}

interface StampProps extends HeaderProps {
  readonly sheet: number
  /** What the machine-readable code says; null where there is none and the words take its place. */
  readonly code: string | null
}

/** Number of the sheet and survey at the top right of every page; below the code, what it says. */
export function PaperStamp({ questionnaire, header, size, sheet, code }: StampProps) {
  const place = codePlace(size)
  const { language } = questionnaire
  const { edge, tag, tagClear, codeQuiet } = sheetMm
  const beside = { left: place.x + place.width + codeQuiet, top: edge + tag + tagClear }
  const { left, top } = code === null ? { left: place.x, top: place.y } : beside
  const textPlace = { top: `${place.y + place.height + codeQuiet}mm`, right: `${edge}mm` }
  return (
    <>
      <div
        className={code === null ? 'paper-stamp' : 'paper-stamp paper-stamp-beside'}
        style={{ left: `${left}mm`, top: `${top}mm` }}
      >
        <div className="paper-stamp-label">{paperTexts[language].sheet}</div>
        <div className="paper-stamp-number">{sheet}</div>
        <div className="paper-stamp-survey">{header.surveyCode}</div>
      </div>
      {code === null ? null : (
        <div className="paper-code-text" style={textPlace}>
          {code}
        </div>
      )}
    </>
  )
}
