import actions from './en/actions.json'
import aftersales from './en/aftersales.json'
import analysis from './en/analysis.json'
import app from './en/app.json'
import appraisals from './en/appraisals.json'
import attributes from './en/attributes.json'
import audits from './en/audits.json'
import backup from './en/backup.json'
import business from './en/business.json'
import calendar from './en/calendar.json'
import campaigns from './en/campaigns.json'
import capture from './en/capture.json'
import caseFiles from './en/caseFiles.json'
import caseFilters from './en/caseFilters.json'
import caseForm from './en/caseForm.json'
import casePage from './en/casePage.json'
import casePapers from './en/casePapers.json'
import casePaperWords from './en/casePaperWords.json'
import caseSettled from './en/caseSettled.json'
import cases from './en/cases.json'
import charter from './en/charter.json'
import charts from './en/charts.json'
import checklists from './en/checklists.json'
import comparison from './en/comparison.json'
import contingencies from './en/contingencies.json'
import copies from './en/copies.json'
import counter from './en/counter.json'
import customers from './en/customers.json'
import design from './en/design.json'
import due from './en/due.json'
import elements from './en/elements.json'
import errors from './en/errors.json'
import exchange from './en/exchange.json'
import fields from './en/fields.json'
import help from './en/help.json'
import history from './en/history.json'
import historyWords from './en/historyWords.json'
import home from './en/home.json'
import importance from './en/importance.json'
import indicators from './en/indicators.json'
import jobs from './en/jobs.json'
import ledger from './en/ledger.json'
import libreta from './en/libreta.json'
import libretaPaper from './en/libretaPaper.json'
import moments from './en/moments.json'
import months from './en/months.json'
import opportunities from './en/opportunities.json'
import people from './en/people.json'
import periodReport from './en/periodReport.json'
import plan from './en/plan.json'
import promises from './en/promises.json'
import questions from './en/questions.json'
import reports from './en/reports.json'
import responses from './en/responses.json'
import retention from './en/retention.json'
import scorecards from './en/scorecards.json'
import search from './en/search.json'
import sections from './en/sections.json'
import services from './en/services.json'
import session from './en/session.json'
import specialMoments from './en/specialMoments.json'
import standards from './en/standards.json'
import suggestions from './en/suggestions.json'
import surveys from './en/surveys.json'
import team from './en/team.json'
import variability from './en/variability.json'
import verification from './en/verification.json'
import waveGroups from './en/waveGroups.json'
import waves from './en/waves.json'
import who from './en/who.json'
import type { es } from './es'

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }

export const en: Texts<typeof es> = {
  aftersales,
  actions,
  analysis,
  app,
  attributes,
  backup,
  business,
  calendar,
  capture,
  caseFiles,
  caseFilters,
  caseForm,
  casePage,
  casePapers,
  casePaperWords,
  caseSettled,
  cases,
  charts,
  appraisals,
  audits,
  checklists,
  comparison,
  campaigns,
  counter,
  opportunities,
  retention,
  charter,
  contingencies,
  copies,
  customers,
  design,
  due,
  errors,
  exchange,
  fields,
  help,
  history,
  historyWords,
  home,
  importance,
  indicators,
  jobs,
  ledger,
  elements,
  moments,
  variability,
  specialMoments,
  months,
  libreta,
  libretaPaper,
  people,
  periodReport,
  plan,
  promises,
  questions,
  reports,
  responses,
  scorecards,
  search,
  sections,
  suggestions,
  services,
  session,
  standards,
  surveys,
  team,
  verification,
  waveGroups,
  waves,
  who,
}
