import type { RegisterJob, RegisterTotals } from './register'

/** Lying sheet, in millimetres. */
const sheets: Readonly<Record<RegisterJob['size'], { readonly width: number; readonly height: number }>> = {
  A4: { width: 297, height: 210 },
  Letter: { width: 279.4, height: 215.9 },
}

/** Heights of the parts of a page, in millimetres: all of them are fixed, so that pages are known before they are drawn. */
export const registerMm = {
  margin: 12,
  foot: 8,
  /** Title, tax id and address of the business and the names of the totals: only on the first page. */
  head: 46,
  /** A row of the totals. */
  total: 4,
  /** The title again, and the names of the columns. */
  columns: 14,
  row: 8.4,
  signature: 26,
} as const

export const registerSheet = (size: RegisterJob['size']) => sheets[size]

export interface RegisterPage {
  /** Lines of this page: from the first one on, and before the second. */
  readonly from: number
  readonly to: number
  readonly hasHead: boolean
  readonly hasSignature: boolean
}

/** Rows of answers among the totals: they are always there. */
const answerRows = 4

/** Height of the head with its totals, in millimetres. */
export function registerHead({ kinds, states, decisions }: RegisterTotals): number {
  const rows = Math.max(kinds.length, states.length, decisions.length, answerRows)
  return registerMm.head + rows * registerMm.total
}

/** How so many lines are laid on pages: each line once, in order; the head first, the signature last. */
export function registerPages(
  lines: number,
  size: RegisterJob['size'],
  head: number,
): readonly RegisterPage[] {
  const { margin, foot, columns, row, signature } = registerMm
  const room = sheets[size].height - 2 * margin - foot - columns
  const fits = (height: number) => Math.max(0, Math.floor(height / row))
  const pages: RegisterPage[] = []
  let from = 0
  for (;;) {
    const hasHead = pages.length === 0
    const left = room - (hasHead ? head : 0)
    const isLast = lines - from <= fits(left - signature)
    const to = Math.min(lines, from + fits(isLast ? left - signature : left))
    pages.push({ from, to, hasHead, hasSignature: isLast })
    if (isLast) return pages
    from = to
  }
}
