import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Figures } from '#shared/analysis/figures'
import type { QuestionResults, Segment } from '#shared/analysis/results.contract'
import type { RoleGap } from '#shared/analysis/roles'
import { questionIndicatorKey } from '#shared/indicators/questionKey'
import { unitOfQuestion } from '#shared/indicators/questionUnit'
import { visibilityOf } from '#shared/stats/suppression'
import { ChartMenu } from '../charts/ChartMenu'
import { chartDrawing } from '../charts/drawings'
import { usePatterns } from '../charts/usePatterns'
import { NewActionButton } from '../plan/NewActionButton'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { AnswerBars } from './AnswerBars'
import { answerChart, answerChartHeight } from './answerChart'
import { barsOf } from './bars'
import { RoleGapNote } from './RoleGapNote'
import { SegmentTable } from './SegmentTable'
import { ShareLine } from './ShareLine'
import { useFigureWords } from './useFigureWords'

interface QuestionBlockProps {
  readonly result: QuestionResults
  readonly position: number
  readonly segments: readonly Segment[]
  /** The same question with every sheet, while the odd ones are left out. */
  readonly withAll: Figures | null
  /** Roles that are far apart in it; null where none are. */
  readonly roleGap: RoleGap | null
  /** The question about the role; null where there is none. */
  readonly roleKey: string | null
  readonly population: number | null
  readonly isOfEmployees: boolean
  /** What stands behind the figures: the name of the survey and the wave, written on a copied picture. */
  readonly source: string
  readonly waveId: number
  readonly surveyId: number
  readonly textsHref: string
}

/** Where a question stands on the page. */
export function anchorOf(position: number): string {
  return `result-${position + 1}`
}

/** One question: what came out in one sentence, its bars, and what the groups of a split answered. */
export const QuestionBlock = memo(function QuestionBlock(props: QuestionBlockProps) {
  const { result, position, segments, withAll, population, isOfEmployees, source, textsHref } = props
  const { waveId, surveyId, roleGap, roleKey } = props
  const { question, figures } = result
  const { t, i18n } = useTranslation()
  const { hasPatterns } = usePatterns()
  const format = useFormat()
  const localText = useLocalText()
  const words = useFigureWords()
  const title = `${position + 1}. ${localText(question.text)}`
  const visibility = visibilityOf(figures.valid)
  const notes = words.notes(figures)
  const bars = barsOf(question, figures.distribution, localText, (value) =>
    format.number(value, decimalsOf(value)),
  )
  const drawing = {
    bars,
    n: figures.valid,
    hasIntervals: question.type === 'SC' || question.type === 'MC',
    population,
    say: (count: number) => `${format.number(count)} · ${words.share(count / figures.valid, figures.valid)}`,
  }
  const hasBars = !figures.isHidden && bars.length > 0
  const sentence = words.sentence(question, figures, isOfEmployees)
  return (
    <section
      className="surface result"
      id={anchorOf(position)}
      aria-labelledby={`${anchorOf(position)}-title`}
      tabIndex={-1}
    >
      <header className="result-head">
        <h2 id={`${anchorOf(position)}-title`}>{title}</h2>
        <NewActionButton
          origin={{ kind: 'question', id: `${waveId}:${question.key}`, label: localText(question.text) }}
          {...(unitOfQuestion(question) && { indicatorKey: questionIndicatorKey(surveyId, question.key) })}
        />
        {hasBars && (
          <ChartMenu
            texts={{
              title,
              description: sentence ?? '',
              source: `${source} · ${t('analysis.nIs', { n: format.number(figures.valid) })}`,
            }}
            drawing={chartDrawing(answerChart(drawing), answerChartHeight(bars), {
              language: i18n.language,
              hasPatterns,
            })}
          />
        )}
      </header>
      <p className="result-meta">
        <strong>{t('analysis.nIs', { n: format.number(figures.valid) })}</strong>
        {visibility === 'indicative' && hasBars && (
          <ToneBadge tone="warn">{t('analysis.indicative')}</ToneBadge>
        )}
        {notes.length > 0 && <span>{notes.join(' · ')}</span>}
      </p>
      {figures.isHidden && <p className="result-few">{t('analysis.tooFew', { count: figures.valid })}</p>}
      {sentence && <p className="result-sentence">{sentence}</p>}
      {roleGap && roleKey !== null && !figures.isHidden && (
        <p className="result-roles">
          <RoleGapNote gap={roleGap} waveId={waveId} roleKey={roleKey} />
        </p>
      )}
      {hasBars && (
        <div className="result-body">
          <AnswerBars
            caption={t('analysis.tableOf', { question: title })}
            bars={bars}
            n={drawing.n}
            hasIntervals={drawing.hasIntervals}
            population={population}
          />
          <KeyFigures result={result} withAll={withAll} />
        </div>
      )}
      {question.type === 'MC' && hasBars && <p className="result-note">{t('analysis.severalSum')}</p>}
      {(question.type === 'TXT' || question.hasOther) && figures.valid > 0 && (
        <p className="result-note">
          <Link href={textsHref}>{t(question.hasOther ? 'analysis.readOthers' : 'analysis.readTexts')}</Link>
        </p>
      )}
      {segments.length > 0 && question.type !== 'TXT' && question.type !== 'DATE' && (
        <SegmentTable result={result} segments={segments} title={title} />
      )}
    </section>
  )
})

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 2
}

/** The figures beside the bars: share with its interval drawn, mean, spread. */
function KeyFigures({ result, withAll }: Pick<QuestionBlockProps, 'result' | 'withAll'>) {
  const { question, figures, weighted } = result
  const { t } = useTranslation()
  const format = useFormat()
  const words = useFigureWords()
  const { valid, mean, meanInterval, median, middleHalf, topShare, topInterval, bottomShare } = figures
  const { netPromoter, isConstant } = figures
  const one = (value: number) => format.number(value, 1)
  const percent = (value: number) => format.percent(value)
  const shareName = words.shareName(question)
  if (mean === null && topShare === null) return null
  return (
    <dl className="key-figures">
      {netPromoter && (
        <div>
          <dt>{t('analysis.netPromoter')}</dt>
          <dd>
            <strong>
              {valid < FEWEST_FOR_SCORE ? t('app.noData') : format.change(netPromoter.score, 0)}
            </strong>{' '}
            <small>
              {valid < FEWEST_FOR_SCORE
                ? t('analysis.scoreNeeds')
                : words.between(netPromoter.interval, (value) => format.change(value, 0))}
            </small>
          </dd>
        </div>
      )}
      {topShare !== null && (
        <div>
          <dt>{shareName}</dt>
          <dd>
            <strong>{words.share(topShare, valid)}</strong>{' '}
            <small>{words.between(topInterval, percent)}</small>
            <ShareLine share={topShare} interval={topInterval} />
            {withAll && withAll.topShare !== null && (
              <small>{t('analysis.withAll', { figure: words.share(withAll.topShare, withAll.valid) })}</small>
            )}
          </dd>
        </div>
      )}
      {weighted && (
        <div>
          <dt>{t('analysis.weighted')}</dt>
          <dd>
            <strong>{words.share(weighted.share, valid)}</strong>{' '}
            <small>{words.between(weighted.interval, percent)}</small>
            <small>
              {t('analysis.effectiveN', { n: format.number(weighted.effectiveN) })}
              {weighted.isCapped && ` · ${t('analysis.weightCapped')}`}
            </small>
          </dd>
        </div>
      )}
      {bottomShare !== null && (
        <div>
          <dt>{t('analysis.bottom')}</dt>
          <dd>{words.share(bottomShare, valid)}</dd>
        </div>
      )}
      {mean !== null && (
        <div>
          <dt>{t('analysis.mean')}</dt>
          <dd>
            {format.number(mean, 2)}{' '}
            <small>{isConstant ? t('analysis.allSame') : words.between(meanInterval, one)}</small>
            {withAll && <small>{t('analysis.withAll', { figure: format.number(withAll.mean, 2) })}</small>}
          </dd>
        </div>
      )}
      {median !== null && (
        <div>
          <dt>{t('analysis.median')}</dt>
          <dd>
            {format.number(median, decimalsOf(median))}{' '}
            <small>
              {middleHalf &&
                t('analysis.middleHalf', {
                  low: format.number(middleHalf.low, decimalsOf(middleHalf.low)),
                  high: format.number(middleHalf.high, decimalsOf(middleHalf.high)),
                })}
            </small>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** With fewer answers a net promoter score is told as its counts only (domain.md §3.1). */
const FEWEST_FOR_SCORE = 20
