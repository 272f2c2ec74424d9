import { Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Method, PointsFrom, Rhythm, type ScorecardDraft, surveysOf } from '#shared/scorecards/scorecardDraft'
import type { SurveySummary } from '#shared/surveys/surveys.contract'
import { useLocalText } from '../ui/useLocalText'

interface ScorecardSettingsProps {
  readonly draft: ScorecardDraft
  readonly surveys: readonly SurveySummary[]
  readonly onChange: (part: Partial<ScorecardDraft>, what?: string) => void
  /** All that count, the first one first. */
  readonly onSurveys: (ids: readonly number[]) => void
  readonly onRhythm: (rhythm: Rhythm) => void
}

const pointWords = { owner: 'owner', stated: 'stated', points: 'shared' } as const

/** Name, surveys, periods, and how points and ratings become a grade. */
export function ScorecardSettings({ draft, surveys, onChange, onSurveys, onRhythm }: ScorecardSettingsProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const chosen = surveysOf(draft)
  const titles = surveys.map(({ id, title }) => ({
    value: String(id),
    label: localText(title) || String(id),
  }))
  return (
    <Stack gap="sm" maw={900}>
      <Group grow align="flex-start">
        <TextInput
          label={t('scorecards.name')}
          value={draft.name}
          onChange={(event) => onChange({ name: event.currentTarget.value }, 'name')}
          maxLength={120}
        />
        {surveys.length > 0 && (
          <MultiSelect
            label={t('libreta.editor.surveys')}
            description={t(
              draft.rhythm === 'wave' ? 'libreta.editor.surveysHelp' : 'libreta.editor.surveysAlike',
            )}
            inputWrapperOrder={['label', 'input', 'description']}
            data={titles}
            value={chosen.map(String)}
            onChange={(values) => onSurveys(values.map(Number))}
            maxValues={20}
            clearable
          />
        )}
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t('libreta.editor.rhythm')}
          data={Rhythm.options.map((value) => ({
            value,
            label: t(`libreta.editor.rhythms.${value}`),
            // Without a survey there are no waves.
            disabled: value === 'wave' && chosen.length === 0,
          }))}
          value={draft.rhythm}
          onChange={(value) => onRhythm(Rhythm.safeParse(value).data ?? draft.rhythm)}
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
