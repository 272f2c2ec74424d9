import { ActionIcon, Group, Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ledger } from '#shared/surveys/ledger.contract'
import { countOf, within, without } from '#shared/surveys/sheetRanges'
import { useFormat } from '../ui/useFormat'
import { LedgerFigure } from './LedgerFigures'
import { useRangesText } from './LedgerRanges'
import { useHandOutText } from './useHandOutText'
import { type LedgerRemoval, useLedgerRemoval } from './useLedgerRemoval'

type HandOut = Ledger['handOuts'][number]
type Return = Ledger['returns'][number]

/** What was printed, a line for each time. */
export function LedgerRuns({ ledger }: { ledger: Ledger }) {
  const { t } = useTranslation()
  const { dateTime, number } = useFormat()
  const rangesText = useRangesText()
  const remove = useLedgerRemoval('surveys.ledger.voidRun')
  const { runs, handOuts, numbers } = ledger
  const gone = [...numbers.handedOut, ...numbers.returned, ...numbers.keyed, ...numbers.void]
  const paperOf = ({ size, columns, largePrint }: Ledger['runs'][number]): string => {
    const paper = t('ledger.runs.columns', { size: t(`surveys.printing.sizes.${size}`), count: columns })
    return largePrint ? t('ledger.runs.large', { paper }) : paper
  }
  return (
    <LedgerBlock title={t('ledger.runs.title')} empty={runs.length === 0 && t('ledger.runs.empty')}>
      <LedgerTable
        heads={[t('ledger.numbers.label'), t('ledger.runs.paper'), t('ledger.runs.at')]}
        figures={[t('ledger.counts.printed'), t('ledger.runs.left')]}
        rows={runs.map((run) => ({
          id: run.id,
          cells: [rangesText([run]), paperOf(run), dateTime(run.printedAt)],
          figures: [
            number(countOf([run])),
            // Where no hand-out is noted, nobody knows what is still in the house.
            number(handOuts.length === 0 ? null : countOf(without([run], gone))),
          ],
          actions: <RowActions name={rangesText([run])} id={run.id} remove={remove} />,
        }))}
      />
    </LedgerBlock>
  )
}

const handOutStates = ['handedOut', 'returned', 'keyed', 'void', 'toKey', 'missing'] as const

interface LedgerHandOutsProps {
  readonly ledger: Ledger
  readonly action: ReactNode
  readonly onChange: (handOut: HandOut) => void
}

/** What was handed out, a line for each time, with what became of it. */
export function LedgerHandOuts({ ledger, action, onChange }: LedgerHandOutsProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const rangesText = useRangesText()
  const remove = useLedgerRemoval('surveys.ledger.voidHandOut')
  const { handOuts, numbers } = ledger
  return (
    <LedgerBlock
      title={t('ledger.handOuts.title')}
      empty={handOuts.length === 0 && t('ledger.handOuts.empty')}
      action={action}
    >
      <LedgerTable
        heads={[
          t('ledger.numbers.label'),
          t('ledger.handOuts.place'),
          t('ledger.handOuts.by'),
          t('ledger.handOuts.on'),
        ]}
        figures={handOutStates.map((state) => t(`ledger.counts.${state}`))}
        rows={handOuts.map((handOut) => ({
          id: handOut.id,
          cells: [
            rangesText(handOut.numbers),
            handOut.placeName ?? t('ledger.handOuts.noPlace'),
            handOut.handedBy,
            date(handOut.handedOn),
          ],
          figures: handOutStates.map((state) => (
            <LedgerFigure
              key={state}
              state={state}
              count={handOut.counts[state]}
              numbers={within(numbers[state], handOut.numbers)}
              of={handOut.numbers}
            />
          )),
          actions: (
            <RowActions
              name={rangesText(handOut.numbers)}
              id={handOut.id}
              remove={remove}
              onChange={() => onChange(handOut)}
            />
          ),
        }))}
      />
    </LedgerBlock>
  )
}

interface LedgerReturnsProps {
  readonly ledger: Ledger
  readonly action: ReactNode
  readonly onChange: (returned: Return) => void
}

/** What came back, a line for each time. */
export function LedgerReturns({ ledger, action, onChange }: LedgerReturnsProps) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const rangesText = useRangesText()
  const handOutText = useHandOutText()
  const remove = useLedgerRemoval('surveys.ledger.voidReturn')
  const { returns, handOuts } = ledger
  /** The hand-outs that the numbers are of, where nobody said. */
  const originOf = ({ handOutId, numbers }: Return): string => {
    const said = handOuts.filter(({ id }) => id === handOutId)
    const found = handOuts.filter((handOut) => numbers && within(numbers, handOut.numbers).length > 0)
    return (said.length > 0 ? said : found).map(handOutText).join('; ') || t('ledger.returns.noHandOut')
  }
  return (
    <LedgerBlock
      title={t('ledger.returns.title')}
      empty={returns.length === 0 && t('ledger.returns.empty')}
      action={action}
    >
      <LedgerTable
        heads={[t('ledger.numbers.label'), t('ledger.returns.handOut'), t('ledger.handOuts.on')]}
        figures={[t('ledger.returns.count')]}
        rows={returns.map((returned) => {
          const { id, numbers, returnedOn, count } = returned
          const name = numbers ? rangesText(numbers) : t('ledger.returns.countOnly')
          return {
            id,
            cells: [name, originOf(returned), date(returnedOn)],
            figures: [number(count)],
            actions: <RowActions name={name} id={id} remove={remove} onChange={() => onChange(returned)} />,
          }
        })}
      />
    </LedgerBlock>
  )
}

interface RowActionsProps {
  /** What the entry is called, for who cannot see the line. */
  readonly name: string
  readonly id: number
  readonly remove: LedgerRemoval
  readonly onChange?: () => void
}

function RowActions({ name, id, remove, onChange }: RowActionsProps) {
  const { t } = useTranslation()
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {onChange && (
        <ActionIcon
          variant="default"
          size={26}
          title={t('ledger.change')}
          aria-label={t('ledger.changeOf', { numbers: name })}
          onClick={onChange}
        >
          <IconPencil size={15} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon
        variant="default"
        size={26}
        title={t('ledger.remove')}
        aria-label={t('ledger.removeOf', { numbers: name })}
        onClick={() => remove(id, name)}
      >
        <IconTrash size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

interface LedgerBlockProps {
  readonly title: string
  /** What to say in place of the content. */
  readonly empty?: string | false
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A part of the register: its heading, its button, and what it holds. */
export function LedgerBlock({ title, empty = false, action, children }: LedgerBlockProps) {
  return (
    <section className="surface surface-pad ledger-block" aria-label={title}>
      <Group justify="space-between" mb="xs" mih={30}>
        <Title order={2} size="h5">
          {title}
        </Title>
        {action}
      </Group>
      {empty === false ? (
        children
      ) : (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      )}
    </section>
  )
}

interface LedgerTableProps {
  readonly heads: readonly string[]
  /** Heads of the columns of numbers, which come after. */
  readonly figures: readonly string[]
  readonly rows: readonly {
    readonly id: number
    readonly cells: readonly string[]
    readonly figures: readonly ReactNode[]
    readonly actions: ReactNode
  }[]
}

function LedgerTable({ heads, figures, rows }: LedgerTableProps) {
  const { t } = useTranslation()
  return (
    <Table verticalSpacing={6} fz="sm" tabularNums>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head}>{head}</Table.Th>
          ))}
          {figures.map((head) => (
            <Table.Th key={head} ta="right">
              {head}
            </Table.Th>
          ))}
          {/* What is hidden is placed in its cell: else it would lengthen the whole window. */}
          <Table.Th w={64} pos="relative">
            <VisuallyHidden>{t('ledger.actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ id, cells, figures: values, actions }) => (
          <Table.Tr key={id}>
            {heads.map((head, index) => (
              <Table.Td key={head}>{cells[index]}</Table.Td>
            ))}
            {figures.map((head, index) => (
              <Table.Td key={head} ta="right">
                {values[index]}
              </Table.Td>
            ))}
            <Table.Td>{actions}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
