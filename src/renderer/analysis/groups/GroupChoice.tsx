import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SheetGroup, SplitBy } from '#shared/analysis/sheetGroups'
import { ResultsSplit } from '#shared/analysis/split'
import { useFormat } from '../../ui/useFormat'
import { useGroupName, useSplitName } from './groupNames'
import type { SplitChoice } from './useSplitChoice'

interface GroupChoiceProps {
  readonly split: SplitBy & { readonly groups: readonly SheetGroup[] }
  readonly group: number | null
  readonly onChoose: SplitChoice['choose']
}

const ALL = 'all'

/** One line: which group of the sheets is shown, and by what they are told apart. */
export function GroupChoice({ split, group, onChoose }: GroupChoiceProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const splitName = useSplitName(split)
  const groupName = useGroupName()
  const { by, offered, groups } = split
  if (offered.length === 0) return null
  const all = groups.reduce((sum, { sheets }) => sum + sheets, 0)
  const isSplit = by !== 'none'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around one quiet line
    <div role="group" className="group-choice" aria-label={t('waveGroups.choice')}>
      {isSplit && (
        <>
          <span aria-hidden>{t('waveGroups.shown')}</span>
          <Select
            size="xs"
            w={230}
            aria-label={t('waveGroups.shown')}
            allowDeselect={false}
            data={[
              { value: ALL, label: t('waveGroups.all', { n: number(all) }) },
              ...groups.map((each) => ({
                value: String(each.value),
                label: t('waveGroups.group', { name: groupName(each), n: number(each.sheets) }),
              })),
            ]}
            value={group === null ? ALL : String(group)}
            onChange={(value) => onChoose(by, value === null || value === ALL ? null : Number(value))}
          />
        </>
      )}
      <span aria-hidden>{t(isSplit ? 'waveGroups.by' : 'waveGroups.splitBy')}</span>
      <Select
        size="xs"
        w={260}
        aria-label={t('waveGroups.splitBy')}
        allowDeselect={false}
        data={['none' as const, ...offered.map((each) => each.split)].map((value) => ({
          value,
          label: splitName(value),
        }))}
        value={by}
        onChange={(value) => onChoose(ResultsSplit.parse(value), null)}
      />
    </div>
  )
}
