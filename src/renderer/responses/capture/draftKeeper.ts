import type { SheetDraft } from '#shared/responses/responses.contract'

export interface DraftKeeper {
  /** Keeps this draft; while another is on its way only the newest waits, and that one is always sent. */
  keep(draft: SheetDraft): void
  /** What waits is not to be sent any more: the sheet was saved or dropped. */
  forget(): void
  /** Sends what waits now, without its turn: for leaving the page. */
  flush(): void
}

/** Sends drafts to main in order, one at a time, and never makes the keys wait. */
export function createDraftKeeper(
  send: (draft: SheetDraft) => Promise<unknown>,
  onError: (error: unknown) => void,
): DraftKeeper {
  let waiting: SheetDraft | null = null
  let isSending = false
  let hasFailed = false

  async function sendOne(draft: SheetDraft): Promise<void> {
    try {
      await send(draft)
      hasFailed = false
    } catch (error) {
      // Told once, and not again at every key.
      if (!hasFailed) onError(error)
      hasFailed = true
    }
  }

  async function sendAll(): Promise<void> {
    isSending = true
    for (let draft = take(); draft; draft = take()) await sendOne(draft)
    isSending = false
  }

  function take(): SheetDraft | null {
    const draft = waiting
    waiting = null
    return draft
  }

  return {
    keep(draft) {
      waiting = draft
      if (!isSending) void sendAll()
    },
    forget: () => void take(),
    flush() {
      const draft = take()
      if (draft) void sendOne(draft)
    },
  }
}
