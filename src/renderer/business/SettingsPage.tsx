import { Button, Group, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Business, BusinessDraft } from '#shared/business/business.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { CalendarLinks } from '../calendar/CalendarLinks'
import { ReminderSwitch } from '../home/ReminderSwitch'
import { PeopleLink } from '../people/PeopleLink'
import { useIsOwner } from '../people/useIsOwner'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { BusinessFields } from './BusinessFields'
import './business.css'

/** What the welcome asked, to change later, and how the app looks. */
export function SettingsPage() {
  const { t } = useTranslation()
  const isOwner = useIsOwner()
  const business = useApiQuery('business.get', isOwner ? {} : null)
  return (
    <Page title={t('business.settings')}>
      <Stack maw={640} gap="lg">
        <Appearance />
        <ReminderSwitch />
        <PeopleLink />
        <CalendarLinks />
        {isOwner && (
          <QueryState query={business}>{(data) => data && <BusinessForm business={data} />}</QueryState>
        )}
      </Stack>
    </Page>
  )
}

function Appearance() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <section className="surface surface-pad">
      <Group justify="space-between">
        <Text fw={560} id="appearance">
          {t('app.theme')}
        </Text>
        <SegmentedControl
          aria-labelledby="appearance"
          value={colorScheme}
          onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
          data={[
            { value: 'auto', label: t('app.themeAuto') },
            { value: 'light', label: t('app.themeLight') },
            { value: 'dark', label: t('app.themeDark') },
          ]}
        />
      </Group>
    </section>
  )
}

function BusinessForm({ business }: { business: Business }) {
  const { t } = useTranslation()
  const report = useReport()
  const update = useApiCommand('business.update')
  const [draft, setDraft] = useState<BusinessDraft>(business)
  const [isChecked, setIsChecked] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    const parsed = BusinessDraft.safeParse(draft)
    if (!parsed.success) return
    update.mutate(parsed.data, {
      onSuccess: () => notifications.show({ message: t('business.settingsSaved') }),
      onError: report,
    })
  }

  return (
    <form className="surface surface-pad" onSubmit={submit} noValidate>
      <BusinessFields value={draft} onChange={setDraft} isChecked={isChecked} hasHours={false} />
      <Group justify="flex-end" mt="md">
        <Button type="submit" loading={update.isPending}>
          {t('app.save')}
        </Button>
      </Group>
    </form>
  )
}
