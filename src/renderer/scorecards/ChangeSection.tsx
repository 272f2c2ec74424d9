import { Text, Title } from '@mantine/core'
import { type CSSProperties, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScorecardResult, ScorecardRow } from '#shared/scorecards/scorecards.contract'
import { useFormat } from '../ui/useFormat'
import { useChangeSentence } from './useChangeSentence'
import { usePeriodName } from './usePeriodName'
import './scorecards.css'

interface Step {
  readonly row: ScorecardRow
  readonly total: number
  /** Where the grade stood before and after this step. */
  readonly from: number
  readonly to: number
}

/** What made the nota go up or down, attribute by attribute, from the grade before to that of now. */
export function ChangeSection({ result }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = usePeriodName()
  const sentence = useChangeSentence()(result)
  const titleId = useId()
  const { grade, previousGrade } = result.total
  const { previousPeriod, scorecard } = result
  if (grade === null || previousGrade === null || previousPeriod === null) return null
  const steps = stepsOf(result.rows, previousGrade)
  const reach = [previousGrade, grade, ...steps.flatMap(({ from, to }) => [from, to])]
  const low = Math.min(...reach)
  const width = Math.max(...reach) - low || 1
  const place = (from: number, to: number): CSSProperties & Record<`--${string}`, string> => ({
    '--from': `${(100 * (Math.min(from, to) - low)) / width}%`,
    '--size': `${(100 * Math.abs(to - from)) / width}%`,
  })
  const hasWeight = steps.some(({ row }) => Math.abs(row.effects?.weight ?? 0) > 1e-9)
  const hasPresence = steps.some(({ row }) => row.effects?.kind !== 'both')
  return (
    <section className="surface surface-pad" aria-labelledby={titleId}>
      <Title order={2} size="h5" id={titleId}>
        {t('libreta.change.title')}
      </Title>
      <Text mt={4} role="status">
        {sentence}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {t('libreta.change.lead', {
          label: nameOf(scorecard.rhythm, previousPeriod),
          change: format.change(grade - previousGrade, 1),
        })}
      </Text>
      <div className="scroll-across">
        <table className="figures change-table">
          <thead>
            <tr>
              <th scope="col">{t('libreta.change.attribute')}</th>
              <th scope="col" aria-hidden />
              <th scope="col" className="number">
                {t('libreta.change.rating')}
              </th>
              {hasWeight && (
                <th scope="col" className="number">
                  {t('libreta.change.weight')}
                </th>
              )}
              {hasPresence && (
                <th scope="col" className="number">
                  {t('libreta.change.presence')}
                </th>
              )}
              <th scope="col" className="number">
                {t('libreta.change.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ row, total, from, to }) => (
              <tr key={row.key}>
                <th scope="row" className="change-name">
                  {row.name}
                  <RowNote row={row} />
                </th>
                <td className="change-track" aria-hidden>
                  <span
                    className="change-bar"
                    data-direction={total >= 0 ? 'up' : 'down'}
                    data-unsure={row.certainty === 'unsure' || undefined}
                    style={place(from, to)}
                  />
                </td>
                <td className="number">{format.change(row.effects?.rating ?? null)}</td>
                {hasWeight && <td className="number">{format.change(row.effects?.weight ?? null)}</td>}
                {hasPresence && <td className="number">{format.change(row.effects?.presence ?? null)}</td>}
                <td className="number">{format.change(total)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                {`${t('libreta.change.before')} ${format.number(previousGrade, 1)} → ${t('libreta.change.now')} ${format.number(grade, 1)}`}
              </th>
              <td className="change-track" aria-hidden>
                <span
                  className="change-bar"
                  data-direction={grade >= previousGrade ? 'up' : 'down'}
                  style={place(previousGrade, grade)}
                />
              </td>
              <td className="number">{format.change(sumOf(steps, 'rating'))}</td>
              {hasWeight && <td className="number">{format.change(sumOf(steps, 'weight'))}</td>}
              {hasPresence && <td className="number">{format.change(sumOf(steps, 'presence'))}</td>}
              <td className="number">{format.change(grade - previousGrade)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <Text size="xs" c="dimmed" mt="sm">
        {hasWeight && `${t('libreta.change.how')} `}
        {t('libreta.change.chance')}
      </Text>
    </section>
  )
}

/** What to know of one line of it: that it is not sure, or that it came in or went out. */
function RowNote({ row }: { row: ScorecardRow }) {
  const { t } = useTranslation()
  const kind = row.effects?.kind
  const note =
    kind === 'entered'
      ? t('libreta.change.entered')
      : kind === 'left'
        ? t('libreta.change.left')
        : row.certainty === 'unsure' && row.change !== 0
          ? t('libreta.change.unsureRow')
          : row.certainty === 'fewData'
            ? t('libreta.change.fewRow')
            : null
  return (
    note && (
      <Text span size="xs" c="dimmed" ml={6} fw={400}>
        {note}
      </Text>
    )
  )
}

/** The largest effect first; each bar begins where the one before it ended. */
function stepsOf(rows: readonly ScorecardRow[], previousGrade: number): readonly Step[] {
  const ordered = rows
    .flatMap((row) => (row.effects ? [{ row, total: row.effects.total }] : []))
    .sort((one, other) => Math.abs(other.total) - Math.abs(one.total))
  let standing = previousGrade
  return ordered.map(({ row, total }) => {
    const from = standing
    standing += total
    return { row, total, from, to: standing }
  })
}

function sumOf(steps: readonly Step[], part: 'rating' | 'weight' | 'presence'): number {
  return steps.reduce((sum, { row }) => sum + (row.effects?.[part] ?? 0), 0)
}
