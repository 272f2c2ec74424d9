import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BusinessDraft } from '#shared/business/business.contract'
import { countryOfLocale } from '#shared/business/countries'
import { defaultOpeningHours } from '#shared/business/openingHours'
import { useApiCommand } from '../app/api'
import { speak } from '../app/languages'
import { useReport } from '../app/useReport'
import { BusinessFields } from './BusinessFields'
import './business.css'

/** The first run: a name and little more, or a look around in a sample shop. */
export function Welcome() {
  const { t, i18n } = useTranslation()
  const report = useReport()
  const create = useApiCommand('business.create')
  const createSample = useApiCommand('business.createSample')
  const [isChecked, setIsChecked] = useState(false)
  const [draft, setDraft] = useState<BusinessDraft>(() => ({
    name: '',
    country: countryOfLocale(navigator.language),
    language: i18n.language === 'en' ? 'en' : 'es',
    openingHours: [...defaultOpeningHours],
    logo: null,
  }))

  function change(next: BusinessDraft) {
    setDraft(next)
    if (next.language !== i18n.language) void speak(i18n, next.language)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (BusinessDraft.safeParse(draft).success) create.mutate(draft, { onError: report })
  }

  return (
    <main className="welcome">
      <div className="welcome-lead">
        <Text fw={680} fz={20}>
          {t('app.name')}
        </Text>
        <Title order={1} size={34} lh={1.15} mt="xl">
          {t('business.welcome.title')}
        </Title>
        <Text mt="md" c="dimmed">
          {t('business.welcome.lead')}
        </Text>
        <div className="welcome-sample">
          <Button
            variant="default"
            loading={createSample.isPending}
            onClick={() => createSample.mutate({ language: draft.language }, { onError: report })}
          >
            {t('business.welcome.sample')}
          </Button>
          <Text size="sm" c="dimmed" mt={6}>
            {t('business.welcome.sampleText')}
          </Text>
        </div>
      </div>
      <form className="surface welcome-form" onSubmit={submit} noValidate>
        <Stack>
          <Title order={2} size="h4">
            {t('business.welcome.yours')}
          </Title>
          <BusinessFields value={draft} onChange={change} isChecked={isChecked} />
          <Group justify="flex-end">
            <Button type="submit" loading={create.isPending}>
              {t('business.welcome.start')}
            </Button>
          </Group>
        </Stack>
      </form>
    </main>
  )
}
