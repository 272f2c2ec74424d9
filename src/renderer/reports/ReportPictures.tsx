import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeriodReport, ReportedSurvey } from '#shared/reports/periodReport'
import { mainSurvey } from '#shared/reports/reportSentences'
import { percentageDecimals } from '#shared/stats/numbers'
import type { Question } from '#shared/surveys/question'
import type { ChartSource } from '../charts/look'
import { paretoBars } from '../standards/paretoBars'
import { trendLines } from '../standards/trendLines'
import { usePeriodWords } from '../standards/useWords'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { PaperChart } from './PaperChart'
import { gradeChart, type ShareFigure, sharesChart } from './reportCharts'

/** Units of a drawing; on paper it is half as wide as the text. */
const size = { width: 430, height: 236 }
/** More questions than these do not fit beside each other. */
const MOST_QUESTIONS = 8
/** The last months, and the last grades. */
const MOST_MONTHS = 13

/** The four pictures of the first page. */
export function ReportPictures({ report }: { report: PeriodReport }) {
  const { t } = useTranslation()
  const survey = mainSurvey(report)
  return (
    <div className="report-pictures">
      <Picture title={t('periodReport.pictures.grade')} note={report.scorecard?.scorecard.name ?? ''}>
        {report.grades.length > 0 && <Grades report={report} />}
      </Picture>
      <Answers survey={survey} />
      <Complaints report={report} />
      <Causes report={report} />
    </div>
  )
}

interface PictureProps {
  readonly title: string
  readonly note: string
  /** False where there is nothing to draw. */
  readonly children: ReactNode
}

function Picture({ title, note, children }: PictureProps) {
  const { t } = useTranslation()
  return (
    <figure>
      <figcaption>
        <strong>{title}</strong> <small>{note}</small>
      </figcaption>
      {children || <p className="report-nothing">{t('periodReport.nothing')}</p>}
    </figure>
  )
}

function Drawn({ source, title }: { readonly source: ChartSource; readonly title: string }) {
  return <PaperChart source={source} title={title} {...size} />
}

function Grades({ report: { grades } }: { report: PeriodReport }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { shortMonth } = usePeriodWords()
  const source = useMemo(
    () =>
      gradeChart(
        grades.slice(-MOST_MONTHS),
        (grade) => number(grade, 1),
        ({ label, start }) => label ?? shortMonth(start),
      ),
    [grades, number, shortMonth],
  )
  return <Drawn source={source} title={t('periodReport.pictures.grade')} />
}

/** Questions whose share is of who is content: not how many would recommend, nor what matters. */
function isContent(type: Question['type']): boolean {
  return type !== 'I5' && type !== 'R10' && type !== 'YN'
}

/** The shares that may be shown, the lowest first. */
export function shownShares({ questions }: ReportedSurvey) {
  return questions
    .flatMap(({ question, figures }) =>
      figures.topShare === null || !isContent(question.type)
        ? []
        : [{ question, n: figures.valid, share: figures.topShare, interval: figures.topInterval }],
    )
    .sort((first, second) => first.share - second.share)
}

function Answers({ survey }: { survey: ReportedSurvey | null }) {
  const { t } = useTranslation()
  const { percent, number } = useFormat()
  const localText = useLocalText()
  const all = useMemo(() => (survey ? shownShares(survey) : []), [survey])
  const source = useMemo(() => {
    const shares = all.slice(0, MOST_QUESTIONS).map(
      ({ question, n, share, interval }): ShareFigure => ({
        name: localText(question.text),
        share,
        interval,
        text: percent(share, percentageDecimals(n)),
      }),
    )
    return sharesChart(shares, percent)
  }, [all, localText, percent])
  const title = t('periodReport.pictures.answers')
  const wave = survey?.wave.label ?? ''
  const note =
    all.length > MOST_QUESTIONS
      ? `${wave} · ${t('periodReport.worstOf', { shown: MOST_QUESTIONS, total: number(all.length) })}`
      : wave
  return (
    <Picture title={title} note={note}>
      {all.length > 0 && <Drawn source={source} title={title} />}
    </Picture>
  )
}

function Complaints({ report: { analysis } }: { report: PeriodReport }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { shortMonth } = usePeriodWords()
  const { unit, trend } = analysis.control
  const title = t('periodReport.pictures.complaints')
  const source = useMemo(
    () =>
      trendLines({
        title,
        trend: { ...trend, points: trend.points.slice(-MOST_MONTHS) },
        goal: null,
        isTime: false,
        say: (value) => number(value, value !== null && value % 1 !== 0 ? 1 : 0),
        month: shortMonth,
        words: {
          center: t('standards.trend.center'),
          upper: t('standards.trend.upper'),
          lower: t('standards.trend.lower'),
          goal: t('standards.columns.goal'),
        },
      }),
    [title, trend, number, shortMonth, t],
  )
  const isEmpty = trend.points.every(({ value }) => value === null)
  return (
    <Picture title={title} note={unit === 'rate' ? t('standards.control.rate') : ''}>
      {!isEmpty && analysis.registered > 0 && <Drawn source={source} title={title} />}
    </Picture>
  )
}

function Causes({ report: { analysis, casePeriod } }: { report: PeriodReport }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const words = usePeriodWords()
  const { pareto } = analysis
  const title = t('periodReport.pictures.pareto')
  const source = useMemo(
    () =>
      paretoBars(pareto, {
        cases: t('standards.pareto.cases'),
        cumulative: t('standards.pareto.cumulative'),
        number,
        percent: (value) => percent(value === null ? null : value / 100),
        letters: 46,
      }),
    [pareto, number, percent, t],
  )
  const note = `${words.period(casePeriod.length, casePeriod.start)} · ${t('analysis.nIs', { n: number(pareto.total) })}`
  return (
    <Picture title={title} note={note}>
      {pareto.total > 0 && <Drawn source={source} title={title} />}
    </Picture>
  )
}
