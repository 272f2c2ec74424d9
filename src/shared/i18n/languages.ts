import { z } from 'zod'

/** Languages of the app and of printed surveys. Spanish is the source. */
export const Language = z.enum(['es', 'en'])
export type Language = z.infer<typeof Language>

/** A text that a person wrote in one or both languages. */
export const LocalText = z.object({
  es: z.string().max(2000).default(''),
  en: z.string().max(2000).default(''),
})
export type LocalText = z.infer<typeof LocalText>

/** The text in the language asked for, or in the other one where that is empty. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] || text[language === 'es' ? 'en' : 'es']
}
