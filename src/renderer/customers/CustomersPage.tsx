import { Badge, Button, Tabs } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { useApiQuery } from '../app/api'
import { useIsOwner } from '../people/useIsOwner'
import { Page } from '../ui/Page'
import { AddCustomerDialog } from './AddCustomerDialog'
import { CallsPanel } from './calls/CallsPanel'
import { DuplicatesPanel } from './DuplicatesPanel'
import { CustomerList } from './list/CustomerList'
import { ExportMenu } from './list/ExportMenu'
import { ImportButton } from './list/ImportButton'
import { SegmentsPanel } from './segments/SegmentsPanel'
import './customers.css'

const panels = ['list', 'calls', 'segments', 'duplicates'] as const
type Panel = (typeof panels)[number]

/** The register of customers: who they are, whom to call today, how they fall into segments, who is there twice. */
export function CustomersPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const isOwner = useIsOwner() === true
  const asked = new URLSearchParams(useSearch()).get('tab')
  const [panel, setPanel] = useState<Panel>(panels.find((known) => known === asked) ?? 'list')
  const [segment, setSegment] = useState<string | null>(null)
  const [isAdding, setIsAdding] = useState(false)
  const calls = useApiQuery('customers.calls', {}).data?.calls.length ?? 0

  function show(key: string) {
    setSegment(key)
    setPanel('list')
  }

  return (
    <Page
      title={t('customers.title')}
      lead={t('customers.lead')}
      isWide
      actions={
        <>
          {isOwner && <ImportButton />}
          {isOwner && <ExportMenu />}
          <Button
            leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => setIsAdding(true)}
          >
            {t('customers.add')}
          </Button>
        </>
      }
    >
      <Tabs
        value={panel}
        onChange={(next) => setPanel(panels.find((known) => known === next) ?? 'list')}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {panels
            .filter((name) => name !== 'duplicates' || isOwner)
            .map((name) => (
              <Tabs.Tab
                key={name}
                value={name}
                rightSection={
                  name === 'calls' &&
                  calls > 0 && (
                    <Badge size="sm" variant="light" circle={calls < 10}>
                      {calls}
                    </Badge>
                  )
                }
              >
                {t(`customers.tabs.${name}`)}
              </Tabs.Tab>
            ))}
        </Tabs.List>
        <Tabs.Panel value="list">
          <CustomerList segment={segment} onSegment={setSegment} onAdd={() => setIsAdding(true)} />
        </Tabs.Panel>
        <Tabs.Panel value="calls">
          <CallsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="segments">
          <SegmentsPanel isOwner={isOwner} onShow={show} />
        </Tabs.Panel>
        <Tabs.Panel value="duplicates">
          <DuplicatesPanel />
        </Tabs.Panel>
      </Tabs>
      {isAdding && (
        <AddCustomerDialog onClose={() => setIsAdding(false)} onMade={(id) => navigate(`/customers/${id}`)} />
      )}
    </Page>
  )
}
