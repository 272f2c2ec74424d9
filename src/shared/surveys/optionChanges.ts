import type { LocalText } from '../i18n/languages'
import { maxOptions } from './editing'
import type { Question } from './question'

type Options = Question['options']
type OptionChanges = Pick<Question, 'options' | 'hasOther' | 'skips'>

const otherText: LocalText = { es: 'Otro, ¿cuál?', en: 'Other, which?' }

/** What new options bring with them: "other" stays the last one, and rules follow the options they speak of. */
export function optionChanges(question: Question, next: Options): OptionChanges {
  const before = question.options
  const other = before.at(-1)
  const options = question.hasOther && other ? keptLast(next, other) : next
  const skips = question.skips.flatMap((rule) => {
    const values = rule.values.flatMap((value) => placeNow(before, options, value - 1) + 1 || [])
    return values.length > 0 ? [{ ...rule, values }] : []
  })
  const isOtherGone = other !== undefined && placeNow(before, options, before.length - 1) < 0
  return { options, hasOther: question.hasOther && !isOtherGone, skips }
}

/** With "other" the list ends in an option to write beside; one that already says so is taken for it. */
export function otherChanges(question: Question, hasOther: boolean): Partial<OptionChanges> {
  const { options } = question
  const last = options.at(-1)
  const isThere = last && (/^otr[oa]s?\b/i.test(last.es) || /^other\b/i.test(last.en))
  if (!hasOther || isThere) return { hasOther }
  if (last && last.es === '' && last.en === '')
    return { hasOther, options: [...options.slice(0, -1), otherText] }
  return options.length < maxOptions ? { hasOther, options: [...options, otherText] } : {}
}

function keptLast(options: Options, other: LocalText): Options {
  const place = options.indexOf(other)
  if (place < 0 || place === options.length - 1) return options
  return [...options.filter((_, index) => index !== place), other]
}

/** Where an option is after a change, from 0: the same one elsewhere, or another wording in its place; -1 when it is gone. */
function placeNow(before: Options, after: Options, place: number): number {
  const option = before[place]
  const rewritten = after[place]
  if (!option) return -1
  const same = rewritten === option ? place : after.indexOf(option)
  if (same >= 0) return same
  return rewritten !== undefined && !before.includes(rewritten) ? place : -1
}
