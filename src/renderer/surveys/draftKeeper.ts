import { hashKey } from '@tanstack/react-query'
import type { Output } from '#shared/contract/contract'
import type { Questionnaire } from '#shared/surveys/questionnaire'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed'

/** What is on screen, and how safe it is. */
export interface Draft {
  readonly questionnaire: Questionnaire
  readonly state: SaveState
  /** Number of the version that the first change of a frozen one made. */
  readonly madeVersion: number | null
}

export interface DraftKeeper {
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => Draft
  /** Shows the change at once. Typing is saved when it pauses; anything else `now`. */
  readonly change: (edit: (before: Questionnaire) => Questionnaire, when?: 'now') => void
  /** Saves what is waiting, or failed before. */
  readonly flush: () => void
  /** What main has now: taken up unless something of the person's own is still on its way there. */
  readonly arrived: (questionnaire: Questionnaire) => void
}

type Save = (questionnaire: Questionnaire) => Promise<Output<'surveys.save'>>

const PAUSE_MS = 600

/** Keeps what is being typed until main has it. Saves go one at a time, so that the last one typed stays. */
export function createDraftKeeper(
  initial: Questionnaire,
  save: Save,
  onError: (error: unknown) => void,
): DraftKeeper {
  let draft: Draft = { questionnaire: initial, state: 'saved', madeVersion: null }
  let saved = initial
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSaving = false
  const listeners = new Set<() => void>()

  function tell(changes: Partial<Draft>): void {
    draft = { ...draft, ...changes }
    for (const listener of listeners) listener()
  }

  async function write(): Promise<void> {
    clearTimeout(timer)
    if (isSaving) return
    const sent = draft.questionnaire
    if (isSame(sent, saved)) {
      if (draft.state !== 'saved') tell({ state: 'saved' })
      return
    }
    isSaving = true
    tell({ state: 'saving' })
    try {
      const { versionNumber, isNewVersion } = await save(sent)
      saved = sent
      isSaving = false
      if (isNewVersion) tell({ madeVersion: versionNumber })
      // What was typed meanwhile waits for nobody.
      await write()
    } catch (error) {
      isSaving = false
      tell({ state: 'failed' })
      onError(error)
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    snapshot: () => draft,
    change(edit, when) {
      const questionnaire = edit(draft.questionnaire)
      if (questionnaire === draft.questionnaire) return
      tell({ questionnaire, state: isSaving ? 'saving' : 'waiting' })
      clearTimeout(timer)
      if (when === 'now') void write()
      else timer = setTimeout(() => void write(), PAUSE_MS)
    },
    flush() {
      if (draft.state === 'waiting' || draft.state === 'failed') void write()
    },
    arrived(questionnaire) {
      if (draft.state !== 'saved' || isSame(questionnaire, saved)) return
      saved = questionnaire
      tell({ questionnaire, madeVersion: null })
    },
  }
}

/** Equal in content, whatever the order in which their fields were made. */
function isSame(one: Questionnaire, other: Questionnaire): boolean {
  return one === other || hashKey([one]) === hashKey([other])
}
