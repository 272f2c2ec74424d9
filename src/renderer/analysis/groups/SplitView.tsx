import { Button, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetGroup, SplitInto } from '#shared/analysis/sheetGroups'
import { EmptyState } from '../../ui/EmptyState'
import { GroupChoice } from './GroupChoice'
import { type GroupRow, GroupTable } from './GroupTable'
import { useGroupName } from './groupNames'
import { ShownGroupContext } from './shownGroup'
import { useSplitChoice } from './useSplitChoice'
import './groups.css'

interface SplitViewProps<Reading> {
  /** What was read of all the sheets. */
  readonly all: Reading
  readonly split: SplitInto<Reading>
  /** Rows of the table of groups. */
  readonly rows: readonly GroupRow<Reading>[]
  /** The view of what was read: of all, or of the group that is chosen. */
  readonly children: (reading: Reading) => ReactNode
}

/** A view of a wave: which sheets it shows, what they say, and the groups side by side (domain.md §1.18). */
export function SplitView<Reading>({ all, split, rows, children }: SplitViewProps<Reading>) {
  const { group, choose } = useSplitChoice()
  const nameOf = useGroupName()
  const chosen = group === null ? null : (split.groups.find(({ value }) => value === group) ?? null)
  const reading = chosen === null ? all : chosen.reading
  const shown = {
    name: chosen && nameOf(chosen),
    isOfOneRole: chosen !== null && chosen.label !== null && split.by === split.byRole,
  }
  return (
    <ShownGroupContext.Provider value={shown}>
      <Stack gap="md">
        <GroupChoice split={split} group={chosen?.value ?? null} onChoose={choose} />
        {reading !== null
          ? children(reading)
          : chosen && <HiddenGroup group={chosen} onAll={() => choose(split.by, null)} />}
        <GroupTable all={all} split={split} rows={rows} />
      </Stack>
    </ShownGroupContext.Provider>
  )
}

/** Why nothing is told of a group, instead of an empty chart. */
function HiddenGroup({ group, onAll }: { readonly group: SheetGroup; readonly onAll: () => void }) {
  const { t } = useTranslation()
  const nameOf = useGroupName()
  const { visibility } = group
  return (
    <EmptyState
      title={nameOf(group)}
      text={t(`waveGroups.${visibility === 'shown' ? 'empty' : visibility}`, { group: nameOf(group) })}
      action={
        <Button variant="default" onClick={onAll}>
          {t('waveGroups.toAll')}
        </Button>
      }
    />
  )
}
