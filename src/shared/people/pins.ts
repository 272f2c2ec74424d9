import { z } from 'zod'

/** Digits of a PIN, for a number pad. */
const PIN = /^\d{4,12}$/
/** Letters from which on any words will do: a sentence is better than a PIN. */
const PASSPHRASE_MIN = 8
const PIN_MAX = 64

/** A PIN of 4 to 12 digits, or a longer passphrase. */
export const isPin = (text: string): boolean =>
  PIN.test(text) || (text.trim().length >= PASSPHRASE_MIN && text.length <= PIN_MAX && !/^\d+$/.test(text))

/** A new PIN. */
export const Pin = z.string().max(PIN_MAX).refine(isPin, { message: 'notPin' })

/** What somebody types where a PIN or code is asked for; it need not be one. */
export const TypedSecret = z.string().max(120)

/** Whether others would try it among the first: all the same digit, or digits in a row. */
export function isEasyPin(text: string): boolean {
  if (!/^\d+$/.test(text)) return false
  const steps = new Set([...text].slice(1).map((digit, index) => Number(digit) - Number(text[index])))
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0)
}

/** Letters and digits that are not taken for one another, read aloud or written by hand: 32, so 5 bits each. */
export const codeLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const GROUPS = 5
const GROUP_LENGTH = 5

/** Bytes of chance that a recovery code is made of: one a letter, of which five bits count. */
export const CODE_BYTES = GROUPS * GROUP_LENGTH

/** A recovery code, 'ABCDE-23456-…': 125 bits. */
export function codeFrom(bytes: Uint8Array): string {
  const letters = [...bytes.slice(0, CODE_BYTES)].map((byte) => codeLetters[byte % codeLetters.length])
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-')
}

/** The code as it was made, however it was typed: small letters, without hyphens, with spaces. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
