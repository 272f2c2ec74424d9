import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { inLanguage, type Language } from '#shared/i18n/languages'
import { paperTexts } from '#shared/surveys/paperTexts'
import type { TemplateSummary } from '#shared/surveys/surveys.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { BringFormButton } from './exchange/BringFormButton'
import { PaperPreview } from './PaperPreview'
import { usePaperChoice } from './printDefaults'
import { TemplateList } from './TemplateList'
import { groupTemplates } from './templateTexts'
import '../styles/surveys.css'

/** From a ready-made form, or from nothing, to a survey of one's own. */
export function NewSurveyPage() {
  const { t } = useTranslation()
  const templates = useApiQuery('surveys.templates', {})
  return (
    <Page title={t('surveys.new')} lead={t('surveys.create.lead')} actions={<BringFormButton />}>
      <QueryState query={templates}>{(list) => <NewSurvey templates={list} />}</QueryState>
    </Page>
  )
}

function NewSurvey({ templates }: { templates: readonly TemplateSummary[] }) {
  const { t, i18n } = useTranslation()
  const [, goTo] = useLocation()
  const report = useReport()
  const create = useApiCommand('surveys.create')
  const [templateId, setTemplateId] = useState<string | null>(
    () => groupTemplates(templates).flatMap((group) => group.templates)[0]?.id ?? null,
  )
  const [language, setLanguage] = useState<Language>(i18n.language === 'en' ? 'en' : 'es')
  // Until a title is typed, it is the form's own in the language of the sheet.
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = templates.find(({ id }) => id === templateId)
  const proposed = chosen ? inLanguage(chosen.name, language) : paperTexts[language].blankTitle
  const title = typed ?? proposed

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '' || create.isPending) return
    create.mutate(
      { templateId, title, language },
      { onSuccess: ({ surveyId }) => goTo(`/surveys/${surveyId}/edit`), onError: report },
    )
  }

  return (
    <form className="new-survey" onSubmit={submit}>
      <div className="surface">
        <TemplateList templates={templates} chosen={templateId} onChoose={setTemplateId} />
      </div>
      <div className="new-survey-side">
        <Stack className="surface surface-pad" gap="sm">
          <TextInput
            label={t('surveys.create.surveyTitle')}
            description={t('surveys.create.titleHelp')}
            error={title.trim() === '' && t('surveys.create.titleMissing')}
            maxLength={200}
            value={title}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="space-between" align="flex-end">
            <div>
              <Text size="sm" fw={500} mb={4} id="sheet-language">
                {t('surveys.create.language')}
              </Text>
              <SegmentedControl
                aria-labelledby="sheet-language"
                data={(['es', 'en'] as const).map((value) => ({
                  value,
                  label: t(`surveys.languages.${value}`),
                }))}
                value={language}
                onChange={(value) => setLanguage(value === 'en' ? 'en' : 'es')}
              />
            </div>
            <Button type="submit" loading={create.isPending}>
              {t('surveys.create.create')}
            </Button>
          </Group>
        </Stack>
        {templateId !== null && <TemplatePreview id={templateId} title={title} language={language} />}
      </div>
    </form>
  )
}

interface TemplatePreviewProps {
  readonly id: string
  readonly title: string
  readonly language: Language
}

function TemplatePreview({ id, title, language }: TemplatePreviewProps) {
  const { t } = useTranslation()
  const business = useApiQuery('business.get', {})
  const template = useApiQuery('surveys.template', { id })
  const choice = usePaperChoice()
  const [calmTitle] = useDebouncedValue(title, 300)
  if (!template.data || !choice) return null
  const { questionnaire } = template.data
  return (
    <div>
      <Text size="sm" c="dimmed" mb={6}>
        {t('surveys.create.preview')}
      </Text>
      <PaperPreview
        label={t('surveys.create.preview')}
        widthPx={440}
        questionnaire={{
          ...questionnaire,
          language,
          title: { ...questionnaire.title, [language]: calmTitle || questionnaire.title[language] },
        }}
        layout={{ ...choice, largePrint: false }}
        sheet={1}
        header={{
          businessName: business.data?.name ?? '',
          logo: business.data?.logo ?? null,
          surveyCode: '',
          asksName: false,
          waveLabel: null,
        }}
      />
    </div>
  )
}
