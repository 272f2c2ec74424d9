import type { Language } from '../i18n/languages'

/** Words that files and imported cases have in themselves: they speak the language of the business. */
export interface CaseFileTexts {
  /** What a list of cases is called. */
  readonly title: string
  /** What stands in the life of an imported case where the list says no more. */
  readonly answered: string
  readonly closed: string
  readonly waiting: string
  readonly escalated: string
  readonly voided: string
}

export const caseFileTexts: Readonly<Record<Language, CaseFileTexts>> = {
  es: {
    title: 'Casos',
    answered: 'Respondido según la lista importada.',
    closed: 'Cerrado según la lista importada.',
    waiting: 'En espera según la lista importada.',
    escalated: 'Otra instancia, según la lista importada',
    voided: 'Anulado según la lista importada.',
  },
  en: {
    title: 'Cases',
    answered: 'Answered, says the imported list.',
    closed: 'Closed, says the imported list.',
    waiting: 'Waiting, says the imported list.',
    escalated: 'Another body, says the imported list',
    voided: 'Voided, says the imported list.',
  },
}
