import actions from './es/actions.json'
import aftersales from './es/aftersales.json'
import analysis from './es/analysis.json'
import app from './es/app.json'
import appraisals from './es/appraisals.json'
import attributes from './es/attributes.json'
import audits from './es/audits.json'
import backup from './es/backup.json'
import business from './es/business.json'
import calendar from './es/calendar.json'
import campaigns from './es/campaigns.json'
import capture from './es/capture.json'
import caseFiles from './es/caseFiles.json'
import caseFilters from './es/caseFilters.json'
import caseForm from './es/caseForm.json'
import casePage from './es/casePage.json'
import casePapers from './es/casePapers.json'
import casePaperWords from './es/casePaperWords.json'
import caseSettled from './es/caseSettled.json'
import cases from './es/cases.json'
import charter from './es/charter.json'
import charts from './es/charts.json'
import checklists from './es/checklists.json'
import comparison from './es/comparison.json'
import contingencies from './es/contingencies.json'
import copies from './es/copies.json'
import counter from './es/counter.json'
import customers from './es/customers.json'
import design from './es/design.json'
import due from './es/due.json'
import elements from './es/elements.json'
import errors from './es/errors.json'
import exchange from './es/exchange.json'
import fields from './es/fields.json'
import help from './es/help.json'
import history from './es/history.json'
import historyWords from './es/historyWords.json'
import home from './es/home.json'
import importance from './es/importance.json'
import indicators from './es/indicators.json'
import jobs from './es/jobs.json'
import ledger from './es/ledger.json'
import libreta from './es/libreta.json'
import libretaPaper from './es/libretaPaper.json'
import moments from './es/moments.json'
import months from './es/months.json'
import opportunities from './es/opportunities.json'
import people from './es/people.json'
import periodReport from './es/periodReport.json'
import plan from './es/plan.json'
import promises from './es/promises.json'
import questions from './es/questions.json'
import reports from './es/reports.json'
import responses from './es/responses.json'
import retention from './es/retention.json'
import scorecards from './es/scorecards.json'
import search from './es/search.json'
import sections from './es/sections.json'
import services from './es/services.json'
import session from './es/session.json'
import specialMoments from './es/specialMoments.json'
import standards from './es/standards.json'
import suggestions from './es/suggestions.json'
import surveys from './es/surveys.json'
import team from './es/team.json'
import variability from './es/variability.json'
import verification from './es/verification.json'
import waveGroups from './es/waveGroups.json'
import waves from './es/waves.json'
import who from './es/who.json'

/** The source language. One block a feature. */
export const es = {
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
