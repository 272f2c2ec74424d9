import { Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionChange } from '#shared/analysis/results.contract'
import { answersToNotice } from '#shared/stats/comparison'
import { type Tone, ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { useChangeWords } from './useChangeWords'

interface ChangesProps {
  readonly changes: readonly QuestionChange[]
  /** The older side and the newer one. */
  readonly names: readonly [string, string]
  /** Waves go up and down; groups are higher and lower. */
  readonly isInTime: boolean
}

const tones: Readonly<Record<QuestionChange['verdict'], Tone>> = {
  rose: 'good',
  fell: 'bad',
  noClearChange: 'quiet',
  noData: 'quiet',
  noVerdict: 'quiet',
}

/** From so many comparisons on, one of them may well be chance. */
const MANY = 5

/** What changed, what changed most first, each with its verdict in one sentence. */
export function Changes({ changes, names, isInTime }: ChangesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const words = useChangeWords(isInTime)
  if (changes.length === 0) return <Text>{t('analysis.compare.nothing')}</Text>
  const sorted = [...changes].sort((first, second) => weightOf(second) - weightOf(first))
  return (
    <>
      <Summary changes={sorted} isInTime={isInTime} />
      <table className="figures surface changes">
        <caption className="visually-hidden">
          {t('analysis.compare.table', { older: names[0], newer: names[1] })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('analysis.question')}</th>
            <th scope="col" className="number">
              {names[0]}
            </th>
            <th scope="col" className="number">
              {names[1]}
            </th>
            <th scope="col" className="number">
              {t('analysis.groups.difference')}
            </th>
            <th scope="col">{t('analysis.compare.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((change) => (
            <tr key={change.question.key}>
              <th scope="row">{localText(change.question.text)}</th>
              {[change.older, change.newer].map((side, index) => (
                <td key={names[index]} className="number">
                  {words.value(change, side.value, side.n)}
                  <Text size="xs" c="dimmed">
                    {t('analysis.nIs', { n: format.number(side.n) })}
                  </Text>
                </td>
              ))}
              <td className="number">{words.difference(change)}</td>
              <td>
                <ToneBadge tone={tones[change.verdict]}>{words.verdict(change)}</ToneBadge>
                <Text size="sm" mt={4}>
                  {words.sentence(change)}
                </Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length >= MANY && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('analysis.compare.oneInTwenty')}
        </Text>
      )}
      <Planner changes={changes} />
    </>
  )
}

/** Clear changes before unclear ones, large ones before small ones, each on the width of its measure. */
function weightOf({ verdict, difference, measure }: QuestionChange): number {
  const size = Math.abs(difference ?? 0) / (measure === 'share' ? 1 : measure === 'mean' ? 1e6 : 100)
  return verdict === 'rose' || verdict === 'fell' ? 10 + size : size
}

function Summary({ changes, isInTime }: { changes: readonly QuestionChange[]; isInTime: boolean }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const named = (verdict: QuestionChange['verdict']) =>
    changes
      .filter((change) => change.verdict === verdict)
      .slice(0, 3)
      .map(({ question }) => localText(question.text))
      .join(' · ')
  const [rose, fell] = [named('rose'), named('fell')]
  const way = isInTime ? 'inTime' : 'between'
  return (
    <div className="surface surface-pad changes-summary">
      {rose && (
        <p>
          <strong>{t(`analysis.compare.mostRose.${way}`)}</strong> {rose}
        </p>
      )}
      {fell && (
        <p>
          <strong>{t(`analysis.compare.mostFell.${way}`)}</strong> {fell}
        </p>
      )}
      {!rose && !fell && <p>{t(`analysis.compare.nothingClear.${way}`)}</p>}
    </div>
  )
}

const sizes = ['5', '10', '15', '20']

/** How many sheets a change of so many points needs to be noticed, from where the survey stands now. */
function Planner({ changes }: { changes: readonly QuestionChange[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [points, setPoints] = useState('10')
  const shares = changes.flatMap(({ measure, newer }) =>
    measure === 'share' && newer.value !== null ? [newer.value] : [],
  )
  if (shares.length === 0) return null
  const share = shares.reduce((total, value) => total + value, 0) / shares.length
  const step = Number(points) / 100
  const other = share + step <= 1 ? share + step : share - step
  const needed = answersToNotice(share, other)
  return (
    <section className="surface surface-pad planner" aria-labelledby="planner-title">
      <h2 id="planner-title" className="figure-title">
        {t('analysis.compare.planner')}
      </h2>
      <Select
        w={200}
        label={t('analysis.compare.changeOf')}
        allowDeselect={false}
        data={sizes.map((value) => ({
          value,
          label: t('analysis.compare.points', { count: Number(value) }),
        }))}
        value={points}
        onChange={(value) => setPoints(value ?? '10')}
      />
      <Text mt="sm" aria-live="polite">
        {needed !== null &&
          t('analysis.compare.needed', {
            points,
            share: format.percent(share),
            other: format.percent(other),
            needed: format.number(needed),
          })}
      </Text>
    </section>
  )
}
