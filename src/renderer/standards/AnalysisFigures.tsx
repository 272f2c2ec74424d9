import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleGap } from '#shared/analysis/roles'
import type { CaseAnalysis } from '#shared/standards/standardsRead'
import { percentageDecimals } from '#shared/stats/numbers'
import { useRoleGapSentence } from '../analysis/useRoleGapSentence'
import { CaseSection } from '../cases/CaseSection'
import { useFormat } from '../ui/useFormat'
import { CasesLink } from './CasesLink'
import { Figure } from './Figure'

/** The figures of the period, each with what it is out of. */
export function AnalysisFigures({ data }: { data: CaseAnalysis }) {
  const { t } = useTranslation()
  return (
    <CaseSection title={t('standards.analysis.figures')}>
      <table className="figures standards-table">
        <tbody>
          <KindCounts data={data} />
          <RateRow data={data} />
          <ShareRow
            name={t('standards.analysis.repeat')}
            text={t('standards.analysis.repeatText')}
            share={data.repeat.share}
            n={data.repeat.n}
            ids={data.repeat.ids}
          />
          <ShareRow
            name={t('standards.indicators.names.answeredInTime')}
            text={t('standards.indicators.texts.answeredInTime')}
            share={data.answeredInTime.value}
            n={data.answeredInTime.n}
            ids={data.answeredInTime.ids}
            gap={data.roleGap}
          />
          <RatioRow data={data} />
        </tbody>
      </table>
    </CaseSection>
  )
}

function Row({ name, text, children }: { name: string; text?: ReactNode; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">
        {name}
        {text && <small>{text}</small>}
      </th>
      <td className="number">{children}</td>
    </tr>
  )
}

function KindCounts({ data }: { data: CaseAnalysis }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return data.counts.map(({ kind, n, ids }) => {
    const name = t(`cases.kinds.${kind}`)
    return (
      <Row key={kind} name={name}>
        <CasesLink ids={ids} title={name}>
          {number(n)}
        </CasesLink>
      </Row>
    )
  })
}

/** Complaints per thousand customers with the exact interval, or that there is no denominator. */
function RateRow({ data: { rate, served } }: { data: CaseAnalysis }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const name = t('standards.analysis.rate')
  if (rate === null) {
    return (
      <Row name={name} text={t('standards.analysis.noDenominator')}>
        {t('app.noData')}
      </Row>
    )
  }
  const isPartial = served.noted < served.months
  const text = (
    <>
      {t('standards.analysis.rateText', { complaints: number(rate.n), customers: number(served.customers) })}
      {isPartial && ` ${t('standards.analysis.monthsNoted', { noted: served.noted, months: served.months })}`}
    </>
  )
  return (
    <Row name={name} text={text}>
      <CasesLink ids={rate.ids} title={name}>
        {number(rate.rate, 1)}
      </CasesLink>
      <small>
        {t('standards.between', { low: number(rate.interval.low, 1), high: number(rate.interval.high, 1) })}
      </small>
    </Row>
  )
}

interface ShareRowProps {
  readonly name: string
  readonly text: string
  readonly share: number | null
  readonly n: number
  readonly ids: readonly number[]
  /** Roles that are far apart in it: one figure does not speak for them. */
  readonly gap?: RoleGap | null
}

function ShareRow({ name, text, share, n, ids, gap = null }: ShareRowProps) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const sentence = useRoleGapSentence('cases')
  return (
    <Row name={name} text={gap ? `${text} ${sentence(gap)}` : text}>
      <Figure
        value={share}
        n={n}
        ids={ids}
        title={name}
        say={(value) => percent(value, percentageDecimals(n))}
      />
      <small>{t('standards.nOf', { count: n })}</small>
    </Row>
  )
}

function RatioRow({ data: { complimentRatio, counts, complaints } }: { data: CaseAnalysis }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const name = t('standards.analysis.ratio')
  const compliments = counts.find(({ kind }) => kind === 'compliment')
  return (
    <Row name={name} text={t('standards.analysis.ratioText')}>
      <CasesLink ids={complimentRatio.ids} title={name}>
        {number(complimentRatio.value, 2)}
      </CasesLink>
      <small>
        {t('standards.analysis.ratioOf', {
          compliments: number(compliments?.n ?? 0),
          complaints: number(complaints.n),
        })}
      </small>
    </Row>
  )
}

/** What is open today, by how long ago it came. */
export function AgeSection({ bands }: { bands: CaseAnalysis['backlog'] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const total = bands.reduce((sum, { n }) => sum + n, 0)
  return (
    <CaseSection title={t('standards.backlog.title')}>
      {total === 0 ? (
        <Text size="sm" c="dimmed">
          {t('standards.backlog.none')}
        </Text>
      ) : (
        <table className="figures standards-table">
          <tbody>
            {bands.map(({ band, n, ids }) => {
              const name = t(`standards.backlog.bands.${band}`)
              return (
                <Row key={band} name={name}>
                  <CasesLink ids={ids} title={`${t('standards.backlog.title')}: ${name}`}>
                    {number(n)}
                  </CasesLink>
                </Row>
              )
            })}
          </tbody>
        </table>
      )}
    </CaseSection>
  )
}
