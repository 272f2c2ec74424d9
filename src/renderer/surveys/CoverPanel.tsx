import { SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Audience, audiences, type Questionnaire } from '#shared/surveys/questionnaire'
import { LocalTextField } from './LocalTextField'

type Cover = Omit<Questionnaire, 'questions'>

interface CoverPanelProps {
  readonly cover: Cover
  readonly onChange: (changes: Partial<Cover>, when?: 'now') => void
}

/** What stands before and after the questions. */
export function CoverPanel({ cover, onChange }: CoverPanelProps) {
  const { t } = useTranslation()
  const { language } = cover
  return (
    <Stack gap="sm">
      <Title order={2} size="h5">
        {t('surveys.editor.cover')}
      </Title>
      <LocalTextField
        label={t('surveys.editor.surveyTitle')}
        value={cover.title}
        first={language}
        maxLength={200}
        isMain
        onChange={(title) => onChange({ title })}
      />
      <LocalTextField
        label={t('surveys.editor.intro')}
        value={cover.intro}
        first={language}
        minRows={2}
        onChange={(intro) => onChange({ intro })}
      />
      <LocalTextField
        label={t('surveys.editor.thanks')}
        value={cover.thanks}
        first={language}
        onChange={(thanks) => onChange({ thanks })}
      />
      <div>
        <Text size="sm" fw={500} mb={4} id="audience">
          {t('team.audience.label')}
        </Text>
        <SegmentedControl
          aria-labelledby="audience"
          data={audiences.map((value) => ({ value, label: t(`team.audience.${value}`) }))}
          value={cover.audience}
          onChange={(value) => onChange({ audience: Audience.parse(value) }, 'now')}
        />
        {cover.audience === 'employees' && (
          <Text size="xs" c="dimmed" mt={4}>
            {t('team.audience.help')}
          </Text>
        )}
      </div>
      <div>
        <Text size="sm" fw={500} mb={4} id="printed-language">
          {t('surveys.editor.language')}
        </Text>
        <SegmentedControl
          aria-labelledby="printed-language"
          data={(['es', 'en'] as const).map((value) => ({ value, label: t(`surveys.languages.${value}`) }))}
          value={language}
          onChange={(value) => onChange({ language: value === 'en' ? 'en' : 'es' }, 'now')}
        />
      </div>
    </Stack>
  )
}
