import { Button, Group, Select, SimpleGrid } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type StandardKey, standardKeys } from '#shared/standards/fiveStandards'
import type { StandardsRead } from '#shared/standards/standardsRead'
import { useApiQuery } from '../app/api'
import { CaseSection } from '../cases/CaseSection'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
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

const measures = [...standardKeys, 'handling'] as const
type Measure = (typeof measures)[number]

/** The trend of one standard, to choose. */
function StandardTrend({ read }: { read: StandardsRead }) {
  const { t } = useTranslation()
  const [key, setKey] = useState<Measure>('firstReply')
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
            data={measures.map((value) => ({ value, label: t(`standards.names.${value}`) }))}
            value={key}
            onChange={(value) => setKey(measures.find((one) => one === value) ?? key)}
          />
        </Group>
      }
    >
      {key === 'handling' ? <HandlingTrend read={read} /> : <TimesTrend read={read} standard={key} />}
    </CaseSection>
  )
}

function TimesTrend({ read, standard }: { read: StandardsRead; standard: StandardKey }) {
  const { t } = useTranslation()
  const say = useStandardValue(read)
  const figure = read.standards.find(({ key }) => key === standard)
  if (!figure) return null
  return (
    <TrendSection
      measure={standard}
      title={t(`standards.names.${standard}`)}
      trend={figure.trend}
      say={(value) => say(standard, value, 0)}
      goal={figure.goal}
      isTime={!isShare(standard)}
      unit={t(standard === 'replies' ? 'standards.repliesCounted' : 'standards.columns.n')}
    />
  )
}

function HandlingTrend({ read: { handling } }: { read: StandardsRead }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <TrendSection
      measure="handling"
      title={t('standards.names.handling')}
      trend={handling.trend}
      say={(value) => number(value, 1)}
      goal={handling.goal}
      unit={t('standards.columns.n')}
    />
  )
}
