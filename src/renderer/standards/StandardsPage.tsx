import { Button, Group, Select, SimpleGrid } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type StandardKey, standardKeys } from '#shared/standards/fiveStandards'
import type { StandardsRead } from '#shared/standards/standards.contract'
import { useApiQuery } from '../app/api'
import { CaseSection } from '../cases/CaseSection'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ChoiceBar } from './ChoiceBar'
import './standards.css'
import { BacklogSection, GoalsSection, IndicatorsSection } from './StandardsExtras'
import { ClockNote, isShare, StandardsTable, useStandardValue } from './StandardsTable'
import { TopicsSection } from './TopicsSection'
import { TrendSection } from './TrendSection'
import { type ChoiceControl, useChoice } from './useChoice'

/** The five service standards: what was promised, what was done, and how it goes month by month. */
export function StandardsPage() {
  const { t } = useTranslation()
  const control = useChoice()
  const read = useApiQuery('cases.standards', control && { ...control.choice })
  return (
    <Page
      title={t('standards.title')}
      lead={t('standards.lead')}
      actions={
        <>
          <Button component={Link} href="/cases" variant="default">
            {t('cases.title')}
          </Button>
          <Button component={Link} href="/cases/analysis" variant="default">
            {t('standards.analysis.short')}
          </Button>
        </>
      }
    >
      <QueryState query={read}>
        {(data) =>
          data.registered === 0 || control === null ? (
            <EmptyState
              title={t('standards.empty')}
              text={t('standards.emptyText')}
              action={
                <Button component={Link} href="/cases/new" mt="xs">
                  {t('cases.new')}
                </Button>
              }
            />
          ) : (
            <Standards read={data} control={control} />
          )
        }
      </QueryState>
    </Page>
  )
}

function Standards({ read, control }: { read: StandardsRead; control: ChoiceControl }) {
  return (
    <>
      <ChoiceBar control={control} isRunning={read.period.isRunning} hasClock />
      <StandardsTable read={read} />
      <ClockNote read={read} wanted={control.choice.clock} />
      <div className="standards-section">
        <StandardTrend read={read} />
      </div>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" mt="md" className="standards-pair">
        <GoalsSection read={read} />
        <BacklogSection read={read} />
      </SimpleGrid>
      <div className="standards-section">
        <IndicatorsSection read={read} />
      </div>
      <div className="standards-section">
        <TopicsSection topics={read.topics} />
      </div>
    </>
  )
}

/** The trend of one standard, to choose. */
function StandardTrend({ read }: { read: StandardsRead }) {
  const { t } = useTranslation()
  const [key, setKey] = useState<StandardKey>('firstReply')
  const say = useStandardValue(read)
  const figure = read.standards.find((one) => one.key === key)
  if (!figure) return null
  return (
    <CaseSection
      title={t('standards.trend.title')}
      action={
        <Group>
          <Select
            size="xs"
            w={260}
            aria-label={t('standards.trend.which')}
            allowDeselect={false}
            data={standardKeys.map((value) => ({ value, label: t(`standards.names.${value}`) }))}
            value={key}
            onChange={(value) => setKey(standardKeys.find((one) => one === value) ?? key)}
          />
        </Group>
      }
    >
      <TrendSection
        title={t(`standards.names.${key}`)}
        trend={figure.trend}
        say={(value) => say(key, value, 0)}
        goal={figure.goal}
        isTime={!isShare(key)}
        unit={t(key === 'replies' ? 'standards.repliesCounted' : 'standards.columns.n')}
      />
    </CaseSection>
  )
}
