import { type ComponentType, lazy } from 'react'
// Every start begins here: drawn with the shell, not after it.
import { HomePage } from '../home/HomePage'
import type { PageProps } from './pageProps'

/** A page that is loaded when somebody goes there; `name` is what its file exports. */
function page<Name extends string>(
  load: () => Promise<{ readonly [K in Name]: ComponentType<PageProps> }>,
  name: Name,
) {
  return lazy(() => load().then((module) => ({ default: module[name] })))
}

/** Every page. A new one adds one line here. */
export const routes = [
  { path: '/', page: HomePage },
  { path: '/help', page: page(() => import('../help/HelpPage'), 'HelpPage') },
  { path: '/help/:concept', page: page(() => import('../help/HelpPage'), 'HelpPage') },
  { path: '/surveys', page: page(() => import('../surveys/SurveysPage'), 'SurveysPage') },
  { path: '/surveys/new', page: page(() => import('../surveys/NewSurveyPage'), 'NewSurveyPage') },
  { path: '/surveys/:surveyId', page: page(() => import('../surveys/SurveyPage'), 'SurveyPage') },
  {
    path: '/surveys/:surveyId/edit',
    page: page(() => import('../surveys/SurveyEditorPage'), 'SurveyEditorPage'),
  },
  {
    path: '/surveys/:surveyId/print',
    page: page(() => import('../surveys/PrintSurveyPage'), 'PrintSurveyPage'),
  },
  { path: '/waves/:waveId/capture', page: page(() => import('../responses/CapturePage'), 'CapturePage') },
  { path: '/waves/:waveId/sheets', page: page(() => import('../responses/SheetsPage'), 'SheetsPage') },
  { path: '/waves/:waveId/ledger', page: page(() => import('../surveys/LedgerPage'), 'LedgerPage') },
  {
    path: '/waves/:waveId/results',
    page: page(() => import('../analysis/WaveResultsPage'), 'WaveResultsPage'),
  },
  {
    path: '/waves/:waveId/importance',
    page: page(() => import('../importance/ImportancePage'), 'ImportancePage'),
  },
  {
    path: '/waves/:waveId/dimensions',
    page: page(() => import('../importance/DimensionsPage'), 'DimensionsPage'),
  },
  {
    path: '/waves/:waveId/services',
    page: page(() => import('../services/ServicesPage'), 'ServicesPage'),
  },
  { path: '/waves/:waveId/levels', page: page(() => import('../importance/LevelsPage'), 'LevelsPage') },
  { path: '/waves/:waveId/verify', page: page(() => import('../responses/verify/VerifyPage'), 'VerifyPage') },
  { path: '/customers', page: page(() => import('../customers/CustomersPage'), 'CustomersPage') },
  {
    path: '/customers/:customerId',
    page: page(() => import('../customers/card/CustomerPage'), 'CustomerPage'),
  },
  {
    path: '/aftersales/calendar',
    page: page(() => import('../aftersales/DueCalendarPage'), 'DueCalendarPage'),
  },
  { path: '/aftersales/figures', page: page(() => import('../aftersales/FiguresPage'), 'FiguresPage') },
  { path: '/charter', page: page(() => import('../charter/CharterPage'), 'CharterPage') },
  { path: '/charter/print', page: page(() => import('../charter/CharterPrintPage'), 'CharterPrintPage') },
  {
    path: '/contingencies',
    page: page(() => import('../contingencies/ContingenciesPage'), 'ContingenciesPage'),
  },
  {
    path: '/contingencies/:contingencyId',
    page: page(() => import('../contingencies/ContingencyPage'), 'ContingencyPage'),
  },
  {
    path: '/contingencies/:contingencyId/print',
    page: page(() => import('../contingencies/ContingencyPrintPage'), 'ContingencyPrintPage'),
  },
  { path: '/promises', page: page(() => import('../promises/PromisesPage'), 'PromisesPage') },
  {
    path: '/promises/results',
    page: page(() => import('../promises/PromiseResultsPage'), 'PromiseResultsPage'),
  },
  {
    path: '/promises/import',
    page: page(() => import('../promises/import/ImportPromisesPage'), 'ImportPromisesPage'),
  },
  { path: '/promises/:promiseId', page: page(() => import('../promises/PromisesPage'), 'PromisesPage') },
  { path: '/aftersales', page: page(() => import('../aftersales/AftersalesPage'), 'AftersalesPage') },
  {
    path: '/aftersales/items/:itemId',
    page: page(() => import('../aftersales/ItemPage'), 'ItemPage'),
  },
  { path: '/people', page: page(() => import('../people/PeoplePage'), 'PeoplePage') },
  { path: '/import', page: page(() => import('../responses/ImportPage'), 'ImportPage') },
  { path: '/cases', page: page(() => import('../cases/CasesPage'), 'CasesPage') },
  { path: '/cases/analysis', page: page(() => import('../standards/AnalysisPage'), 'AnalysisPage') },
  {
    path: '/standards/questions',
    page: page(() => import('../standards/QuestionsPage'), 'QuestionsPage'),
  },
  { path: '/standards', page: page(() => import('../standards/StandardsPage'), 'StandardsPage') },
  { path: '/cases/new', page: page(() => import('../cases/NewCasePage'), 'NewCasePage') },
  { path: '/cases/:continued/continue', page: page(() => import('../cases/NewCasePage'), 'NewCasePage') },
  { path: '/cases/import', page: page(() => import('../cases/files/ImportCasesPage'), 'ImportCasesPage') },
  { path: '/cases/:caseId', page: page(() => import('../cases/CasePage'), 'CasePage') },
  { path: '/cases/after/closing', page: page(() => import('../cases/settled/SettledPage'), 'SettledPage') },
  {
    path: '/cases/papers/register',
    page: page(() => import('../cases/print/register/RegisterPage'), 'RegisterPage'),
  },
  {
    path: '/cases/papers/:paper',
    page: page(() => import('../cases/print/CasePapersPage'), 'CasePapersPage'),
  },
  {
    path: '/cases/:caseId/print/:paper',
    page: page(() => import('../cases/print/CasePapersPage'), 'CasePapersPage'),
  },
  { path: '/suggestions', page: page(() => import('../suggestions/SuggestionsPage'), 'SuggestionsPage') },
  { path: '/suggestions/poster', page: page(() => import('../suggestions/PosterPage'), 'PosterPage') },
  { path: '/suggestions/slips', page: page(() => import('../suggestions/PrintSlipsPage'), 'PrintSlipsPage') },
  {
    path: '/suggestions/emptyings/:emptyingId',
    page: page(() => import('../suggestions/TypeSlipsPage'), 'TypeSlipsPage'),
  },
  { path: '/scorecards', page: page(() => import('../scorecards/ScorecardsPage'), 'ScorecardsPage') },
  {
    path: '/scorecards/new',
    page: page(() => import('../scorecards/ScorecardEditorPage'), 'ScorecardEditorPage'),
  },
  {
    path: '/scorecards/:scorecardId',
    page: page(() => import('../scorecards/ScorecardPage'), 'ScorecardPage'),
  },
  {
    path: '/scorecards/:scorecardId/edit',
    page: page(() => import('../scorecards/ScorecardEditorPage'), 'ScorecardEditorPage'),
  },
  { path: '/audits', page: page(() => import('../audits/AuditsPage'), 'AuditsPage') },
  {
    path: '/audits/commandments',
    page: page(() => import('../audits/CommandmentsPage'), 'CommandmentsPage'),
  },
  {
    path: '/audits/commandments/:roundId',
    page: page(() => import('../audits/RoundPage'), 'RoundPage'),
  },
  {
    path: '/audits/commandments/:roundId/:side',
    page: page(() => import('../audits/RoundSheetPage'), 'RoundSheetPage'),
  },
  {
    path: '/audits/checklists/:checklistId/audit',
    page: page(() => import('../audits/AuditEntryPage'), 'AuditEntryPage'),
  },
  {
    path: '/audits/checklists/:checklistId/edit',
    page: page(() => import('../checklists/ChecklistEditorPage'), 'ChecklistEditorPage'),
  },
  {
    path: '/audits/checklists/:checklistId/print',
    page: page(() => import('../checklists/PrintChecklistPage'), 'PrintChecklistPage'),
  },
  { path: '/audits/:auditId', page: page(() => import('../audits/AuditPage'), 'AuditPage') },
  {
    path: '/audits/:auditId/edit',
    page: page(() => import('../audits/AuditEntryPage'), 'AuditEntryPage'),
  },
  { path: '/appraisals', page: page(() => import('../appraisals/AppraisalsPage'), 'AppraisalsPage') },
  {
    path: '/appraisals/checklists/:checklistId/edit',
    page: page(() => import('../checklists/ChecklistEditorPage'), 'ChecklistEditorPage'),
  },
  {
    path: '/appraisals/checklists/:checklistId/print',
    page: page(() => import('../checklists/PrintChecklistPage'), 'PrintChecklistPage'),
  },
  { path: '/appraisals/:personId', page: page(() => import('../appraisals/PersonPage'), 'PersonPage') },
  {
    path: '/appraisals/:personId/enter/:source',
    page: page(() => import('../appraisals/AppraisalEntryPage'), 'AppraisalEntryPage'),
  },
  {
    path: '/bad-news',
    page: page(() => import('../moments/SpecialMomentsPage'), 'SpecialMomentsPage'),
  },
  { path: '/elements', page: page(() => import('../moments/ElementsPage'), 'ElementsPage') },
  { path: '/variability', page: page(() => import('../moments/VariabilityPage'), 'VariabilityPage') },
  {
    path: '/moments/poster',
    page: page(() => import('../moments/print/JourneyPosterPage'), 'JourneyPosterPage'),
  },
  { path: '/moments', page: page(() => import('../moments/MomentsPage'), 'MomentsPage') },
  { path: '/months', page: page(() => import('../months/MonthsPage'), 'MonthsPage') },
  { path: '/months/:month', page: page(() => import('../months/MonthPage'), 'MonthPage') },
  { path: '/search', page: page(() => import('../search/SearchPage'), 'SearchPage') },
  {
    path: '/scorecards/:scorecardId/print/:paper/:period',
    page: page(() => import('../scorecards/print/ScorecardPapersPage'), 'ScorecardPapersPage'),
  },
  { path: '/comparison', page: page(() => import('../comparison/ProfilePage'), 'ProfilePage') },
  {
    path: '/comparison/competitors',
    page: page(() => import('../comparison/CompetitorsPage'), 'CompetitorsPage'),
  },
  { path: '/comparison/visits', page: page(() => import('../comparison/VisitsPage'), 'VisitsPage') },
  { path: '/comparison/visits/:visitId', page: page(() => import('../comparison/VisitPage'), 'VisitPage') },
  {
    path: '/comparison/visits/:visitId/edit',
    page: page(() => import('../comparison/VisitEntryPage'), 'VisitEntryPage'),
  },
  {
    path: '/comparison/checklists/new',
    page: page(() => import('../comparison/NewChecklistPage'), 'NewChecklistPage'),
  },
  {
    path: '/comparison/checklists/:checklistId/edit',
    page: page(() => import('../checklists/ChecklistEditorPage'), 'ChecklistEditorPage'),
  },
  {
    path: '/comparison/checklists/:checklistId/visit',
    page: page(() => import('../comparison/VisitEntryPage'), 'VisitEntryPage'),
  },
  {
    path: '/comparison/checklists/:checklistId/print',
    page: page(() => import('../checklists/PrintChecklistPage'), 'PrintChecklistPage'),
  },
  { path: '/comparison/prices', page: page(() => import('../comparison/BasketsPage'), 'BasketsPage') },
  { path: '/comparison/prices/new', page: page(() => import('../comparison/BasketPage'), 'BasketPage') },
  {
    path: '/comparison/prices/:basketId',
    page: page(() => import('../comparison/BasketPage'), 'BasketPage'),
  },
  { path: '/retention', page: page(() => import('../retention/RetentionPage'), 'RetentionPage') },
  {
    path: '/opportunities',
    page: page(() => import('../opportunities/OpportunitiesPage'), 'OpportunitiesPage'),
  },
  {
    path: '/opportunities/:opportunityId/sheet',
    page: page(() => import('../opportunities/InterviewSheetPage'), 'InterviewSheetPage'),
  },
  { path: '/campaigns', page: page(() => import('../campaigns/CampaignsPage'), 'CampaignsPage') },
  { path: '/campaigns/:campaignId', page: page(() => import('../campaigns/CampaignPage'), 'CampaignPage') },
  {
    path: '/campaigns/:campaignId/sheet',
    page: page(() => import('../campaigns/CallSheetPage'), 'CallSheetPage'),
  },
  { path: '/counter', page: page(() => import('../counter/CounterPage'), 'CounterPage') },
  {
    path: '/counter/figures',
    page: page(() => import('../counter/CounterFiguresPage'), 'CounterFiguresPage'),
  },
  { path: '/plan', page: page(() => import('../plan/PlanPage'), 'PlanPage') },
  { path: '/plan/print', page: page(() => import('../plan/PrintPlanPage'), 'PrintPlanPage') },
  { path: '/actions', page: page(() => import('../plan/ActionsPage'), 'ActionsPage') },
  { path: '/team', page: page(() => import('../team/TeamPage'), 'TeamPage') },
  { path: '/chain', page: page(() => import('../team/ChainPage'), 'ChainPage') },
  { path: '/report', page: page(() => import('../reports/ReportPage'), 'ReportPage') },
  { path: '/history', page: page(() => import('../history/HistoryPage'), 'HistoryPage') },
  { path: '/history/:row/:name', page: page(() => import('../history/HistoryPage'), 'HistoryPage') },
  { path: '/trash', page: page(() => import('../history/TrashPage'), 'TrashPage') },
  { path: '/backups', page: page(() => import('../backup/BackupsPage'), 'BackupsPage') },
  { path: '/calendar', page: page(() => import('../calendar/CalendarPage'), 'CalendarPage') },
  { path: '/calendar/terms', page: page(() => import('../calendar/TermsPage'), 'TermsPage') },
  { path: '/settings', page: page(() => import('../business/SettingsPage'), 'SettingsPage') },
] as const
