import {
  IconChecklist,
  IconHistory,
  IconHome,
  IconMailbox,
  IconMessageReport,
  IconReportAnalytics,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'
// Every start begins here: drawn with the shell, not after it.
import { HomePage } from '../home/HomePage'
import type { PageProps } from './pageProps'

function page<M>(load: () => Promise<M>, pick: (module: M) => ComponentType<PageProps>) {
  return lazy(() => load().then((module) => ({ default: pick(module) })))
}

/** Every page. A new one adds one line here. */
export const routes = [
  {
    path: '/',
    page: HomePage,
  },
  {
    path: '/surveys',
    page: page(
      () => import('../surveys/SurveysPage'),
      (m) => m.SurveysPage,
    ),
  },
  {
    path: '/surveys/new',
    page: page(
      () => import('../surveys/NewSurveyPage'),
      (m) => m.NewSurveyPage,
    ),
  },
  {
    path: '/surveys/:surveyId',
    page: page(
      () => import('../surveys/SurveyPage'),
      (m) => m.SurveyPage,
    ),
  },
  {
    path: '/surveys/:surveyId/edit',
    page: page(
      () => import('../surveys/SurveyEditorPage'),
      (m) => m.SurveyEditorPage,
    ),
  },
  {
    path: '/surveys/:surveyId/print',
    page: page(
      () => import('../surveys/PrintSurveyPage'),
      (m) => m.PrintSurveyPage,
    ),
  },
  {
    path: '/waves/:waveId/capture',
    page: page(
      () => import('../responses/CapturePage'),
      (m) => m.CapturePage,
    ),
  },
  {
    path: '/waves/:waveId/sheets',
    page: page(
      () => import('../responses/SheetsPage'),
      (m) => m.SheetsPage,
    ),
  },
  {
    path: '/waves/:waveId/ledger',
    page: page(
      () => import('../surveys/LedgerPage'),
      (m) => m.LedgerPage,
    ),
  },
  {
    path: '/waves/:waveId/results',
    page: page(
      () => import('../analysis/WaveResultsPage'),
      (m) => m.WaveResultsPage,
    ),
  },
  {
    path: '/waves/:waveId/importance',
    page: page(
      () => import('../importance/ImportancePage'),
      (m) => m.ImportancePage,
    ),
  },
  {
    path: '/waves/:waveId/dimensions',
    page: page(
      () => import('../importance/DimensionsPage'),
      (m) => m.DimensionsPage,
    ),
  },
  {
    path: '/waves/:waveId/levels',
    page: page(
      () => import('../importance/LevelsPage'),
      (m) => m.LevelsPage,
    ),
  },
  {
    path: '/waves/:waveId/verify',
    page: page(
      () => import('../responses/verify/VerifyPage'),
      (m) => m.VerifyPage,
    ),
  },
  {
    path: '/customers',
    page: page(
      () => import('../customers/CustomersPage'),
      (m) => m.CustomersPage,
    ),
  },
  {
    path: '/customers/:customerId',
    page: page(
      () => import('../customers/card/CustomerPage'),
      (m) => m.CustomerPage,
    ),
  },
  {
    path: '/people',
    page: page(
      () => import('../business/PeoplePage'),
      (m) => m.PeoplePage,
    ),
  },
  {
    path: '/import',
    page: page(
      () => import('../responses/ImportPage'),
      (m) => m.ImportPage,
    ),
  },
  {
    path: '/cases',
    page: page(
      () => import('../cases/CasesPage'),
      (m) => m.CasesPage,
    ),
  },
  {
    path: '/cases/analysis',
    page: page(
      () => import('../standards/AnalysisPage'),
      (m) => m.AnalysisPage,
    ),
  },
  {
    path: '/standards',
    page: page(
      () => import('../standards/StandardsPage'),
      (m) => m.StandardsPage,
    ),
  },
  {
    path: '/cases/new',
    page: page(
      () => import('../cases/NewCasePage'),
      (m) => m.NewCasePage,
    ),
  },
  {
    path: '/cases/:continued/continue',
    page: page(
      () => import('../cases/NewCasePage'),
      (m) => m.NewCasePage,
    ),
  },
  {
    path: '/cases/:caseId',
    page: page(
      () => import('../cases/CasePage'),
      (m) => m.CasePage,
    ),
  },
  {
    path: '/cases/after/closing',
    page: page(
      () => import('../cases/settled/SettledPage'),
      (m) => m.SettledPage,
    ),
  },
  {
    path: '/cases/papers/:paper',
    page: page(
      () => import('../cases/print/CasePapersPage'),
      (m) => m.CasePapersPage,
    ),
  },
  {
    path: '/cases/:caseId/print/:paper',
    page: page(
      () => import('../cases/print/CasePapersPage'),
      (m) => m.CasePapersPage,
    ),
  },
  {
    path: '/suggestions',
    page: page(
      () => import('../suggestions/SuggestionsPage'),
      (m) => m.SuggestionsPage,
    ),
  },
  {
    path: '/suggestions/poster',
    page: page(
      () => import('../suggestions/PosterPage'),
      (m) => m.PosterPage,
    ),
  },
  {
    path: '/suggestions/slips',
    page: page(
      () => import('../suggestions/PrintSlipsPage'),
      (m) => m.PrintSlipsPage,
    ),
  },
  {
    path: '/suggestions/emptyings/:emptyingId',
    page: page(
      () => import('../suggestions/TypeSlipsPage'),
      (m) => m.TypeSlipsPage,
    ),
  },
  {
    path: '/scorecards',
    page: page(
      () => import('../scorecards/ScorecardsPage'),
      (m) => m.ScorecardsPage,
    ),
  },
  {
    path: '/scorecards/new',
    page: page(
      () => import('../scorecards/ScorecardEditorPage'),
      (m) => m.ScorecardEditorPage,
    ),
  },
  {
    path: '/scorecards/:scorecardId',
    page: page(
      () => import('../scorecards/ScorecardPage'),
      (m) => m.ScorecardPage,
    ),
  },
  {
    path: '/scorecards/:scorecardId/edit',
    page: page(
      () => import('../scorecards/ScorecardEditorPage'),
      (m) => m.ScorecardEditorPage,
    ),
  },
  {
    path: '/history',
    page: page(
      () => import('../backup/HistoryPage'),
      (m) => m.HistoryPage,
    ),
  },
  {
    path: '/calendar',
    page: page(
      () => import('../calendar/CalendarPage'),
      (m) => m.CalendarPage,
    ),
  },
  {
    path: '/calendar/terms',
    page: page(
      () => import('../calendar/TermsPage'),
      (m) => m.TermsPage,
    ),
  },
  {
    path: '/settings',
    page: page(
      () => import('../business/SettingsPage'),
      (m) => m.SettingsPage,
    ),
  },
] as const

/** What the side bar offers, in order. */
export const sections = [
  { path: '/', label: 'home.title', icon: IconHome },
  { path: '/surveys', label: 'surveys.title', icon: IconChecklist },
  { path: '/cases', label: 'cases.title', icon: IconMessageReport },
  { path: '/suggestions', label: 'suggestions.title', icon: IconMailbox },
  { path: '/customers', label: 'customers.title', icon: IconUsers },
  { path: '/scorecards', label: 'scorecards.titlePlural', icon: IconReportAnalytics },
  { path: '/history', label: 'backup.title', icon: IconHistory },
  { path: '/settings', label: 'business.settings', icon: IconSettings },
] as const
