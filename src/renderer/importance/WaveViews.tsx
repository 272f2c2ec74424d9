import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useSplitChoice } from '../analysis/groups/useSplitChoice'
import './importance.css'

const views = ['results', 'importance', 'dimensions', 'levels', 'services'] as const

/** The ways to look at one wave; the one that is open is marked. Which sheets are shown stays from one to the next. */
export function WaveViews({ waveId, open }: { waveId: number; open: (typeof views)[number] }) {
  const { t } = useTranslation()
  const { kept } = useSplitChoice()
  return (
    <nav className="wave-views" aria-label={t('importance.views.label')}>
      {views.map((view) => (
        <Link
          key={view}
          href={`/waves/${waveId}/${view}${kept}`}
          aria-current={view === open ? 'page' : undefined}
        >
          {t(`importance.views.${view}`)}
        </Link>
      ))}
    </nav>
  )
}
