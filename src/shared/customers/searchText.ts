import { folded } from '../text/folded'
/** What is looked for: the words of a name, and parts of a phone, an e-mail or a document. */
export interface Searchable {
  readonly name: string
  readonly preferredName: string
  readonly phone: string
  readonly email: string
  readonly document: string
}

/** More words than these narrow nothing further. */
export const mostSearchWords = 4

/** Without capitals and accents, and without spaces that say nothing. */
export function plainWords(text: string): string {
  return folded(text).replace(/\s+/g, ' ').trim()
}

/** The digits of a phone, in their order; the rest is how people write it. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** Letters and digits only: a document is written with and without dots and dashes. */
export function compact(text: string): string {
  return plainWords(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/** One text in which `searchWords` are looked for. It begins with the name, so it also is the order of names. */
export function searchTextOf({ name, preferredName, phone, email, document }: Searchable): string {
  return [plainWords(name), plainWords(preferredName), plainWords(email), compact(document), digitsOf(phone)]
    .filter((part) => part !== '')
    .join(' ')
}

/** What a text in the search field looks for: every one of these must be in the text of the customer. */
export function searchWords(text: string): readonly string[] {
  const looked = plainWords(text)
  if (looked === '') return []
  // A phone or a document, however its digits are grouped.
  if (/^[\d\s+().\-/]+$/.test(looked)) return [digitsOf(looked)].filter((digits) => digits !== '')
  return looked
    .split(' ')
    .map((word) => (/\d/.test(word) && !word.includes('@') ? compact(word) : word))
    .filter((word) => word !== '')
    .slice(0, mostSearchWords)
}
