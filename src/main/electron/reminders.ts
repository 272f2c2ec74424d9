import { Notification } from 'electron'
import type { Contract, Output, ProcedureName } from '#shared/contract/contract'
import type { InputOf } from '#shared/contract/procedure'
import { REMINDED_ON_PREFERENCE, REMINDERS_PREFERENCE, toRemindOf } from '#shared/home/reminders'
import { createI18n, type Texts } from '#shared/i18n/i18n'
import type { Language } from '#shared/i18n/languages'
import { systemClock } from '../clock'
import type { RunningApp } from '../startApp'

/** Long after the first page is drawn: a reminder can wait, the page cannot. */
const FIRST_LOOK_MS = 20_000
const EVERY_HOUR_MS = 60 * 60 * 1000

/** Kept so that it can still be clicked: what nothing holds is collected. */
let shown: Notification | null = null

export interface RemindersOptions {
  /** As the page calls it, with the role of whoever sits at the PC: a locked app reminds nobody. */
  readonly dispatch: RunningApp['dispatch']
  readonly onClick: () => void
  readonly onError: (error: unknown) => void
}

/** Tells by the system's notification, once a day, how many surveys are due. No names in it: others see the screen. */
export function keepReminding(options: RemindersOptions): void {
  if (!Notification.isSupported()) return
  const look = () => void remind(options).catch(options.onError)
  setTimeout(look, FIRST_LOOK_MS).unref()
  setInterval(look, EVERY_HOUR_MS).unref()
}

async function remind({ dispatch, onClick }: RemindersOptions): Promise<void> {
  const ask = asking(dispatch)
  const [home, preferences, business] = [
    await ask('home.today', {}),
    await ask('business.preferences', {}),
    await ask('business.get', {}),
  ]
  if (!home || !preferences || !business) return
  const today = systemClock().today()
  const last = preferences[REMINDED_ON_PREFERENCE]
  const count = toRemindOf({
    isOn: preferences[REMINDERS_PREFERENCE] !== false,
    today,
    remindedOn: typeof last === 'string' ? last : null,
    due: home.due,
  })
  if (count === 0) return
  const { t } = createI18n(business.language, await textsOf(business.language))
  shown = new Notification({
    title: t('waves.reminder.title'),
    body: t('waves.reminder.text', { count }),
  })
  shown.on('click', onClick)
  shown.show()
  await ask('business.setPreference', { key: REMINDED_ON_PREFERENCE, value: today })
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
