import type { Language } from '../i18n/languages'
import { en } from './workbookTexts/en'
import { es, type WorkbookTexts } from './workbookTexts/es'

/** Words of the workbook in each language. */
export const workbookTexts: Readonly<Record<Language, WorkbookTexts>> = { es, en }
