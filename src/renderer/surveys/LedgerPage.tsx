import { Button, List, Table, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { NumberRange } from '#shared/surveys/ledger'
import type { Ledger } from '#shared/surveys/ledger.contract'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { HandOutForm, ReturnForm } from './LedgerForms'
import { printStateOf } from './printState'
import '../styles/surveys.css'

/** The register of the paper of a wave. */
export function LedgerPage({ params }: PageProps) {
  const waveId = Number(params['waveId'])
  const wave = useApiQuery('surveys.wave', { waveId })
  const ledger = useApiQuery('surveys.ledger', { waveId })
  return (
    <QueryState query={wave}>
      {(data) => (
        <QueryState query={ledger}>{(register) => <WaveLedger wave={data} ledger={register} />}</QueryState>
      )}
    </QueryState>
  )
}

function WaveLedger({ wave, ledger }: { wave: Wave; ledger: Ledger }) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const nextNumber = Math.max(0, ...ledger.handOuts.map(({ to }) => to)) + 1
  const lastPrinted = Math.max(0, ...ledger.runs.map(({ to }) => to))
  return (
    <Page
      title={t('ledger.title', { wave: wave.label })}
      lead={t('ledger.lead')}
      actions={
        <Button
          variant="default"
          onClick={() => goTo(`/surveys/${wave.surveyId}/print`, { state: printStateOf(wave.id) })}
        >
          {t('ledger.print')}
        </Button>
      }
    >
      <Totals totals={ledger.totals} />
      <Notes notes={ledger.notes} />
      <Runs runs={ledger.runs} />
      <HandOuts handOuts={ledger.handOuts}>
        <HandOutForm
          key={nextNumber}
          waveId={wave.id}
          first={nextNumber}
          last={Math.max(nextNumber, lastPrinted)}
        />
      </HandOuts>
      <Returns returns={ledger.returns}>
        <ReturnForm waveId={wave.id} />
      </Returns>
    </Page>
  )
}

const countNames = ['printed', 'handedOut', 'returned', 'keyed', 'void', 'missing'] as const

function Totals({ totals }: { totals: Ledger['totals'] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <section className="surface surface-pad">
      <dl className="wave-figures">
        {countNames.map((name) => (
          <div key={name}>
            <dt>{t(`ledger.counts.${name}`)}</dt>
            <dd>{number(totals[name])}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed" mt="xs">
        {t('ledger.missingHelp')}
      </Text>
    </section>
  )
}

const noteNames = [
  'missing',
  'neverPrinted',
  'printedTwice',
  'handedOutTwice',
  'handedOutUnprinted',
  'keyedTwice',
] as const
const shownRanges = 12

function Notes({ notes }: { notes: Ledger['notes'] }) {
  const { t } = useTranslation()
  const rangeText = useRangeText()
  const listed = (ranges: readonly NumberRange[]): string => {
    const list = ranges.slice(0, shownRanges).map(rangeText).join(', ')
    return ranges.length > shownRanges ? t('ledger.notes.more', { list }) : list
  }
  const wrong = noteNames.filter((name) => notes[name].length > 0)
  return (
    <Block title={t('ledger.notes.title')}>
      {wrong.length === 0 ? (
        <Text size="sm">{t('ledger.notes.none')}</Text>
      ) : (
        <List size="sm" spacing={4}>
          {wrong.map((name) => (
            <List.Item key={name}>{t(`ledger.notes.${name}`, { list: listed(notes[name]) })}</List.Item>
          ))}
        </List>
      )}
    </Block>
  )
}

const lineCounts = ['keyed', 'void', 'missing'] as const

function Runs({ runs }: { runs: Ledger['runs'] }) {
  const { t } = useTranslation()
  const { dateTime, number } = useFormat()
  const rangeText = useRangeText()
  const paperOf = ({ size, columns, largePrint }: Ledger['runs'][number]): string => {
    const paper = t('ledger.runs.columns', { size: t(`surveys.printing.sizes.${size}`), count: columns })
    return largePrint ? t('ledger.runs.large', { paper }) : paper
  }
  const names = ['printed', 'handedOut', ...lineCounts] as const
  return (
    <Block title={t('ledger.runs.title')} empty={runs.length === 0 && t('ledger.runs.empty')}>
      <LedgerTable
        heads={[
          t('ledger.numbers'),
          t('ledger.runs.paper'),
          t('ledger.runs.at'),
          ...names.map((name) => t(`ledger.counts.${name}`)),
        ]}
        rows={runs.map((run) => ({
          id: run.id,
          cells: [
            rangeText(run),
            paperOf(run),
            dateTime(run.printedAt),
            ...names.map((name) => number(run.counts[name])),
          ],
        }))}
        numbers={names.length}
      />
    </Block>
  )
}

function HandOuts({ handOuts, children }: { handOuts: Ledger['handOuts']; children: ReactNode }) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const rangeText = useRangeText()
  return (
    <Block
      title={t('ledger.handOuts.title')}
      empty={handOuts.length === 0 && t('ledger.handOuts.empty')}
      form={children}
    >
      <LedgerTable
        heads={[
          t('ledger.numbers'),
          t('ledger.handOuts.place'),
          t('ledger.handOuts.by'),
          t('ledger.handOuts.on'),
          t('ledger.counts.handedOut'),
          ...lineCounts.map((name) => t(`ledger.counts.${name}`)),
        ]}
        rows={handOuts.map((handOut) => ({
          id: handOut.id,
          cells: [
            rangeText(handOut),
            handOut.placeName ?? t('ledger.handOuts.noPlace'),
            handOut.handedBy,
            date(handOut.handedOn),
            number(handOut.to - handOut.from + 1),
            ...lineCounts.map((name) => number(handOut.counts[name])),
          ],
        }))}
        numbers={lineCounts.length + 1}
      />
    </Block>
  )
}

function Returns({ returns, children }: { returns: Ledger['returns']; children: ReactNode }) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const rangeText = useRangeText()
  return (
    <Block
      title={t('ledger.returns.title')}
      empty={returns.length === 0 && t('ledger.returns.empty')}
      form={children}
    >
      <LedgerTable
        heads={[t('ledger.numbers'), t('ledger.handOuts.on'), t('ledger.returns.count')]}
        rows={returns.map(({ id, numbers, returnedOn, count }) => ({
          id,
          cells: [
            numbers ? rangeText(numbers) : t('ledger.returns.countOnly'),
            date(returnedOn),
            number(count),
          ],
        }))}
        numbers={1}
      />
    </Block>
  )
}

interface BlockProps {
  readonly title: string
  /** What to say in place of the content. */
  readonly empty?: string | false
  readonly form?: ReactNode
  readonly children: ReactNode
}

function Block({ title, empty = false, form, children }: BlockProps) {
  return (
    <section className="surface surface-pad" style={{ marginTop: 16 }} aria-label={title}>
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {empty === false ? (
        children
      ) : (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      )}
      {form}
    </section>
  )
}

interface LedgerTableProps {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly id: number; readonly cells: readonly string[] }[]
  /** How many of the last columns are numbers. */
  readonly numbers: number
}

function LedgerTable({ heads, rows, numbers }: LedgerTableProps) {
  const align = (index: number) => (index >= heads.length - numbers ? 'right' : 'left')
  const columns = heads.map((head, index) => ({ head, index }))
  return (
    <Table verticalSpacing={6} fz="sm" tabularNums>
      <Table.Thead>
        <Table.Tr>
          {columns.map(({ head, index }) => (
            <Table.Th key={head} ta={align(index)}>
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ id, cells }) => (
          <Table.Tr key={id}>
            {columns.map(({ head, index }) => (
              <Table.Td key={head} ta={align(index)}>
                {cells[index]}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function useRangeText(): (range: NumberRange) => string {
  const { t } = useTranslation()
  return ({ from, to }) => (from === to ? String(from) : t('ledger.range', { from, to }))
}
