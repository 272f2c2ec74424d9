import { changeWords } from '../analysis/changeWords'
import { figureWords } from '../analysis/figureWords'
import type { QuestionChange } from '../analysis/results.contract'
import { roleGapSentence } from '../analysis/roleWords'
import { type Language, type LocalText, inLanguage as textIn } from '../i18n/languages'
import type { Words } from '../i18n/words'
import { crosshairOf, type MatrixPoint, matrixOf } from '../importance/matrix'
import { bandNames } from '../scorecards/bandNames'
import { rowName } from '../scorecards/indicatorNames'
import type { Rhythm } from '../scorecards/scorecardDraft'
import type { ScorecardPeriod } from '../scorecards/scorecards.contract'
import { FEWEST_ANSWERS_SHOWN, visibilityOf } from '../stats/suppression'
import { casesSentence, causeSentence, controlSentence, inTimeSentence } from './caseSentences'
import type { PeriodReport, ReportedSurvey } from './periodReport'
import { inSentence, monthIn } from './wording'

/** What a sentence is about; each is said once, in this order. */
export type SentenceAbout =
  | 'grade'
  | 'satisfaction'
  | 'change'
  | 'rose'
  | 'fell'
  | 'first'
  | 'cases'
  | 'inTime'
  | 'cause'
  | 'control'

export interface ReportSentence {
  readonly about: SentenceAbout
  readonly text: string
}

/** More questions than these that rose or fell are only counted. */
const MOST_NAMED = 3
/** From so many comparisons on, chance is spoken of (domain.md §3.6). */
const MANY_COMPARISONS = 10

type Say = (report: PeriodReport, words: Words) => string | null

/**
 * The first page of the report, ten sentences at most. A figure of too few answers is not told, and the sentence says
 * so (domain.md §0.1 C6, §3.6).
 */
export function reportSentences(report: PeriodReport, words: Words): ReportSentence[] {
  const said: readonly (readonly [SentenceAbout, Say])[] = [
    ['grade', gradeSentence],
    ['satisfaction', satisfactionSentence],
    ['change', changeSentence],
    ['rose', roseSentence],
    ['fell', fellSentence],
    ['first', firstSentence],
    ['cases', casesSentence],
    ['inTime', inTimeSentence],
    ['cause', causeSentence],
    ['control', controlSentence],
  ]
  return said.flatMap(([about, say]) => {
    const text = say(report, words)
    return text === null ? [] : [{ about, text }]
  })
}

/** The survey that the first page speaks of: the newest of customers, else the newest. */
export function mainSurvey({ surveys }: PeriodReport): ReportedSurvey | null {
  return surveys.find(({ isOfEmployees }) => !isOfEmployees) ?? surveys[0] ?? null
}

const inLanguage = ({ language }: PeriodReport, text: LocalText) => textIn(text, language)

/** The libreta has no interval of its own: a change of it is told, and not called one. */
function gradeSentence({ scorecard, language }: PeriodReport, words: Words): string | null {
  if (!scorecard) return null
  const { t, format } = words
  const { total, previousPeriod, period } = scorecard
  const { rhythm } = scorecard.scorecard
  const name = scorecard.scorecard.name
  if (total.grade === null || total.n < FEWEST_ANSWERS_SHOWN)
    return t('periodReport.sentences.gradeFew', { name, count: total.n })
  const parts = [
    t('periodReport.sentences.grade', {
      name,
      grade: format.number(total.grade, 1),
      band: total.band ? bandNames[total.band][language] : t('app.noData'),
      period: periodName(rhythm, period, language, words),
      n: format.number(total.n),
    }),
  ]
  if (previousPeriod && total.previousGrade !== null)
    parts.push(
      t('periodReport.sentences.gradeBefore', {
        period: periodName(rhythm, previousPeriod, language, words),
        before: format.number(total.previousGrade, 1),
        change: format.change(total.grade - total.previousGrade, 1),
      }),
    )
  return parts.join(' ')
}

/** The label of a wave, or the month or quarter in words. */
function periodName(
  rhythm: Rhythm,
  { label, start }: ScorecardPeriod,
  language: Language,
  { t }: Words,
): string {
  if (label !== null) return label
  const [year = '', month = '1'] = start.split('-')
  if (rhythm === 'quarter') {
    const quarter = ([1, 2, 3, 4] as const)[Math.floor((Number(month) - 1) / 3)] ?? 1
    return t(`standards.quarters.${quarter}`, { year })
  }
  return monthIn(language, start)
}

function headlineOf(survey: ReportedSurvey) {
  return survey.questions.find(({ question }) => question.key === survey.headlineKey) ?? null
}

function satisfactionSentence(report: PeriodReport, words: Words): string | null {
  const { t, format } = words
  const survey = mainSurvey(report)
  if (!survey) return t('periodReport.sentences.noSurvey')
  const late = survey.isInPeriod
    ? ''
    : `${t('periodReport.sentences.notInPeriod', { wave: survey.wave.label })} `
  const headline = headlineOf(survey)
  if (!headline) return late === '' ? null : late.trim()
  const { question, figures } = headline
  const name = inLanguage(report, question.text)
  const sentence = figureWords(words).sentence(question, figures, survey.isOfEmployees)
  if (sentence === null)
    return late + t('periodReport.sentences.few', { question: name, count: figures.valid })
  const said = t('periodReport.sentences.satisfaction', {
    question: name,
    sentence: inSentence(sentence.replace(/\.$/, '')),
    n: format.number(figures.valid),
  })
  const hint =
    visibilityOf(figures.valid) === 'indicative' ? ` ${t('periodReport.sentences.indicative')}` : ''
  const gap = survey.roleGaps?.gaps.find(({ key }) => key === question.key)
  return late + said + hint + (gap ? ` ${roleGapSentence(gap, report.language, words)}` : '')
}

function changeSentence(report: PeriodReport, words: Words): string | null {
  const survey = mainSurvey(report)
  const change = survey?.since?.changes.find(({ question }) => question.key === survey.headlineKey)
  if (!survey?.since || !change) return null
  return words.t('periodReport.sentences.change', {
    wave: survey.since.label,
    sentence: changeWords(words, true).sentence(change),
  })
}

/** What can be compared besides the question that stands for satisfaction. */
function otherChanges(report: PeriodReport) {
  const survey = mainSurvey(report)
  if (!survey?.since) return null
  const { label: wave, changes } = survey.since
  const compared = changes.filter(({ verdict }) => verdict !== 'noData' && verdict !== 'noVerdict')
  const others = compared.filter(({ question }) => question.key !== survey.headlineKey)
  return others.length === 0 ? null : { wave, others }
}

/** What else rose for sure, the widest change first; or that nothing else changed. */
function roseSentence(report: PeriodReport, words: Words): string | null {
  const { t } = words
  const found = otherChanges(report)
  if (!found) return null
  const { wave, others } = found
  const rose = named(others, 'rose', report, words)
  if (rose !== '') return t('periodReport.sentences.rose', { wave, names: rose })
  const hasFallen = others.some(({ verdict }) => verdict === 'fell')
  return hasFallen ? null : t('periodReport.sentences.nothingElse', { wave })
}

function fellSentence(report: PeriodReport, words: Words): string | null {
  const { t } = words
  const found = otherChanges(report)
  const fell = found && named(found.others, 'fell', report, words)
  if (!fell) return null
  const said = t('periodReport.sentences.fell', { wave: found.wave, names: fell })
  return found.others.length >= MANY_COMPARISONS ? `${said} ${t('analysis.compare.oneInTwenty')}` : said
}

function named(
  changes: readonly QuestionChange[],
  verdict: 'rose' | 'fell',
  report: PeriodReport,
  words: Words,
): string {
  const { value } = changeWords(words, true)
  const meant = changes
    .filter((change) => change.verdict === verdict)
    .sort((first, second) => Math.abs(second.difference ?? 0) - Math.abs(first.difference ?? 0))
  const told = meant.slice(0, MOST_NAMED).map((change) =>
    words.t('periodReport.sentences.fromTo', {
      name: inLanguage(report, change.question.text),
      from: value(change, change.older.value, change.older.n),
      to: value(change, change.newer.value, change.newer.n),
    }),
  )
  const rest = meant.length - told.length
  return [...told, ...(rest > 0 ? [words.t('periodReport.sentences.more', { count: rest })] : [])].join('; ')
}

/** The attributes of the survey in the quadrants of its matrix, as its page shows them. */
export function matrixPoints({ importance }: ReportedSurvey): readonly MatrixPoint[] {
  if (!importance) return []
  const { attributes, settings, importanceScale, performanceScale } = importance
  const scales = { importanceScale, performanceScale }
  const preset = settings.preset === 'own' ? 'means' : settings.preset
  const crosshair = settings.own ?? crosshairOf(preset, attributes, scales)
  return crosshair ? matrixOf(attributes, crosshair, scales) : []
}

/** Where to begin: what loses most of the grade; without a libreta, what matters and is not done well. */
function firstSentence(report: PeriodReport, { t, format }: Words): string | null {
  const survey = mainSurvey(report)
  const points = survey ? matrixPoints(survey) : []
  const urgent = points.filter(({ quadrant }) => quadrant === 'concentrate')
  const rows = (report.scorecard?.rows ?? []).filter(
    ({ lost, n }) => (lost ?? 0) > 0 && n >= FEWEST_ANSWERS_SHOWN,
  )
  const [worst] = [...rows].sort((first, second) => (second.lost ?? 0) - (first.lost ?? 0))
  if (worst) {
    const point = urgent.find(({ attribute }) => worst.questionKeys.includes(attribute.key))
    const said = t('periodReport.sentences.firstLost', {
      name: rowName(worst, report.language),
      lost: format.number(worst.lost, 1),
      n: format.number(worst.n),
    })
    return point
      ? `${said} ${t(`periodReport.sentences.${point.isDoubtful ? 'mayMatter' : 'matters'}`)}`
      : said
  }
  const [point] = urgent
  if (!point) return survey ? t('periodReport.sentences.firstUnknown') : null
  const said = t('periodReport.sentences.firstUrgent', {
    name: inLanguage(report, point.attribute.name),
    n: format.number(point.attribute.performance.n),
  })
  return point.isDoubtful ? `${said} ${t('periodReport.sentences.notSure')}` : said
}
