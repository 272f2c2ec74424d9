import type { TagKind } from '#shared/business/business.contract'
import { AppError } from '#shared/contract/reply'
import {
  createSheet,
  differences,
  isStarted,
  openSheet,
  press,
  type Refusal,
  writeText,
} from '#shared/responses/keying'
import type { Sheet, SheetDraft, SheetHeader } from '#shared/responses/responses.contract'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { call } from '../../app/api'
import { createDraftKeeper } from './draftKeeper'
import { createPace } from './pace'

/** Another sheet of the wave has the number of this one. */
export interface Duplicate {
  readonly existing: Sheet
  readonly freeNumber: number
  /** Found on saving a whole sheet, or already while its number was typed. */
  readonly isOnSave: boolean
  /** In how many answers the two differ; null when there is nothing typed to compare. */
  readonly differs: number | null
}

export interface SavedSheets {
  readonly count: number
  readonly perHour: number | null
  readonly last: { readonly number: number; readonly isInsufficient: boolean } | null
}

export interface SittingView {
  readonly sheet: SheetDraft
  readonly refusal: { readonly reason: Refusal; readonly key: string; readonly count: number } | null
  readonly isSaving: boolean
  readonly isRecovered: boolean
  /** The sheet to open for correction when this one is saved. */
  readonly afterwards: Sheet | null
  readonly duplicate: Duplicate | null
  readonly saved: SavedSheets
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
  /** The sheet that the person came to correct: saving it ends the sitting. */
  readonly requestedId: number | null
  readonly onError: (error: unknown) => void
  readonly onRefused: () => void
  readonly onRequestedDone: () => void
}

export type Sitting = ReturnType<typeof createSitting>

/** An Enter so soon after a sheet opens is the second stroke of the one that saved the sheet before. */
const BOUNCE_MS = 250
const WAITING_KEYS = 500

/**
 * Keying a pile of sheets: takes keys, keeps drafts, saves. Knows nothing of the screen, and no key ever waits
 * for main: keys pressed while a sheet is being saved are taken in order by the sheet that comes next.
 */
export function createSitting(options: SittingOptions) {
  const { waveId, questionnaire, start, requestedId, onError, onRefused } = options
  const { questions } = questionnaire
  const listeners = new Set<() => void>()
  const keeper = createDraftKeeper((draft) => call('responses.keepDraft', { waveId, draft }), onError)
  const pace = createPace()
  let waitingKeys: string[] = []
  let pendingTag: Promise<void> = Promise.resolve()
  let openedAt = Number.NEGATIVE_INFINITY
  let view: SittingView = {
    ...start,
    refusal: null,
    isSaving: false,
    duplicate: null,
    saved: { count: 0, perHour: null, last: null },
  }

  function update(changes: Partial<SittingView>): void {
    view = { ...view, ...changes }
    for (const listener of listeners) listener()
  }

  function change(sheet: SheetDraft): void {
    keeper.keep(sheet)
    update({ sheet, refusal: null })
  }

  function takeKey(key: string): void {
    const { state, outcome } = press(view.sheet, key, questions)
    if (outcome.kind === 'refused') {
      update({ refusal: { reason: outcome.reason, key, count: (view.refusal?.count ?? 0) + 1 } })
      onRefused()
    } else if (outcome.kind === 'complete') void save()
    else if (outcome.kind !== 'ignored') change(state)
  }

  function pressKey(key: string): void {
    const now = performance.now()
    pace.key(now)
    if (view.isSaving || view.duplicate?.isOnSave) {
      const isBounce = key === 'Enter' && waitingKeys.length === 0
      if (!isBounce && waitingKeys.length < WAITING_KEYS) waitingKeys.push(key)
      return
    }
    if (view.duplicate) return
    if (key === 'Enter' && view.sheet.position === 0 && now - openedAt < BOUNCE_MS) return
    takeKey(key)
  }

  function takeWaitingKeys(): void {
    const keys = waitingKeys
    waitingKeys = []
    // A key may ask to save again; what comes after it then waits once more.
    for (const key of keys) pressKey(key)
  }

  function open(sheet: SheetDraft): void {
    openedAt = performance.now()
    update({ sheet, refusal: null, isRecovered: false })
  }

  async function save(): Promise<void> {
    update({ isSaving: true, refusal: null })
    await pendingTag
    keeper.forget()
    const { sheet } = view
    const { responseId, sheetNumber, header, answers } = sheet
    const content = { sheetNumber, header, answers }
    try {
      const reply =
        responseId === null
          ? await call('responses.save', { waveId, ...content })
          : await call('responses.correct', { id: responseId, ...content })
      const count = view.saved.count + 1
      const last = { number: sheetNumber, isInsufficient: reply.status === 'insufficient' }
      update({ isSaving: false, saved: { count, perHour: pace.perHour(count), last } })
      openNext(sheet, reply.nextSheetNumber)
    } catch (error) {
      keeper.keep(sheet)
      await explain(error)
    }
  }

  function openNext(sheet: SheetDraft, nextNumber: number): void {
    const { afterwards } = view
    if (sheet.responseId !== null && sheet.responseId === requestedId) {
      options.onRequestedDone()
      return
    }
    if (afterwards && afterwards.id !== sheet.responseId) {
      update({ afterwards: null })
      open(openSheet(afterwards, questions))
    } else open(createSheet(questionnaire, nextNumber, sheet.header))
    takeWaitingKeys()
  }

  /**
   * The sheet stays with everything typed. Keys meant for the next one are let go, unless the dialog decides:
   * taken later, after others that were refused, they would answer the wrong questions.
   */
  async function explain(error: unknown): Promise<void> {
    let reason = error
    try {
      if (error instanceof AppError && error.code === 'sheetNumberTaken') await askAboutDuplicate(true)
    } catch (another) {
      reason = another
    }
    if (!view.duplicate) {
      waitingKeys = []
      onError(reason)
    }
    update({ isSaving: false })
  }

  async function askAboutDuplicate(isOnSave: boolean): Promise<void> {
    const { sheetNumber, answers, responseId } = view.sheet
    const [existing, { nextSheetNumber: freeNumber }] = await Promise.all([
      call('responses.byNumber', { waveId, sheetNumber }),
      call('responses.capture', { waveId }),
    ])
    if (!existing || existing.id === responseId) return
    const differs = isStarted(view.sheet) ? differences(answers, existing.answers) : null
    update({ duplicate: { existing, freeNumber, isOnSave, differs } })
  }

  async function addTag(kind: TagKind, name: string): Promise<void> {
    const { id } = await call('business.addTag', { kind, name })
    setHeader(kind === 'place' ? { placeId: id } : { channelId: id })
  }

  function setHeader(header: Partial<SheetHeader>): void {
    change({ ...view.sheet, header: { ...view.sheet.header, ...header } })
  }

  return {
    view: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    press: pressKey,
    /** The whole text of the open question, as the field has it. */
    write(text: string): void {
      pace.key(performance.now())
      if (!view.isSaving) change(writeText(view.sheet, text).state)
    },
    setHeader,
    /** A place or channel that nobody has typed before; the sheet has it when main has answered. */
    addTag(kind: TagKind, name: string): void {
      pendingTag = addTag(kind, name).catch(onError)
    },
    setNumber(sheetNumber: number): void {
      if (sheetNumber === view.sheet.sheetNumber) return
      change({ ...view.sheet, sheetNumber })
      askAboutDuplicate(false).catch(onError)
    },
    correctExisting(): void {
      const existing = view.duplicate?.existing
      if (!existing) return
      waitingKeys = []
      const sheet = openSheet(existing, questions)
      update({ duplicate: null })
      keeper.keep(sheet)
      open(sheet)
    },
    takeFreeNumber(): void {
      const { duplicate } = view
      if (!duplicate) return
      update({ duplicate: null })
      change({ ...view.sheet, sheetNumber: duplicate.freeNumber })
      if (duplicate.isOnSave) void save()
    },
    closeDuplicate(): void {
      waitingKeys = []
      update({ duplicate: null })
    },
    /** Forgets what is typed in this sheet; a sheet under correction stays as it was saved. */
    async restart(): Promise<void> {
      keeper.forget()
      try {
        await call('responses.dropDraft', { waveId })
        const { nextSheetNumber } = await call('responses.capture', { waveId })
        openNext(view.sheet, nextSheetNumber)
      } catch (error) {
        onError(error)
      }
    },
    /** The page is being left: what was typed last is sent. */
    leave: () => keeper.flush(),
  }
}
