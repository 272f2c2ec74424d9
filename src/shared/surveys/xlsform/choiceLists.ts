import type { LocalText } from '../../i18n/languages'
import { choicesOf, type Question } from '../question'
import { isScaleType, type QuestionType, scales } from '../scales'
import { plain } from './xlsForm'

/** One row of the sheet of choices. */
export interface ListedChoice {
  readonly name: string
  readonly label: LocalText
}

const notApplicable: ListedChoice = { name: 'na', label: { es: 'No aplica', en: 'Does not apply' } }
const naWords = new Set(['na', 'n/a', 'n.a.', 'no aplica', 'no procede', 'not applicable', 'does not apply'])

/** What a form lets choose for a closed question, "does not apply" last; empty for open questions. */
export function listOf(question: Question): readonly ListedChoice[] {
  const { type } = question
  const choices = choicesOf(question).map(({ value, label }) => ({
    name: String(value),
    label: isScaleType(type) ? scaleLabel(type, value, label) : label,
  }))
  const isList = choices.length > 0 || type === 'SC' || type === 'MC'
  return isList && question.naAllowed ? [...choices, notApplicable] : choices
}

/** On a scale that names only its ends, the number is shown too. */
function scaleLabel(type: keyof typeof scales, value: number, label: LocalText): LocalText {
  if (!scales[type].endsOnly) return label
  const numbered = (text: string) => (text ? `${value} · ${text}` : String(value))
  return { es: numbered(label.es), en: numbered(label.en) }
}

/** What a list of choices is in Libreta. */
export interface ReadList {
  readonly type: QuestionType
  readonly options: LocalText[]
  readonly naAllowed: boolean
  /** Value in Libreta of each name in the form. */
  readonly values: ReadonlyMap<string, number>
  /** The scale has words of its own, which take the place of those of the form. */
  readonly changesWords: boolean
}

const guessed = ['S5', 'A5', 'L5', 'I5', 'F3', 'A7', 'R10', 'N10'] as const

/**
 * Reads a list: as the type that Libreta wrote beside it (`noted`) or into its name, when the values are still those of
 * that type; else as the scale or the yes and no whose words it has; else as a list of options.
 */
export function readList(
  choices: readonly ListedChoice[],
  listName: string,
  noted: string,
  isMultiple: boolean,
): ReadList {
  const naAt = choices.findIndex((choice) => isNotApplicable(choice, noted))
  const offered = choices.filter((_, index) => index !== naAt)
  const rest = { naAllowed: naAt >= 0 }
  const fixed = isMultiple ? null : fixedType(offered, listName, noted)
  if (fixed) return { ...fixed, ...rest, options: [] }
  return {
    ...rest,
    type: isMultiple ? 'MC' : 'SC',
    options: offered.map(({ label }) => label),
    values: new Map(offered.map(({ name }, index) => [name, index + 1])),
    changesWords: false,
  }
}

type Fixed = Pick<ReadList, 'type' | 'values' | 'changesWords'>

function fixedType(offered: readonly ListedChoice[], listName: string, noted: string): Fixed | null {
  if (noted === 'SC') return null
  const named = [noted, listName.replace(/_na$/, '')]
  for (const type of named) {
    if (type !== 'YN' && !isScale(type)) continue
    const values = valuesOn(type, offered)
    if (values) return { type, values, changesWords: !hasWordsOf(type, offered) }
  }
  const yesNo = yesNoValues(offered)
  if (yesNo) return { type: 'YN', values: yesNo, changesWords: false }
  for (const type of guessed) {
    const values = valuesOn(type, offered)
    if (!values) continue
    if (hasWordsOf(type, offered)) return { type, values, changesWords: false }
    // From 0 or 1 to 10 there is one scale, whatever its ends are called.
    if ((type === 'R10' || type === 'N10') && hasBareMiddle(offered))
      return { type, values, changesWords: true }
  }
  return null
}

function isScale(type: string): type is keyof typeof scales {
  return Object.hasOwn(scales, type)
}

/** The values of the choices when they are exactly those of the type, else null. */
function valuesOn(type: QuestionType, offered: readonly ListedChoice[]): Map<string, number> | null {
  const expected = choicesOf({ type, options: [] })
  if (offered.length !== expected.length) return null
  const values = new Map(
    offered.flatMap(({ name }) => (/^\d{1,2}$/.test(name) ? [[name, Number(name)] as const] : [])),
  )
  const found = new Set(values.values())
  return found.size === expected.length && expected.every(({ value }) => found.has(value)) ? values : null
}

function hasWordsOf(type: QuestionType, offered: readonly ListedChoice[]): boolean {
  return choicesOf({ type, options: [] }).every(({ value, label }) => {
    const choice = offered.find(({ name }) => Number(name) === value)
    return choice !== undefined && saysTheSame(choice.label, label, value)
  })
}

/** One language may be missing in the form; what it has must be our words, with or without the number. */
function saysTheSame(given: LocalText, ours: LocalText, value: number): boolean {
  const written = (['es', 'en'] as const).filter((language) => given[language] !== '')
  return (
    written.length > 0 &&
    written.every((language) => {
      const text = plain(given[language]).replace(/^\d+\s*[·.:)-]?\s*/, '')
      return text === plain(ours[language]) || (text === '' && plain(given[language]) === String(value))
    })
  )
}

function hasBareMiddle(offered: readonly ListedChoice[]): boolean {
  const inner = offered.filter(({ name }) => name !== '0' && name !== '1' && name !== '10')
  return inner.every(({ name, label }) => [label.es, label.en].every((text) => text === '' || text === name))
}

function yesNoValues(offered: readonly ListedChoice[]): Map<string, number> | null {
  const [first, second] = offered
  if (!first || !second || offered.length !== 2) return null
  const says = ({ label }: ListedChoice, words: readonly string[]) => {
    const texts = [label.es, label.en].filter((text) => text !== '')
    return texts.length > 0 && texts.every((text) => words.includes(plain(text)))
  }
  if (!says(first, ['si', 'yes']) || !says(second, ['no'])) return null
  return new Map([
    [first.name, 1],
    [second.name, 2],
  ])
}

function isNotApplicable({ name, label }: ListedChoice, noted: string): boolean {
  if (name !== notApplicable.name) return false
  if (noted !== '') return true
  return [label.es, label.en].every((text) => text === '' || naWords.has(plain(text)))
}
