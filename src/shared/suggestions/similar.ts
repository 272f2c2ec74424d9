import { plainWords } from '../customers/searchText'

/** How much two texts must have in common, 0 to 1, to be offered as the same idea. */
const ENOUGH_IN_COMMON = 0.4

/** Letters of a word that count: "silla" and "sillas", "open" and "opened" are the same word. */
const STEM = 5
const SHORTEST_WORD = 3

const emptyWords = new Set(
  plainWords(
    `que los las del por con una uno unos unas para más muy pero esto este esta estos estas hay como cuando donde
     the and for you your with are was were that this they them there have has had not can could would should from
     favor gracias please thanks seria bueno gustaria poner pongan tener tengan quiero would like put`,
  ).split(' '),
)

function stems(text: string): ReadonlySet<string> {
  const words = plainWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD && !emptyWords.has(word))
  return new Set(words.map((word) => word.slice(0, STEM)))
}

/** What two texts have in common, from 0 to 1: twice the shared words ÷ all of them (Dice). */
export function likeness(one: string, other: string): number {
  return likenessOf(stems(one), stems(other))
}

function likenessOf(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const all = first.size + second.size
  if (all === 0) return 0
  const shared = [...first].filter((stem) => second.has(stem)).length
  return (2 * shared) / all
}

/** Those whose text is likely to say the same, the likeliest first and no more than `most`. */
export function similarTexts<Candidate extends { readonly text: string }>(
  text: string,
  candidates: readonly Candidate[],
  most: number,
): Candidate[] {
  const searched = stems(text)
  return candidates
    .map((candidate) => ({ candidate, score: likenessOf(searched, stems(candidate.text)) }))
    .filter(({ score }) => score >= ENOUGH_IN_COMMON)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}
