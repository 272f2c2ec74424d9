import type { Contract } from '#shared/contract/contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { analysisHandlers } from './analysis/analysis.handlers'
import { attributesHandlers } from './attributes/attributes.handlers'
import { backupHandlers } from './backup/backup.handlers'
import { businessHandlers } from './business/business.handlers'
import { calendarHandlers } from './calendar/calendar.handlers'
import { attachmentsHandlers } from './cases/attachments.handlers'
import { casePapersHandlers } from './cases/casePapers.handlers'
import { casesHandlers } from './cases/cases.handlers'
import { satisfactionHandlers } from './cases/satisfaction.handlers'
import { customersHandlers } from './customers/customers.handlers'
import type { Deps } from './deps'
import { homeHandlers } from './home/home.handlers'
import { importanceHandlers } from './importance/importance.handlers'
import { jobsHandlers } from './jobs/jobs.handlers'
import { reportsHandlers } from './reports/reports.handlers'
import { responsesHandlers } from './responses/responses.handlers'
import { verificationHandlers } from './responses/verification.handlers'
import { scorecardsHandlers } from './scorecards/scorecards.handlers'
import { standardsHandlers } from './standards/standards.handlers'
import { suggestionsHandlers } from './suggestions/suggestions.handlers'
import { exchangeHandlers } from './surveys/exchange/exchange.handlers'
import { ledgerHandlers } from './surveys/ledger.handlers'
import { surveysHandlers } from './surveys/surveys.handlers'
import { wavesHandlers } from './surveys/waves.handlers'

/** Every handler of the app. A new feature adds one line here. */
export function allHandlers(deps: Deps): HandlersFor<Contract> {
  return {
    ...businessHandlers(deps),
    ...calendarHandlers(deps),
    ...attributesHandlers(deps),
    ...surveysHandlers(deps),
    ...ledgerHandlers(deps),
    ...exchangeHandlers(deps),
    ...wavesHandlers(deps),
    ...responsesHandlers(deps),
    ...verificationHandlers(deps),
    ...analysisHandlers(deps),
    ...importanceHandlers(deps),
    ...scorecardsHandlers(deps),
    ...reportsHandlers(deps),
    ...jobsHandlers(deps),
    ...backupHandlers(deps),
    ...suggestionsHandlers(deps),
    ...casesHandlers(deps),
    ...attachmentsHandlers(deps),
    ...satisfactionHandlers(deps),
    ...casePapersHandlers(deps),
    ...standardsHandlers(deps),
    ...homeHandlers(deps),
    ...customersHandlers(deps),
  }
}
