import { Button, Group, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { legalPresets, presetOf, termsOfPreset } from '#shared/calendar/presets'
import { useApiQuery } from '../app/api'
import { useLocalText } from '../ui/useLocalText'
import { TermsSummary } from './TermsSummary'
import { useDeed } from './useDeed'

interface PresetChooserProps {
  readonly today: string
  readonly onDone: () => void
  /** Left out while there are no terms to go back to. */
  readonly onCancel?: () => void
}

/** Ready-made terms to look at and to take; those of the country of the business come first. */
export function PresetChooser({ today, onDone, onCancel }: PresetChooserProps) {
  const { t } = useTranslation()
  const local = useLocalText()
  const settings = useApiQuery('calendar.get', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const save = useDeed('calendar.saveTerms')
  if (!settings.data) return null
  const preset =
    legalPresets.find(({ id }) => id === chosen) ?? presetOf(settings.data.businessCountry) ?? legalPresets[0]
  if (!preset) return null
  const terms = termsOfPreset(preset)
  return (
    <Stack gap="md">
      <Group align="flex-end">
        <Select
          label={t('calendar.terms.preset')}
          data={legalPresets.map(({ id, label }) => ({ value: id, label: local(label) }))}
          value={preset.id}
          onChange={setChosen}
          allowDeselect={false}
          searchable
          w={420}
        />
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
        )}
        <Button
          loading={save.isPending}
          onClick={() => save.run({ validFrom: today, terms }, t('calendar.terms.saved'), onDone)}
        >
          {t('calendar.terms.use')}
        </Button>
      </Group>
      <TermsSummary terms={terms} />
    </Stack>
  )
}
