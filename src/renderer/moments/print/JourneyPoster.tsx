import type { i18n } from 'i18next'
import type { CSSProperties } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import type { Stop } from '#shared/moments/moments.contract'
import { type PosterSize, posterMm } from '#shared/moments/poster'
import type { PosterFacts } from '#shared/moments/poster.contract'
import { usePageRule } from '../../paper/usePageRule'
import { useFormat } from '../../ui/useFormat'
import { MomentSign } from '../MomentSign'
import '../../paper/sheetOfPaper.css'
import './journeyPoster.css'

interface JourneyPosterProps {
  readonly facts: PosterFacts
  readonly size: PosterSize
  /** The words of the language of the business. */
  readonly spoken: i18n
  readonly zoom?: number
}

/** Of the width of the page, one em: whatever its size, it has the same lines. */
const EMS_ACROSS = 80
/** With more stops than these in one journey, it goes on in a second line. */
const STOPS_IN_LINE = 8

/** The journey for the wall of the back room: each stop with its sign and how it should be. */
export function JourneyPoster({ facts, size, spoken, zoom = 1 }: JourneyPosterProps) {
  const { width, height } = posterMm[size]
  usePageRule({ width, height })
  const style: CSSProperties & Record<`--${string}`, number> = {
    '--paper-zoom': zoom,
    width: `${width}mm`,
    height: `${height}mm`,
    fontSize: `${width / EMS_ACROSS}mm`,
  }
  return (
    <I18nextProvider i18n={spoken}>
      <section className="journey-paper sheet-of-paper" lang={facts.language} style={style}>
        <PosterContent facts={facts} />
      </section>
    </I18nextProvider>
  )
}

function PosterContent({ facts: { businessName, logo, today, start, stops } }: { facts: PosterFacts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const cycles = [...new Set(stops.map(({ cycle }) => cycle))]
  return (
    <>
      <header className="journey-paper-top">
        {logo && <img src={logo} alt="" />}
        <div>
          <p>{businessName}</p>
          <h2>{t('moments.title')}</h2>
        </div>
      </header>
      {cycles.map((cycle) => (
        <PosterJourney key={cycle} cycle={cycle} stops={stops.filter((stop) => stop.cycle === cycle)} />
      ))}
      <footer className="journey-paper-foot">
        {start > '1900-01-01'
          ? t('moments.print.foot', { from: format.date(start), to: format.date(today) })
          : t('moments.print.footAll', { to: format.date(today) })}
      </footer>
    </>
  )
}

function PosterJourney({ cycle, stops }: { cycle: string; stops: readonly Stop[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const across = Math.min(STOPS_IN_LINE, Math.ceil(stops.length / Math.ceil(stops.length / STOPS_IN_LINE)))
  return (
    <div className="journey-paper-cycle">
      {cycle !== '' && <h3>{cycle}</h3>}
      <ol style={{ gridTemplateColumns: `repeat(${across}, minmax(0, 1fr))` }}>
        {stops.map((stop, index) => (
          <li key={stop.id} data-begins={index % across === 0 || undefined}>
            <MomentSign label={stop.label} size={34} />
            <b>{stop.name}</b>
            <span>
              {t(`moments.labels.${stop.label}`)}
              {stop.net !== null && ` · ${t('moments.net', { net: format.change(stop.net, 0) })}`}
            </span>
            <span className="journey-paper-quiet">{t('moments.n', { n: stop.n })}</span>
            {stop.isRedFlag && <span className="journey-paper-flag">{t('moments.redFlag')}</span>}
            {stop.standard !== '' && <p>{stop.standard}</p>}
            {stop.ownerName && (
              <span className="journey-paper-quiet">
                {t('moments.panel.owner', { name: stop.ownerName })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
