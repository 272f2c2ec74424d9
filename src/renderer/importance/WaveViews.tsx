import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import './importance.css'

const views = ['results', 'importance', 'dimensions', 'levels', 'services'] as const

/** The ways to look at one wave; the one that is open is marked. */
export function WaveViews({ waveId, open }: { waveId: number; open: (typeof views)[number] }) {
  const { t } = useTranslation()
  return (
    <nav className="wave-views" aria-label={t('importance.views.label')}>
      {views.map((view) => (
        <Link key={view} href={`/waves/${waveId}/${view}`} aria-current={view === open ? 'page' : undefined}>
          {t(`importance.views.${view}`)}
        </Link>
      ))}
    </nav>
  )
}
