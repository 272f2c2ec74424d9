import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reliability } from '#shared/analysis/results.contract'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import { QueryState } from '../ui/QueryState'
import { type Tone, ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { PlaceSizes } from './PlaceSizes'

/** How far the figures can be trusted: phrases that measure one thing, and places of differing sizes. */
export function MethodTab({ wave }: { wave: Wave }) {
  const { t } = useTranslation()
  const reliabilities = useApiQuery('analysis.reliability', { waveId: wave.id })
  return (
    <div className="method">
      <section className="surface surface-pad" aria-labelledby="reliability-title">
        <h2 id="reliability-title" className="figure-title">
          {t('analysis.reliability.title')}
        </h2>
        <Text size="sm" c="dimmed" mb="md">
          {t('analysis.reliability.text')}
        </Text>
        <QueryState query={reliabilities}>
          {(data) =>
            data.length === 0 ? (
              <Text size="sm">{t('analysis.reliability.none')}</Text>
            ) : (
              data.map((reliability) => (
                <ReliabilityCard
                  key={reliability.questions.map(({ key }) => key).join(' ')}
                  reliability={reliability}
                />
              ))
            )
          }
        </QueryState>
      </section>
      <PlaceSizes wave={wave} />
    </div>
  )
}

const tones: Readonly<Record<NonNullable<Reliability['label']>, Tone>> = {
  repeated: 'warn',
  good: 'good',
  acceptable: 'good',
  fair: 'warn',
  poor: 'bad',
  negative: 'bad',
}

function ReliabilityCard({ reliability }: { reliability: Reliability }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const { dimension, questions, n, alpha, label } = reliability
  const name = isDimension(dimension)
    ? t(`analysis.dimensions.${dimension}`)
    : t('analysis.reliability.matrix')
  return (
    <div className="reliability">
      <h3>
        {name} <span className="result-meta">{t('analysis.nIs', { n: format.number(n) })}</span>
      </h3>
      {alpha === null || label === null ? (
        <Text size="sm">{t('analysis.reliability.tooFew')}</Text>
      ) : (
        <>
          <p>
            {t('analysis.reliability.alpha', { alpha: format.number(alpha, 2) })}{' '}
            <ToneBadge tone={tones[label]}>{t(`analysis.reliability.labels.${label}`)}</ToneBadge>
          </p>
          <table className="segments">
            <thead>
              <tr>
                <th scope="col">{t('analysis.question')}</th>
                <th scope="col" className="number">
                  {t('analysis.reliability.without')}
                </th>
              </tr>
            </thead>
            <tbody>
              {questions.map(({ key, text, alphaWithout }) => (
                <tr key={key}>
                  <th scope="row">{localText(text)}</th>
                  <td className="number">{format.number(alphaWithout, 2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  )
}

const dimensions = ['TAN', 'FIA', 'CAP', 'SEG', 'EMP'] as const

function isDimension(name: string | null): name is (typeof dimensions)[number] {
  return dimensions.some((known) => known === name)
}
