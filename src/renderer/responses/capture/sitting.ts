import type { TagKind } from '#shared/business/business.contract'
import { AppError } from '#shared/contract/reply'
import {
  createSheet,
  differences,
  isComplete,
  isStarted,
  longestText,
  openSheet,
  press,
  reopenSheet,
  writeText,
} from '#shared/responses/keying'
import { rangeAt, sumAt } from '#shared/responses/keyingGroups'
import type { SheetDraft, SheetHeader } from '#shared/responses/responses.contract'
import { call } from '../../app/api'
import { createDraftKeeper } from './draftKeeper'
import { createKeyingMeter } from './keyingMeter'
import { createViewStore, type Remark, type SittingOptions } from './sittingView'
import { createWaitingKeys } from './waitingKeys'

export type Sitting = ReturnType<typeof createSitting>

/** An Enter so soon after a sheet opens is the second stroke of the one that saved the sheet before. */
const BOUNCE_MS = 250

/**
 * Keying a pile of sheets: takes keys, keeps drafts, saves. Knows nothing of the screen, and no key ever waits
 * for main: keys pressed while a sheet is being saved are taken in order by the sheet that comes next.
 */
export function createSitting(options: SittingOptions) {
  const { waveId, questionnaire, start, requestedId, savesAlone = () => false } = options
  const { onError, onRefused } = options
  const { questions } = questionnaire
  const { view, update, subscribe } = createViewStore(start)
  const keeper = createDraftKeeper((draft) => call('responses.keepDraft', { waveId, draft }), onError)
  const meter = createKeyingMeter()
  const waiting = createWaitingKeys()
  let { previous } = options
  let pendingTag: Promise<void> = Promise.resolve()
  let openedAt = Number.NEGATIVE_INFINITY
  /** The new sheet from which somebody went back into the one before. */
  let leftSheet: SheetDraft | null = null

  function change(sheet: SheetDraft): void {
    keeper.keep(sheet)
    update({ sheet, refusal: null })
  }

  function takeKey(key: string): void {
    const { today } = options
    const { state, outcome } = press(view().sheet, key, questions, { today, previous })
    if (outcome.kind === 'refused') {
      if (outcome.reason !== 'firstQuestion' || !goBackIntoSaved()) remark(outcome.reason, key)
    } else if (outcome.kind === 'complete') void save()
    else if (outcome.kind !== 'ignored') change(state)
    if (outcome.kind === 'asked') remark(outcome.reason, key)
    // Moving to the end saves nothing: only an answer does, or Enter on what was written.
    const isGiven = outcome.kind === 'answered' || (outcome.kind === 'moved' && key === 'Enter')
    if (isGiven && savesAlone() && isComplete(state, questions)) void save()
  }

  /** Back from the first question of an untouched sheet leads to the last one of the sheet before it. */
  function goBackIntoSaved(): boolean {
    const { sheet, lastSaved } = view()
    if (lastSaved === null || sheet.responseId !== null || isStarted(sheet)) return false
    leftSheet = sheet
    const reopened = reopenSheet(lastSaved, questions)
    keeper.keep(reopened)
    open(reopened)
    return true
  }

  function remark(reason: Remark['reason'], key: string): void {
    const { sheet, refusal } = view()
    const { position, answers } = sheet
    const total = sumAt(questions, answers, position)?.total ?? 0
    const range = reason === 'tooLong' ? { max: longestText(sheet) } : rangeAt(questions, position)
    update({ refusal: { reason, key, count: (refusal?.count ?? 0) + 1, total, ...range } })
    onRefused()
  }

  function pressKey(key: string): void {
    const { isSaving, duplicate, sheet, saved } = view()
    const now = performance.now()
    meter.key(key, now)
    if (isSaving || duplicate?.isOnSave) {
      if (key !== 'Enter' || waiting.count() > 0) waiting.add(key)
      return
    }
    if (duplicate) return
    if (waiting.isForNext(key)) {
      waiting.add(key)
      update({ held: waiting.count() })
      return
    }
    if (key === 'Enter' && sheet.position === 0) {
      const isHabit = savesAlone() && saved.count > 0 && sheet.responseId === null && !isStarted(sheet)
      if (isHabit || now - openedAt < BOUNCE_MS) return
    }
    takeKey(key)
  }

  function takeWaitingKeys(): void {
    const keys = waiting.take()
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
    const { sheet, saved } = view()
    const { responseId, sheetNumber, header, answers, note } = sheet
    const content = { sheetNumber, header, answers, note }
    try {
      const { status, nextSheetNumber, ...reply } =
        responseId === null
          ? await call('responses.save', { waveId, ...content, keying: meter.read() })
          : { id: responseId, ...(await call('responses.correct', { id: responseId, ...content })) }
      meter.restart()
      if (responseId === null || leftSheet) previous = answers
      const count = saved.count + (leftSheet ? 0 : 1)
      const last = { number: sheetNumber, isInsufficient: status === 'insufficient' }
      update({
        isSaving: false,
        saved: { count, perHour: meter.pace(count), last },
        lastSaved: { id: reply.id, ...content },
      })
      openNext(sheet, nextSheetNumber)
    } catch (error) {
      keeper.keep(sheet)
      await explain(error)
    }
  }

  function openNext(sheet: SheetDraft, nextNumber: number): void {
    const { afterwards } = view()
    if (sheet.responseId !== null && sheet.responseId === requestedId) {
      options.onRequestedDone(sheet.sheetNumber)
      return
    }
    if (leftSheet) {
      const left = leftSheet
      leftSheet = null
      open({ ...left, header: sheet.header })
    } else if (afterwards && afterwards.id !== sheet.responseId) {
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
    if (!view().duplicate) {
      waiting.hold()
      onError(reason)
    }
    update({ isSaving: false, held: view().duplicate ? 0 : waiting.count() })
  }

  async function askAboutDuplicate(isOnSave: boolean): Promise<void> {
    const { sheetNumber, answers, responseId } = view().sheet
    const [existing, { nextSheetNumber: freeNumber }] = await Promise.all([
      call('responses.byNumber', { waveId, sheetNumber }),
      call('responses.capture', { waveId }),
    ])
    if (!existing || existing.id === responseId) return
    const differs = isStarted(view().sheet) ? differences(answers, existing.answers) : null
    update({ duplicate: { existing, freeNumber, isOnSave, differs } })
  }

  async function addTag(kind: TagKind, name: string): Promise<void> {
    const { id } = await call('business.addTag', { kind, name })
    setHeader({ [headerOf[kind]]: id })
  }

  function setHeader(header: Partial<SheetHeader>): void {
    const { sheet } = view()
    change({ ...sheet, header: { ...sheet.header, ...header } })
  }

  return {
    view,
    subscribe,
    press: pressKey,
    /** The whole text of the open question, as the field has it; what does not fit is cut off and said. */
    write(text: string): void {
      const { isSaving, sheet } = view()
      meter.key(text.length < sheet.buffer.length ? 'Backspace' : 'Text', performance.now())
      if (isSaving) return
      const longest = longestText(sheet)
      change(writeText(sheet, text.slice(0, longest)).state)
      if (text.length > longest) remark('tooLong', '')
    },
    setHeader,
    setNote: (note: string) => change({ ...view().sheet, note }),
    /** Tries again to save the sheet for which keys of the next one wait. */
    retry(): void {
      const { held, isSaving, sheet } = view()
      if (held > 0 && !isSaving && sheet.position >= questions.length) void save()
    },
    /** A place or channel that nobody has typed before; the sheet has it when main has answered. */
    addTag(kind: TagKind, name: string): void {
      pendingTag = addTag(kind, name).catch(onError)
    },
    setNumber(sheetNumber: number): void {
      const { sheet } = view()
      if (sheetNumber === sheet.sheetNumber) return
      change({ ...sheet, sheetNumber })
      askAboutDuplicate(false).catch(onError)
    },
    correctExisting(): void {
      const existing = view().duplicate?.existing
      if (!existing) return
      const sheet = openSheet(existing, questions)
      update({ duplicate: null, held: waiting.count() })
      keeper.keep(sheet)
      open(sheet)
    },
    takeFreeNumber(): void {
      const { duplicate, sheet } = view()
      if (!duplicate) return
      update({ duplicate: null })
      change({ ...sheet, sheetNumber: duplicate.freeNumber })
      if (duplicate.isOnSave) void save()
    },
    closeDuplicate: () => update({ duplicate: null, held: waiting.count() }),
    /** Forgets what is typed in this sheet; a sheet under correction stays as it was saved. */
    async restart(): Promise<void> {
      keeper.forget()
      try {
        await call('responses.dropDraft', { waveId })
        const { nextSheetNumber } = await call('responses.capture', { waveId })
        openNext(view().sheet, nextSheetNumber)
      } catch (error) {
        onError(error)
      }
    },
    /** The page is being left: what was typed last is sent. */
    leave: () => keeper.flush(),
  }
}

const headerOf = { place: 'placeId', channel: 'channelId', shift: 'shiftId' } as const
