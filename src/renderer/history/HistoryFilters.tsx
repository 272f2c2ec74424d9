import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiQuery } from '../app/api'
import { DateField } from '../ui/DateField'
import { useHistoryWords } from './useHistoryWords'

export interface Chosen {
  readonly person: string | null
  readonly feature: string | null
  readonly from: string | null
  readonly to: string | null
  readonly text: string
}

export const nothingChosen: Chosen = { person: null, feature: null, from: null, to: null, text: '' }

/** A person without a name, as a choice: a Select takes an empty value for none. */
const unnamed = '\u0000'

interface HistoryFiltersProps {
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
}

/** Who, what, which days, and the name of what was changed. */
export function HistoryFilters({ chosen, onChange }: HistoryFiltersProps) {
  const { t, i18n } = useTranslation()
  const people = useApiQuery('history.people', {}).data ?? []
  const features: Readonly<Record<string, string>> =
    i18n.getResource(i18n.language, 'translation', 'historyWords.features') ?? {}
  const choices = Object.entries(features).map(([value, label]) => ({ value, label }))
  const clear = { 'aria-label': t('app.remove') }
  return (
    <Group align="flex-end" gap="sm" mb="sm">
      <TextInput
        size="xs"
        w={210}
        label={t('history.filters.text')}
        maxLength={100}
        value={chosen.text}
        onChange={(event) => onChange({ ...chosen, text: event.currentTarget.value })}
      />
      <Select
        size="xs"
        w={170}
        label={t('history.filters.feature')}
        placeholder={t('history.filters.everything')}
        clearable
        searchable
        clearButtonProps={clear}
        data={choices.sort((one, other) => one.label.localeCompare(other.label, i18n.language))}
        value={chosen.feature}
        onChange={(feature) => onChange({ ...chosen, feature })}
      />
      {people.length > 1 && (
        <Select
          size="xs"
          w={150}
          label={t('history.filters.person')}
          placeholder={t('history.filters.everybody')}
          clearable
          clearButtonProps={clear}
          data={people.map((name) =>
            name === ''
              ? { value: unnamed, label: t('history.filters.nobodyNamed') }
              : { value: name, label: name },
          )}
          value={chosen.person === '' ? unnamed : chosen.person}
          onChange={(value) => onChange({ ...chosen, person: value === unnamed ? '' : value })}
        />
      )}
      <DateField
        size="xs"
        w={130}
        label={t('history.filters.from')}
        value={chosen.from}
        onChange={(from) => onChange({ ...chosen, from })}
      />
      <DateField
        size="xs"
        w={130}
        label={t('history.filters.to')}
        value={chosen.to}
        onChange={(to) => onChange({ ...chosen, to })}
      />
    </Group>
  )
}

interface RowNoticeProps {
  readonly table: string
  readonly object: string | null
}

/** That only the changes of one thing are shown, and the way to all. */
export function RowNotice({ table, object }: RowNoticeProps) {
  const { t } = useTranslation()
  const { kindOf } = useHistoryWords()
  return (
    <Group gap="sm" mb="sm">
      <Text size="sm">
        {object ? t('history.filters.row', { kind: kindOf(table), object }) : t('history.filters.rowOnly')}
      </Text>
      <Button component={Link} href="/history" variant="default" size="xs">
        {t('history.filters.clear')}
      </Button>
    </Group>
  )
}
