import type { TFunction } from 'i18next'
import { folded } from '../text/folded'
import { type Concept, concepts } from './concepts'

/** Every word of the glossary, in the order of the alphabet. */
export function inAlphabet(t: TFunction, language: string): Concept[] {
  const name = (concept: Concept) => t(`help.concepts.${concept}.name`)
  return [...concepts].sort((one, other) =>
    name(one).localeCompare(name(other), language, { ignorePunctuation: true }),
  )
}

/** The words whose name has what is looked for, at most so many; none for an empty text. */
export function conceptsNamed(text: string, most: number, t: TFunction, language: string): Concept[] {
  const sought = folded(text.trim())
  if (sought === '') return []
  const named = inAlphabet(t, language).filter((concept) =>
    folded(t(`help.concepts.${concept}.name`)).includes(sought),
  )
  return named.slice(0, most)
}

/**
 * The words whose name has what is looked for, then those whose explanation has it; capitals and accents do not
 * matter. All of them for an empty text.
 */
export function conceptsWith(text: string, t: TFunction, language: string): Concept[] {
  const sought = folded(text.trim())
  const all = inAlphabet(t, language)
  const has = (words: string) => folded(words).includes(sought)
  const named = all.filter((concept) => has(t(`help.concepts.${concept}.name`)))
  const told = all.filter(
    (concept) =>
      !named.includes(concept) &&
      (has(t(`help.concepts.${concept}.text`)) || has(t(`help.concepts.${concept}.example`))),
  )
  return [...named, ...told]
}
