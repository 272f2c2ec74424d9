import type { Language } from '../i18n/languages'
import type { PlanPaperKind } from './paper'

/** What the files of the papers are called. */
export const planPaperNames: Readonly<Record<Language, Readonly<Record<PlanPaperKind, string>>>> = {
  es: { plan: 'Plan', results: 'Resultados del plan', signatures: 'Hoja de firmas' },
  en: { plan: 'Plan', results: 'Results of the plan', signatures: 'Signature sheet' },
}
