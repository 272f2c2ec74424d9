import { Checkbox, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CaseKindSchema } from '#shared/cases/caseFile'
import type { CaseDefaults } from '#shared/cases/importing/mapping'
import { CaseChannel, Decision } from '#shared/cases/steps'

interface DefaultFieldsProps {
  readonly defaults: CaseDefaults
  readonly onChange: (defaults: CaseDefaults) => void
}

/** What a row is taken for where the list says nothing. */
export function DefaultFields({ defaults, onChange }: DefaultFieldsProps) {
  const { t } = useTranslation()
  const change = (part: Partial<CaseDefaults>) => onChange({ ...defaults, ...part })
  return (
    <Fieldset legend={t('caseFiles.import.defaults')}>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <Select
            label={t('cases.facts.kind')}
            data={CaseKindSchema.options.map((value) => ({ value, label: t(`cases.kinds.${value}`) }))}
            value={defaults.kind}
            onChange={(value) => change({ kind: CaseKindSchema.catch(defaults.kind).parse(value) })}
            allowDeselect={false}
          />
          <Select
            label={t('cases.facts.channel')}
            data={CaseChannel.options.map((value) => ({ value, label: t(`cases.channels.${value}`) }))}
            value={defaults.channel}
            onChange={(value) => change({ channel: CaseChannel.catch(defaults.channel).parse(value) })}
            allowDeselect={false}
          />
          <Select
            label={t('caseFiles.targets.decision')}
            data={Decision.options.map((value) => ({ value, label: t(`cases.decisions.${value}`) }))}
            value={defaults.decision}
            onChange={(value) => change({ decision: Decision.catch(defaults.decision).parse(value) })}
            allowDeselect={false}
          />
          <TextInput
            label={t('caseFiles.import.cause')}
            maxLength={80}
            value={defaults.cause}
            onChange={(event) => change({ cause: event.currentTarget.value })}
          />
        </Group>
        <Checkbox
          label={t('caseFiles.import.isOverAtOnce')}
          checked={defaults.isOverAtOnce}
          onChange={(event) => change({ isOverAtOnce: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('caseFiles.import.skipKnown')}
          checked={defaults.skipKnown}
          onChange={(event) => change({ skipKnown: event.currentTarget.checked })}
        />
      </Stack>
    </Fieldset>
  )
}
