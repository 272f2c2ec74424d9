import { useTranslation } from 'react-i18next'
import { bandNames } from '#shared/scorecards/bandNames'
import { rowName } from '#shared/scorecards/indicatorNames'
import type { ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { useRoleGapSentence } from '../../analysis/useRoleGapSentence'
import { useFormat } from '../../ui/useFormat'
import { useLocalText } from '../../ui/useLocalText'
import { isFew } from '../fewData'
import { useChangeSentence } from '../useChangeSentence'
import { usePeriodName } from '../usePeriodName'
import { PaperTop } from './PaperTop'
import { gapsOfLine, type ScorecardFacts } from './scorecardFacts'

/** The whole libreta on one page: the nota, each line, what changed, and which answers it is made of. */
export function PagePaper({ facts }: { facts: ScorecardFacts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const nameOf = usePeriodName()
  const sentence = useChangeSentence()
  const result = named(facts)
  const { total, scorecard, period, previousPeriod, counted, scaleMax } = result
  const sheets = counted.reduce((sum, { usableCount }) => sum + usableCount, 0)
  const told = sentence(result)
  return (
    <>
      <PaperTop facts={facts} title={scorecard.name} period={nameOf(scorecard.rhythm, period)} />
      <div className="scorecard-paper-grade">
        <p>
          <strong>{format.number(total.grade, 1)}</strong>
          <span className="scorecard-paper-of">{t('libretaPaper.of100')}</span>
        </p>
        <p className="scorecard-paper-level">
          {/* That word is for the owner alone (domain.md §1.5), and pages go from hand to hand. */}
          {total.band && total.band !== 'criminal' && <b>{localText(bandNames[total.band])}</b>}
          {previousPeriod && total.previousGrade !== null && (
            <span>
              {t('libretaPaper.before', {
                grade: format.number(total.previousGrade, 1),
                period: nameOf(scorecard.rhythm, previousPeriod),
              })}
            </span>
          )}
        </p>
      </div>
      {told && <p className="scorecard-paper-told">{told}</p>}
      <PageTable result={result} roleGaps={facts.roleGaps} />
      <footer className="scorecard-paper-foot">
        <p>
          {t('libretaPaper.how', { max: format.number(scaleMax), count: sheets })}
          {total.isNormalised && ` ${t('scorecards.normalised', { sum: format.number(total.points, 1) })}`}
          {total.missingShare > 0 &&
            ` ${t('scorecards.incomplete', { share: format.number(total.missingShare) })}`}
        </p>
        <p className="scorecard-paper-date">
          {t('libretaPaper.printed', { date: format.date(facts.today) })}
        </p>
      </footer>
    </>
  )
}

interface PageTableProps extends Pick<ScorecardFacts, 'roleGaps'> {
  readonly result: ScorecardResult
}

function PageTable({ result, roleGaps }: PageTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentences = { answers: useRoleGapSentence(), cases: useRoleGapSentence('cases') }
  const hasPrevious = result.previousPeriod !== null
  const most = Math.max(...result.rows.map(({ points }) => points))
  return (
    <table className="scorecard-paper-table">
      <thead>
        <tr>
          <th>{t('scorecards.attribute')}</th>
          <th className="number">{t('scorecards.points')}</th>
          <th className="number">{t('scorecards.rating')}</th>
          <th className="number">{t('scorecards.n')}</th>
          <th>{t('scorecards.weighted')}</th>
          <th className="number">{t('scorecards.lost')}</th>
          {hasPrevious && <th className="number">{t('scorecards.change')}</th>}
        </tr>
      </thead>
      <tbody>
        {result.rows.map((row) => {
          const isHidden = isFew(row)
          const shown = (value: number | null, decimals = 1) =>
            format.number(isHidden ? null : value, decimals)
          const share = isHidden ? 0 : (row.weighted ?? 0)
          return (
            <tr key={row.key}>
              <th scope="row">
                {row.name}
                {!isHidden &&
                  gapsOfLine(roleGaps, row).map(({ waveId, gap }) => (
                    <small key={waveId ?? 'cases'}>
                      {sentences[waveId === null ? 'cases' : 'answers'](gap)}
                    </small>
                  ))}
              </th>
              <td className="number">{format.number(row.points, Number.isInteger(row.points) ? 0 : 1)}</td>
              <td className="number">{shown(row.rating)}</td>
              <td className="number">{format.number(row.n)}</td>
              <td className="scorecard-paper-bar">
                <span>{shown(row.weighted)}</span>
                <i style={{ width: `${(60 * row.points) / most}%` }}>
                  <i style={{ width: `${row.points > 0 ? (100 * share) / row.points : 0}%` }} />
                </i>
              </td>
              <td className="number">{shown(row.lost)}</td>
              {hasPrevious && <td className="number">{isHidden ? '—' : format.change(row.change)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The result with the names of its indicators in the language of the business. */
export function named({ result, language }: ScorecardFacts): ScorecardResult {
  return { ...result, rows: result.rows.map((row) => ({ ...row, name: rowName(row, language) })) }
}
