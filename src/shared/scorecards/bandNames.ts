import type { LocalText } from '../i18n/languages'
import type { BandKey } from './scorecard'

/** Names of the five service levels (domain.md §1.5), the same on screen, on paper and in Excel. */
export const bandNames: Readonly<Record<BandKey, LocalText>> = {
  amazing: { es: 'Alucinante', en: 'Amazing' },
  desired: { es: 'Deseado', en: 'Desired' },
  expected: { es: 'Esperado', en: 'Expected' },
  basic: { es: 'Básico', en: 'Basic' },
  criminal: { es: 'Criminal', en: 'Criminal' },
}
