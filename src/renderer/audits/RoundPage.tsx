import { Alert, Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CommandmentRow } from '#shared/audits/commandments.contract'
import type { Output } from '#shared/contract/contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { ChartCanvas } from '../charts/ChartCanvas'
import { ChartFrame } from '../charts/ChartFrame'
import { chartDrawing } from '../charts/drawings'
import { useChartLook } from '../charts/look'
import { useIndicatorNames } from '../indicators/useIndicatorNames'
import { NewActionButton } from '../plan/NewActionButton'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { butterfly, butterflyHeight } from './auditCharts'

type View = Output<'audits.round'>

/** What the owner and the staff see in each commandment, and customers where they are asked (domain.md §1.22). */
export function RoundPage({ params }: PageProps) {
  const { t } = useTranslation()
  const view = useApiQuery('audits.round', { id: Number(params['roundId']) })
  return (
    <Page
      title={t('audits.commandments.result.title')}
      actions={
        <Button component={Link} href="/audits/commandments" variant="default">
          {t('audits.commandments.title')}
        </Button>
      }
    >
      <QueryState query={view}>{(found) => <Result view={found} />}</QueryState>
    </Page>
  )
}

function Result({ view }: { readonly view: View }) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const localText = useLocalText()
  const look = useChartLook()
  const { round, rows, ownerIndex, staffIndex } = view
  const isHidden = rows.every(({ staff }) => staff === null)
  const blind = rows.filter(({ isBlindSpot }) => isBlindSpot).length
  const say = (value: number | null) => number(value, 1)
  const title = t('audits.commandments.result.chart')
  const labels = {
    owner: t('audits.commandments.result.owner'),
    staff: t('audits.commandments.result.staff'),
  }
  const source = butterfly({
    names: rows.map(({ name }) => localText(name)),
    owner: rows.map(({ owner }) => owner),
    staff: rows.map(({ staff }) => staff),
    labels,
    say,
  })
  const height = butterflyHeight(rows.length)
  return (
    <Stack gap="md">
      {isHidden ? (
        <Alert color="gray" p="xs">
          {t(
            round.closedOn === null
              ? 'audits.commandments.result.hidden'
              : 'audits.commandments.result.fewHidden',
          )}
        </Alert>
      ) : (
        <Text>
          {blind === 0
            ? t('audits.commandments.result.noBlindSpots')
            : t('audits.commandments.result.blindSpots', { count: blind })}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {`${t('audits.commandments.result.index')}: ${t('audits.commandments.result.indexOf', {
          owner: number(ownerIndex, 1),
          staff: number(staffIndex, 1),
        })}`}
      </Text>
      <ChartFrame
        title={title}
        source={t('audits.commandments.result.source', {
          date: date(round.closedOn ?? round.openedOn),
          count: round.sheets,
        })}
        drawing={chartDrawing(source, height, look)}
        hasTable
        figures={{
          head: [
            t('audits.commandments.result.commandment'),
            labels.owner,
            labels.staff,
            t('audits.commandments.result.gap'),
          ],
          rows: rows.map((row) => [localText(row.name), say(row.owner), say(row.staff), say(row.gap)]),
        }}
      >
        <ChartCanvas source={source} height={height} label={title} />
      </ChartFrame>
      <Rows rows={rows} roundId={round.id} isHidden={isHidden} />
    </Stack>
  )
}

interface RowsProps {
  readonly rows: readonly CommandmentRow[]
  readonly roundId: number
  readonly isHidden: boolean
}

function Rows({ rows, roundId, isHidden }: RowsProps) {
  const { t } = useTranslation()
  const { number, change, ofHundred } = useFormat()
  const localText = useLocalText()
  const nameOf = useIndicatorNames()
  return (
    <section className="surface scroll-across">
      <table className="figures named-rows">
        <thead>
          <tr>
            <th scope="col">{t('audits.commandments.result.commandment')}</th>
            <th scope="col" className="number">
              {t('audits.commandments.result.owner')}
            </th>
            <th scope="col" className="number">
              {t('audits.commandments.result.staff')}
            </th>
            <th scope="col" className="number">
              {t('audits.commandments.result.gap')}
            </th>
            <th scope="col">{t('audits.commandments.result.customer')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, text, owner, staff, n, gap, isBlindSpot, customer }) => (
            <tr key={key}>
              <th scope="row">
                {localText(name)}
                <small className="given-n">{localText(text)}</small>
                {isBlindSpot && (
                  <>
                    <ToneBadge tone="bad">{t('audits.commandments.result.blindSpot')}</ToneBadge>{' '}
                    <NewActionButton
                      origin={{ kind: 'audit', id: `round${roundId}:${key}`, label: localText(name) }}
                      indicatorKey="commandmentsIndex"
                      hasKey={false}
                    />
                  </>
                )}
              </th>
              <td className="number">{number(owner, 1)}</td>
              <td className="number">
                {number(staff, 1)}
                {!isHidden && (
                  <small className="given-n">
                    {staff === null
                      ? t('audits.commandments.result.fewData')
                      : t('audits.commandments.result.n', { n })}
                  </small>
                )}
              </td>
              <td className="number">{gap === null ? number(null) : change(gap, 1)}</td>
              <td>
                {customer && (
                  <>
                    {customer.unit === 'percent'
                      ? ofHundred(customer.value)
                      : number(customer.value, customer.unit === 'mean' ? 1 : 0)}
                    <small className="given-n">{nameOf(customer.key)}</small>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
