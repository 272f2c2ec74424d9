import { z } from 'zod'
import { Language } from '../i18n/languages'

/** Letters of an answer: more is no answer for a wall. */
export const mostAnswer = 300

export const SheetSize = z.enum(['A4', 'Letter'])
export type SheetSize = z.infer<typeof SheetSize>

const QuestionSheet = z.object({ language: Language, size: SheetSize })
export type QuestionSheet = z.infer<typeof QuestionSheet>

const PREFIX = '/paper/questions/'

/** The page of the app that shows nothing but the sheet of frequent questions. */
export function questionSheetRoute(sheet: QuestionSheet): string {
  return PREFIX + encodeURIComponent(JSON.stringify(sheet))
}

/** What a route prints; null when it is another page. */
export function questionSheetOf(route: string): QuestionSheet | null {
  if (!route.startsWith(PREFIX)) return null
  return QuestionSheet.safeParse(JSON.parse(decodeURIComponent(route.slice(PREFIX.length)))).data ?? null
}

/** Questions that fit on a page, with the longest of answers. */
export const QUESTIONS_PER_PAGE = 6

/** What is printed, in the language of the paper. */
export const questionSheetTexts = {
  es: { file: 'Preguntas frecuentes', title: 'Preguntas frecuentes', foot: '¿Otra pregunta? Díganosla.' },
  en: { file: 'Frequent questions', title: 'Frequent questions', foot: 'Another question? Just ask us.' },
} as const satisfies Record<Language, unknown>
