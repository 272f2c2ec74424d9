import type { Language, LocalText } from '../../i18n/languages'
import { languageNamed, type Row } from './xlsForm'

const MAX_TEXT = 2000

/** Where texts of a form are found, by column and language. */
export interface FormTexts {
  /** The language of columns that name none. */
  readonly language: Language
  /** Languages of the form that Libreta does not have, as they are written there. */
  readonly foreign: readonly string[]
  /** The text of a row in both languages; `onCut` is told when it was longer than Libreta takes. */
  read(row: Row, column: string, onCut: () => void): LocalText
}

/** Headings in the form `label`, `label::English (en)` or, in old forms, `label:English`. */
export function formTexts(rows: readonly Row[], language: Language): FormTexts {
  const headings = new Set(rows.flatMap((row) => Object.keys(row)))
  const languages = new Map<string, string>()
  for (const heading of headings) {
    const name = /^(?:label|hint)::?(.+)$/i.exec(heading)?.[1]
    if (name !== undefined) languages.set(name, heading)
  }
  const unknown = [...languages.keys()].filter((name) => languageNamed(name) === null)
  const isKnown = headings.has('label') || [...languages.keys()].some((name) => languageNamed(name) !== null)
  // A form in one foreign language is taken as it is: better than no words at all.
  const taken = isKnown ? undefined : unknown[0]
  const columnOf = new Map<string, { base: string; language: Language; isNamed: boolean }>()
  for (const heading of headings) {
    const [, base = heading, name] = /^(\w+)::?(.+)$/.exec(heading) ?? []
    const named = name === undefined || name === taken ? language : languageNamed(name)
    if (named)
      columnOf.set(heading, { base: base.toLowerCase(), language: named, isNamed: name !== undefined })
  }
  return {
    language,
    foreign: unknown.filter((name) => name !== taken),
    read(row, column, onCut) {
      const text = { es: '', en: '' }
      for (const [heading, cell] of Object.entries(row)) {
        const place = columnOf.get(heading)
        if (place?.base !== column || (!place.isNamed && text[place.language] !== '')) continue
        if (cell.length > MAX_TEXT) onCut()
        text[place.language] = cell.slice(0, MAX_TEXT)
      }
      return text
    },
  }
}
