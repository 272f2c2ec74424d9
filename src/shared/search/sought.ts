import { folded } from '../text/folded'

/** Words that stand one after the other: one word, or a phrase. */
export interface Term {
  /** As they were typed. */
  readonly words: readonly string[]
  /** The last word may go on: it is still being typed. */
  readonly isPrefix: boolean
}

/** What a text looks for: every term of one of these ways of reading it. Nothing without a word. */
export type Sought = readonly (readonly Term[])[]

/** Words and phrases beyond these narrow nothing further. */
const mostTerms = 12
const mostWords = 12
/** Letters of a word; the longest words of any language are shorter. */
const mostLetters = 60

/** A single letter begins half of all words: it is looked for as it is. */
const shortestPrefix = 2

// What the index takes for a word; a mark (an accent by itself) goes on with the letter before it.
const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu

/**
 * Reads what was typed into a search field: plain words, all of which must be there, the last one perhaps unfinished;
 * "a phrase" in quotes, which may still be open. Anything else only parts words: there is nothing that cannot be read.
 */
export function soughtIn(text: string): Sought {
  const terms: Term[] = []
  const parts = [...text.matchAll(/"([^"]*)("?)|[^\s"]+/g)]
  for (const [index, [all, phrase, end]] of parts.entries()) {
    const words = wordsIn(phrase ?? all)
    if (words.length === 0) continue
    const isPrefix = index === parts.length - 1 && end !== '"' && canGoOn(words)
    terms.push({ words, isPrefix })
    if (terms.length === mostTerms) break
  }
  if (terms.length === 0) return []
  const joined = digitsTogether(text)
  return joined === null ? [terms] : [terms, [{ words: [joined], isPrefix: true }]]
}

/** What was typed, as the index understands it; null when there is nothing to look for. */
export function matchOf(sought: Sought): string | null {
  if (sought.length === 0) return null
  // Only letters, digits and spaces stand between the quotes: nothing of what was typed is a command.
  const quoted = ({ words, isPrefix }: Term) => `"${words.join(' ')}"${isPrefix ? ' *' : ''}`
  return sought.map((terms) => `(${terms.map(quoted).join(' ')})`).join(' OR ')
}

/** A stretch of a text; `isFound` where it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly isFound: boolean
}

/** Characters of an excerpt, and how many of them stand before the first word found. */
const excerptLength = 160
const lengthBefore = 50

/**
 * The part of the texts that shows best why they were found: of the text with most of the terms, the neighbourhood of
 * the first. The beginning of the first text that says anything when none of them is found.
 */
export function excerptOf(texts: readonly string[], sought: Sought): readonly Piece[] {
  const terms = sought.flat()
  let best = { text: texts.find((text) => text.trim() !== '') ?? '', found: [] as readonly Found[], count: 0 }
  for (const text of texts) {
    const found = foundIn(text, terms)
    const count = new Set(found.map(({ term }) => term)).size
    if (count > best.count) best = { text, found, count }
  }
  const first = best.found[0]?.from ?? 0
  const from = first <= lengthBefore ? 0 : startOfWord(best.text, first - lengthBefore)
  return piecesOf(best.text, best.found, from, endOfWord(best.text, from + excerptLength))
}

/** The whole text with what was found in it. */
export function markedText(text: string, sought: Sought): readonly Piece[] {
  return piecesOf(text, foundIn(text, sought.flat()), 0, text.length)
}

function wordsIn(text: string): readonly string[] {
  const words: string[] = []
  for (const [found] of text.matchAll(word)) {
    words.push([...found].slice(0, mostLetters).join(''))
    if (words.length === mostWords) break
  }
  return words
}

function canGoOn(words: readonly string[]): boolean {
  return [...(words.at(-1) ?? '')].length >= shortestPrefix
}

/** A phone, however its digits are grouped, is kept without spaces too; null where there is more than digits. */
function digitsTogether(text: string): string | null {
  if (!/^[\d\s+().\-/]{5,40}$/.test(text) || !/\d\D+\d/.test(text)) return null
  return text.replace(/\D/g, '')
}

interface Found {
  readonly from: number
  readonly to: number
  readonly term: Term
}

/** Where the terms stand in a text, in order and none over another. */
function foundIn(text: string, terms: readonly Term[]): readonly Found[] {
  const places = [...text.matchAll(word)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    plain: folded(found),
  }))
  const wanted = terms.map((term) => ({ term, plain: term.words.map(folded) }))
  const found: Found[] = []
  let at = 0
  while (at < places.length) {
    const here = wanted.find(({ term, plain }) => standsAt(places, at, plain, term.isPrefix))
    const last = places[at + (here?.plain.length ?? 1) - 1]
    const first = places[at]
    if (here && first && last) found.push({ from: first.from, to: last.to, term: here.term })
    at += here?.plain.length ?? 1
  }
  return found
}

function standsAt(
  places: readonly { readonly plain: string }[],
  at: number,
  words: readonly string[],
  isPrefix: boolean,
): boolean {
  return words.every((wanted, index) => {
    const here = places[at + index]?.plain
    if (here === undefined) return false
    return isPrefix && index === words.length - 1 ? here.startsWith(wanted) : here === wanted
  })
}

function piecesOf(text: string, found: readonly Found[], from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (part: string, isFound: boolean) => part !== '' && pieces.push({ text: part, isFound })
  let at = from
  add(from > 0 ? '…' : '', false)
  for (const place of found) {
    if (place.from < at || place.to > to) continue
    add(text.slice(at, place.from), false)
    add(text.slice(place.from, place.to), true)
    at = place.to
  }
  add(text.slice(at, to), false)
  add(to < text.length ? '…' : '', false)
  return pieces
}

function startOfWord(text: string, near: number): number {
  const space = text.indexOf(' ', near)
  return space === -1 || space > near + lengthBefore / 2 ? near : space + 1
}

function endOfWord(text: string, near: number): number {
  if (near >= text.length) return text.length
  const space = text.lastIndexOf(' ', near)
  return space < near - lengthBefore / 2 ? near : space
}
