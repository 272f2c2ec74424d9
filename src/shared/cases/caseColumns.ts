import { type CivilDate, daysBetween } from '../calendar/civilDate'
import { dateOf, type WallClock } from '../calendar/wallClock'
import type { CustomerRole } from '../customers/customer'
import enFiles from '../i18n/en/caseFiles.json'
import enCases from '../i18n/en/cases.json'
import enCustomers from '../i18n/en/customers.json'
import esFiles from '../i18n/es/caseFiles.json'
import esCases from '../i18n/es/cases.json'
import esCustomers from '../i18n/es/customers.json'
import type { Language } from '../i18n/languages'
import type { DeadlineState } from './caseLines'
import type { CaseKind } from './kinds'
import type { Acceptance, CaseChannel, Decision } from './steps'
import type { CaseState } from './workflow'

/** A case as tables have it: everything in it is ready to be written. */
export interface CaseRecord {
  /** 'YYYY-NNNNN'. */
  readonly number: string
  /** What it was called where it was brought from; empty for one that began here. */
  readonly oldNumber: string
  readonly officialNumber: string
  readonly kind: CaseKind
  readonly state: CaseState
  readonly channel: CaseChannel
  readonly openedAt: WallClock
  /** False when only the day is known: then no hour is written. */
  readonly isTimeKnown: boolean
  readonly enteredAt: WallClock
  readonly receivedBy: string
  /** Null for an anonymous case. */
  readonly customer: {
    readonly name: string
    readonly phone: string
    readonly email: string
    readonly document: string
  } | null
  /** Its own, or else that of its customer (domain.md §1.18); null where nobody knows it. */
  readonly role: CustomerRole | null
  /** Key of the micro-segment of its customer today, and its name where it is one of the owner's own; null for none. */
  readonly segment: { readonly key: string; readonly name: string | null } | null
  readonly placeName: string | null
  readonly description: string
  readonly remedyAsked: string
  readonly product: string
  readonly topic: string
  /** In the currency of the business. */
  readonly amount: number | null
  /** 1 to 3. */
  readonly severity: number | null
  /** Code of a service element (domain.md §1.13). */
  readonly element: string | null
  readonly causeName: string | null
  /** Null for the owner. */
  readonly responsibleName: string | null
  readonly dueOn: CivilDate | null
  readonly deadlineState: DeadlineState
  readonly answeredOn: CivilDate | null
  /** What was answered, in words; empty before. */
  readonly answer: string
  readonly resolvedOn: CivilDate | null
  readonly closedOn: CivilDate | null
  readonly decision: Decision | null
  readonly acceptance: Acceptance | null
  /** What the remedy cost, in the currency of the business. */
  readonly cost: number | null
  /** Minutes of opening hours until the first answer (domain.md §1.9, standard 1); null where it has none. */
  readonly firstReplyMinutes: number | null
  /** Minutes of opening hours until the last resolution (domain.md §1.9, standard 4); null where it has none. */
  readonly resolutionMinutes: number | null
  /** Solved at the first contact (domain.md §1.9, standard 3); null while it cannot be said. */
  readonly isFirstContact: boolean | null
}

/** What the cells of a column hold: `hours` have two decimals, `amount` is money, `long` is text of many words. */
export type CaseColumnKind = 'text' | 'long' | 'day' | 'moment' | 'whole' | 'hours' | 'amount'

export interface CaseColumn {
  /** The name of the column in the program, whatever the language. */
  readonly key: CaseColumnKey
  readonly header: string
  readonly kind: CaseColumnKind
  /** In characters. */
  readonly width: number
  /** Says who the customer is: such columns are written only when somebody asks for them. */
  readonly isPersonal: boolean
  /** Texts in words; days as 'YYYY-MM-DD', moments as 'YYYY-MM-DDTHH:mm'; null for an empty cell. */
  readonly value: (record: CaseRecord) => string | number | null
}

type Words = typeof esCases & {
  readonly files: typeof esFiles
  readonly segments: typeof esCustomers.segmentNames
}
type Value = (record: CaseRecord, words: Words) => string | number | null
type Shape = readonly [kind: CaseColumnKind, width: number, value: Value, isPersonal?: 'personal']

const hours = (minutes: number | null) => (minutes === null ? null : Math.round((minutes / 60) * 100) / 100)
const known = <Key extends string>(names: Readonly<Record<Key, string>>, key: Key | null) =>
  key === null ? null : (names[key] ?? key)

const shapes = {
  number: ['text', 13, ({ number }) => number],
  oldNumber: ['text', 16, ({ oldNumber }) => oldNumber],
  kind: ['text', 13, ({ kind }, { kinds }) => kinds[kind]],
  state: ['text', 18, ({ state }, { states }) => states[state]],
  openedAt: ['moment', 17, ({ openedAt, isTimeKnown }) => (isTimeKnown ? openedAt : dateOf(openedAt))],
  channel: ['text', 14, ({ channel }, { channels }) => channels[channel]],
  officialNumber: ['text', 16, ({ officialNumber }) => officialNumber],
  identified: ['text', 13, ({ customer }, { files }) => (customer ? files.yes : files.no)],
  role: ['text', 18, ({ role }, { roles }) => known(roles, role)],
  segment: ['text', 20, ({ segment }, { segments }) => segmentName(segment, segments)],
  customerName: ['text', 26, ({ customer }) => customer?.name ?? null, 'personal'],
  customerPhone: ['text', 16, ({ customer }) => customer?.phone ?? null, 'personal'],
  customerEmail: ['text', 26, ({ customer }) => customer?.email ?? null, 'personal'],
  customerDocument: ['text', 16, ({ customer }) => customer?.document ?? null, 'personal'],
  description: ['long', 50, ({ description }) => description],
  remedyAsked: ['long', 32, ({ remedyAsked }) => remedyAsked],
  product: ['text', 22, ({ product }) => product],
  topic: ['text', 20, ({ topic }) => topic],
  amount: ['amount', 12, ({ amount }) => amount],
  severity: ['whole', 10, ({ severity }) => severity],
  element: [
    'text',
    22,
    ({ element }, { elements }) => known(elements, element as keyof typeof elements | null),
  ],
  cause: ['text', 24, ({ causeName }) => causeName],
  place: ['text', 18, ({ placeName }) => placeName],
  responsible: ['text', 18, ({ responsibleName }, { owner }) => responsibleName ?? owner],
  dueOn: ['day', 12, ({ dueOn }) => dueOn],
  answeredOn: ['day', 12, ({ answeredOn }) => answeredOn],
  daysToAnswer: ['whole', 12, (record) => daysToAnswer(record)],
  inTime: ['text', 16, ({ deadlineState }, { files }) => files.deadlines[deadlineState]],
  answer: ['long', 40, ({ answer }) => answer],
  resolvedOn: ['day', 12, ({ resolvedOn }) => resolvedOn],
  closedOn: ['day', 12, ({ closedOn }) => closedOn],
  decision: ['text', 22, ({ decision }, { decisions }) => known(decisions, decision)],
  acceptance: ['text', 22, ({ acceptance }, { acceptances }) => known(acceptances, acceptance)],
  cost: ['amount', 12, ({ cost }) => cost],
  firstReplyHours: ['hours', 13, ({ firstReplyMinutes }) => hours(firstReplyMinutes)],
  resolutionHours: ['hours', 13, ({ resolutionMinutes }) => hours(resolutionMinutes)],
  firstContact: ['text', 13, ({ isFirstContact }, { files }) => yesOrNo(isFirstContact, files)],
  enteredOn: ['day', 12, ({ enteredAt }) => dateOf(enteredAt)],
  receivedBy: ['text', 18, ({ receivedBy }) => receivedBy],
} as const satisfies Readonly<Record<string, Shape>>

export type CaseColumnKey = keyof typeof shapes

/** The keys of all columns, in their order. */
export const caseColumnKeys = Object.keys(shapes) as CaseColumnKey[] // the keys of the record above

const wordsOf: Readonly<Record<Language, Words>> = {
  es: { ...esCases, files: esFiles, segments: esCustomers.segmentNames },
  en: { ...enCases, files: enFiles, segments: enCustomers.segmentNames },
}

/** The columns of a table of cases in a language, those that say who the customer is only when asked for. */
export function caseColumns(
  language: Language,
  { withPersonal }: { readonly withPersonal: boolean },
): readonly CaseColumn[] {
  const words = wordsOf[language]
  return caseColumnKeys.flatMap((key): CaseColumn[] => {
    const shape: Shape = shapes[key]
    const [kind, width, value, personal] = shape
    const isPersonal = personal !== undefined
    if (isPersonal && !withPersonal) return []
    const header = words.files.columns[key]
    return [{ key, header, kind, width, isPersonal, value: (record) => value(record, words) }]
  })
}

/** Days of the calendar from what the customer said to the answer; null before it. */
export function daysToAnswer({
  openedAt,
  answeredOn,
}: Pick<CaseRecord, 'openedAt' | 'answeredOn'>): number | null {
  return answeredOn === null ? null : daysBetween(dateOf(openedAt), answeredOn)
}

function yesOrNo(is: boolean | null, { yes, no }: typeof esFiles): string | null {
  return is === null ? null : is ? yes : no
}

function segmentName(segment: CaseRecord['segment'], names: Words['segments']): string | null {
  if (segment === null) return null
  return segment.name ?? known(names, segment.key as keyof typeof names) // those without a name are ours
}
