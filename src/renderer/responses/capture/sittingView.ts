import type { Answers } from '#shared/responses/answers'
import type { Doubt, Refusal } from '#shared/responses/keying'
import type { Sheet, SheetDraft } from '#shared/responses/responses.contract'
import type { Questionnaire } from '#shared/surveys/questionnaire'

/** Another sheet of the wave has the number of this one. */
export interface Duplicate {
  readonly existing: Sheet
  readonly freeNumber: number
  /** Found on saving a whole sheet, or already while its number was typed. */
  readonly isOnSave: boolean
  /** In how many answers the two differ; null when there is nothing typed to compare. */
  readonly differs: number | null
}

export type SavedSheet = Pick<Sheet, 'id' | 'sheetNumber' | 'header' | 'answers' | 'note'>

export interface SavedSheets {
  readonly count: number
  readonly perHour: number | null
  readonly last: { readonly number: number; readonly isInsufficient: boolean } | null
}

/** Why a key was not taken, or what was asked before going on, with the numbers that the sentence needs. */
export interface Remark {
  readonly reason: Refusal | Doubt
  readonly key: string
  readonly count: number
  readonly min?: number | null
  readonly max?: number | null
  readonly total?: number
}

export interface SittingView {
  readonly sheet: SheetDraft
  readonly refusal: Remark | null
  readonly isSaving: boolean
  readonly isRecovered: boolean
  /** The sheet to open for correction when this one is saved. */
  readonly afterwards: Sheet | null
  readonly duplicate: Duplicate | null
  readonly saved: SavedSheets
  /** The sheet that was saved last here, to go back into; null before the first. */
  readonly lastSaved: SavedSheet | null
  /** Keys typed for the next sheet while this one could not be saved: they wait until it is. */
  readonly held: number
}

export interface SittingStart {
  readonly sheet: SheetDraft
  readonly isRecovered: boolean
  readonly afterwards: Sheet | null
}

export interface SittingOptions {
  readonly waveId: number
  readonly questionnaire: Questionnaire
  readonly start: SittingStart
  /** 'YYYY-MM-DD' */
  readonly today: string
  /** Answers of the sheet keyed last, or null when there is none. */
  readonly previous: Answers | null
  /** The sheet that the person came to correct: saving it ends the sitting. */
  readonly requestedId: number | null
  /** Whether the last answer saves the sheet by itself; asked at that moment, since it may be switched meanwhile. */
  readonly savesAlone?: () => boolean
  readonly onError: (error: unknown) => void
  readonly onRefused: () => void
  readonly onRequestedDone: (sheetNumber: number) => void
}

export interface ViewStore {
  view(): SittingView
  update(changes: Partial<SittingView>): void
  subscribe(listener: () => void): () => void
}

/** What the sitting shows, and who is told when it changes. */
export function createViewStore(start: SittingStart): ViewStore {
  const listeners = new Set<() => void>()
  let view: SittingView = {
    ...start,
    refusal: null,
    isSaving: false,
    duplicate: null,
    saved: { count: 0, perHour: null, last: null },
    lastSaved: null,
    held: 0,
  }
  return {
    view: () => view,
    update(changes) {
      view = { ...view, ...changes }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
