import { Group, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedSide } from '#shared/analysis/results.contract'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import { EmptyState } from '../ui/EmptyState'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { Changes } from './Changes'
import { useSplitName } from './SplitSelect'
import { splitsOf } from './splits'

/** The wave against another one, or two groups of it against each other. */
export function CompareTab({ wave }: { wave: Wave }) {
  const { t } = useTranslation()
  const [mode, setMode] = useState<'waves' | 'groups'>('waves')
  return (
    <>
      <SegmentedControl
        mb="md"
        aria-label={t('analysis.compare.what')}
        value={mode}
        onChange={(value) => setMode(value === 'groups' ? 'groups' : 'waves')}
        data={[
          { value: 'waves', label: t('analysis.compare.waves') },
          { value: 'groups', label: t('analysis.compare.groups') },
        ]}
      />
      {mode === 'waves' ? <BetweenWaves wave={wave} /> : <BetweenGroups wave={wave} />}
    </>
  )
}

function BetweenWaves({ wave }: { wave: Wave }) {
  const { t } = useTranslation()
  const format = useFormat()
  const survey = useApiQuery('surveys.get', { surveyId: wave.surveyId })
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <QueryState query={survey}>
      {({ waves }) => {
        const others = waves.filter(({ id, usableCount }) => id !== wave.id && usableCount > 0)
        if (others.length === 0)
          return <EmptyState title={t('analysis.compare.noOther')} text={t('analysis.compare.noOtherText')} />
        const other = others.find(({ id }) => id === chosen) ?? previousOf(wave, others)
        if (!other) return null
        const isLater = isAfter(other, wave)
        const [older, newer] = isLater ? [wave, other] : [other, wave]
        return (
          <>
            <Select
              mb="md"
              w={320}
              label={t('analysis.compare.with')}
              allowDeselect={false}
              data={others.map(({ id, label, openedOn }) => ({
                value: String(id),
                label: `${label} (${format.date(openedOn)})`,
              }))}
              value={String(other.id)}
              onChange={(value) => setChosen(Number(value))}
            />
            <Comparison
              older={{ waveId: older.id, split: 'none', segment: null }}
              newer={{ waveId: newer.id, split: 'none', segment: null }}
              names={[older.label, newer.label]}
              isInTime
            />
          </>
        )
      }}
    </QueryState>
  )
}

function isAfter(first: Wave, second: Wave): boolean {
  if (first.openedOn === second.openedOn) return first.id > second.id
  return first.openedOn > second.openedOn
}

/** The last wave before this one, or the first after it. */
function previousOf(wave: Wave, others: readonly Wave[]): Wave | undefined {
  return others.filter((other) => isAfter(wave, other)).at(-1) ?? others[0]
}

function BetweenGroups({ wave }: { wave: Wave }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const tags = useApiQuery('analysis.splits', { waveId: wave.id }).data
  const everything = useApiQuery('analysis.results', { waveId: wave.id })
  const [chosenSplit, setSplit] = useState<string | null>(null)
  const offered = everything.data && tags ? splitsOf(everything.data, tags).slice(1) : []
  const split = offered.find((known) => known === chosenSplit) ?? offered[0]
  const results = useApiQuery('analysis.results', split === undefined ? null : { waveId: wave.id, split })
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([null, null])
  const names = useSplitName(everything.data ?? { questions: [] })
  if (!everything.data || !tags) return null
  if (split === undefined)
    return <EmptyState title={t('analysis.compare.noGroups')} text={t('analysis.compare.noGroupsText')} />
  const segments = (results.data?.segments ?? []).map(({ value, label }) => ({
    value: String(value),
    segment: value,
    label: label ? localText(label) : t('analysis.unsaid'),
  }))
  const first = segments.find(({ value }) => value === chosen[0]) ?? segments[0]
  const second =
    segments.find(({ value }) => value === chosen[1]) ?? segments.find((other) => other !== first)
  const side = (segment: number | null): ComparedSide => ({ waveId: wave.id, split, segment })
  return (
    <>
      <Group mb="md">
        <Select
          w={320}
          label={t('analysis.splitBy')}
          allowDeselect={false}
          data={offered.map((known) => ({ value: known, label: names(known) }))}
          value={split}
          onChange={(value) => {
            setSplit(value)
            setChosen([null, null])
          }}
        />
        <Select
          label={t('analysis.compare.first')}
          allowDeselect={false}
          data={segments.map(({ value, label }) => ({ value, label }))}
          value={first?.value ?? null}
          onChange={(value) => setChosen([value, second?.value ?? null])}
        />
        <Select
          label={t('analysis.compare.second')}
          allowDeselect={false}
          data={segments.map(({ value, label }) => ({ value, label }))}
          value={second?.value ?? null}
          onChange={(value) => setChosen([first?.value ?? null, value])}
        />
      </Group>
      {first && second && first !== second && (
        <Comparison
          older={side(first.segment)}
          newer={side(second.segment)}
          names={[first.label, second.label]}
          isInTime={false}
        />
      )}
    </>
  )
}

interface ComparisonProps {
  readonly older: ComparedSide
  readonly newer: ComparedSide
  readonly names: readonly [string, string]
  readonly isInTime: boolean
}

function Comparison({ older, newer, names, isInTime }: ComparisonProps) {
  const changes = useApiQuery('analysis.compare', { older, newer })
  return (
    <QueryState query={changes}>
      {(data) => <Changes changes={data} names={names} isInTime={isInTime} />}
    </QueryState>
  )
}
