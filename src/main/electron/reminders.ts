import { Notification } from 'electron'
import type { Contract, Output, ProcedureName } from '#shared/contract/contract'
import type { InputOf } from '#shared/contract/procedure'
import {
  CASES_REMINDED_ON_PREFERENCE,
  casesToRemindOf,
  REMINDED_ON_PREFERENCE,
  REMINDERS_PREFERENCE,
  type ReminderFacts,
  toRemindOf,
} from '#shared/home/reminders'
import { createI18n, type Texts } from '#shared/i18n/i18n'
import type { Language } from '#shared/i18n/languages'
import { systemClock } from '../clock'
import type { RunningApp } from '../startApp'

/** Long after the first page is drawn: a reminder can wait, the page cannot. */
const FIRST_LOOK_MS = 20_000
const EVERY_HOUR_MS = 60 * 60 * 1000

/** Kept so that it can still be clicked: what nothing holds is collected. */
const shown = new Set<Notification>()

export interface RemindersOptions {
  /** As the page calls it, with the role of whoever sits at the PC: a locked app reminds nobody. */
  readonly dispatch: RunningApp['dispatch']
  readonly onClick: () => void
  readonly onError: (error: unknown) => void
}

/** Tells by the system's notification, once a day, how many surveys and answers are due. No names in it: others see the screen. */
export function keepReminding(options: RemindersOptions): void {
  if (!Notification.isSupported()) return
  const look = () => void remind(options).catch(options.onError)
  setTimeout(look, FIRST_LOOK_MS).unref()
  setInterval(look, EVERY_HOUR_MS).unref()
}

async function remind(options: RemindersOptions): Promise<void> {
  const ask = asking(options.dispatch)
  const preferences = await ask('business.preferences', {})
  const business = await ask('business.get', {})
  if (!preferences || !business) return
  const told = { ask, language: business.language, onClick: options.onClick }
  const facts = { isOn: preferences[REMINDERS_PREFERENCE] !== false, today: systemClock().today() }
  const dayOf = (key: string) => {
    const day = preferences[key]
    return typeof day === 'string' ? day : null
  }
  await remindOfSurveys(told, { ...facts, remindedOn: dayOf(REMINDED_ON_PREFERENCE) })
  await remindOfCases(told, { ...facts, remindedOn: dayOf(CASES_REMINDED_ON_PREFERENCE) })
}

type Facts = Pick<ReminderFacts, 'isOn' | 'today' | 'remindedOn'>
interface Told {
  readonly ask: ReturnType<typeof asking>
  readonly language: Language
  readonly onClick: () => void
}

async function remindOfSurveys(told: Told, facts: Facts): Promise<void> {
  const home = await told.ask('home.today', {})
  const count = home ? toRemindOf({ ...facts, due: home.due }) : 0
  if (count === 0) return
  const { t } = createI18n(told.language, await textsOf(told.language))
  tell(told, t('waves.reminder.title'), t('waves.reminder.text', { count }))
  await told.ask('business.setPreference', { key: REMINDED_ON_PREFERENCE, value: facts.today })
}

async function remindOfCases(told: Told, facts: Facts): Promise<void> {
  const due = await told.ask('cases.due', {})
  const waiting =
    due &&
    casesToRemindOf({ ...facts, overdue: due.overdue.length, alerts: due.soon.map(({ alert }) => alert) })
  if (!waiting) return
  const { t } = createI18n(told.language, await textsOf(told.language))
  const { overdue, soon } = waiting
  const sentences: string[] = []
  if (overdue > 0) sentences.push(t('cases.reminder.overdue', { count: overdue }))
  if (soon > 0) sentences.push(t('cases.reminder.soon', { count: soon }))
  tell(told, t('cases.reminder.title'), sentences.join(' '))
  await told.ask('business.setPreference', { key: CASES_REMINDED_ON_PREFERENCE, value: facts.today })
}

function tell({ onClick }: Told, title: string, body: string): void {
  const notification = new Notification({ title, body })
  shown.add(notification)
  notification.on('click', onClick)
  notification.on('close', () => shown.delete(notification))
  notification.show()
}

/** Loaded only when there is something to say. */
async function textsOf(language: Language): Promise<Texts> {
  return language === 'es' ? (await import('#shared/i18n/es')).es : (await import('#shared/i18n/en')).en
}

/** Calls as the page does; null when it may not, or the database could not be opened. */
function asking(dispatch: RunningApp['dispatch']) {
  return async <N extends ProcedureName>(name: N, input: InputOf<Contract[N]>): Promise<Output<N> | null> => {
    const reply = await dispatch(name, input)
    return reply.ok ? (reply.value as Output<N>) : null // main answers from the same contract
  }
}
