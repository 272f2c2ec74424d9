import { NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ComparisonProfile, ComparisonSettings } from '#shared/comparison/competitors.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { FormDialog } from '../ui/FormDialog'
import { useLocalText } from '../ui/useLocalText'

interface SettingsDialogProps {
  readonly profile: ComparisonProfile
  readonly onClose: () => void
}

/** From what rating on it is done well, what counts as a difference, and what says what matters. */
export function SettingsDialog({ profile, onClose }: SettingsDialogProps) {
  const { t, i18n } = useTranslation()
  const localText = useLocalText()
  const report = useReport()
  const tell = useTell()
  const set = useApiCommand('comparison.setSettings')
  const { settings, importance, importanceChoices } = profile
  const [target, setTarget] = useState<number | string>(settings.target)
  const [difference, setDifference] = useState<number | string>(settings.difference)
  const [from, setFrom] = useState(JSON.stringify(importance))
  const nameOf = ({ from: choice, name, titles }: (typeof importanceChoices)[number]) => {
    if (choice.kind === 'survey')
      return t('comparison.settings.fromSurvey', { name: titles ? localText(titles) : '' })
    return choice.kind === 'scorecard'
      ? t('comparison.settings.fromScorecard', { name })
      : t('comparison.settings.same')
  }
  function submit() {
    const chosen = importanceChoices.find((choice) => JSON.stringify(choice.from) === from)
    const next = ComparisonSettings.safeParse({ target, difference, importance: chosen?.from ?? null })
    if (!next.success) return
    set.mutate(next.data, {
      onSuccess: () => {
        tell({ message: t('comparison.settings.saved') })
        onClose()
      },
      onError: report,
    })
  }
  const decimal = i18n.language === 'es' ? ',' : '.'
  return (
    <FormDialog
      title={t('comparison.settings.title')}
      isPending={set.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <NumberInput
        label={t('comparison.settings.target')}
        description={t('comparison.settings.targetHelp')}
        min={1}
        max={5}
        step={0.1}
        decimalScale={2}
        decimalSeparator={decimal}
        allowedDecimalSeparators={[',', '.']}
        data-autofocus
        value={target}
        onChange={setTarget}
      />
      <NumberInput
        label={t('comparison.settings.difference')}
        description={t('comparison.settings.differenceHelp')}
        min={0}
        max={2}
        step={0.1}
        decimalScale={2}
        decimalSeparator={decimal}
        allowedDecimalSeparators={[',', '.']}
        value={difference}
        onChange={setDifference}
      />
      <Select
        label={t('comparison.settings.importance')}
        allowDeselect={false}
        data={importanceChoices.map((choice) => ({
          value: JSON.stringify(choice.from),
          label: nameOf(choice),
        }))}
        value={from}
        onChange={(value) => value !== null && setFrom(value)}
      />
    </FormDialog>
  )
}
