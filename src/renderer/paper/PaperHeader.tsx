import type { ReactNode } from 'react'
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
  /** Machine-readable code, 20 mm wide: takes the place, and the words move to its left. */
  readonly code: ReactNode
}

/** Sheet number, wave and survey at the top right of every page. */
export function PaperStamp({ questionnaire, header, size, sheet, code }: StampProps) {
  const place = codePlace(size)
  const { language } = questionnaire
  return (
    <div className="paper-stamp" style={{ left: `${place.x}mm`, top: `${place.y}mm` }}>
      {code ? <div className="paper-code">{code}</div> : null}
      <div className={code ? 'paper-stamp-words paper-stamp-left' : 'paper-stamp-words'}>
        <div className="paper-stamp-label">{paperTexts[language].sheet}</div>
        <div className="paper-stamp-number">{sheet}</div>
        {header.waveLabel ? <div className="paper-stamp-wave">{header.waveLabel}</div> : null}
        <div className="paper-stamp-survey">{header.surveyCode}</div>
      </div>
    </div>
  )
}
