import { inLanguage } from '#shared/i18n/languages'
import { type PaperSize, sheetMm } from '#shared/surveys/paper'
import { codeTextPlace, letterStyles, numberPlace, stampPlace } from '#shared/surveys/paperInk'
import { paperTexts } from '#shared/surveys/paperTexts'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { sheetCodeLetters } from '#shared/surveys/sheetCode'
import { ExampleBox } from './Ink'
import { codeLater, type SideCode, SpacedText } from './SpacedText'

/** Who asks, and in which survey. */
export interface PaperHeaderFacts {
  readonly businessName: string
  /** Data URL. */
  readonly logo: string | null
  readonly surveyCode: string
  readonly waveLabel: string | null
  /** Whether there is a line for who answers. */
  readonly asksName: boolean
}

interface HeaderProps {
  readonly questionnaire: Questionnaire
  readonly header: PaperHeaderFacts
  readonly size: PaperSize
}

/** Room between the text of the header and what stands beside it. */
const besideMm = 4
const introBesideLetters = 230

/** Left edge and width of the header, between the left tag and what the code says. */
export function headerPlace(size: PaperSize): { readonly x: number; readonly width: number } {
  const x = sheetMm.edge + sheetMm.tag + besideMm
  const right = codeTextPlace(size, sheetCodeLetters).x
  return { x, width: right - besideMm - x }
}

function isIntroBeside(size: PaperSize, intro: string): boolean {
  return size !== 'A5' && intro.length <= introBesideLetters
}

/** Logo, business, title and a short intro: the top of the first page. */
export function PaperHeader({ questionnaire, header, size }: HeaderProps) {
  const { language } = questionnaire
  const intro = inLanguage(questionnaire.intro, language)
  return (
    <div className={size === 'A5' ? 'paper-header paper-header-small' : 'paper-header'}>
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
export function PaperLead({ questionnaire, header, size }: HeaderProps) {
  const { language } = questionnaire
  const intro = inLanguage(questionnaire.intro, language)
  return (
    <div className="paper-lead">
      {intro && !isIntroBeside(size, intro) ? <p className="paper-intro">{intro}</p> : null}
      {header.asksName ? (
        <p className="paper-who">
          <span>{paperTexts[language].who}</span>
          <span className="paper-who-line" />
        </p>
      ) : null}
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
  /** Null where each copy gets its own number later. */
  readonly sheet: number | null
  readonly code: SideCode
}

/** Number of the sheet and survey at the top right of every page; below the code, what it says. */
export function PaperStamp({ questionnaire, header, size, sheet, code }: StampProps) {
  const stamp = stampPlace(size, code !== null)
  const number = numberPlace(size, code !== null)
  const word = paperTexts[questionnaire.language].sheet
  return (
    <>
      <div className="paper-place paper-stamp" style={topLeft(stamp)}>
        {word}
      </div>
      {sheet === null ? null : (
        <div className="paper-place" style={topLeft(number)}>
          <SpacedText style="number" text={String(sheet)} />
        </div>
      )}
      <div
        className="paper-place paper-stamp"
        style={topLeft({ x: number.x, y: number.y + letterStyles.number.heightMm + 0.8 })}
      >
        {header.surveyCode}
      </div>
      {code === null || code === codeLater ? null : (
        <div className="paper-place" style={topLeft(codeTextPlace(size, code.length))}>
          <SpacedText style="code" text={code} />
        </div>
      )}
    </>
  )
}

function topLeft({ x, y }: { readonly x: number; readonly y: number }) {
  return { left: `${x}mm`, top: `${y}mm` }
}
