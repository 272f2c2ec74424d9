import { Alert, Anchor, Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { FEWEST_FIRM, FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import { compareShares } from '#shared/stats/comparison'
import { percentageDecimals } from '#shared/stats/numbers'
import { useApiQuery } from '../app/api'
import { CaseSection } from '../cases/CaseSection'
import { NewActionButton } from '../plan/NewActionButton'
import { useFormat } from '../ui/useFormat'

type Waves = Output<'retention.repeat'>
type Share = Waves[number]['often']

/** For who keeps no list of customers: what people answered to how often they come, wave by wave. */
export function RepeatSection() {
  const { t } = useTranslation()
  const waves = useApiQuery('retention.repeat', {}).data
  if (!waves) return null
  const [latest] = waves
  return latest ? (
    <Answers waves={waves} latest={latest} />
  ) : (
    <Alert color="gray" mt="lg" title={t('retention.casualTitle')}>
      {t('retention.casual')}
      <div>
        <Button component={Link} href="/surveys" size="xs" variant="default" mt="xs">
          {t('retention.casualAction')}
        </Button>
      </div>
    </Alert>
  )
}

function Answers({ waves, latest }: { readonly waves: Waves; readonly latest: Waves[number] }) {
  const { t } = useTranslation()
  const { number, percent, date } = useFormat()
  const before = waves.find(
    ({ surveyId, waveId }) => surveyId === latest.surveyId && waveId !== latest.waveId,
  )
  const isEnough = (share: Share) => share.n >= FEWEST_SHOWN
  const verdict =
    before && isEnough(latest.often) && isEnough(before.often)
      ? (compareShares(latest.often, before.often)?.verdict ?? 'noData')
      : 'noData'
  const say = (share: Share) =>
    isEnough(share) ? percent(share.share, percentageDecimals(share.n)) : t('retention.repeat.few')
  const between = ({ interval, n }: Share) =>
    interval && n >= FEWEST_SHOWN
      ? [percent(interval.low, percentageDecimals(n)), percent(interval.high, percentageDecimals(n))].join(
          ' – ',
        )
      : ''
  return (
    <CaseSection
      title={t('retention.repeat.title')}
      action={
        <NewActionButton
          origin={{ kind: 'retention', id: `repeat ${latest.waveId}`, label: t('retention.repeat.title') }}
          indicatorKey="repeatVisits"
        />
      }
    >
      <Text size="sm" c="dimmed" mb="xs">
        {t('retention.repeat.help')}
      </Text>
      {before && verdict !== 'noData' && (
        <Text fw={600} mb="xs">
          {t(`retention.repeat.verdicts.${verdict}`, { wave: before.label })}
        </Text>
      )}
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('retention.repeat.wave')}</th>
            <th scope="col" className="number">
              {t('retention.repeat.often')}
            </th>
            <th scope="col" className="number">
              {t('retention.repeat.between')}
            </th>
            <th scope="col" className="number">
              {t('retention.repeat.firstTime')}
            </th>
            <th scope="col" className="number">
              {t('retention.repeat.n')}
            </th>
          </tr>
        </thead>
        <tbody>
          {waves.map((wave) => (
            <tr key={wave.waveId}>
              <th scope="row">
                <Anchor component={Link} href={`/waves/${wave.waveId}/results`} size="sm">
                  {wave.label}
                </Anchor>
                {' · '}
                {date(wave.closedOn)}
              </th>
              <td className="number">
                {say(wave.often)}
                {wave.often.n < FEWEST_FIRM && isEnough(wave.often) && ` · ${t('retention.repeat.hint')}`}
              </td>
              <td className="number">{between(wave.often)}</td>
              <td className="number">{say(wave.firstTime)}</td>
              <td className="number">{number(wave.often.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </CaseSection>
  )
}
