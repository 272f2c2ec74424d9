import type { Language } from '../../i18n/languages'
import { analystTexts } from './analystTexts'
import type { Variable, VariableList } from './variables'

const names = {
  es: { data: 'datos', raw: 'codigos', missing: 'faltan' },
  en: { data: 'data', raw: 'codes', missing: 'missing' },
} as const

/**
 * A script that reads the data: missing answers are NA, and why stays in a second frame; closed questions keep their
 * number and get a factor beside it.
 */
export function rScript({ variables, sets }: VariableList, fileName: string, language: Language): string {
  const { data, raw, missing } = names[language]
  const codes = new Map(
    variables.flatMap((variable) => variable.missing.map((one) => [one.value, one.label])),
  )
  const pairs = [...codes].map(([value, label]) => `  ${rText(label)} = ${value}`)
  return `${[
    '# UTF-8',
    `${data} <- read.csv(${rText(fileName)}, fileEncoding = "UTF-8-BOM", stringsAsFactors = FALSE, na.strings = "", check.names = FALSE)`,
    `${raw} <- ${data}`,
    `${missing} <- c(`,
    pairs.join(',\n'),
    ')',
    '',
    ...variables.flatMap((variable) => variableLines(variable, data, missing)),
    ...sets.map(
      ({ name, variables: own }) =>
        `attr(${data}, ${rText(`set_${name}`)}) <- c(${own.map(rText).join(', ')})`,
    ),
    `# ${analystTexts[language].whyMissing}: ${raw}`,
  ].join('\n')}\n`
}

function variableLines(
  { name, label, kind, values, missing: codes, isOrdered }: Variable,
  data: string,
  missing: string,
): string[] {
  const column = `${data}$${name}`
  const lines: string[] = []
  if (kind === 'day') lines.push(`${column} <- as.Date(${column}, format = "%Y-%m-%d")`)
  if (codes.length > 0) lines.push(`${column}[${column} %in% ${missing}] <- NA`)
  lines.push(`attr(${column}, "label") <- ${rText(label)}`)
  if (kind === 'code' && values.length > 0) {
    const levels = values.map(({ value }) => value).join(', ')
    const labels = uniqueLabels(values).map(rText).join(', ')
    const ordered = isOrdered ? ', ordered = TRUE' : ''
    lines.push(
      `${data}$${name}_f <- factor(${column}, levels = c(${levels}), labels = c(${labels})${ordered})`,
    )
  }
  return [...lines, '']
}

/** Levels of a factor are each a text of its own, or R makes one of two. */
function uniqueLabels(values: Variable['values']): string[] {
  const used = new Set<string>()
  return values.map(({ value, label }) => {
    const text = used.has(label) ? `${label} (${value})` : label
    used.add(text)
    return text
  })
}

/** A text of R. */
function rText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim()
  return `"${line.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
