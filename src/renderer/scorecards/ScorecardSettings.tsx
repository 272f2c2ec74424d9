import { Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Method, PointsFrom, Rhythm, type ScorecardDraft } from '#shared/scorecards/scorecardDraft'
import type { SurveySummary } from '#shared/surveys/surveys.contract'
import { useLocalText } from '../ui/useLocalText'

interface ScorecardSettingsProps {
  readonly draft: ScorecardDraft
  readonly surveys: readonly SurveySummary[]
  readonly onChange: (part: Partial<ScorecardDraft>, what?: string) => void
  readonly onSurveys: (surveyId: number, moreSurveyIds: number[]) => void
}

const pointWords = { owner: 'owner', stated: 'stated', points: 'shared' } as const

/** Name, surveys, periods, and how points and ratings become a grade. */
export function ScorecardSettings({ draft, surveys, onChange, onSurveys }: ScorecardSettingsProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const chosen = [draft.surveyId, ...draft.moreSurveyIds]
  const titles = surveys.map(({ id, title }) => ({
    value: String(id),
    label: localText(title) || String(id),
  }))
  // The first one stands first, whatever the order in which they were chosen.
  function chooseSurveys(values: readonly string[]) {
    const [first, ...more] = values.map(Number)
    if (first !== undefined) onSurveys(first, more)
  }
  return (
    <Stack gap="sm" maw={900}>
      <Group grow align="flex-start">
        <TextInput
          label={t('scorecards.name')}
          value={draft.name}
          onChange={(event) => onChange({ name: event.currentTarget.value }, 'name')}
          maxLength={120}
        />
        {surveys.length > 1 ? (
          <MultiSelect
            label={t('libreta.editor.surveys')}
            description={t('libreta.editor.surveysHelp')}
            inputWrapperOrder={['label', 'input', 'description']}
            data={titles}
            value={chosen.map(String)}
            onChange={chooseSurveys}
            maxValues={21}
          />
        ) : (
          <Select
            label={t('scorecards.survey')}
            data={titles}
            value={String(draft.surveyId)}
            onChange={(value) => value && onSurveys(Number(value), [])}
            allowDeselect={false}
          />
        )}
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t('libreta.editor.rhythm')}
          data={Rhythm.options.map((value) => ({ value, label: t(`libreta.editor.rhythms.${value}`) }))}
          value={draft.rhythm}
          onChange={(value) => onChange({ rhythm: Rhythm.safeParse(value).data ?? draft.rhythm })}
          allowDeselect={false}
        />
        <Select
          label={t('libreta.points.title')}
          data={PointsFrom.options.map((value) => ({
            value,
            label: t(`libreta.points.${pointWords[value]}`),
          }))}
          value={draft.pointsFrom}
          onChange={(value) => onChange({ pointsFrom: PointsFrom.safeParse(value).data ?? draft.pointsFrom })}
          allowDeselect={false}
        />
        <Select
          label={t('scorecards.method')}
          data={Method.options.map((value) => ({ value, label: t(`scorecards.methods.${value}`) }))}
          value={draft.method}
          onChange={(value) => onChange({ method: Method.safeParse(value).data ?? draft.method })}
          allowDeselect={false}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t(`libreta.editor.rhythmHelp.${draft.rhythm}`)}
      </Text>
    </Stack>
  )
}
