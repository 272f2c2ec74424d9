/** Whether Playwright, called with these arguments, runs the tests of a project; without `--project` it runs all. */
export function wantsProject(args: readonly string[], project: string): boolean {
  const joined = args
    .filter((arg) => arg.startsWith('--project='))
    .map((arg) => arg.slice('--project='.length))
  const separate = args.filter((_, index) => args[index - 1] === '--project')
  const named = [...joined, ...separate]
  return named.length === 0 || named.includes(project)
}
