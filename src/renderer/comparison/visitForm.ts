import { z } from 'zod'
import { ChecklistEntries } from '#shared/checklists/checklist'
import { dayParts, type VisitDraft } from '#shared/comparison/visits.contract'
import { today } from '../ui/now'

/** A visit as it stands in the form, whole or not; what is kept half typed. */
export const VisitForm = z.object({
  /** '' while none is chosen, 'own', or the id of a competitor. */
  place: z.string(),
  visitedOn: z.string().nullable(),
  visitedTime: z.string(),
  shopper: z.string(),
  scenario: z.string(),
  dayPart: z.enum(dayParts).nullable(),
  entries: ChecklistEntries,
  position: z.int(),
  typed: z.string(),
})
export type VisitForm = z.infer<typeof VisitForm>

export const OWN_PLACE = 'own'

export function blankVisitForm(): VisitForm {
  return {
    place: OWN_PLACE,
    visitedOn: today(),
    visitedTime: '',
    shopper: '',
    scenario: '',
    dayPart: null,
    entries: {},
    position: 0,
    typed: '',
  }
}

/** A visit that was stored, to be corrected. */
export function visitFormOf({ competitorId, visitedTime, ...visit }: VisitDraft): VisitForm {
  return {
    ...visit,
    place: competitorId === null ? OWN_PLACE : String(competitorId),
    visitedTime: visitedTime ?? '',
    position: 0,
    typed: '',
  }
}

export type VisitFormProblem = 'dateMissing' | 'dateInFuture' | 'timeWrong' | 'empty'

export function visitProblems({ visitedOn, visitedTime, entries }: VisitForm): VisitFormProblem[] {
  const isEmpty = Object.values(entries).every(({ value }) => value === null)
  return [
    ...(visitedOn === null ? ['dateMissing' as const] : []),
    ...(visitedOn !== null && visitedOn > today() ? ['dateInFuture' as const] : []),
    ...(visitedTime.trim() !== '' && timeOf(visitedTime) === null ? ['timeWrong' as const] : []),
    ...(isEmpty ? ['empty' as const] : []),
  ]
}

/** 'HH:mm' of a time as people write it: 17:30, 17.30, 9:05; null when it is none. */
export function timeOf(text: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.h](\d{2})$/.exec(text.trim()) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** What is stored of a form without problems; null with them. */
export function visitDraftOf(form: VisitForm): VisitDraft | null {
  const { place, visitedOn, visitedTime, shopper, scenario, dayPart, entries } = form
  if (visitedOn === null || visitProblems(form).length > 0) return null
  const competitorId = place === OWN_PLACE ? null : Number(place)
  return { competitorId, visitedOn, visitedTime: timeOf(visitedTime), shopper, scenario, dayPart, entries }
}
