import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { bandNames } from '#shared/scorecards/bandNames'
import type { ScorecardResult, ScorecardRow } from '#shared/scorecards/scorecards.contract'
import { type Tone, ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

/** Fewer ratings than these are hidden, or marked as a hint (domain.md §0.1 C6). */
const HIDDEN_BELOW = 5
const INDICATIVE_BELOW = 30

const statusTones: Readonly<Record<ScorecardRow['status'], Tone>> = {
  met: 'good',
  improve: 'warn',
  noData: 'quiet',
}

/** The table of domain.md §1.8: attribute, puntaje, calificación, n, ponderación, lost, target, state, before. */
export function ScorecardTable({ result }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const { rows, total } = result
  const hasPrevious = result.previousWave !== null
  return (
    <table className="figures surface">
      <thead>
        <tr>
          <th scope="col">{t('scorecards.attribute')}</th>
          <th scope="col" className="number">
            {t('scorecards.points')}
          </th>
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
          <Row key={row.attributeId} row={row} hasPrevious={hasPrevious} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('scorecards.total')}</th>
          <td className="number">{format.number(total.points)}</td>
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
  )
}

function Row({ row, hasPrevious }: { row: ScorecardRow; hasPrevious: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const isHidden = row.n > 0 && row.n < HIDDEN_BELOW
  const isIndicative = row.n >= HIDDEN_BELOW && row.n < INDICATIVE_BELOW
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
      </td>
      <td className="number">{format.number(row.points, Number.isInteger(row.points) ? 0 : 1)}</td>
      <td className="number">{shown(row.rating, 2)}</td>
      <td className="number">{format.number(row.n)}</td>
      <td className="number">{shown(row.weighted, 1)}</td>
      <td className="number">{shown(row.lost, 1)}</td>
      <td className="number">{format.number(row.target, 1)}</td>
      <td>
        <ToneBadge tone={statusTones[row.status]}>{t(`scorecards.statuses.${row.status}`)}</ToneBadge>
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
