import { NumberInput, SegmentedControl, Select, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CharterDraft, CharterMeasure } from '#shared/charter/charter.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { IndicatorSelect } from '../plan/IndicatorSelect'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'

interface CharterDialogProps {
  /** The promise that is changed; null for a new one. */
  readonly id: number | null
  /** To begin with. */
  readonly draft: CharterDraft
  readonly types: readonly string[]
  readonly onClose: () => void
}

const kinds = ['none', 'promises', 'indicator'] as const

/** A promise in writing: its words, by what it is measured, the goal, and since when it holds. */
export function CharterDialog({ id, draft, types, onClose }: CharterDialogProps) {
  const { t, i18n } = useTranslation()
  const report = useReport()
  const add = useApiCommand('charter.add')
  const change = useApiCommand('charter.change')
  const indicators = useApiQuery('indicators.list', {}).data ?? []
  const [text, setText] = useState(draft.text)
  const [measure, setMeasure] = useState<CharterMeasure>(draft.measure)
  const [goal, setGoal] = useState<number | null>(draft.goal)
  const [appliesFrom, setAppliesFrom] = useState<string | null>(draft.appliesFrom)
  const [isChecked, setIsChecked] = useState(false)
  const key = measure.kind === 'indicator' ? measure.key : null
  const indicator = indicators.find((one) => one.key === key)
  // The language of whoever writes comes first.
  const languages = i18n.language === 'en' ? (['en', 'es'] as const) : (['es', 'en'] as const)
  const isEmpty = text.es.trim() === '' && text.en.trim() === ''
  const lacksIndicator = measure.kind === 'indicator' && measure.key === ''
  const lacksGoal = measure.kind !== 'none' && goal === null

  function submit() {
    setIsChecked(true)
    if (isEmpty || lacksIndicator || lacksGoal || appliesFrom === null) return
    const promise = { text, measure, goal: measure.kind === 'none' ? null : goal, appliesFrom }
    const ended = { onSuccess: onClose, onError: report }
    if (id === null) add.mutate(promise, ended)
    else change.mutate({ id, promise }, ended)
  }
  return (
    <FormDialog
      title={t(id === null ? 'charter.add' : 'charter.change')}
      size="lg"
      isPending={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {languages.map((language, index) => (
        <Textarea
          key={language}
          {...(index === 0 ? { 'data-autofocus': true } : {})}
          label={t(`charter.fields.${language}`)}
          autosize
          minRows={2}
          maxLength={300}
          value={text[language]}
          error={index === 0 && isChecked && isEmpty && t('charter.missing.text')}
          onChange={(event) => setText({ ...text, [language]: event.currentTarget.value })}
        />
      ))}
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t('charter.fields.measure')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-label={t('charter.fields.measure')}
          value={measure.kind}
          onChange={(kind) => setMeasure(blank(kind))}
          data={kinds.map((value) => ({ value, label: t(`charter.kinds.${value}`) }))}
        />
      </div>
      {measure.kind === 'none' && (
        <Text size="sm" c="dimmed">
          {t('charter.unmeasured')}
        </Text>
      )}
      {measure.kind === 'promises' && (
        <Select
          label={t('charter.fields.type')}
          allowDeselect={false}
          data={[
            { value: '', label: t('charter.measures.promises') },
            ...[...new Set([...types, measure.type])]
              .filter((type) => type !== '')
              .map((type) => ({ value: type, label: type })),
          ]}
          value={measure.type}
          onChange={(type) => setMeasure({ kind: 'promises', type: type ?? '' })}
        />
      )}
      {measure.kind === 'indicator' && (
        <IndicatorSelect
          label={t('charter.fields.indicator')}
          error={isChecked && lacksIndicator && t('charter.missing.indicator')}
          value={measure.key === '' ? null : measure.key}
          onChange={(next) => setMeasure({ kind: 'indicator', key: next ?? '' })}
        />
      )}
      {measure.kind !== 'none' && (
        <NumberInput
          label={t('charter.fields.goal')}
          description={t(
            measure.kind === 'promises' || indicator?.isHigherBetter !== false
              ? 'charter.atLeast'
              : 'charter.atMost',
            {
              unit: t(
                `charter.units.${measure.kind === 'promises' ? 'percent' : (indicator?.unit ?? 'count')}`,
              ),
            },
          )}
          hideControls
          maw={260}
          value={goal ?? ''}
          error={isChecked && lacksGoal && t('charter.missing.goal')}
          onChange={(value) => setGoal(typeof value === 'number' ? value : null)}
        />
      )}
      <DateField
        label={t('charter.fields.appliesFrom')}
        description={id === null ? undefined : t('charter.versionHelp')}
        maw={260}
        value={appliesFrom}
        error={isChecked && appliesFrom === null && t('app.date.invalid')}
        onChange={setAppliesFrom}
      />
    </FormDialog>
  )
}

function blank(kind: string): CharterMeasure {
  if (kind === 'promises') return { kind, type: '' }
  return kind === 'indicator' ? { kind, key: '' } : { kind: 'none' }
}
