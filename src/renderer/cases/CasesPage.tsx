import { Button, Group, SegmentedControl, Select, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type CaseFilter, CaseGroup } from '#shared/cases/cases.contract'
import { type CaseKind, caseKinds } from '#shared/cases/kinds'
import { useApiQuery } from '../app/api'
import { BehindNotice, FiguresLinks } from '../standards/BehindNotice'
import { useCasesBehind } from '../standards/casesBehind'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import './cases.css'
import { CaseTable } from './CaseTable'
import { PapersMenu } from './print/CasePrintMenu'
import { ClosableNotice } from './settled/ClosableNotice'

const pageSize = 100

/** The register: what awaits somebody first, the rest a key away. */
export function CasesPage() {
  const { t } = useTranslation()
  const { number } = useFormat()
  const behind = useCasesBehind()
  const [group, setGroup] = useState<CaseGroup>(behind ? 'all' : 'pending')
  const [kind, setKind] = useState<CaseKind | null>(null)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 150)
  const [limit, setLimit] = useState(pageSize)
  const filter: Partial<CaseFilter> = { group, search, kinds: kind ? [kind] : [], ids: behind?.ids ?? null }
  const list = useApiQuery('cases.list', { filter, limit })
  const isFiltered = search !== '' || kind !== null || behind !== null

  return (
    <Page
      title={t('cases.title')}
      lead={t('cases.lead')}
      actions={
        <>
          <FiguresLinks />
          <Button component={Link} href="/cases/after/closing" variant="default">
            {t('caseSettled.menu')}
          </Button>
          <PapersMenu />
          <Button component={Link} href="/cases/new">
            {t('cases.new')}
          </Button>
        </>
      }
    >
      <ClosableNotice />
      <BehindNotice behind={behind} />
      <QueryState query={list}>
        {({ lines, total, groups }) =>
          groups.all === 0 && !isFiltered ? (
            <EmptyState
              title={t('cases.list.empty')}
              text={t('cases.list.emptyText')}
              action={
                <Button component={Link} href="/cases/new" mt="xs">
                  {t('cases.new')}
                </Button>
              }
            />
          ) : (
            <>
              <Group align="flex-end" gap="sm" mb="sm">
                <TextInput
                  label={t('cases.list.search')}
                  placeholder={t('cases.list.searchPlaceholder')}
                  value={typed}
                  maxLength={100}
                  onChange={(event) => setTyped(event.currentTarget.value)}
                  style={{ flex: 1 }}
                />
                <Select
                  label={t('cases.facts.kind')}
                  placeholder={t('cases.list.allKinds')}
                  clearable
                  clearButtonProps={{ 'aria-label': t('app.remove') }}
                  data={caseKinds.map((one) => ({ value: one, label: t(`cases.kinds.${one}`) }))}
                  value={kind}
                  onChange={setKind}
                />
              </Group>
              <SegmentedControl
                size="xs"
                mb="sm"
                aria-label={t('cases.list.state')}
                value={group}
                onChange={(next) => setGroup(CaseGroup.parse(next))}
                data={CaseGroup.options.map((one) => ({
                  value: one,
                  label: `${t(`cases.groups.${one}`)} · ${number(groups[one] ?? 0)}`,
                }))}
              />
              {lines.length === 0 ? (
                <Text c="dimmed" size="sm" py="lg" role="status">
                  {t(isFiltered ? 'cases.list.noneFound' : 'cases.list.noneHere')}
                </Text>
              ) : (
                <CaseTable lines={lines} />
              )}
              {lines.length < total && (
                <Group justify="center" mt="sm">
                  <Text size="sm" c="dimmed">
                    {t('cases.list.shown', { shown: number(lines.length), total: number(total) })}
                  </Text>
                  <Button size="xs" variant="default" onClick={() => setLimit(limit + pageSize)}>
                    {t('cases.list.more')}
                  </Button>
                </Group>
              )}
            </>
          )
        }
      </QueryState>
    </Page>
  )
}
