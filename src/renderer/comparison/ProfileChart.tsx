import { useTranslation } from 'react-i18next'
import type { SourceProfile } from '#shared/comparison/competitors.contract'
import { ChartCanvas } from '../charts/ChartCanvas'
import { ChartFrame } from '../charts/ChartFrame'
import { chartDrawing } from '../charts/drawings'
import { useChartLook } from '../charts/look'
import { useFormat } from '../ui/useFormat'
import { type ProfileLine, profileHeight, profileLines } from './profileLines'

interface ProfileChartProps {
  readonly profile: SourceProfile
  /** Ids of the competitors that are drawn. */
  readonly shown: readonly number[]
  readonly target: number
  /** Where the figures come from, and from which days. */
  readonly source: string
}

/** One line a business, attribute by attribute. */
export function ProfileChart({ profile, shown, target, source }: ProfileChartProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const look = useChartLook()
  const { rows, competitors } = profile
  const say = (value: number | null) => number(value, 1)
  const lines: ProfileLine[] = [
    { name: t('comparison.ours'), isOwn: true, values: rows.map(({ own }) => own.mean) },
    ...competitors.flatMap(({ id, name }, at) =>
      shown.includes(id)
        ? [{ name, isOwn: false, values: rows.map((row) => row.competitors[at]?.mean ?? null) }]
        : [],
    ),
  ]
  const drawn = profileLines({
    attributes: rows.map(({ name }) => name),
    lines,
    target,
    targetName: t('comparison.settings.target'),
    say,
  })
  const height = profileHeight(rows.length)
  const title = t('comparison.profile.chart')
  const isOpinion = profile.source === 'opinion'
  return (
    <div className="profile-chart">
      <ChartFrame
        hasTable
        title={title}
        source={source}
        description={isOpinion ? t('comparison.profile.watermarkText') : ''}
        drawing={chartDrawing(drawn, height, look)}
        figures={{
          head: [t('comparison.profile.attribute'), ...lines.map(({ name }) => name)],
          rows: rows.map(({ name }, row) => [name, ...lines.map(({ values }) => say(values[row] ?? null))]),
        }}
      >
        <ChartCanvas source={drawn} height={height} label={title} />
      </ChartFrame>
      {isOpinion && (
        <span className="profile-watermark" aria-hidden>
          {t('comparison.profile.watermark')}
        </span>
      )}
    </div>
  )
}
