import type { TagKind } from '#shared/business/business.contract'
import { AppError } from '#shared/contract/reply'
import type { Answers } from '#shared/responses/answers'
import {
  createSheet,
  type Doubt,
  differences,
  isStarted,
  openSheet,
  press,
  type Refusal,
  writeText,
} from '#shared/responses/keying'
import { rangeAt, sumAt } from '#shared/responses/keyingGroups'
import type { Sheet, SheetDraft, SheetHeader } from '#shared/responses/responses.contract'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { call } from '../../app/api'
import { createDraftKeeper } from './draftKeeper'
import { createKeyingMeter } from './keyingMeter'
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
  readonly onError: (error: unknown) => void
  readonly onRefused: () => void
  readonly onRequestedDone: () => void
}

export type Sitting = ReturnType<typeof createSitting>

/** An Enter so soon after a sheet opens is the second stroke of the one that saved the sheet before. */
const BOUNCE_MS = 250
const WAITING_KEYS = 500
/** Keys that say that somebody looks at the screen, and not only at the paper. */
const lookingKeys = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape'])

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
  const meter = createKeyingMeter()
  let { previous } = options
  // The sheet could not be saved, and the fingers go on with the next paper.
  let isHolding = false
  let waitingKeys: string[] = []
  let pendingTag: Promise<void> = Promise.resolve()
  let openedAt = Number.NEGATIVE_INFINITY
  let view: SittingView = {
    ...start,
    refusal: null,
    isSaving: false,
    duplicate: null,
    saved: { count: 0, perHour: null, last: null },
    held: 0,
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
    const { today } = options
    const { state, outcome } = press(view.sheet, key, questions, { today, previous })
    if (outcome.kind === 'refused') remark(outcome.reason, key)
    else if (outcome.kind === 'complete') void save()
    else if (outcome.kind !== 'ignored') change(state)
    if (outcome.kind === 'asked') remark(outcome.reason, key)
  }

  function remark(reason: Remark['reason'], key: string): void {
    const { position, answers } = view.sheet
    const total = sumAt(questions, answers, position)?.total ?? 0
    const count = (view.refusal?.count ?? 0) + 1
    update({ refusal: { reason, key, count, total, ...rangeAt(questions, position) } })
    onRefused()
  }

  function wait(key: string): void {
    if (waitingKeys.length < WAITING_KEYS) waitingKeys.push(key)
  }

  function pressKey(key: string): void {
    const now = performance.now()
    pace.key(now)
    meter.key(key, now)
    if (view.isSaving || view.duplicate?.isOnSave) {
      if (key !== 'Enter' || waitingKeys.length > 0) wait(key)
      return
    }
    if (view.duplicate) return
    // With nothing waiting, Enter tries again and Backspace goes back into the sheet.
    const isForThisSheet = waitingKeys.length === 0 && (key === 'Enter' || key === 'Backspace')
    if (isHolding && !isForThisSheet && !lookingKeys.has(key)) {
      wait(key)
      update({ held: waitingKeys.length })
      return
    }
    isHolding = false
    if (key === 'Enter' && view.sheet.position === 0 && now - openedAt < BOUNCE_MS) return
    takeKey(key)
  }

  function takeWaitingKeys(): void {
    const keys = waitingKeys
    waitingKeys = []
    isHolding = false
    update({ held: 0 })
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
    const { responseId, sheetNumber, header, answers, note } = sheet
    const content = { sheetNumber, header, answers, note }
    try {
      const reply =
        responseId === null
          ? await call('responses.save', { waveId, ...content, keying: meter.read() })
          : await call('responses.correct', { id: responseId, ...content })
      meter.restart()
      if (responseId === null) previous = answers
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
   * The sheet stays with everything typed. Keys meant for the next one wait until this one is saved, and those
   * that the fingers go on typing wait behind them, so that none of them answers the wrong question.
   */
  async function explain(error: unknown): Promise<void> {
    let reason = error
    try {
      if (error instanceof AppError && error.code === 'sheetNumberTaken') await askAboutDuplicate(true)
    } catch (another) {
      reason = another
    }
    if (!view.duplicate) {
      isHolding = true
      onError(reason)
    }
    update({ isSaving: false, held: view.duplicate ? 0 : waitingKeys.length })
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
    setNote: (note: string) => change({ ...view.sheet, note }),
    /** Tries again to save the sheet for which keys of the next one wait. */
    retry(): void {
      if (view.held > 0 && !view.isSaving && view.sheet.position >= questions.length) void save()
    },
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
      const sheet = openSheet(existing, questions)
      update({ duplicate: null, held: waitingKeys.length })
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
      update({ duplicate: null, held: waitingKeys.length })
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
