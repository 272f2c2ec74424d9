import { Alert, Group, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { intervalOfShare } from '#shared/analysis/figures'
import type { LevelFigures } from '#shared/importance/importance.contract'
import { bandNames } from '#shared/scorecards/bandNames'
import { bandKeys } from '#shared/scorecards/scorecardDraft'
import type { Wave } from '#shared/surveys/surveys.contract'
import { RoleGapOf } from '../analysis/groups/RoleGapOf'
import { useTitleOfGroup } from '../analysis/groups/shownGroup'
import { ChartMenu } from '../charts/ChartMenu'
import { chartDrawing } from '../charts/drawings'
import { usePatterns } from '../charts/usePatterns'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { levelsChart, levelsChartHeight } from './levelsChart'

type Figures = NonNullable<LevelFigures['figures']>

/** The names of the levels from 1 to 5. The word of the lowest is for the owner only (domain.md §1.5). */
const levelNames = [...bandKeys].reverse().map((key) => bandNames[key])

/** The five steps with the share of customers on each, and how far it is to the one they would like. */
export function Staircase({ level: { key, text, n, figures }, wave }: { level: LevelFigures; wave: Wave }) {
  const { t, i18n } = useTranslation()
  const { hasPatterns } = usePatterns()
  const format = useFormat()
  const localText = useLocalText()
  const titleOf = useTitleOfGroup()
  const id = useId()
  const steps = (figures?.distribution ?? []).map(({ value, n: count }, index) => ({
    name: `${value}. ${localText(levelNames[index] ?? { es: '', en: '' })}`,
    share: count / n,
    interval: intervalOfShare(count, n, null),
    text: format.percent(count / n, n < 100 ? 0 : 1),
  }))
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={2} size="h5" id={id}>
          {titleOf(localText(text))}
        </Title>
        {figures && (
          <ChartMenu
            texts={{
              title: titleOf(localText(text)),
              description: '',
              source: `${wave.label} · ${t('importance.count', { count: n })}`,
            }}
            drawing={chartDrawing(levelsChart(steps), levelsChartHeight, {
              language: i18n.language,
              hasPatterns,
            })}
          />
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t('importance.count', { count: n })}
        {n > 0 && n < 30 && ` · ${t(figures ? 'analysis.indicative' : 'analysis.hidden')}`}
      </Text>
      <RoleGapOf waveId={wave.id} questionKey={key} />
      {figures && (
        <>
          <Steps figures={figures} n={n} />
          <Sentences figures={figures} />
        </>
      )}
    </section>
  )
}

function Steps({ figures, n }: { figures: Figures; n: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const desired = figures.desired?.mean
  const wanted = typeof desired === 'number' ? Math.round(desired) : null
  return (
    <>
      {figures.median !== null && wanted !== null && (
        <StairArrow from={figures.median} to={wanted} label={t('importance.levels.arrow')} />
      )}
      <ol className="stairs">
        {figures.distribution.map(({ value, n: count }, index) => {
          const marks = [
            isMiddle(figures.median, value) && t('importance.levels.median'),
            wanted === value && t('importance.levels.wanted'),
          ].filter((mark) => mark !== false)
          return (
            <li key={value}>
              <span className="stair-marks">{marks.join(' · ')}</span>
              <span className="stair-share">{format.percent(count / n, n < 100 ? 0 : 1)}</span>
              <span
                className={value === 1 ? 'stair stair-worst' : 'stair'}
                style={{ height: 22 + index * 24 }}
              >
                <span className="stair-fill" style={{ width: `${(100 * count) / n}%` }} />
              </span>
              <span className="stair-name">{`${value}. ${localText(levelNames[index] ?? { es: '', en: '' })}`}</span>
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** Whether the median is this level, or lies between it and its neighbour. */
function isMiddle(median: number | null, level: number): boolean {
  return median !== null && Math.abs(median - level) < 1
}

interface StairArrowProps {
  /** Levels, 1 to 5. */
  readonly from: number
  readonly to: number
  readonly label: string
}

/** An arrow over the steps, from where the usual customer stands to the step they would like; none for the same one. */
function StairArrow({ from, to, label }: StairArrowProps) {
  if (Math.abs(to - from) < 0.5) return null
  const across = (level: number) => `${(level - 0.5) * 20}%`
  return (
    <div className="stair-arrow-room" role="img" aria-label={label}>
      <span
        className={to > from ? 'stair-arrow' : 'stair-arrow stair-arrow-back'}
        style={{ left: across(Math.min(from, to)), width: `${Math.abs(to - from) * 20}%` }}
      />
    </div>
  )
}

/** Where nearly everybody desires the highest level, only who receives less is told (domain.md §1.5). */
function sentenceOfGap({ isCeiling, interval }: NonNullable<Figures['desired']>) {
  if (isCeiling) return 'importance.levels.below'
  return interval ? 'importance.levels.gapBetween' : 'importance.levels.gap'
}

function Sentences({ figures }: { figures: Figures }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { criminal, desired, desiredOrBetter, alert } = figures
  const range = (share: Figures['criminal']) =>
    share.interval
      ? t('analysis.interval', {
          low: format.percent(share.interval.low),
          high: format.percent(share.interval.high),
        })
      : ''
  return (
    <>
      {alert !== 'none' && (
        <Alert color={alert === 'red' ? 'red' : 'yellow'} variant="light" mt="sm">
          {t(`importance.levels.${alert}`, { count: criminal.successes })}
        </Alert>
      )}
      <ul className="stair-sentences">
        <li>
          {t('importance.levels.middle', {
            median: format.number(figures.median, Number.isInteger(figures.median) ? 0 : 1),
            mean: format.number(figures.mean, 1),
          })}
        </li>
        <li>
          {t('importance.levels.criminal', { share: format.percent(criminal.share), range: range(criminal) })}
        </li>
        <li>
          {t('importance.levels.good', {
            share: format.percent(desiredOrBetter.share),
            range: range(desiredOrBetter),
          })}
        </li>
        {desired && (
          <li>
            {t(sentenceOfGap(desired), {
              share: format.percent(desired.below.share),
              gap: format.change(desired.gap, 2),
              low: format.change(desired.interval?.low ?? null, 2),
              high: format.change(desired.interval?.high ?? null, 2),
            })}
          </li>
        )}
      </ul>
    </>
  )
}
