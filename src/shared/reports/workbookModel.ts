import type { RoleGaps } from '../analysis/roles'
import type { LegalTerms } from '../calendar/terms'
import type { Language } from '../i18n/languages'
import type { Answer } from '../responses/answers'
import type { Question } from '../surveys/question'

/**
 * What goes into the Excel workbook of one wave. Only facts: every mean, share, weighted point and band is
 * a live formula of the workbook, and its cached result is counted from `sheets` while they are written.
 */
export interface WorkbookModel {
  readonly language: Language
  readonly businessName: string
  readonly surveyTitle: string
  readonly wave: WorkbookWave
  /** Local wall clock, `YYYY-MM-DDTHH:mm`. */
  readonly generatedAt: string
  /** Paper sheets given to customers, or null when nobody counted them. */
  readonly handedOut: number | null
  /** What the survey does with two marks on one question (domain.md §3.4). */
  readonly doubleMarks: 'invalid' | 'lower'
  /** Means and shares of fewer valid answers than this stay empty; 1 shows everything. */
  readonly hideBelow: number
  /** How many people could have answered; null when unknown. */
  readonly population?: number | null
  /** A period of a libreta of the calendar, with no wave: nothing was asked, and nothing of a survey is told. */
  readonly isOfPeriod?: boolean
  /** The people asked work here: their sheets are counted and never listed (domain.md §0.1 C6). */
  readonly isPrivate?: boolean
  /** The terms in which the business answers; null before it chose them. */
  readonly legal?: Pick<
    LegalTerms,
    'label' | 'instrument' | 'asOf' | 'verified' | 'caution' | 'isEdited'
  > | null
  /** What keying sheets a second time found; null when none was. */
  readonly verification?: WorkbookVerification | null
  /** Where roles are far apart; left out or null where nobody was asked for the role. */
  readonly roleGaps?: RoleGaps | null
  /** Null when no attribute has points. */
  readonly scorecard: WorkbookScorecard | null
  readonly questions: readonly WorkbookQuestion[]
  /** How many `sheets` there are; only the progress depends on it. */
  readonly sheetCount: number
  /** One by one, so that a long wave is never held in memory. */
  readonly sheets: Iterable<WorkbookSheet> | AsyncIterable<WorkbookSheet>
}

export interface WorkbookWave {
  readonly label: string
  /** `YYYY-MM-DD`, both included; null when not fixed. */
  readonly firstDay: string | null
  readonly lastDay: string | null
}

/** Differences between two keyings of the same sheets (domain.md §1.1). */
export interface WorkbookVerification {
  readonly sheets: number
  readonly differences: number
  readonly fields: number
  /** Differences ÷ fields, 0 to 1, and its interval of 95 %. */
  readonly share: number
  readonly interval: { readonly low: number; readonly high: number }
  /** The same by who keyed first; empty where nobody has a name. */
  readonly operators: readonly (Omit<WorkbookVerification, 'sheets' | 'operators'> & {
    readonly name: string
  })[]
}

export type WorkbookQuestion = Pick<Question, 'key' | 'type' | 'text' | 'options'> & {
  readonly hasOther?: boolean
}

/** The libreta (domain.md §1.8). */
export interface WorkbookScorecard {
  /** `linear` counts from the bottom of the scale; `proportional` from zero. */
  readonly method: 'proportional' | 'linear'
  readonly scale: { readonly min: number; readonly max: number }
  readonly attributes: readonly WorkbookAttribute[]
  /** From the lowest to the highest; the lowest one takes everything below the second. */
  readonly bands: readonly WorkbookBand[]
  /** Label of the wave that `previous` comes from. */
  readonly previousWave: string | null
  /** Other businesses with the same points, a column a source. */
  readonly competitors?: readonly WorkbookCompetitor[]
}

export interface WorkbookCompetitor {
  readonly name: string
  readonly source: 'customers' | 'visits' | 'owner'
}

export interface WorkbookAttribute {
  readonly name: string
  /** As the owner typed them, of 100 or not. */
  readonly points: number
  /** Mean of the valid ratings on the scorecard's scale, or null without ratings. */
  readonly rating: number | null
  readonly n: number
  readonly target: number | null
  readonly previous: number | null
  /** Points of the period before; the same as now when left out. */
  readonly previousPoints?: number
  /** Rating of each competitor column, in their order; none when left out. */
  readonly competitors?: readonly (number | null)[]
  /**
   * Keys of the questions whose usable answers average to `rating`. When they are on the scorecard's scale and do
   * give `rating`, the cell is a live formula over them; otherwise, or when empty, `rating` is written as it is.
   */
  readonly questionKeys: readonly string[]
}

export interface WorkbookBand {
  readonly name: string
  /** Lowest grade of the band, 0 to 100. */
  readonly from: number
}

export type WorkbookSheetStatus = 'usable' | 'insufficient' | 'voided'

/** One paper sheet. Only usable ones enter the figures; the others are listed. */
export interface WorkbookSheet {
  readonly number: number | string
  /** `YYYY-MM-DD`, or null when the sheet has no date. */
  readonly date: string | null
  readonly place: string | null
  readonly channel: string | null
  readonly shift: string | null
  readonly status: WorkbookSheetStatus
  /** In the order of `questions`. */
  readonly answers: readonly Answer[]
}
