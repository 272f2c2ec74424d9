import type { Language } from '../../i18n/languages'
import { analystTexts } from './analystTexts'
import { dataCell } from './dataRow'
import type { Variable } from './variables'

/** The codebook as CSV: one line a value, or one a variable without values. */
export function codebookCsv(variables: readonly Variable[], language: Language): string {
  const { columns, kinds, yes } = analystTexts[language]
  const lines = variables.flatMap(({ name, label, question, kind, values, missing }) => {
    const start = [name, label, question, kinds[kind]]
    const coded = [
      ...values.map(({ value, label: meaning }) => [...start, value, meaning, null]),
      ...missing.map(({ value, label: meaning }) => [...start, value, meaning, yes]),
    ]
    return coded.length === 0 ? [[...start, null, null, null]] : coded
  })
  return `\uFEFF${[columns, ...lines].map((line) => `${line.map(dataCell).join(',')}\r\n`).join('')}`
}

/** What is in the files and how to read it, with every variable in a line. */
export function readmeText(
  variables: readonly Variable[],
  about: { readonly title: string; readonly rows: number; readonly made: string },
  language: Language,
): string {
  const lines = analystTexts[language].readme(about.title, about.rows, about.made)
  const listed = variables.map(({ name, label }) => `${name}\t${label}`)
  return `${[...lines, ...listed].join('\r\n')}\r\n`
}
