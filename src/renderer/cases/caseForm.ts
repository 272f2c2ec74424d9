import { z } from 'zod'
import { StoredAttachment } from '#shared/cases/attachments.contract'
import { CaseFacts } from '#shared/cases/caseFile'
import { LinkKind } from '#shared/cases/cases.contract'
import { isDissatisfaction } from '#shared/cases/kinds'
import { Acceptance, type CaseStep, Offer } from '#shared/cases/steps'
import type { Input } from '#shared/contract/contract'

/** How a case was settled while the customer was still there. */
const Settlement = z.object({
  offer: Offer,
  text: z.string(),
  acceptance: Acceptance,
  cost: z.number().nullable(),
})
export type Settlement = z.infer<typeof Settlement>

const CaseFormLink = z.object({ otherId: z.int(), number: z.string(), kind: LinkKind })
export type CaseFormLink = z.infer<typeof CaseFormLink>

/** The registration as it is being typed; it is kept as a draft at every pause. */
export const CaseForm = z.object({
  facts: CaseFacts.omit({ openedAt: true, isTimeKnown: true }).extend({ description: z.string() }),
  /** 'YYYY-MM-DD'; null while the day is no day. */
  openedOn: z.string().nullable(),
  /** 'HH:mm'; empty when only the day is known. */
  openedTime: z.string(),
  /** Null: it is not settled yet. */
  settlement: Settlement.nullable(),
  /** Kept in the app's folder already; they go with the case when it is registered. */
  files: z.array(StoredAttachment).default([]),
  /** The case that this one belongs with; null for none. */
  link: CaseFormLink.nullable().default(null),
})
export type CaseForm = z.infer<typeof CaseForm>
export type FormFacts = CaseForm['facts']

/** An empty form at a moment of the clock; the channel is the one used last. */
export function emptyForm(now: string, channel: FormFacts['channel'] = 'inPerson'): CaseForm {
  const facts = CaseFacts.omit({ openedAt: true, isTimeKnown: true, description: true }).parse({
    kind: 'complaint',
    channel,
  })
  return {
    facts: { ...facts, description: '' },
    openedOn: now.slice(0, 10),
    openedTime: now.slice(11, 16),
    settlement: null,
    files: [],
    link: null,
  }
}

/** The second thing that the same letter says: of the same person, at the same moment. */
export function nextOfLetter(form: CaseForm, link: CaseFormLink, now: string): CaseForm {
  const { channel, customerId, officialNumber, role, placeId } = form.facts
  const empty = emptyForm(now, channel)
  return {
    ...empty,
    facts: { ...empty.facts, customerId, officialNumber, role, placeId },
    openedOn: form.openedOn,
    openedTime: form.openedTime,
    link,
  }
}

/** The form of a case that is already in the register. */
export function formOf(facts: CaseFacts): CaseForm {
  const { openedAt, isTimeKnown, ...rest } = facts
  return {
    facts: rest,
    openedOn: openedAt.slice(0, 10),
    openedTime: isTimeKnown ? openedAt.slice(11, 16) : '',
    settlement: null,
    files: [],
    link: null,
  }
}

/** What stops the registration; the field of the first is where the cursor goes. */
const problems = {
  descriptionMissing: 'description',
  openedOnMissing: 'openedOn',
  openedOnInFuture: 'openedOn',
  openedTimeInFuture: 'openedTime',
  answerMissing: 'answer',
  causeIdMissing: 'causeId',
} as const
type ProblemId = keyof typeof problems
export type FormProblem = { readonly id: ProblemId; readonly field: (typeof problems)[ProblemId] }

/** What is missing or wrong, in the order of the form. */
export function problemsOf(
  { facts, openedOn, openedTime, settlement }: CaseForm,
  now: string,
): FormProblem[] {
  const isWrong: Readonly<Record<ProblemId, boolean>> = {
    descriptionMissing: facts.description.trim() === '',
    openedOnMissing: openedOn === null,
    openedOnInFuture: openedOn !== null && openedOn > now.slice(0, 10),
    openedTimeInFuture: openedTime !== '' && openedOn === now.slice(0, 10) && openedTime > now.slice(11),
    answerMissing: settlement !== null && settlement.text.trim() === '',
    causeIdMissing: settlement !== null && isDissatisfaction(facts.kind) && facts.causeId === null,
  }
  const ids = (Object.keys(problems) as ProblemId[]).filter((id) => isWrong[id]) // the keys of the list above
  return ids.map((id) => ({ id, field: problems[id] }))
}

/** What is sent: the facts and, for a case settled at once, its steps. The form must have no problems. */
export function registrationOf(form: CaseForm, now: string): Input<'cases.register'> {
  const { facts, settlement, files } = form
  const link = form.link && { otherId: form.link.otherId, kind: form.link.kind }
  const registration = { facts: factsOf(form), files, link }
  if (!settlement) return registration
  const { offer, text, acceptance, cost } = settlement
  const at = now
  const steps: CaseStep[] = [
    { to: 'responded', at, channel: facts.channel, offer, text, approvedBy: '' },
    { to: 'resolved', at, acceptance, remedy: '', cost, causeId: facts.causeId },
  ]
  return { ...registration, steps }
}

/** The facts as they are stored; without a known hour, main puts the opening time of the day. */
export function factsOf({ facts, openedOn, openedTime }: CaseForm): Input<'cases.register'>['facts'] {
  return { ...facts, openedAt: `${openedOn}T${openedTime || '00:00'}`, isTimeKnown: openedTime !== '' }
}
