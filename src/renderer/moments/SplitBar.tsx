import { useTranslation } from 'react-i18next'
import type { Counts } from '#shared/moments/moments.contract'
import { momentClasses } from '#shared/moments/ratingClass'

/** How many of each class, as one bar; its numbers stand in its name. */
export function SplitBar({ counts }: { counts: Counts }) {
  const { t } = useTranslation()
  const n = counts.positive + counts.normal + counts.negative
  const said = momentClasses.map((each) => `${t(`moments.labels.${each}`)}: ${counts[each]}`).join(', ')
  return (
    <span className="split-bar" role="img" aria-label={said} title={said}>
      {momentClasses.map((each) => (
        <i key={each} data-class={each} style={{ width: `${(100 * counts[each]) / Math.max(1, n)}%` }} />
      ))}
    </span>
  )
}
