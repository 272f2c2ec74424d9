/** The person stopped the job; nothing was left on the disk. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError'
}
