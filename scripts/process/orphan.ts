const patience = 500

/**
 * Calls back once when whoever started this script is gone. npm, told to end, ends only the shell between it and the
 * script, which would otherwise stay behind with its windows open.
 */
export function whenOrphaned(callback: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    callback()
  }, patience)
  timer.unref()
}
