import { addDays, type CivilDate, weekdayOf } from '#shared/calendar/civilDate'
import { presetOf, termsOfPreset } from '#shared/calendar/presets'
import { CaseFacts } from '#shared/cases/caseFile'
import type { CaseChannel, CaseStep } from '#shared/cases/steps'
import { CustomerDraft } from '#shared/customers/customer'
import type { Language } from '#shared/i18n/languages'
import { termsRepository } from '../calendar/terms.repository'
import { caseCausesRepository } from '../cases/caseCauses.repository'
import { casesHandlers } from '../cases/cases.handlers'
import { customersRepository } from '../customers/customers.repository'
import type { Deps } from '../deps'
import { ownerSession } from '../session'
import { createRandom } from './random'
import { type SampleCaseTexts, type SampleWord, sampleCaseTexts } from './sampleCaseTexts'

/** Cases of half a year, one every four or five days. */
const CASES = 40
const FIRST_DAYS_AGO = 178
/** This one was forgotten: it is overdue. */
const FORGOTTEN = 29
/** This one was answered weeks after its term. */
const LATE = 10
/** One that came back after it was closed. */
const REOPENED = 27

/** The cases of the sample: most of them closed in their term, some still open, one overdue. */
export function createSampleCases(deps: Deps, language: Language, country: string): void {
  const { db, clock, files } = deps
  const texts = sampleCaseTexts[language]
  const random = createRandom(7)
  const preset = presetOf(country)
  if (preset) termsRepository(db).put(addDays(clock.today(), -FIRST_DAYS_AGO - 10), termsOfPreset(preset))
  const customers = customersRepository(db)
  const customerIds = texts.customers.map((name, index) =>
    customers.insert(CustomerDraft.parse({ name, phone: `600 10 20 ${10 + index}` }), clock.now()),
  )
  const causes = caseCausesRepository(db)
  const causeIds = texts.causes.map((name) => causes.insert(name, null))

  // Everything is entered by the same hands as in the app, each at its own moment.
  let moment = clock.now()
  const call = casesHandlers({
    db,
    files,
    clock: { now: () => `${moment}:00`, today: () => moment.slice(0, 10) },
    session: ownerSession(),
  })
  const at = (next: string): string => {
    moment = next
    return next
  }

  for (let index = 0; index < CASES; index += 1) {
    const daysAgo = Math.round(FIRST_DAYS_AGO - (index * FIRST_DAYS_AGO) / CASES + 2 * random())
    const word = texts.words[index % texts.words.length]
    if (!word || daysAgo < 1) continue
    const isAnonymous = index % 11 === 8
    const customerId = isAnonymous ? null : (customerIds[Math.floor(random() ** 1.6 * 12)] ?? null)
    const opened = { on: workday(addDays(clock.today(), -daysAgo)), minute: Math.floor(random() * 60) }
    const channel = isAnonymous ? 'box' : (channels[index % channels.length] ?? 'inPerson')
    const openedAt = at(timeOf(opened.on, 10 + (index % 3), opened.minute))
    const { caseId } = call['cases.register']({
      facts: factsOf(word, { openedAt, channel, customerId, texts, index }),
      steps: [],
      files: [],
      link: null,
    })
    const causeId = word.cause === null ? null : (causeIds[word.cause] ?? null)
    lead({ call, at, caseId, word, texts, opened: opened.on, today: clock.today(), causeId, channel, index })
  }
}

const channels: readonly CaseChannel[] = [
  'inPerson',
  'phone',
  'inPerson',
  'email',
  'message',
  'officialSheet',
  'box',
]

interface Led {
  readonly call: ReturnType<typeof casesHandlers>
  readonly at: (moment: string) => string
  readonly caseId: number
  readonly word: SampleWord
  readonly texts: SampleCaseTexts
  readonly opened: CivilDate
  readonly today: CivilDate
  readonly causeId: number | null
  readonly channel: CaseChannel
  readonly index: number
}

/** What was done about a case until yesterday: each step on its day, and none that is still to come. */
function lead({ call, at, caseId, word, texts, opened, today, causeId, channel, index }: Led): void {
  const day = (after: number) => workday(addDays(opened, after))
  const isPast = (date: CivilDate) => date < today
  const sent = channel === 'box' ? 'inPerson' : channel
  if (index === FORGOTTEN) return
  if (!isPast(day(1))) return
  const step = (value: CaseStep) => call['cases.step']({ caseId, step: value })

  step({ to: 'acknowledged', at: at(timeOf(opened, 13, 5)), channel: sent, text: '' })
  if (index % 6 === 4) call['cases.addNote']({ caseId, at: at(timeOf(opened, 13, 10)), text: texts.note })
  if (index % 5 === 2) {
    const { id } = call['cases.addTask']({
      caseId,
      task: { text: texts.task, personId: null, dueOn: isPast(day(20)) ? day(3) : today },
    })
    if (isPast(day(20))) {
      at(timeOf(day(3), 10, 5))
      call['cases.finishTask']({ id, isDone: true })
    }
  }
  if (index % 9 === 1 && isPast(day(2))) {
    step({ to: 'waitingCustomer', at: at(timeOf(day(1), 11, 0)), channel: 'phone', text: texts.question })
    if (!isPast(day(4))) return
    call['cases.addMessage']({
      caseId,
      direction: 'in',
      at: at(timeOf(day(2), 12, 30)),
      channel: 'phone',
      text: texts.reply,
      needsReply: false,
    })
  }
  const answerAfter = index === LATE ? 45 : index > 34 ? 21 : 2 + ((index * 5) % 9)
  if (!isPast(day(answerAfter))) return
  const offer = offers[word.kind]
  const answer = texts.answers[word.kind]
  step({
    to: 'responded',
    at: at(timeOf(day(answerAfter), 11, 20)),
    channel: sent,
    offer,
    text: answer,
    approvedBy: '',
  })
  if (!isPast(day(answerAfter + 2))) return
  const isClaim = word.kind === 'claim'
  step({
    to: 'resolved',
    at: at(timeOf(day(answerAfter + 2), 12, 0)),
    acceptance: index % 7 === 3 ? 'noObjection' : 'accepted',
    remedy: isClaim ? texts.remedyDone : '',
    cost: isClaim ? 6 + (index % 5) * 4 : null,
    causeId,
  })
  if (!isPast(day(answerAfter + 9))) return
  call['cases.decide']({
    caseId,
    step: {
      to: 'closed',
      at: at(timeOf(day(answerAfter + 9), 12, 40)),
      decision: word.kind === 'complaint' || isClaim ? 'inFavour' : 'notApplicable',
      reason: texts.closing,
      lesson: index % 8 === 0 ? texts.lesson : '',
      causeId,
    },
  })
  if (index === REOPENED && isPast(day(answerAfter + 30)))
    call['cases.decide']({
      caseId,
      step: { to: 'reopened', at: at(timeOf(day(answerAfter + 30), 10, 15)), reason: texts.again },
    })
}

const offers = {
  petition: 'explain',
  complaint: 'apologise',
  claim: 'refund',
  suggestion: 'explain',
  compliment: 'thank',
} as const

interface Said {
  readonly openedAt: string
  readonly channel: CaseChannel
  readonly customerId: number | null
  readonly texts: SampleCaseTexts
  readonly index: number
}

function factsOf({ kind, text }: SampleWord, { openedAt, channel, customerId, texts, index }: Said) {
  const isSevere = index === FORGOTTEN
  return CaseFacts.parse({
    kind,
    channel,
    officialNumber: channel === 'officialSheet' ? `A-${1200 + index}` : '',
    openedAt,
    customerId,
    description: text,
    remedyAsked: kind === 'claim' ? texts.remedy : '',
    amount: kind === 'claim' ? 8 + index : null,
    severity: isSevere ? 2 : null,
    severityReasons: isSevere ? ['repeated'] : [],
  })
}

/** The day, or the Monday after when it is a Sunday, on which the café is closed. */
function workday(date: CivilDate): CivilDate {
  return weekdayOf(date) === 7 ? addDays(date, 1) : date
}

function timeOf(date: CivilDate, hour: number, minute: number): string {
  return `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
