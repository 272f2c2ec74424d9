import type { Reply } from '#shared/contract/reply'

/** What the app in its own process is started with; it crosses as JSON. */
export interface ChildOptions {
  readonly dataFolder: string
  readonly contentFolder: string
  /** What goes wrong with every thread that does a job. */
  readonly threads?: { readonly memoryMegabytes?: number; readonly dieAfterMs?: number }
}

/** To the app. */
export type Request =
  | {
      readonly kind: 'call'
      readonly id: number
      readonly name: string
      readonly input: unknown
      /** What the person answers in the file dialogs that the call opens; null is "cancel". */
      readonly chosen: readonly (string | null)[]
    }
  /** A promise that nobody waits for fails in the main process. */
  | { readonly kind: 'rejectUnhandled' }
  /** Somebody sets the clock of the computer: 'YYYY-MM-DDTHH:mm:ss', on the wall. */
  | { readonly kind: 'setClock'; readonly now: string }
  | { readonly kind: 'measure'; readonly id: number }
  | { readonly kind: 'close' }

/** From the app. A reply is sent only when the dispatcher has answered. */
export type Message =
  /** The database is about to be opened. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'measured'; readonly id: number; readonly holds: Holds }
  /** The app wants to be started anew. */
  | { readonly kind: 'restart' }
  | { readonly kind: 'closed' }

/** What the process holds once what it no longer needs is thrown away. */
export interface Holds {
  /** Bytes of JavaScript's own heap. */
  readonly heap: number
  /** Bytes of the whole process. */
  readonly resident: number
  /** Open files, where the system tells; else whatever keeps the process from ending. */
  readonly handles: number
}
