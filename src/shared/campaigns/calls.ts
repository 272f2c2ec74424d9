import type { Language } from '../i18n/languages'
import { type Proportion, proportion } from '../stats/proportion'

/** How a call can go (domain.md §1.28). */
export const callResults = ['contacted', 'noAnswer', 'sale', 'complaint', 'asksNoCall'] as const
export type CallResult = (typeof callResults)[number]

export type ResultCounts = { readonly [R in CallResult]: number }

/** Whether somebody is still to be called: never called, or not reached. */
export function isPending(result: CallResult | null): boolean {
  return result === null || result === 'noAnswer'
}

/** Spoken with, of all who were called: whoever answered, whatever they said. */
export function contactRate(results: ResultCounts): Proportion {
  const { contacted, noAnswer, sale, complaint, asksNoCall } = results
  const spoken = contacted + sale + complaint + asksNoCall
  return proportion(spoken, spoken + noAnswer)
}

/** What is written in the history of the customer, in the language of the business. */
export const resultWords: Readonly<Record<Language, { readonly [R in CallResult]: string }>> = {
  es: {
    contacted: 'Contactado',
    noAnswer: 'No contesta',
    sale: 'Venta',
    complaint: 'Queja',
    asksNoCall: 'Pidió que no le llamen',
  },
  en: {
    contacted: 'Spoken with',
    noAnswer: 'No answer',
    sale: 'Sale',
    complaint: 'Complaint',
    asksNoCall: 'Asked not to be called',
  },
}
