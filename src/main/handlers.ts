import { aftersalesContract } from '#shared/aftersales/aftersales.contract'
import { analysisContract } from '#shared/analysis/analysis.contract'
import { appraisalsContract } from '#shared/appraisals/appraisals.contract'
import { attributesContract } from '#shared/attributes/attributes.contract'
import { auditsContract } from '#shared/audits/audits.contract'
import { backupContract } from '#shared/backup/backup.contract'
import { businessContract } from '#shared/business/business.contract'
import { calendarContract } from '#shared/calendar/calendar.contract'
import { campaignsContract } from '#shared/campaigns/campaigns.contract'
import { attachmentsContract } from '#shared/cases/attachments.contract'
import { caseFilesContract } from '#shared/cases/caseFiles.contract'
import { casesContract } from '#shared/cases/cases.contract'
import { papersContract } from '#shared/cases/papers.contract'
import { satisfactionContract } from '#shared/cases/satisfaction.contract'
import { savedFiltersContract } from '#shared/cases/savedFilters.contract'
import { charterContract } from '#shared/charter/charter.contract'
import { chartsContract } from '#shared/charts/charts.contract'
import { checklistsContract } from '#shared/checklists/checklists.contract'
import { comparisonContract } from '#shared/comparison/comparison.contract'
import { contingenciesContract } from '#shared/contingencies/contingencies.contract'
import type { Contract } from '#shared/contract/contract'
import type { ContractShape, HandlersFor } from '#shared/contract/procedure'
import { counterContract } from '#shared/counter/counter.contract'
import { customersContract } from '#shared/customers/customers.contract'
import { historyContract } from '#shared/history/history.contract'
import { homeContract } from '#shared/home/home.contract'
import { importanceContract } from '#shared/importance/importance.contract'
import { indicatorsContract } from '#shared/indicators/indicators.contract'
import { jobsContract } from '#shared/jobs/jobs.contract'
import { figuresContract } from '#shared/moments/figures.contract'
import { momentsContract } from '#shared/moments/moments.contract'
import { posterContract } from '#shared/moments/poster.contract'
import { specialContract } from '#shared/moments/special.contract'
import { monthsContract } from '#shared/months/months.contract'
import { opportunitiesContract } from '#shared/opportunities/opportunities.contract'
import { peopleContract } from '#shared/people/people.contract'
import { planContract } from '#shared/plan/plan.contract'
import { promisesContract } from '#shared/promises/promises.contract'
import { periodReportContract } from '#shared/reports/periodReport.contract'
import { reportsContract } from '#shared/reports/reports.contract'
import { responsesContract } from '#shared/responses/responses.contract'
import { verificationContract } from '#shared/responses/verification.contract'
import { retentionContract } from '#shared/retention/retention.contract'
import { scorecardsContract } from '#shared/scorecards/scorecards.contract'
import { searchContract } from '#shared/search/search.contract'
import { servicesContract } from '#shared/services/services.contract'
import { sessionContract } from '#shared/session/session.contract'
import { questionsContract } from '#shared/standards/questions.contract'
import { standardsContract } from '#shared/standards/standards.contract'
import { suggestionsContract } from '#shared/suggestions/suggestions.contract'
import { exchangeContract } from '#shared/surveys/exchange.contract'
import { ledgerContract } from '#shared/surveys/ledger.contract'
import { surveysContract } from '#shared/surveys/surveys.contract'
import { wavesContract } from '#shared/surveys/waves.contract'
import { teamContract } from '#shared/team/team.contract'
import { aftersalesHandlers } from './aftersales/aftersales.handlers'
import { analysisHandlers } from './analysis/analysis.handlers'
import { appraisalsHandlers } from './appraisals/appraisals.handlers'
import { attributesHandlers } from './attributes/attributes.handlers'
import { auditsHandlers } from './audits/audits.handlers'
import { backupHandlers } from './backup/backup.handlers'
import { businessHandlers } from './business/business.handlers'
import { calendarHandlers } from './calendar/calendar.handlers'
import { campaignsHandlers } from './campaigns/campaigns.handlers'
import { attachmentsHandlers } from './cases/attachments.handlers'
import { casePapersHandlers } from './cases/casePapers.handlers'
import { casesHandlers } from './cases/cases.handlers'
import { caseFilesHandlers } from './cases/files/caseFiles.handlers'
import { satisfactionHandlers } from './cases/satisfaction.handlers'
import { savedFiltersHandlers } from './cases/savedFilters.handlers'
import { charterHandlers } from './charter/charter.handlers'
import { chartsHandlers } from './charts/charts.handlers'
import { checklistsHandlers } from './checklists/checklists.handlers'
import { comparisonHandlers } from './comparison/comparison.handlers'
import { contingenciesHandlers } from './contingencies/contingencies.handlers'
import { counterHandlers } from './counter/counter.handlers'
import { customersHandlers } from './customers/customers.handlers'
import type { Deps } from './deps'
import { historyHandlers } from './history/history.handlers'
import { homeHandlers } from './home/home.handlers'
import { importanceHandlers } from './importance/importance.handlers'
import { indicatorsHandlers } from './indicators/indicators.handlers'
import { jobsHandlers } from './jobs/jobs.handlers'
import { figuresHandlers } from './moments/figures.handlers'
import { momentsHandlers } from './moments/moments.handlers'
import { posterHandlers } from './moments/poster.handlers'
import { specialHandlers } from './moments/special.handlers'
import { monthsHandlers } from './months/months.handlers'
import { opportunitiesHandlers } from './opportunities/opportunities.handlers'
import { peopleHandlers } from './people/people.handlers'
import { sessionHandlers } from './people/session.handlers'
import { planHandlers } from './plan/plan.handlers'
import { promisesHandlers } from './promises/promises.handlers'
import { periodReportHandlers } from './reports/periodReport.handlers'
import { reportsHandlers } from './reports/reports.handlers'
import { responsesHandlers } from './responses/responses.handlers'
import { verificationHandlers } from './responses/verification.handlers'
import { retentionHandlers } from './retention/retention.handlers'
import { scorecardsHandlers } from './scorecards/scorecards.handlers'
import { searchHandlers } from './search/search.handlers'
import { servicesHandlers } from './services/services.handlers'
import { questionsHandlers } from './standards/questions.handlers'
import { standardsHandlers } from './standards/standards.handlers'
import { suggestionsHandlers } from './suggestions/suggestions.handlers'
import { exchangeHandlers } from './surveys/exchange/exchange.handlers'
import { ledgerHandlers } from './surveys/ledger.handlers'
import { surveysHandlers } from './surveys/surveys.handlers'
import { wavesHandlers } from './surveys/waves.handlers'
import { teamHandlers } from './team/team.handlers'

/** Every handler of the app. A new feature adds one line here. */
export function allHandlers(deps: Deps): HandlersFor<Contract> {
  return {
    ...whenCalled(businessContract, () => businessHandlers(deps)),
    ...whenCalled(calendarContract, () => calendarHandlers(deps)),
    ...whenCalled(attributesContract, () => attributesHandlers(deps)),
    ...whenCalled(surveysContract, () => surveysHandlers(deps)),
    ...whenCalled(ledgerContract, () => ledgerHandlers(deps)),
    ...whenCalled(exchangeContract, () => exchangeHandlers(deps)),
    ...whenCalled(wavesContract, () => wavesHandlers(deps)),
    ...whenCalled(responsesContract, () => responsesHandlers(deps)),
    ...whenCalled(verificationContract, () => verificationHandlers(deps)),
    ...whenCalled(analysisContract, () => analysisHandlers(deps)),
    ...whenCalled(importanceContract, () => importanceHandlers(deps)),
    ...whenCalled(scorecardsContract, () => scorecardsHandlers(deps)),
    ...whenCalled(reportsContract, () => reportsHandlers(deps)),
    ...whenCalled(peopleContract, () => peopleHandlers(deps)),
    ...whenCalled(sessionContract, () => sessionHandlers(deps)),
    ...whenCalled(periodReportContract, () => periodReportHandlers(deps)),
    ...whenCalled(jobsContract, () => jobsHandlers(deps)),
    ...whenCalled(backupContract, () => backupHandlers(deps)),
    ...whenCalled(historyContract, () => historyHandlers(deps)),
    ...whenCalled(suggestionsContract, () => suggestionsHandlers(deps)),
    ...whenCalled(casesContract, () => casesHandlers(deps)),
    ...whenCalled(caseFilesContract, () => caseFilesHandlers(deps)),
    ...whenCalled(savedFiltersContract, () => savedFiltersHandlers(deps)),
    ...whenCalled(attachmentsContract, () => attachmentsHandlers(deps)),
    ...whenCalled(satisfactionContract, () => satisfactionHandlers(deps)),
    ...whenCalled(papersContract, () => casePapersHandlers(deps)),
    ...whenCalled(standardsContract, () => standardsHandlers(deps)),
    ...whenCalled(questionsContract, () => questionsHandlers(deps)),
    ...whenCalled(homeContract, () => homeHandlers(deps)),
    ...whenCalled(chartsContract, () => chartsHandlers(deps)),
    ...whenCalled(customersContract, () => customersHandlers(deps)),
    ...whenCalled(momentsContract, () => momentsHandlers(deps)),
    ...whenCalled(specialContract, () => specialHandlers(deps)),
    ...whenCalled(posterContract, () => posterHandlers(deps)),
    ...whenCalled(figuresContract, () => figuresHandlers(deps)),
    ...whenCalled(monthsContract, () => monthsHandlers(deps)),
    ...whenCalled(searchContract, () => searchHandlers(deps)),
    ...whenCalled(auditsContract, () => auditsHandlers(deps)),
    ...whenCalled(appraisalsContract, () => appraisalsHandlers(deps)),
    ...whenCalled(checklistsContract, () => checklistsHandlers(deps)),
    ...whenCalled(comparisonContract, () => comparisonHandlers(deps)),
    ...whenCalled(teamContract, () => teamHandlers(deps)),
    ...whenCalled(indicatorsContract, () => indicatorsHandlers(deps)),
    ...whenCalled(aftersalesContract, () => aftersalesHandlers(deps)),
    ...whenCalled(servicesContract, () => servicesHandlers(deps)),
    ...whenCalled(promisesContract, () => promisesHandlers(deps)),
    ...whenCalled(contingenciesContract, () => contingenciesHandlers(deps)),
    ...whenCalled(charterContract, () => charterHandlers(deps)),
    ...whenCalled(counterContract, () => counterHandlers(deps)),
    ...whenCalled(planContract, () => planHandlers(deps)),
    ...whenCalled(opportunitiesContract, () => opportunitiesHandlers(deps)),
    ...whenCalled(retentionContract, () => retentionHandlers(deps)),
    ...whenCalled(campaignsContract, () => campaignsHandlers(deps)),
  }
}

/**
 * The same handlers, made when the first of them is called: a start does not wait for the statements of features
 * that nobody has opened yet.
 */
function whenCalled<C extends ContractShape>(part: C, make: () => HandlersFor<C>): HandlersFor<C> {
  let made: HandlersFor<C> | null = null
  const handlers = Object.keys(part).map((name) => {
    const handle = (input: unknown) => {
      made ??= make()
      return (made[name] as (input: unknown) => unknown)(input)
    }
    return [name, handle] as const
  })
  // The compiler has paired `make` with the contract whose names these are.
  return Object.fromEntries(handlers) as unknown as HandlersFor<C>
}
