import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { QuestionResult } from '#shared/analysis/analysis.contract'
import { choicesOf } from '#shared/surveys/question'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { WaveViews } from '../importance/WaveViews'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import './analysis.css'

/** Fewer valid answers than these are hidden, or marked as a hint (domain.md §0.1 C6). */
const HIDDEN_BELOW = 5
const INDICATIVE_BELOW = 30

/** What the customers of one wave answered, question by question. */
export function WaveResultsPage({ params }: PageProps) {
  const { t } = useTranslation()
  const results = useApiQuery('analysis.wave', { waveId: Number(params['waveId']) })
  const wave = results.data?.wave
  return (
    <Page
      title={wave ? `${t('analysis.title')}: ${wave.label}` : t('analysis.title')}
      lead={wave && t('analysis.usable', { count: wave.usableCount })}
      actions={
        wave && (
          <Group gap="xs">
            <Button component={Link} href={`/surveys/${wave.surveyId}`} variant="default">
              {t('home.openSurvey')}
            </Button>
            <Button component={Link} href="/scorecards">
              {t('home.openScorecard')}
            </Button>
          </Group>
        )
      }
    >
      <WaveViews waveId={Number(params['waveId'])} open="results" />
      <QueryState query={results}>
        {({ questions, wave: { usableCount, id } }) =>
          usableCount === 0 ? (
            <EmptyState
              title={t('analysis.noSheets')}
              text={t('home.steps.keyingText')}
              action={
                <Button component={Link} href={`/waves/${id}/capture`}>
                  {t('home.keySheets')}
                </Button>
              }
            />
          ) : (
            <ResultsTable questions={questions} />
          )
        }
      </QueryState>
    </Page>
  )
}

function ResultsTable({ questions }: { questions: readonly QuestionResult[] }) {
  const { t } = useTranslation()
  return (
    <table className="figures surface">
      <thead>
        <tr>
          <th scope="col">{t('analysis.question')}</th>
          <th scope="col">{t('analysis.distribution')}</th>
          <th scope="col" className="number">
            {t('analysis.mean')}
          </th>
          <th scope="col" className="number">
            {t('analysis.top')}
          </th>
          <th scope="col" className="number">
            {t('analysis.n')}
          </th>
          <th scope="col" className="number">
            {t('analysis.na')}
          </th>
          <th scope="col" className="number">
            {t('analysis.blank')}
          </th>
          <th scope="col" className="number">
            {t('analysis.invalid')}
          </th>
        </tr>
      </thead>
      <tbody>
        {questions.map((result, index) => (
          <ResultRow key={result.question.key} result={result} number={index + 1} />
        ))}
      </tbody>
    </table>
  )
}

function ResultRow({ result, number }: { result: QuestionResult; number: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const { question, valid, mean, meanInterval, topShare, topInterval } = result
  const isHidden = valid < HIDDEN_BELOW
  const percentDecimals = valid < 100 ? 0 : 1
  const interval = (ends: { low: number; high: number } | null, show: (value: number) => string) =>
    ends && !isHidden && t('analysis.interval', { low: show(ends.low), high: show(ends.high) })
  return (
    <tr>
      <td className="result-question">
        {`${number}. ${localText(question.text)}`}
        {valid > 0 && valid < INDICATIVE_BELOW && (
          <Text size="xs" c="dimmed">
            {isHidden ? t('analysis.hidden') : t('analysis.indicative')}
          </Text>
        )}
      </td>
      <td>{!isHidden && <Distribution result={result} />}</td>
      <td className="number">
        {isHidden ? t('app.noData') : format.number(mean, 2)}
        <Text size="xs" c="dimmed">
          {interval(meanInterval, (value) => format.number(value, 1))}
        </Text>
      </td>
      <td className="number">
        {isHidden ? t('app.noData') : format.percent(topShare, percentDecimals)}
        <Text size="xs" c="dimmed">
          {interval(topInterval, (value) => format.percent(value))}
        </Text>
      </td>
      <td className="number">{format.number(valid)}</td>
      <td className="number">{format.number(result.na)}</td>
      <td className="number">{format.number(result.blank)}</td>
      <td className="number">{format.number(result.invalid)}</td>
    </tr>
  )
}

/** Small bars, one a value of the scale, each with its count in words for those who cannot see them. */
function Distribution({ result: { question, distribution } }: { result: QuestionResult }) {
  const format = useFormat()
  const localText = useLocalText()
  const counts = new Map(distribution.map(({ value, count }) => [value, count]))
  const most = Math.max(1, ...counts.values())
  const choices = choicesOf(question)
  if (choices.length === 0) return null
  const words = choices.map(
    ({ value, label }) => `${localText(label) || value}: ${format.number(counts.get(value) ?? 0)}`,
  )
  return (
    <div className="distribution" role="img" aria-label={words.join(', ')}>
      {choices.map(({ value }, index) => (
        <span key={value} className="distribution-column" title={words[index]}>
          <span
            className="distribution-bar"
            style={{ height: `${(34 * (counts.get(value) ?? 0)) / most}px` }}
          />
          <span className="distribution-value">{value}</span>
        </span>
      ))}
    </div>
  )
}
