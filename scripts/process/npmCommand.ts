/** How to call npm: by its script where npm started us, because its `.cmd` on Windows would need a shell. */
export function npmCommand(args: readonly string[]): { program: string; args: readonly string[] } {
  const { npm_execpath } = process.env
  if (npm_execpath?.endsWith('.js')) return { program: process.execPath, args: [npm_execpath, ...args] }
  return { program: 'npm', args }
}
