import { SegmentedControl, Select, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportanceResult, ImportanceSettings } from '#shared/importance/importance.contract'
import { crosshairPresets } from '#shared/importance/matrix'
import { useLocalText } from '../ui/useLocalText'

interface MatrixSettingsProps {
  readonly result: ImportanceResult
  /** Null while nothing can be placed: then there are no lines to put. */
  readonly preset: ImportanceSettings['preset'] | null
  readonly onChange: (settings: ImportanceSettings) => void
}

/** Where importance comes from and where the lines stand: chosen once for a survey. */
export function MatrixSettings({ result, preset, onChange }: MatrixSettingsProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const { settings, sources, overall, overallKey } = result
  const id = useId()
  // Lines of one source mean nothing on the scale of another.
  const restart = { preset: settings.preset === 'own' ? 'means' : settings.preset, own: null } as const
  const isOffered = (preset: ImportanceSettings['preset']) => preset !== 'own' || settings.preset === 'own'
  return (
    <div className="matrix-settings">
      <Select
        label={t('importance.source')}
        w={330}
        allowDeselect={false}
        data={sources.map(({ source, count }) => ({
          value: source,
          label: t(`importance.sources.${source}`),
          disabled: count === 0,
        }))}
        value={settings.source}
        onChange={(value) => {
          const source = sources.find((each) => each.source === value)?.source
          if (source && source !== settings.source) onChange({ ...settings, ...restart, source })
        }}
      />
      {settings.source === 'derived' && (
        <Select
          label={t('importance.overall')}
          w={330}
          allowDeselect={false}
          data={overall.map(({ key, text }) => ({ value: key, label: localText(text) }))}
          value={overallKey}
          onChange={(key) => key !== overallKey && onChange({ ...settings, ...restart, overallKey: key })}
        />
      )}
      {preset && (
        <div>
          <Text size="sm" fw={500} id={id} mb={4}>
            {t('importance.lines')}
          </Text>
          <SegmentedControl
            aria-labelledby={id}
            data={crosshairPresets
              .filter(isOffered)
              .map((value) => ({ value, label: t(`importance.presets.${value}`) }))}
            value={preset}
            onChange={(value) => {
              const chosen = crosshairPresets.find((each) => each === value)
              if (chosen && chosen !== 'own') onChange({ ...settings, preset: chosen, own: null })
            }}
          />
        </div>
      )}
    </div>
  )
}
