import { Button, SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CaseAnalysis } from '#shared/standards/standardsRead'
import { useApiQuery } from '../app/api'
import { CaseSection } from '../cases/CaseSection'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { AgeSection, AnalysisFigures } from './AnalysisFigures'
import { ChoiceBar } from './ChoiceBar'
import { MonthsSection } from './MonthsSection'
import { ParetoSection } from './ParetoSection'
import { SplitSection } from './SplitSection'
import './standards.css'
import { TrendSection } from './TrendSection'
import { useChoice } from './useChoice'
import { usePeriodWords } from './useWords'

/** What customers complain of, whether it is more than usual, and what it costs. */
export function AnalysisPage() {
  const { t } = useTranslation()
  const control = useChoice()
  const choice = control?.choice
  const words = usePeriodWords()
  const analysis = useApiQuery(
    'cases.analysis',
    choice ? { period: choice.period, start: choice.start, filter: choice.filter } : null,
  )
  return (
    <Page
      title={t('standards.analysis.title')}
      lead={t('standards.analysis.lead')}
      actions={
        <>
          <Button component={Link} href="/cases" variant="default">
            {t('cases.title')}
          </Button>
          <Button component={Link} href="/standards" variant="default">
            {t('standards.title')}
          </Button>
        </>
      }
    >
      <QueryState query={analysis}>
        {(data) =>
          data.registered === 0 || control === null ? (
            <EmptyState
              title={t('standards.analysis.empty')}
              text={t('standards.analysis.emptyText')}
              action={
                <Button component={Link} href="/cases/new" mt="xs">
                  {t('cases.new')}
                </Button>
              }
            />
          ) : (
            <>
              <ChoiceBar control={control} isRunning={data.period.isRunning} />
              <ParetoSection
                pareto={data.pareto}
                period={words.period(control.choice.period, control.choice.start)}
              />
              <div className="standards-section">
                <SplitSection choice={control.choice} />
              </div>
              <div className="standards-section">
                <ControlSection control={data.control} />
              </div>
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" mt="md" className="standards-pair">
                <AnalysisFigures data={data} />
                <AgeSection bands={data.backlog} />
              </SimpleGrid>
              <div className="standards-section">
                <MonthsSection months={data.months} />
              </div>
            </>
          )
        }
      </QueryState>
    </Page>
  )
}

/** Complaints month by month, per thousand customers where those are known. */
function ControlSection({ control: { unit, trend } }: { control: CaseAnalysis['control'] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const title = t(`standards.control.${unit}`)
  return (
    <CaseSection title={title}>
      <TrendSection
        measure="complaints"
        title={title}
        trend={trend}
        say={(value) => number(value, value !== null && value % 1 !== 0 ? 1 : 0)}
        unit={t('standards.months.complaints')}
        fewest={0}
        note={
          unit === 'count' && (
            <Text size="sm" c="dimmed" mb="xs">
              {t('standards.control.noDenominator')}
            </Text>
          )
        }
      />
    </CaseSection>
  )
}
