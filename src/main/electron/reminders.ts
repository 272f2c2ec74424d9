import { Notification } from 'electron'
import { deadlineMarks } from '#shared/cases/deadlineMarks'
import type { Contract, Output, ProcedureName } from '#shared/contract/contract'
import type { InputOf } from '#shared/contract/procedure'
import { REMINDED_ON_PREFERENCE, REMINDERS_PREFERENCE, toRemindOf } from '#shared/home/reminders'
import { createI18n, type Texts } from '#shared/i18n/i18n'
import type { Language } from '#shared/i18n/languages'
import { systemClock } from '../clock'
import { freshCaseMarks } from '../home/freshCaseMarks'
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

/**
 * Tells by the system's notification how many surveys are due, once a day, and which marks of their term the cases
 * have reached, once each. No names in it: others see the screen.
 */
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
  if (preferences[REMINDERS_PREFERENCE] === false) return
  const told = { ask, language: business.language, onClick: options.onClick }
  await remindOfSurveys(told, preferences[REMINDED_ON_PREFERENCE])
  await remindOfCases(told)
}

interface Told {
  readonly ask: ReturnType<typeof asking>
  readonly language: Language
  readonly onClick: () => void
}

async function remindOfSurveys(told: Told, lastDay: unknown): Promise<void> {
  const today = systemClock().today()
  const remindedOn = typeof lastDay === 'string' ? lastDay : null
  const home = await told.ask('home.today', {})
  const count = home ? toRemindOf({ isOn: true, today, remindedOn, due: home.due }) : 0
  if (count === 0) return
  const { t } = createI18n(told.language, await textsOf(told.language))
  tell(told, t('waves.reminder.title'), t('waves.reminder.text', { count }))
  await told.ask('business.setPreference', { key: REMINDED_ON_PREFERENCE, value: today })
}

async function remindOfCases(told: Told): Promise<void> {
  const fresh = await freshCaseMarks(told.ask)
  if (!fresh) return
  const { t } = createI18n(told.language, await textsOf(told.language))
  const worstFirst = [...deadlineMarks].reverse().filter((mark) => fresh[mark] > 0)
  const sentences = worstFirst.map((mark) => t(`cases.reminder.${mark}`, { count: fresh[mark] }))
  tell(told, t('cases.reminder.title'), sentences.join(' '))
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
