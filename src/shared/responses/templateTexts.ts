import type { Language } from '../i18n/languages'

/** Words of the Excel sheet for colleagues: it speaks the survey's language. */
export interface TemplateTexts {
  readonly sheet: string
  readonly sheetNumber: string
  readonly date: string
  readonly place: string
  readonly channel: string
  readonly shift: string
  readonly several: string
  readonly notApplicable: string
  readonly fileName: string
}

export const templateTexts: Readonly<Record<Language, TemplateTexts>> = {
  es: {
    sheet: 'Hojas',
    sheetNumber: 'Hoja',
    date: 'Fecha',
    place: 'Sitio',
    channel: 'Canal',
    shift: 'Turno',
    several: 'Varias, con comas: 1, 3',
    notApplicable: 'NA = no aplica',
    fileName: 'para teclear',
  },
  en: {
    sheet: 'Sheets',
    sheetNumber: 'Sheet',
    date: 'Date',
    place: 'Place',
    channel: 'Channel',
    shift: 'Shift',
    several: 'Several, with commas: 1, 3',
    notApplicable: 'NA = does not apply',
    fileName: 'for keying',
  },
}
