/** Says on the error stream what is going on; results alone go to the output. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}
