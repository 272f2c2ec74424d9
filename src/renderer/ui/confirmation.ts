/** What is asked before something that is hard to take back. */
export interface Confirmation {
  readonly title: string
  readonly text: string
  /** The verb of what will be done. */
  readonly action: string
  readonly onConfirm: () => void
}
