/** The largest amount of money that is kept. */
export const mostAmount = 1e9

export type AmountProblem = 'notAmount' | 'negative' | 'tooLarge'
export type AmountRead = { readonly value: number | null } | { readonly problem: AmountProblem }

/** 1.234,56 or 1,234.56 or 1 234,56: thousands in threes, and at most two decimals. */
const written = /^(\d+|[1-9]\d{0,2}(?:([.,\s'])\d{3})(?:\2\d{3})*)(?:([.,])(\d{1,2}))?$/

/**
 * An amount of money as people of either language write it, with or without its sign of currency; null for nothing
 * written. Amounts have at most two decimals, so that `1.234` can only be a thousand; whatever could be read in two
 * ways, or is no amount of money (`1e9`), is a problem and never a guess.
 */
export function readAmount(text: string): AmountRead {
  const plain = text.replace(/[€$£]|S\/|\b(?:EUR|USD|PEN|COP|MXN|CLP|ARS)\b/gi, '').trim()
  if (plain === '') return text.trim() === '' ? { value: null } : { problem: 'notAmount' }
  if (/^[-−]/.test(plain)) return { problem: written.test(plain.slice(1).trim()) ? 'negative' : 'notAmount' }
  const parts = written.exec(plain)
  const [, whole = '', grouping, decimal, decimals = '0'] = parts ?? []
  // The same sign cannot stand for thousands and for decimals.
  if (!parts || (decimal !== undefined && grouping === decimal)) return { problem: 'notAmount' }
  const value = Number(`${whole.replaceAll(/\D/g, '')}.${decimals}`)
  return value > mostAmount ? { problem: 'tooLarge' } : { value }
}
