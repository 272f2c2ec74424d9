import { aftersalesContract } from '../aftersales/aftersales.contract'
import { analysisContract } from '../analysis/analysis.contract'
import { appraisalsContract } from '../appraisals/appraisals.contract'
import { attributesContract } from '../attributes/attributes.contract'
import { auditsContract } from '../audits/audits.contract'
import { backupContract } from '../backup/backup.contract'
import { businessContract } from '../business/business.contract'
import { calendarContract } from '../calendar/calendar.contract'
import { campaignsContract } from '../campaigns/campaigns.contract'
import { attachmentsContract } from '../cases/attachments.contract'
import { caseFilesContract } from '../cases/caseFiles.contract'
import { casesContract } from '../cases/cases.contract'
import { papersContract } from '../cases/papers.contract'
import { satisfactionContract } from '../cases/satisfaction.contract'
import { savedFiltersContract } from '../cases/savedFilters.contract'
import { charterContract } from '../charter/charter.contract'
import { chartsContract } from '../charts/charts.contract'
import { checklistsContract } from '../checklists/checklists.contract'
import { comparisonContract } from '../comparison/comparison.contract'
import { contingenciesContract } from '../contingencies/contingencies.contract'
import { counterContract } from '../counter/counter.contract'
import { customersContract } from '../customers/customers.contract'
import { historyContract } from '../history/history.contract'
import { homeContract } from '../home/home.contract'
import { importanceContract } from '../importance/importance.contract'
import { indicatorsContract } from '../indicators/indicators.contract'
import { jobsContract } from '../jobs/jobs.contract'
import { figuresContract } from '../moments/figures.contract'
import { momentsContract } from '../moments/moments.contract'
import { posterContract } from '../moments/poster.contract'
import { specialContract } from '../moments/special.contract'
import { monthsContract } from '../months/months.contract'
import { opportunitiesContract } from '../opportunities/opportunities.contract'
import { peopleContract } from '../people/people.contract'
import { planContract } from '../plan/plan.contract'
import { promisesContract } from '../promises/promises.contract'
import { periodReportContract } from '../reports/periodReport.contract'
import { reportsContract } from '../reports/reports.contract'
import { responsesContract } from '../responses/responses.contract'
import { verificationContract } from '../responses/verification.contract'
import { retentionContract } from '../retention/retention.contract'
import { scorecardsContract } from '../scorecards/scorecards.contract'
import { searchContract } from '../search/search.contract'
import { servicesContract } from '../services/services.contract'
import { sessionContract } from '../session/session.contract'
import { questionsContract } from '../standards/questions.contract'
import { standardsContract } from '../standards/standards.contract'
import { suggestionsContract } from '../suggestions/suggestions.contract'
import { exchangeContract } from '../surveys/exchange.contract'
import { ledgerContract } from '../surveys/ledger.contract'
import { surveysContract } from '../surveys/surveys.contract'
import { wavesContract } from '../surveys/waves.contract'
import { teamContract } from '../team/team.contract'
import type { InputOf, OutputOf } from './procedure'

/** Every procedure the renderer can call. A new feature adds one line here. */
export const contract = {
  ...businessContract,
  ...calendarContract,
  ...attributesContract,
  ...surveysContract,
  ...ledgerContract,
  ...exchangeContract,
  ...wavesContract,
  ...responsesContract,
  ...verificationContract,
  ...analysisContract,
  ...importanceContract,
  ...scorecardsContract,
  ...reportsContract,
  ...peopleContract,
  ...sessionContract,
  ...periodReportContract,
  ...jobsContract,
  ...backupContract,
  ...historyContract,
  ...suggestionsContract,
  ...casesContract,
  ...caseFilesContract,
  ...savedFiltersContract,
  ...attachmentsContract,
  ...satisfactionContract,
  ...papersContract,
  ...standardsContract,
  ...questionsContract,
  ...homeContract,
  ...chartsContract,
  ...customersContract,
  ...momentsContract,
  ...specialContract,
  ...posterContract,
  ...figuresContract,
  ...monthsContract,
  ...searchContract,
  ...checklistsContract,
  ...auditsContract,
  ...appraisalsContract,
  ...comparisonContract,
  ...teamContract,
  ...indicatorsContract,
  ...aftersalesContract,
  ...servicesContract,
  ...promisesContract,
  ...contingenciesContract,
  ...charterContract,
  ...counterContract,
  ...planContract,
  ...opportunitiesContract,
  ...campaignsContract,
  ...retentionContract,
}

export type Contract = typeof contract
export type ProcedureName = keyof Contract
type NamesOf<K extends 'query' | 'command' | 'action'> = {
  [N in ProcedureName]: Contract[N]['kind'] extends K ? N : never
}[ProcedureName]
export type QueryName = NamesOf<'query'>
export type CommandName = NamesOf<'command'>
export type ActionName = NamesOf<'action'>
export type Input<N extends ProcedureName> = InputOf<Contract[N]>
export type Output<N extends ProcedureName> = OutputOf<Contract[N]>
