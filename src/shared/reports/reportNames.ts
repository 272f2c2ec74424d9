import type { Language } from '../i18n/languages'

/** What the file of a report is called. */
export const periodReportNames: Readonly<Record<Language, string>> = { es: 'Informe', en: 'Report' }
