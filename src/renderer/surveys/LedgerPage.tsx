import { Button, List, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { type LedgerStep, ledgerStates, nextLedgerStep } from '#shared/surveys/ledger'
import type { Ledger } from '#shared/surveys/ledger.contract'
import type { NumberRange } from '#shared/surveys/sheetRanges'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { LedgerFigure } from './LedgerFigures'
import { LedgerHandOutDialog } from './LedgerHandOutDialog'
import { useRangesText } from './LedgerRanges'
import { LedgerReturnDialog } from './LedgerReturnDialog'
import { LedgerBlock, LedgerHandOuts, LedgerReturns, LedgerRuns } from './LedgerTables'
import { printStateOf } from './printState'
import '../styles/surveys.css'
import '../styles/ledger.css'

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

/** The entry being written; null in it for a new one. */
type Writing =
  | { readonly kind: 'handOut'; readonly entry: Ledger['handOuts'][number] | null }
  | { readonly kind: 'return'; readonly entry: Ledger['returns'][number] | null }

function WaveLedger({ wave, ledger }: { wave: Wave; ledger: Ledger }) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const [writing, setWriting] = useState<Writing | null>(null)
  const print = () => goTo(`/surveys/${wave.surveyId}/print`, { state: printStateOf(wave.id) })
  const handOut = () => setWriting({ kind: 'handOut', entry: null })
  const takeBack = () => setWriting({ kind: 'return', entry: null })
  const endWriting = () => setWriting(null)
  const shared = { waveId: wave.id, ledger, onClose: endWriting }
  return (
    <Page
      title={t('ledger.title', { wave: wave.label })}
      lead={t('ledger.lead')}
      actions={
        // While printing is the next step, the step has the button.
        (wave.closedOn !== null || nextLedgerStep(ledger.totals) !== 'print') && (
          <Button variant="default" onClick={print}>
            {t('ledger.print')}
          </Button>
        )
      }
    >
      {wave.closedOn === null && (
        <NextStep
          wave={wave}
          totals={ledger.totals}
          onPrint={print}
          onHandOut={handOut}
          onReturn={takeBack}
        />
      )}
      <Totals ledger={ledger} />
      <Notes ledger={ledger} />
      <LedgerHandOuts
        ledger={ledger}
        onChange={(entry) => setWriting({ kind: 'handOut', entry })}
        action={
          <Button variant="default" size="xs" onClick={handOut}>
            {t('ledger.handOuts.add')}
          </Button>
        }
      />
      <LedgerReturns
        ledger={ledger}
        onChange={(entry) => setWriting({ kind: 'return', entry })}
        action={
          <Button variant="default" size="xs" onClick={takeBack}>
            {t('ledger.returns.add')}
          </Button>
        }
      />
      <LedgerRuns ledger={ledger} />
      {writing?.kind === 'handOut' && <LedgerHandOutDialog {...shared} handOut={writing.entry} />}
      {writing?.kind === 'return' && <LedgerReturnDialog {...shared} returned={writing.entry} />}
    </Page>
  )
}

interface NextStepProps {
  readonly wave: Wave
  readonly totals: Ledger['totals']
  readonly onPrint: () => void
  readonly onHandOut: () => void
  readonly onReturn: () => void
}

/** What to do next with the paper, and the button that does it. */
function NextStep({ wave, totals, onPrint, onHandOut, onReturn }: NextStepProps) {
  const { t } = useTranslation()
  const step = nextLedgerStep(totals)
  const words: Record<LedgerStep, string> = {
    print: t('ledger.step.print'),
    handOut: t('ledger.step.handOut', { count: totals.printed }),
    key: t('ledger.step.key', { count: totals.toKey }),
    collect: t('ledger.step.collect', { count: totals.missing }),
    close: t('ledger.step.close'),
  }
  const buttons = {
    print: <Button onClick={onPrint}>{t('ledger.print')}</Button>,
    handOut: <Button onClick={onHandOut}>{t('ledger.handOuts.add')}</Button>,
    key: (
      <Button component={Link} href={`/waves/${wave.id}/capture`}>
        {t('ledger.step.keyLink')}
      </Button>
    ),
    collect: <Button onClick={onReturn}>{t('ledger.returns.add')}</Button>,
    close: (
      <Button component={Link} href={`/surveys/${wave.surveyId}`}>
        {t('ledger.step.closeLink')}
      </Button>
    ),
  }
  return (
    <section className="surface surface-pad ledger-step" aria-label={t('ledger.step.title')}>
      <Text size="sm" fw={560}>
        {words[step]}
      </Text>
      {buttons[step]}
    </section>
  )
}

function Totals({ ledger: { totals, numbers } }: { ledger: Ledger }) {
  const { t } = useTranslation()
  return (
    <section className="surface surface-pad ledger-block" aria-label={t('ledger.lead')}>
      <dl className="wave-figures ledger-figures">
        {ledgerStates.map((state) => (
          <div key={state}>
            <dt>{t(`ledger.counts.${state}`)}</dt>
            <dd>
              <LedgerFigure state={state} count={totals[state]} numbers={numbers[state]} />
            </dd>
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
  'neverPrinted',
  'keyedTwice',
  'returnedTwice',
  'printedTwice',
  'handedOutTwice',
  'keyedNotHandedOut',
  'returnedNotHandedOut',
  'handedOutUnprinted',
  'skipped',
] as const
const shownRanges = 12

function Notes({ ledger: { notes, countedTooMany, totals } }: { ledger: Ledger }) {
  const { t } = useTranslation()
  const rangesText = useRangesText()
  const listed = (ranges: readonly NumberRange[]): string => {
    const list = rangesText(ranges.slice(0, shownRanges))
    return ranges.length > shownRanges ? t('ledger.notes.more', { list }) : list
  }
  const sentences = [
    ...noteNames
      .filter((name) => notes[name].length > 0)
      .map((name) => t(`ledger.notes.${name}`, { list: listed(notes[name]) })),
    ...(countedTooMany > 0 ? [t('ledger.notes.countedTooMany', { count: countedTooMany })] : []),
  ]
  const isEmpty = ledgerStates.every((state) => totals[state] === 0)
  if (isEmpty) return null
  return (
    <LedgerBlock title={t('ledger.notes.title')} empty={sentences.length === 0 && t('ledger.notes.none')}>
      <List size="sm" spacing={4}>
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </LedgerBlock>
  )
}
