import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { questionIndicatorKey } from '#shared/indicators/questionKey'
import { bandNames } from '#shared/scorecards/bandNames'
import type { ScorecardIndicator } from '#shared/scorecards/indicators'
import type { LineRoleGap, ScorecardResult, ScorecardRow } from '#shared/scorecards/scorecards.contract'
import { visibilityOf } from '#shared/stats/suppression'
import { CaseRoleGapNote, RoleGapNote } from '../analysis/RoleGapNote'
import { useApiQuery } from '../app/api'
import { NewActionButton } from '../plan/NewActionButton'
import { type Tone, ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { isFew } from './fewData'
import { useIndicatorWords } from './useIndicatorWords'

const statusTones: Readonly<Record<ScorecardRow['status'], Tone>> = {
  met: 'good',
  improve: 'warn',
  noData: 'quiet',
}

/** The table of domain.md §1.8: attribute, puntaje, calificación, n, ponderación, lost, target, state, before. */
export function ScorecardTable({ result }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const { scorecard, period } = result
  const gaps = useApiQuery('scorecards.roleGaps', {
    id: scorecard.id,
    ...(period.waveId === null ? { start: period.start } : { waveId: period.waveId }),
  }).data
  const format = useFormat()
  const localText = useLocalText()
  const { rows, total } = result
  const isNormalised = total.isNormalised || total.missingShare > 0
  const hasPrevious = result.previousPeriod !== null
  return (
    <div className="scroll-across">
      <table className="figures surface">
        <thead>
          <tr>
            <th scope="col">{t('scorecards.attribute')}</th>
            <th scope="col" className="number">
              {t('scorecards.points')}
            </th>
            {isNormalised && (
              <th scope="col" className="number">
                {t('libreta.points.share')}
              </th>
            )}
            <th scope="col" className="number">
              {t('scorecards.rating')}
            </th>
            <th scope="col" className="number">
              {t('scorecards.n')}
            </th>
            <th scope="col" className="number">
              {t('scorecards.weighted')}
            </th>
            <th scope="col" className="number">
              {t('scorecards.lost')}
            </th>
            <th scope="col" className="number">
              {t('scorecards.target')}
            </th>
            <th scope="col">{t('scorecards.status')}</th>
            {hasPrevious && (
              <>
                <th scope="col" className="number">
                  {t('scorecards.previous')}
                </th>
                <th scope="col" className="number">
                  {t('scorecards.change')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key}
              row={row}
              scorecard={result.scorecard}
              gaps={gaps?.filter((gap) => gap.row === row.key) ?? []}
              hasPrevious={hasPrevious}
              isNormalised={isNormalised}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('scorecards.total')}</th>
            <td className="number">{format.number(total.points, decimalsOf(total.points))}</td>
            {isNormalised && <td className="number">{format.number(100)}</td>}
            <td className="number">{format.number(total.rating, 2)}</td>
            <td className="number">{format.number(total.n)}</td>
            <td className="number">{format.number(total.grade, 1)}</td>
            <td className="number">{format.number(total.lost, 1)}</td>
            <td />
            <td>{total.band && localText(bandNames[total.band])}</td>
            {hasPrevious && (
              <>
                <td className="number">{format.number(total.previousGrade, 1)}</td>
                <td className="number">
                  {format.change(
                    total.grade === null || total.previousGrade === null
                      ? null
                      : total.grade - total.previousGrade,
                  )}
                </td>
              </>
            )}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

interface RowProps {
  readonly row: ScorecardRow
  readonly scorecard: ScorecardResult['scorecard']
  /** Roles that are far apart in what it is read from. */
  readonly gaps: readonly LineRoleGap[]
  readonly hasPrevious: boolean
  readonly isNormalised: boolean
}

function Row({ row, scorecard, gaps, hasPrevious, isNormalised }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const isHidden = isFew(row)
  const isIndicative = visibilityOf(row.n) === 'indicative'
  const shown = (value: number | null, decimals: number) =>
    isHidden ? t('app.noData') : format.number(value, decimals)
  return (
    <tr>
      <td>
        {row.name}
        {(isHidden || isIndicative) && (
          <Text span size="xs" c="dimmed" ml={6}>
            {isHidden ? t('scorecards.fewData') : t('scorecards.indicative')}
          </Text>
        )}
        {!isHidden &&
          gaps.map(({ waveId, roleKey, gap }) =>
            waveId === null ? (
              <CaseRoleGapNote key="cases" gap={gap} />
            ) : (
              <RoleGapNote key={`${waveId} ${gap.difference}`} gap={gap} waveId={waveId} roleKey={roleKey} />
            ),
          )}
        {row.indicator !== null && !isHidden && <IndicatorNote row={row} indicator={row.indicator} />}
      </td>
      <td className="number">{format.number(row.points, decimalsOf(row.points))}</td>
      {isNormalised && <td className="number">{format.number(row.share, 1)}</td>}
      <td className="number">{shown(row.rating, 2)}</td>
      <td className="number">{format.number(row.n)}</td>
      <td className="number">{shown(row.weighted, 1)}</td>
      <td className="number">{shown(row.lost, 1)}</td>
      <td className="number">{format.number(row.target, 1)}</td>
      <td>
        <ToneBadge tone={statusTones[row.status]}>{t(`scorecards.statuses.${row.status}`)}</ToneBadge>
        {row.status === 'improve' && <RowAction row={row} scorecard={scorecard} />}
      </td>
      {hasPrevious && (
        <>
          <td className="number">{shown(row.previous, 2)}</td>
          <td className="number">{isHidden ? t('app.noData') : format.change(row.change, 2)}</td>
        </>
      )}
    </tr>
  )
}

/** An action on a line, which should move what the line is read from. */
function RowAction({ row, scorecard }: Pick<RowProps, 'row' | 'scorecard'>) {
  const [questionKey] = row.questionKeys
  const { surveyId } = scorecard
  const ofQuestion = surveyId !== null && questionKey ? questionIndicatorKey(surveyId, questionKey) : null
  const indicatorKey = row.indicator ?? ofQuestion
  return (
    <NewActionButton
      origin={{ kind: 'scorecard', id: `${scorecard.id}:${row.key}`, label: row.name }}
      {...(indicatorKey && { indicatorKey })}
    />
  )
}

/** What an indicator is in its own unit, and by which rule that is a rating. */
function IndicatorNote({ row, indicator }: { row: ScorecardRow; indicator: ScorecardIndicator }) {
  const words = useIndicatorWords()
  const { value, floor, goal } = row
  return (
    <Text size="xs" c="dimmed">
      {[
        value === null ? null : words.value(indicator, value),
        floor === null || goal === null ? null : words.rule(indicator, floor, goal),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  )
}

const decimalsOf = (value: number): number => (Number.isInteger(value) ? 0 : 1)
