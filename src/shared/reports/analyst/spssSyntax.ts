import type { MultipleSet, ValueLabel, Variable, VariableList } from './variables'

/** SPSS takes at most these many bytes of a label of a variable, and of a value. */
const longestLabel = 255
const longestValueLabel = 120

/** What the syntax needs to know of the data beside the variables. */
export interface SpssData {
  readonly fileName: string
  /** Bytes of the longest text of each text variable, by its name. */
  readonly widths: ReadonlyMap<string, number>
}

/** Syntax that reads the data and says what everything means; to be saved as UTF-8. */
export function spssSyntax({ variables, sets }: VariableList, { fileName, widths }: SpssData): string {
  const formats = variables.map((variable) => `    ${variable.name} ${formatOf(variable, widths)}`)
  return `${[
    '* Encoding: UTF-8.',
    'SET DECIMAL=DOT.',
    'GET DATA',
    '  /TYPE=TXT',
    `  /FILE=${quoted(fileName, 255)}`,
    "  /ENCODING='UTF8'",
    '  /DELCASE=LINE',
    '  /DELIMITERS=","',
    "  /QUALIFIER='\"'",
    '  /ARRANGEMENT=DELIMITED',
    '  /FIRSTCASE=2',
    '  /VARIABLES=',
    `${formats.join('\n')}.`,
    '',
    ...variableLabels(variables),
    ...variables.flatMap(valueLabels),
    ...missingValues(variables),
    ...variables.map(({ name, kind, isOrdered }) => `VARIABLE LEVEL ${name} (${levelOf(kind, isOrdered)}).`),
    ...sets.map(multipleSet),
    'EXECUTE.',
  ].join('\n')}\n`
}

function formatOf({ name, kind, missing }: Variable, widths: ReadonlyMap<string, number>): string {
  if (kind === 'day') return 'SDATE10'
  if (kind === 'text') return `A${Math.min(Math.max(widths.get(name) ?? 1, 8), 32_767)}`
  if (kind === 'code') return 'F8.0'
  return missing.some(({ value }) => value < -1000) ? 'F20.4' : 'F12.4'
}

function levelOf(kind: Variable['kind'], isOrdered: boolean): string {
  if (kind === 'number' || kind === 'day') return 'SCALE'
  return isOrdered ? 'ORDINAL' : 'NOMINAL'
}

function variableLabels(variables: readonly Variable[]): string[] {
  const lines = variables.map(({ name, label }) => `  ${name} ${quoted(label, longestLabel)}`)
  return lines.length === 0 ? [] : ['VARIABLE LABELS', `${lines.join('\n')}.`, '']
}

function valueLabels({ name, values, missing }: Variable): string[] {
  const all = [...values, ...missing]
  if (all.length === 0) return []
  const lines = all.map(({ value, label }: ValueLabel) => `  ${value} ${quoted(label, longestValueLabel)}`)
  return [`VALUE LABELS ${name}`, `${lines.join('\n')}.`, '']
}

/** A range, as SPSS takes no more than three values one by one. */
function missingValues(variables: readonly Variable[]): string[] {
  return variables.flatMap(({ name, missing }) => {
    if (missing.length === 0) return []
    const codes = missing.map(({ value }) => value)
    return [`MISSING VALUES ${name} (${Math.min(...codes)} THRU ${Math.max(...codes)}).`]
  })
}

function multipleSet({ name, label, variables }: MultipleSet): string {
  return `MRSETS /MDGROUP NAME=$${name} LABEL=${quoted(label, longestLabel)} CATEGORYLABELS=VARLABELS VARIABLES=${variables.join(' ')} VALUE=1.`
}

/** Bytes of a character in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** A text between quotes, on one line and no longer than so many bytes of UTF-8. */
function quoted(text: string, longest: number): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim()
  let bytes = 0
  let kept = ''
  for (const character of line) {
    bytes += bytesOf(character)
    if (bytes > longest) break
    kept += character
  }
  return `'${kept.replaceAll("'", "''")}'`
}
