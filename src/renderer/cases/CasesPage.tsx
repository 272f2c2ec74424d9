import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowsSort } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { CaseGroup, CaseSort } from '#shared/cases/caseLines'
import type { Output } from '#shared/contract/contract'
import { useApiQuery } from '../app/api'
import { BehindNotice } from '../standards/BehindNotice'
import { useCasesBehind } from '../standards/casesBehind'
import { EmptyState } from '../ui/EmptyState'
import { thisMinute } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import './cases.css'
import { CaseFilters } from './CaseFilters'
import { CaseSelectionBar } from './CaseSelectionBar'
import { CaseTable } from './CaseTable'
import { FilesMenu } from './files/FilesMenu'
import { PapersMenu } from './print/CasePrintMenu'
import { SavedFilters } from './SavedFilters'
import { ClosableNotice } from './settled/ClosableNotice'
import { isNarrowed, listInputOf, useCaseListChoice } from './useCaseListChoice'
import { useCasePages } from './useCasePages'

/** The register: what awaits somebody first, the rest a key away. */
export function CasesPage() {
  const { t } = useTranslation()
  const role = useApiQuery('people.whoIsHere', {}).data?.role
  const behind = useCasesBehind()
  const { choice, choose, clear } = useCaseListChoice()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 150)
  const chosen = choice && listInputOf(choice, search, thisMinute().slice(0, 10))
  // The cases behind a figure are shown all, whatever was looked at before.
  const input = behind ? { filter: { group: 'all' as const, ids: behind.ids } } : chosen
  const list = useCasePages(input)
  const last = list.data ?? null
  const more = () => void list.fetchNextPage()
  const isFiltered = search !== '' || (choice !== null && isNarrowed(choice))

  return (
    <Page
      title={t('cases.title')}
      lead={t('cases.lead')}
      isWide
      actions={
        <>
          <Button component={Link} href="/cases/after/closing" variant="default" size="xs">
            {t('caseSettled.menu')}
          </Button>
          <PapersMenu />
          {role === 'owner' && <FilesMenu shown={input} total={last?.total ?? 0} />}
          <Button component={Link} href="/cases/new" title={t('cases.newKey')} aria-keyshortcuts="Control+N">
            {t('cases.new')}
          </Button>
        </>
      }
    >
      <ClosableNotice />
      <BehindNotice behind={behind} />
      {behind && last && <Lines list={last} isFiltered onMore={more} />}
      {!behind && choice && last && last.groups.all === 0 && !isFiltered && (
        <NoCases isOwner={role === 'owner'} />
      )}
      {!behind && choice && last && (last.groups.all > 0 || isFiltered) && (
        <>
          <CaseFilters choice={choice} typed={typed} onType={setTyped} onChoose={choose} onClear={clear} />
          <SavedFilters choice={choice} onChoose={choose} />
          <Group justify="space-between" mb="sm" gap="xs">
            <Groups groups={last.groups} value={choice.group} onChange={(group) => choose({ group })} />
            <SortSelect value={choice.sort} onChange={(sort) => choose({ sort })} />
          </Group>
          <Lines list={last} isFiltered={isFiltered} onMore={more} />
        </>
      )}
      {!last && <QueryState query={list}>{() => null}</QueryState>}
    </Page>
  )
}

function NoCases({ isOwner }: { isOwner: boolean }) {
  const { t } = useTranslation()
  const buttons = (
    <Group mt="xs">
      <Button component={Link} href="/cases/new">
        {t('cases.new')}
      </Button>
      {isOwner && (
        <Button component={Link} href="/cases/import" variant="default">
          {t('caseFiles.import.menu')}
        </Button>
      )}
    </Group>
  )
  return <EmptyState title={t('cases.list.empty')} text={t('cases.list.emptyText')} action={buttons} />
}

interface GroupsProps {
  readonly groups: Output<'cases.list'>['groups']
  readonly value: CaseGroup
  readonly onChange: (group: CaseGroup) => void
}

function Groups({ groups, value, onChange }: GroupsProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('cases.list.state')}
      value={value}
      onChange={(next) => onChange(CaseGroup.parse(next))}
      data={CaseGroup.options.map((one) => ({
        value: one,
        label: `${t(`cases.groups.${one}`)} · ${number(groups[one] ?? 0)}`,
      }))}
    />
  )
}

interface SortSelectProps {
  readonly value: CaseSort | null
  readonly onChange: (sort: CaseSort | null) => void
}

function SortSelect({ value, onChange }: SortSelectProps) {
  const { t } = useTranslation()
  return (
    <Select
      size="xs"
      w={190}
      aria-label={t('cases.list.sort')}
      leftSection={<IconArrowsSort size={14} stroke={1.6} aria-hidden />}
      placeholder={t('cases.list.sorts.none')}
      clearable
      clearButtonProps={{ 'aria-label': t('app.remove') }}
      data={CaseSort.options.map((one) => ({ value: one, label: t(`cases.list.sorts.${one}`) }))}
      value={value}
      onChange={(sort) => onChange(CaseSort.safeParse(sort).data ?? null)}
    />
  )
}

interface LinesProps {
  readonly list: Output<'cases.list'>
  readonly isFiltered: boolean
  readonly onMore: () => void
}

function Lines({ list: { lines, total }, isFiltered, onMore }: LinesProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  // What is no longer in sight is not changed by what is done with the rest.
  const shown = new Set(lines.filter(({ id }) => chosen.has(id)).map(({ id }) => id))
  if (lines.length === 0)
    return (
      <Text c="dimmed" size="sm" py="lg" role="status">
        {t(isFiltered ? 'cases.list.noneFound' : 'cases.list.noneHere')}
      </Text>
    )
  return (
    <>
      {shown.size > 0 && <CaseSelectionBar caseIds={[...shown]} onDone={() => setChosen(new Set())} />}
      <CaseTable lines={lines} chosen={shown} onChoose={setChosen} />
      {lines.length < total && (
        <Group justify="center" mt="sm">
          <Text size="sm" c="dimmed">
            {t('cases.list.shown', { shown: number(lines.length), total: number(total) })}
          </Text>
          <Button size="xs" variant="default" onClick={onMore}>
            {t('cases.list.more')}
          </Button>
        </Group>
      )}
    </>
  )
}
