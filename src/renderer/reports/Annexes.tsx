import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeriodReport, ReportAnnex } from '#shared/reports/periodReport'
import { CasesAnnex } from './CasesAnnex'
import { MethodAnnex } from './MethodAnnex'
import { PlanAnnex } from './PlanAnnex'
import { ResultsAnnex } from './ResultsAnnex'
import { ScorecardAnnex } from './ScorecardAnnex'
import { StandardsAnnex } from './StandardsAnnex'

const annexes: Readonly<Record<ReportAnnex, (props: { readonly report: PeriodReport }) => ReactNode>> = {
  results: ResultsAnnex,
  scorecard: ScorecardAnnex,
  standards: StandardsAnnex,
  cases: CasesAnnex,
  plan: PlanAnnex,
  method: MethodAnnex,
}

interface AnnexesProps {
  readonly report: PeriodReport
  readonly chosen: readonly ReportAnnex[]
}

/** What follows the first page, in its usual order. */
export function Annexes({ report, chosen }: AnnexesProps) {
  const { t } = useTranslation()
  const order = Object.keys(annexes) as ReportAnnex[] // the keys of the record above
  return order
    .filter((annex) => chosen.includes(annex) && hasContent(annex, report))
    .map((annex) => {
      const Annex = annexes[annex]
      return (
        <section key={annex} className="report-annex">
          <h2>{t(`periodReport.annex.${annex}`)}</h2>
          <Annex report={report} />
        </section>
      )
    })
}

function hasContent(annex: ReportAnnex, { surveys, scorecard, analysis, plan }: PeriodReport): boolean {
  if (annex === 'results') return surveys.length > 0
  if (annex === 'scorecard') return scorecard !== null
  if (annex === 'plan') return plan !== null
  if (annex === 'method') return true
  return analysis.registered > 0
}
