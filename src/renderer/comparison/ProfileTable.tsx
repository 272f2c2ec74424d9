import { useTranslation } from 'react-i18next'
import type { CompetitorClass } from '#shared/comparison/competitors'
import type { SourceProfile } from '#shared/comparison/competitors.contract'
import { fewestCompared } from '#shared/comparison/profile'
import type { RatingSource } from '#shared/comparison/ratings'
import { type Tone, ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'

const tones: Readonly<Record<CompetitorClass, Tone>> = {
  opportunity: 'warn',
  criticalWeakness: 'bad',
  strength: 'good',
  importantTie: 'quiet',
  minorWeakness: 'quiet',
  undervaluedStrength: 'quiet',
  unimportantParity: 'quiet',
}

type Row = SourceProfile['rows'][number]

/** What a row means, in a word. */
export function ClassBadge({ of }: { readonly of: CompetitorClass }) {
  const { t } = useTranslation()
  return <ToneBadge tone={tones[of]}>{t(`comparison.profile.classes.${of}`)}</ToneBadge>
}

/** Every attribute with its class, in the order of what to look at first, and the weighted totals (domain.md §1.3). */
export function ProfileTable({ profile }: { readonly profile: SourceProfile }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { rows, competitors, totals, source } = profile
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="surface scroll-across" tabIndex={0} aria-label={t('comparison.profile.table')}>
      <table className="figures named-rows">
        <thead>
          <tr>
            <th scope="col">{t('comparison.profile.attribute')}</th>
            <th scope="col">{t('comparison.profile.class')}</th>
            <th scope="col" className="number">
              {t('comparison.profile.importance')}
            </th>
            <th scope="col" className="number">
              {t('comparison.ours')}
            </th>
            {competitors.map(({ id, name }) => (
              <th scope="col" className="number" key={id}>
                {name}
              </th>
            ))}
            <th scope="col" className="number">
              {t('comparison.profile.difference')}
            </th>
            <th scope="col" className="number">
              {t('comparison.profile.index')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td title={row.class ? t(`comparison.profile.meanings.${row.class}`) : undefined}>
                {row.class ? (
                  <ClassBadge of={row.class} />
                ) : (
                  <small className="comparison-quiet">{t('comparison.profile.noClass')}</small>
                )}
              </td>
              <td className="number">{number(row.importance, 1)}</td>
              <GivenCell given={row.own} source={source} />
              {row.competitors.map((given, at) => (
                <GivenCell
                  key={competitors[at]?.id ?? at}
                  given={given}
                  source={source}
                  isBest={row.bestAt === at}
                />
              ))}
              <DifferenceCell row={row} />
              <td className="number">{number(row.index)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" title={t('comparison.profile.totalHelp')}>
              {t('comparison.profile.total')}
            </th>
            <td />
            <td />
            <td className="number">{number(totals.own, 2)}</td>
            {totals.competitors.map((total, at) => (
              <td className="number" key={competitors[at]?.id ?? at}>
                {number(total, 2)}
              </td>
            ))}
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
      <p className="comparison-note">
        {[
          t('comparison.profile.scale'),
          t('comparison.profile.totalHelp'),
          ...(source === 'opinion' ? [] : [t('comparison.profile.twenty')]),
        ].join(' ')}
      </p>
    </section>
  )
}

interface GivenCellProps {
  readonly given: Row['own']
  readonly source: RatingSource
  readonly isBest?: boolean
}

/** A mean with its n; what too few have answered is said so, and is no zero. */
export function GivenCell({ given: { n, mean }, source, isBest = false }: GivenCellProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const isHint = source !== 'opinion' && n > 0 && (source === 'visits' ? n < fewestCompared.visits : n < 30)
  return (
    <td className="number">
      {isBest ? <strong>{number(mean, 2)}</strong> : number(mean, 2)}
      {n > 0 && source !== 'opinion' && (
        <small className="given-n">
          {t('comparison.profile.nIs', { n: number(n) })}
          {isHint && ` · ${t(mean === null ? 'comparison.profile.fewData' : 'comparison.profile.hint')}`}
        </small>
      )}
    </td>
  )
}

function DifferenceCell({ row: { difference, interval, isUnsure } }: { readonly row: Row }) {
  const { t } = useTranslation()
  const { change } = useFormat()
  return (
    <td className="number">
      {change(difference, 2)}
      {interval && (
        <small className="given-n">
          {t('comparison.profile.interval', { low: change(interval.low, 2), high: change(interval.high, 2) })}
          {isUnsure && <em>{` ${t('comparison.profile.unsure')}`}</em>}
        </small>
      )}
    </td>
  )
}
