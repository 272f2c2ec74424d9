import { Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dayParts } from '#shared/comparison/visits.contract'
import type { Output } from '#shared/contract/contract'
import { DateField } from '../ui/DateField'
import { OWN_PLACE, type VisitForm, visitProblems } from './visitForm'

interface VisitHeaderFieldsProps {
  readonly form: VisitForm
  readonly competitors: Output<'comparison.competitors'>
  /** What is wrong is said from the first try to save on. */
  readonly isChecked: boolean
  readonly onChange: (change: Partial<VisitForm>) => void
}

/** Which business, when, by whom and how: no names of staff (domain.md §1.4). */
export function VisitHeaderFields({ form, competitors, isChecked, onChange }: VisitHeaderFieldsProps) {
  const { t } = useTranslation()
  const problems = visitProblems(form)
  const dateProblem = problems.find((problem) => problem === 'dateMissing' || problem === 'dateInFuture')
  const offered = competitors.filter(({ id, isActive }) => isActive || String(id) === form.place)
  return (
    <Stack gap="xs">
      <Select
        label={t('comparison.entry.place')}
        allowDeselect={false}
        data={[
          { value: OWN_PLACE, label: t('comparison.ours') },
          ...offered.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        value={form.place}
        onChange={(place) => place !== null && onChange({ place })}
      />
      <DateField
        label={t('comparison.entry.date')}
        value={form.visitedOn}
        error={
          dateProblem && (isChecked || dateProblem === 'dateInFuture') && t(`comparison.entry.${dateProblem}`)
        }
        onChange={(visitedOn) => onChange({ visitedOn })}
      />
      <Group grow align="flex-start" gap="xs" wrap="nowrap">
        <TextInput
          label={t('comparison.entry.time')}
          maxLength={8}
          value={form.visitedTime}
          error={isChecked && problems.includes('timeWrong') && t('comparison.entry.timeWrong')}
          onChange={(event) => onChange({ visitedTime: event.currentTarget.value })}
        />
        <Select
          label={t('comparison.entry.dayPart')}
          clearable
          clearButtonProps={{ 'aria-label': t('app.remove') }}
          data={dayParts.map((value) => ({ value, label: t(`comparison.visits.dayParts.${value}`) }))}
          value={form.dayPart}
          onChange={(value) => onChange({ dayPart: dayParts.find((one) => one === value) ?? null })}
        />
      </Group>
      <TextInput
        label={t('comparison.entry.shopper')}
        placeholder={t('comparison.entry.shopperHelp')}
        maxLength={60}
        value={form.shopper}
        onChange={(event) => onChange({ shopper: event.currentTarget.value })}
      />
      <TextInput
        label={t('comparison.entry.scenario')}
        placeholder={t('comparison.entry.scenarioPlaceholder')}
        maxLength={300}
        value={form.scenario}
        onChange={(event) => onChange({ scenario: event.currentTarget.value })}
      />
      <Text size="xs" c="dimmed">
        {t('comparison.entry.noNames')}
      </Text>
    </Stack>
  )
}
