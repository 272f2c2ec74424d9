import { useEffect, useMemo, useState } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import type { ItemDetail, ServiceOrder } from '#shared/aftersales/item'
import type { OrderKind } from '#shared/aftersales/orders'
import { type AftersalesPaper, aftersalesPaperOf } from '#shared/aftersales/papers'
import { call } from '../app/api'
import { PagedPaper } from '../cases/print/PagedPaper'
import { PaperHead } from '../cases/print/PaperHead'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { useFormat } from '../ui/useFormat'
import './aftersales.css'

/** The ticket or the warranty that a route names, at its own size. Says so in the title when it is laid out. */
export function PrintedAftersales({ route }: { route: string }) {
  const job = useMemo(() => aftersalesPaperOf(route), [route])
  const [paper, setPaper] = useState<AftersalesPaper | null>(null)
  const spoken = usePaperI18n(paper?.language ?? null)
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
    if (job) void call('aftersales.paper', job).then(setPaper)
  }, [job])
  if (!paper || !spoken) return null
  const onReady = () => {
    document.title = 'paper-ready'
  }
  return (
    <I18nextProvider i18n={spoken}>
      <Paper paper={paper} onReady={onReady} />
    </I18nextProvider>
  )
}

interface PaperProps {
  readonly paper: AftersalesPaper
  readonly onReady?: (pages: number) => void
}

/** Two copies of a ticket, or one warranty. */
export function Paper({ paper, onReady }: PaperProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const foot = t('aftersales.paper.foot', { business: paper.businessName, date: date(paper.today) })
  return (
    <PagedPaper foot={foot} {...(onReady && { onReady })}>
      {paper.order === null ? (
        <WarrantySlip paper={paper} />
      ) : (
        (['customerCopy', 'businessCopy'] as const).map((copy) => (
          <Ticket key={copy} paper={paper} order={paper.order} copy={t(`aftersales.paper.${copy}`)} />
        ))
      )}
    </PagedPaper>
  )
}

type Fact = readonly [name: string, value: string]

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="case-paper-facts" style={{ marginTop: '3mm' }}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Facts of the unit and of who bought it. */
function useUnitFacts(): (detail: ItemDetail) => readonly Fact[] {
  const { t } = useTranslation()
  const { date } = useFormat()
  return ({ item, line }) => [
    [t('aftersales.paper.customer'), line.customer?.name ?? ''],
    [t('aftersales.paper.phone'), line.customer?.phone ?? ''],
    [t('aftersales.paper.product'), item.product],
    [t('aftersales.paper.serial'), item.serial],
    [t('aftersales.paper.soldOn'), date(item.soldOn)],
  ]
}

function Words({ title, text }: { title: string; text: string }) {
  if (text === '') return null
  return (
    <>
      <h3>{title}</h3>
      <p className="case-paper-words">{text}</p>
    </>
  )
}

function WarrantySlip({ paper }: PaperProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const unitFacts = useUnitFacts()
  const { detail, settings } = paper
  const { item, line } = detail
  const plan =
    item.maintenanceEvery === null ? '' : t('aftersales.paper.maintenance', { count: item.maintenanceEvery })
  return (
    <article className="case-slip">
      <PaperHead facts={paper} title={t('aftersales.paper.warranty')} />
      <Facts facts={unitFacts(detail)} />
      <p className="case-slip-until">
        <strong>
          {line.warrantyEnd === null
            ? t('aftersales.paper.none')
            : t('aftersales.paper.until', { date: date(line.warrantyEnd) })}
        </strong>
        {item.warrantyMonths > 0 && t('aftersales.paper.months', { count: item.warrantyMonths })}
      </p>
      <Replaced detail={detail} />
      <IfReplaced paper={paper} />
      <Words title={t('aftersales.paper.conditions')} text={item.conditions} />
      {plan !== '' && <p>{plan}</p>}
      {settings.footnote !== '' && (
        <p className="case-paper-words" style={{ marginTop: '3mm' }}>
          {settings.footnote}
        </p>
      )}
      <p className="case-paper-quiet" style={{ marginTop: '3mm' }}>
        {t('aftersales.paper.keepWarranty')}
      </p>
    </article>
  )
}

/** What became of the warranty when this unit was given for another. */
function Replaced({ detail: { replaces } }: { detail: ItemDetail }) {
  const { t } = useTranslation()
  if (!replaces) return null
  return (
    <p style={{ marginTop: '2mm' }}>
      {t(`aftersales.paper.${replaces.warranty}`, {
        serial: replaces.serial || t('aftersales.noSerial'),
      })}
    </p>
  )
}

/** What becomes of the warranty if another unit has to be given, as the owner chose. */
function IfReplaced({ paper: { detail, settings } }: PaperProps) {
  const { t } = useTranslation()
  if (detail.line.warrantyEnd === null) return null
  return <p style={{ marginTop: '2mm' }}>{t(`aftersales.paper.if.${settings.replacementWarranty}`)}</p>
}

/** What is seen to at each kind of work, to be ticked by hand where it is done (domain.md §1.16). */
const steps = {
  installation: ['works', 'shown', 'manual'],
  maintenance: ['inspected', 'cleaned', 'replaced'],
  repair: ['tried'],
  training: ['alone', 'asks'],
} as const satisfies Readonly<Record<OrderKind, readonly string[]>>

/** Room to note by hand what is not done yet. */
function ToDo({ kind }: { kind: OrderKind }) {
  const { t } = useTranslation()
  return (
    <div className="aftersales-todo">
      <ul>
        {steps[kind].map((step) => (
          <li key={step}>{t(`aftersales.paper.steps.${step}`)}</li>
        ))}
      </ul>
      <p>{t(kind === 'training' ? 'aftersales.paper.trainedPerson' : 'aftersales.paper.work')}</p>
      <p>
        {t(
          kind === 'maintenance' || kind === 'repair' ? 'aftersales.paper.parts' : 'aftersales.paper.remarks',
        )}
      </p>
    </div>
  )
}

interface TicketProps extends PaperProps {
  readonly order: ServiceOrder | null
  /** Whose copy it is. */
  readonly copy: string
}

function Ticket({ paper, order, copy }: TicketProps) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const unitFacts = useUnitFacts()
  if (order === null) return null
  const dayOf = (day: string | null) => (day === null ? '' : date(day))
  const { detail, settings } = paper
  const { warrantyEnd } = detail.line
  return (
    <article className="case-slip">
      <PaperHead
        facts={paper}
        title={t('aftersales.paper.ticketTitle', { kind: t(`aftersales.kinds.${order.kind}`).toLowerCase() })}
        aside={copy}
      />
      <Facts
        facts={[
          [t('aftersales.paper.number'), String(order.id)],
          ...unitFacts(detail),
          [t('aftersales.paper.reportedOn'), date(order.reportedOn)],
          [t('aftersales.paper.promisedOn'), dayOf(order.promisedOn)],
          [t('aftersales.paper.doneOn'), dayOf(order.doneOn)],
          [t('aftersales.paper.technician'), order.technician],
          [t('aftersales.paper.trainedPerson'), order.trainedPerson],
          [
            t('aftersales.paper.isTrained'),
            order.kind === 'training' && order.doneOn !== null
              ? t(order.isTrained ? 'aftersales.paper.yes' : 'aftersales.paper.no')
              : '',
          ],
          [t('aftersales.paper.charged'), order.charged === null ? '' : number(order.charged, 2)],
        ]}
      />
      <Words title={t('aftersales.paper.problem')} text={order.problem} />
      <Words title={t('aftersales.paper.work')} text={order.work} />
      <Words title={t('aftersales.paper.parts')} text={order.parts} />
      {order.kind === 'repair' && (
        <p className="case-slip-until">
          <strong>
            {t(order.isInWarranty ? 'aftersales.paper.inWarranty' : 'aftersales.paper.outOfWarranty')}
          </strong>
          {warrantyEnd !== null && t('aftersales.paper.until', { date: date(warrantyEnd) })}
        </p>
      )}
      <Replaced detail={detail} />
      {order.kind === 'repair' && <IfReplaced paper={paper} />}
      {order.doneOn === null && <ToDo kind={order.kind} />}
      <div className="case-paper-sign">
        <p className="case-paper-quiet">
          {settings.footnote}
          {settings.footnote !== '' && <br />}
          {t('aftersales.paper.keep')}
        </p>
        <p className="case-paper-quiet">{t('aftersales.paper.signature')}</p>
      </div>
    </article>
  )
}
