import { useTranslation } from 'react-i18next'
import { FEWEST_FOR_CHART } from '#shared/importance/matrix'
import type { PeriodReport, ReportedSurvey } from '#shared/reports/periodReport'
import { matrixPoints } from '#shared/reports/reportSentences'
import { useChangeWords } from '../analysis/useChangeWords'
import { useFigureWords } from '../analysis/useFigureWords'
import { useRoleGapSentence } from '../analysis/useRoleGapSentence'
import '../importance/importance.css'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { PaperMatrix } from './PaperMatrix'

/** Every survey question by question, with what changed since the wave before. */
export function ResultsAnnex({ report }: { report: PeriodReport }) {
  return report.surveys.map((survey) => <Results key={survey.surveyId} survey={survey} />)
}

function Results({ survey }: { survey: ReportedSurvey }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const { title, wave, since, questions } = survey
  const points = matrixPoints(survey)
  return (
    <>
      <h3>{`${localText(title)} · ${wave.label}`}</h3>
      {since && (
        <p className="case-paper-quiet">
          {t('periodReport.since', { wave: since.label, chance: t('analysis.compare.oneInTwenty') })}
        </p>
      )}
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{t('periodReport.columns.question')}</th>
            <th scope="col">{t('periodReport.columns.n')}</th>
            <th scope="col">{t('periodReport.columns.share')}</th>
            <th scope="col">{t('periodReport.columns.margin')}</th>
            <th scope="col">{t('periodReport.columns.mean')}</th>
            {since && <th scope="col">{t('periodReport.columns.change')}</th>}
          </tr>
        </thead>
        <tbody>
          {questions.map((result, position) => (
            <QuestionRow key={result.question.key} survey={survey} result={result} position={position} />
          ))}
        </tbody>
      </table>
      {survey.importance && points.length >= FEWEST_FOR_CHART && (
        <PaperMatrix importance={survey.importance} points={points} />
      )}
    </>
  )
}

interface QuestionRowProps {
  readonly survey: ReportedSurvey
  readonly result: ReportedSurvey['questions'][number]
  readonly position: number
}

function QuestionRow({
  survey: { since, roleGaps },
  result: { question, figures },
  position,
}: QuestionRowProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const localText = useLocalText()
  const words = useFigureWords()
  const changes = useChangeWords(true)
  const change = since?.changes.find((one) => one.question.key === question.key)
  const gap = roleGaps?.gaps.find(({ key }) => key === question.key)
  const roleGap = useRoleGapSentence()
  const { valid, isHidden, topShare, topInterval, mean } = figures
  const share = isHidden && valid > 0 ? t('periodReport.few') : words.share(topShare, valid)
  return (
    <tr>
      <th scope="row">
        {`${position + 1}. ${localText(question.text)}`}
        {gap && <div className="report-roles">{roleGap(gap)}</div>}
      </th>
      <td>{number(valid)}</td>
      <td>{share}</td>
      <td>
        {topInterval ? `${number(100 * topInterval.low)} – ${percent(topInterval.high)}` : t('app.noData')}
      </td>
      <td>{number(mean, 2)}</td>
      {since && (
        <td>
          {change && change.difference !== null
            ? `${changes.difference(change)} · ${changes.verdict(change)}`
            : t('app.noData')}
        </td>
      )}
    </tr>
  )
}
