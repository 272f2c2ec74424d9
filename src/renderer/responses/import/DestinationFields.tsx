import { Checkbox, Group, Select, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../../app/api'
import { DateField } from '../../ui/DateField'
import { useLocalText } from '../../ui/useLocalText'
import type { Destination } from './destination'

interface DestinationFieldsProps {
  readonly destination: Destination
  /** Waves of the chosen survey; none for a new one. */
  readonly waves: readonly Wave[]
  readonly onChange: (destination: Destination) => void
}

const newOne = 'new'

/** The survey and the wave that the sheets go to. */
export function DestinationFields({ destination, waves, onChange }: DestinationFieldsProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const surveys = useApiQuery('surveys.list', {})
  const { surveyId, waveId } = destination
  const open = waves.filter(({ closedOn }) => closedOn === null)
  const idOf = (value: string | null) => (value === null || value === newOne ? null : Number(value))
  const change = (changes: Partial<Destination>) => onChange({ ...destination, ...changes })
  return (
    <Stack gap="xs">
      <Group grow align="flex-start">
        <Select
          label={t('responses.import.intoSurvey')}
          data={[
            { value: newOne, label: t('responses.import.newSurvey') },
            ...(surveys.data ?? []).map(({ id, title }) => ({ value: String(id), label: localText(title) })),
          ]}
          value={String(surveyId ?? newOne)}
          onChange={(value) => change({ surveyId: idOf(value), waveId: null })}
          allowDeselect={false}
        />
        {surveyId === null && (
          <TextInput
            label={t('responses.import.surveyTitle')}
            value={destination.surveyTitle}
            onChange={(event) => change({ surveyTitle: event.currentTarget.value })}
            maxLength={200}
          />
        )}
        {open.length > 0 && (
          <Select
            label={t('responses.import.intoWave')}
            data={[
              { value: newOne, label: t('responses.import.newWave') },
              ...open.map(({ id, label }) => ({ value: String(id), label })),
            ]}
            value={String(waveId ?? newOne)}
            onChange={(value) => change({ waveId: idOf(value) })}
            allowDeselect={false}
          />
        )}
        {waveId === null && (
          <>
            <TextInput
              label={t('responses.import.waveLabel')}
              value={destination.waveLabel}
              onChange={(event) => change({ waveLabel: event.currentTarget.value })}
              maxLength={80}
            />
            <DateField
              label={t('responses.import.openedOn')}
              value={destination.openedOn}
              onChange={(openedOn) => change({ openedOn })}
            />
          </>
        )}
      </Group>
      {waveId !== null && (
        <Checkbox
          label={t('responses.import.skipTaken')}
          checked={destination.skipTaken}
          onChange={(event) => change({ skipTaken: event.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}
