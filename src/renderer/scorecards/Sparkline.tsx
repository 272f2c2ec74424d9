interface SparklineProps {
  /** 0–100, oldest first. */
  readonly grades: readonly number[]
  /** What it shows, for those who do not see it. */
  readonly label: string
}

const width = 96
const height = 26
const edge = 4

/** The last grades as a small line, for a place in a list. */
export function Sparkline({ grades, label }: SparklineProps) {
  const low = Math.min(...grades) - 2
  const high = Math.max(...grades) + 2
  const places = grades.map((grade, index) => ({
    x: grades.length === 1 ? width / 2 : edge + ((width - 2 * edge) * index) / (grades.length - 1),
    y: height - edge - ((height - 2 * edge) * (grade - low)) / (high - low),
  }))
  const last = places.at(-1)
  if (!last) return null
  return (
    <svg className="scorecard-spark" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <polyline points={places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      <circle cx={last.x} cy={last.y} r={3} />
    </svg>
  )
}
