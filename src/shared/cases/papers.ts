import { z } from 'zod'

/**
 * What is printed about cases: the whole case for the file · a slip for who complained · the internal claim sheet ·
 * the letter of answer · the questions after closing · how to complain, for the wall.
 */
export const casePapers = ['file', 'receipt', 'sheet', 'letter', 'questions', 'policy'] as const
export const CasePaper = z.enum(casePapers)
export type CasePaper = z.infer<typeof CasePaper>

/** Papers that are also printed without a case, to be filled by hand or hung on the wall. */
export const papersWithoutCase = ['sheet', 'policy'] as const satisfies readonly CasePaper[]

export const mostPaperCopies = 100

export const CasePaperJob = z.object({
  paper: CasePaper,
  /** Null for an empty sheet and for the poster. */
  caseId: z.int().nullable(),
  /** Copies of a filled paper, or how many empty sheets. */
  copies: z.int().min(1).max(mostPaperCopies),
  /** Number of the first empty sheet; the others follow. */
  firstNumber: z.int().min(1).max(999_999).default(1),
})
export type CasePaperJob = z.infer<typeof CasePaperJob>

const PREFIX = '/case-paper/'

/** The page of the app that shows nothing but that paper. */
export function casePaperRoute(job: CasePaperJob): string {
  return PREFIX + encodeURIComponent(JSON.stringify(job))
}

/** The job that a route names; null when it is another page. */
export function casePaperJobOf(route: string): CasePaperJob | null {
  if (!route.startsWith(PREFIX)) return null
  return CasePaperJob.safeParse(JSON.parse(decodeURIComponent(route.slice(PREFIX.length)))).data ?? null
}

const line = (most: number) => z.string().max(most).default('')

/** What the papers say of the business besides its name; kept as the preference `casePapers.profile`. */
export const PaperProfile = z.object({
  address: line(200),
  taxId: line(40),
  phone: line(40),
  email: line(200),
  activity: line(120),
  /** Who answers for complaints, by name. */
  responsible: line(120),
  /** How people can complain, as the poster says it; empty for the usual ways. */
  channels: line(600),
})
export type PaperProfile = z.infer<typeof PaperProfile>
export const paperProfilePreference = 'casePapers.profile'
/** Number that the next empty sheet gets. */
export const nextSheetPreference = 'casePapers.nextSheet'

export const CaseLetter = z.object({
  /** Name and address, line by line. */
  to: line(500),
  /** Place and day, as they are written. */
  dated: line(120),
  subject: line(200),
  body: line(8000),
  /** Where else the customer can turn to (domain.md §2.1, stage 8). */
  otherWays: line(2000),
  signer: line(160),
})
export type CaseLetter = z.infer<typeof CaseLetter>

/** Number of an empty sheet, that is typed in with the sheet. */
export const sheetNumber = (number: number): string => `H-${String(number).padStart(5, '0')}`

/** Layouts of the internal sheet (domain.md §2.5). */
export type SheetLayout = 'PE' | 'ES' | 'general'

/** The layout of the preset that the business uses; without one, that of its country. */
export function sheetLayoutOf(presetId: string | null, country: string): SheetLayout {
  const place = presetId === null || presetId === 'CUSTOM' ? country : presetId
  if (place === 'PE') return 'PE'
  return place === 'ES' || place.startsWith('ES-') ? 'ES' : 'general'
}
