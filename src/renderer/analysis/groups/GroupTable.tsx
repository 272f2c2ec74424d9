import { Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { SplitInto } from '#shared/analysis/sheetGroups'
import { useGroupName, useSplitName } from './groupNames'

/** A figure of a view, as each group has it. */
export interface GroupRow<Reading> {
  readonly key: string
  readonly name: ReactNode
  readonly cell: (reading: Reading) => ReactNode
}

interface GroupTableProps<Reading> {
  readonly all: Reading
  readonly split: SplitInto<Reading>
  readonly rows: readonly GroupRow<Reading>[]
}

/** The main figures of everybody and of every group that may be shown, side by side. */
export function GroupTable<Reading>({ all, split, rows }: GroupTableProps<Reading>) {
  const { t } = useTranslation()
  const id = useId()
  const splitName = useSplitName(split)
  const groupName = useGroupName()
  if (split.by === 'none' || rows.length === 0 || split.groups.length === 0) return null
  const by = splitName(split.by)
  const shown = split.groups.flatMap(({ reading, ...group }) => (reading === null ? [] : { group, reading }))
  const hidden = split.groups.filter(({ reading }) => reading === null)
  if (shown.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('waveGroups.none', { by })}
      </Text>
    )
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Title order={2} size="h5" id={id} mb="xs">
        {t('waveGroups.table', { by })}
      </Title>
      <div className="scroll-across">
        <table className="figures group-table" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('waveGroups.row')}</span>
              </th>
              <th scope="col" className="number">
                {t('waveGroups.everybody')}
              </th>
              {shown.map(({ group }) => (
                <th key={group.value} scope="col" className="number">
                  {groupName(group)}
                  <small>{t('waveGroups.sheets', { count: group.sheets })}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cell }) => (
              <tr key={key}>
                <th scope="row" className="row-name">
                  {name}
                </th>
                <td className="number">{cell(all)}</td>
                {shown.map(({ group, reading }) => (
                  <td key={group.value} className="number">
                    {cell(reading)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden.length > 0 && (
        <Text className="chart-note">
          {t('waveGroups.hidden', { groups: hidden.map(groupName).join(', ') })}
        </Text>
      )}
    </section>
  )
}

interface GroupFigureProps {
  readonly text: string
  /** How many answers it is made of. */
  readonly n: number
  /** Where it falls, or what else there is to say of it. */
  readonly note?: string | null
}

/** A figure of a group with its n. */
export function GroupFigure({ text, n, note = null }: GroupFigureProps) {
  const { t } = useTranslation()
  return (
    <>
      {text}
      <small>{[t('importance.count', { count: n }), note].filter((part) => part !== null).join(' · ')}</small>
    </>
  )
}
