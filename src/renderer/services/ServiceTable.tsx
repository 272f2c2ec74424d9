import { Checkbox, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ServicesOfPeople, WantedService } from '#shared/services/services.contract'
import { percentageDecimals } from '#shared/stats/numbers'
import { FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import type { Wave } from '#shared/surveys/surveys.contract'
import { RoleGapOf } from '../analysis/groups/RoleGapOf'
import { useDeed } from '../calendar/useDeed'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

/** Below so many answers a figure is a hint (domain.md §0.1, C6). */
const FEWEST_FIRM = 30

interface ServiceTableProps {
  readonly wave: Wave
  readonly people: ServicesOfPeople
  readonly title: string
  /** People who stand apart: nothing is marked there. */
  readonly isApart?: boolean
}

/** Every service with its figures, and whether it is given today. */
export function ServiceTable({ wave, people, title, isApart = false }: ServiceTableProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { services, points } = people
  const hasDemand = services.some(({ demand }) => demand.n > 0)
  const hasImportance = services.some(({ importance }) => importance.n > 0)
  return (
    <section className="surface surface-pad">
      <table className="figures" aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('services.rank')}
            </th>
            <th scope="col">{t('services.service')}</th>
            {hasDemand && (
              <>
                <th scope="col" className="number">
                  {t('services.demand')}
                </th>
                <th scope="col" className="number">
                  {t('services.between')}
                </th>
                <th scope="col" className="number">
                  {t('services.n')}
                </th>
              </>
            )}
            {hasImportance && (
              <>
                <th scope="col" className="number">
                  {t('services.importance')}
                </th>
                <th scope="col" className="number">
                  {t('services.index')}
                </th>
              </>
            )}
            {points && (
              <th scope="col" className="number">
                {t('services.points')}
              </th>
            )}
            {!isApart && <th scope="col">{t('services.offered')}</th>}
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <tr key={service.key}>
              <td className="number">{number(service.rank)}</td>
              <ServiceName wave={wave} service={service} isApart={isApart} />
              {hasDemand && <Demand demand={service.demand} />}
              {hasImportance && (
                <>
                  <td className="number">{number(service.importance.value, 1)}</td>
                  <td className="number">{number(service.index, 0)}</td>
                </>
              )}
              {points && <td className="number">{number(service.points, 1)}</td>}
              {!isApart && <Offered wave={wave} service={service} />}
            </tr>
          ))}
        </tbody>
      </table>
      {hasImportance && <Text className="chart-note">{t('services.indexHelp')}</Text>}
      {points && points.rescaled > 0 && (
        <Text className="chart-note">{t('services.rescaled', { count: points.rescaled })}</Text>
      )}
      {points && points.leftOut > 0 && (
        <Text className="chart-note">{t('services.leftOut', { count: points.leftOut })}</Text>
      )}
    </section>
  )
}

interface ServiceNameProps extends Pick<ServiceTableProps, 'wave' | 'isApart'> {
  readonly service: WantedService
}

function ServiceName({ wave, service, isApart }: ServiceNameProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  return (
    <td>
      {localText(service.name)}
      {service.isNew && (
        <Text component="span" size="xs" c="dimmed" display="block">
          {t('services.isNew')}
        </Text>
      )}
      {!isApart && <RoleGapOf waveId={wave.id} questionKey={service.key} />}
    </td>
  )
}

function Demand({ demand: { share, interval, n } }: Pick<WantedService, 'demand'>) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  return (
    <>
      <td className="number">
        {n > 0 && n < FEWEST_ANSWERS_SHOWN ? (
          <Text span size="sm" c="dimmed">
            {t('services.few')}
          </Text>
        ) : (
          percent(share, percentageDecimals(n))
        )}
        {share !== null && n < FEWEST_FIRM && (
          <Text component="span" size="xs" c="dimmed" display="block">
            {t('services.hint')}
          </Text>
        )}
      </td>
      <td className="number">
        {interval
          ? t('services.range', { low: percent(interval.low), high: percent(interval.high) })
          : t('app.noData')}
      </td>
      <td className="number">{number(n)}</td>
    </>
  )
}

function Offered({ wave, service }: { wave: Wave; service: WantedService }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const set = useDeed('services.setOffered')
  const name = localText(service.name)
  return (
    <td>
      <Checkbox
        aria-label={t('services.offeredOf', { name })}
        checked={service.isOffered}
        onChange={(event) => {
          const isOffered = event.currentTarget.checked
          set.run(
            { surveyId: wave.surveyId, key: service.key, isOffered },
            t(isOffered ? 'services.markedOffered' : 'services.markedNot', { name }),
          )
        }}
      />
    </td>
  )
}
