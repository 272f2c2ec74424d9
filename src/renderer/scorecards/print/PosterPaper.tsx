import { useTranslation } from 'react-i18next'
import { bandNames } from '#shared/scorecards/bandNames'
import { posterPicks } from '#shared/scorecards/posterPicks'
import { percentageDecimals } from '#shared/stats/numbers'
import { useFormat } from '../../ui/useFormat'
import { useLocalText } from '../../ui/useLocalText'
import { usePeriodName } from '../usePeriodName'
import { named } from './PagePaper'
import { PaperTop } from './PaperTop'
import { gapsOfLine, type ScorecardFacts } from './scorecardFacts'

/** For the wall: the nota, three things to be proud of and three to improve, to be read from across the room. */
export function PosterPaper({ facts }: { facts: ScorecardFacts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const nameOf = usePeriodName()
  const result = named(facts)
  const { total, scorecard, period, previousPeriod, counted, scaleMax } = result
  const { proud, improve } = posterPicks(result.rows, result)
  const sheets = counted.reduce((sum, { usableCount }) => sum + usableCount, 0)
  const change =
    total.grade === null || total.previousGrade === null ? null : total.grade - total.previousGrade
  // A poster has room for the two figures only; the page says it in a sentence.
  const roleText = ({ label, share, n }: ScorecardFacts['roleGaps'][number]['gap']['high']) =>
    t('libretaPaper.role', {
      role: localText(label),
      share: format.percent(share, percentageDecimals(n)),
    })
  const list = (rows: typeof proud) => (
    <ol>
      {rows.map(({ key, name, rating }) => (
        <li key={key}>
          <span className="scorecard-poster-name">
            {name}
            {gapsOfLine(facts.roleGaps, { key }).map(({ waveId, gap: { high, low } }) => (
              <small key={waveId ?? 'cases'}>{[high, low].map((role) => roleText(role)).join(' · ')}</small>
            ))}
          </span>
          <b>{format.number(rating, 1)}</b>
        </li>
      ))}
    </ol>
  )
  return (
    <>
      <PaperTop
        facts={facts}
        title={t('libretaPaper.posterTitle')}
        period={nameOf(scorecard.rhythm, period)}
      />
      <div className="scorecard-poster-grade">
        <strong>{format.number(total.grade, 1)}</strong>
        <p>
          {/* That word is for the owner alone (domain.md §1.5). */}
          {total.band && total.band !== 'criminal' && <b>{localText(bandNames[total.band])}</b>}
          <span>{t('libretaPaper.of100')}</span>
          {change !== null && previousPeriod && (
            <span>
              {t('libretaPaper.posterChange', {
                change: format.change(change),
                period: nameOf(scorecard.rhythm, previousPeriod),
              })}
            </span>
          )}
        </p>
      </div>
      {proud.length > 0 && (
        <section className="scorecard-poster-list" data-kind="proud">
          <h3>{t('libretaPaper.proud')}</h3>
          {list(proud)}
        </section>
      )}
      {improve.length > 0 && (
        <section className="scorecard-poster-list" data-kind="improve">
          <h3>{t('libretaPaper.improve')}</h3>
          {list(improve)}
        </section>
      )}
      <footer className="scorecard-paper-foot">
        <p>{t('libretaPaper.posterFoot', { count: sheets, max: format.number(scaleMax) })}</p>
      </footer>
    </>
  )
}
