import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { REMINDERS_PREFERENCE } from '#shared/home/reminders'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'

/** Whether the system tells when a survey is due; on unless somebody turned it off. */
export function ReminderSwitch() {
  const { t } = useTranslation()
  const report = useReport()
  const preferences = useApiQuery('business.preferences', {})
  const { mutate } = useApiCommand('business.setPreference')
  return (
    <section className="surface surface-pad">
      <Switch
        label={t('waves.reminder.setting')}
        description={t('waves.reminder.settingHelp')}
        checked={preferences.data?.[REMINDERS_PREFERENCE] !== false}
        onChange={(event) =>
          mutate({ key: REMINDERS_PREFERENCE, value: event.currentTarget.checked }, { onError: report })
        }
      />
    </section>
  )
}
