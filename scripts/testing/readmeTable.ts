import type { Budget, Finding } from '../../test/trust/trial.ts'

/** What a whole run came to, as it is kept for the README. */
export interface KeptRun {
  /** When it was, ISO. */
  readonly at: string
  readonly budget: Budget
  readonly findings: readonly Finding[]
}

export const readmeStart = '<!-- trust: written by npm run trust -- --readme -->'
export const readmeEnd = '<!-- /trust -->'

/** The README with the table of a run between its two marks; null where these are not there. */
export function withTable(readme: string, run: KeptRun): string | null {
  const start = readme.indexOf(readmeStart)
  const end = readme.indexOf(readmeEnd)
  if (start < 0 || end < start) return null
  const before = readme.slice(0, start + readmeStart.length)
  return `${before}\n\n${tableOf(run)}\n\n${readme.slice(end)}`
}

/** As Markdown: each trial with how often it was tried and how often it failed, and when that was. */
export function tableOf({ at, budget, findings }: KeptRun): string {
  const rows = findings.map(({ name, tried, failed }) => `| ${sentence(name)} | ${tried} | ${failed} |`)
  const tried = findings.reduce((sum, finding) => sum + finding.tried, 0)
  const failed = findings.reduce((sum, finding) => sum + finding.failed, 0)
  return [
    '| | tried | failed |',
    '| --- | ---: | ---: |',
    ...rows,
    `| **Together** | **${tried}** | **${failed}** |`,
    '',
    `Run of ${at.slice(0, 10)}, seed ${budget.seed}.`,
  ].join('\n')
}

const sentence = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
