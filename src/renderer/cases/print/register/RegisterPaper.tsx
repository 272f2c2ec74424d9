import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperFacts } from '#shared/cases/papers.contract'
import {
  type RegisterJob,
  type RegisterLine,
  type RegisterTotals,
  registerTotals,
} from '#shared/cases/register'
import {
  type RegisterPage,
  registerHead,
  registerMm,
  registerPages,
  registerSheet,
} from '#shared/cases/registerPages'
import { usePageRule } from '../../../paper/usePageRule'
import { useFormat } from '../../../ui/useFormat'
import '../casePapers.css'
import './register.css'
import { RegisterTotalsBlock } from './RegisterTotalsBlock'

interface RegisterPaperProps {
  readonly job: RegisterJob
  readonly facts: PaperFacts
  readonly lines: readonly RegisterLine[]
  readonly zoom?: number
}

const mm = (value: number) => `${value}mm`

/** The register of some days on lying sheets: a line a case, its pages known before they are drawn. */
export function RegisterPaper({ job, facts, lines, zoom = 1 }: RegisterPaperProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const sheet = registerSheet(job.size)
  const totals = registerTotals(lines)
  const head = registerHead(totals)
  const pages = registerPages(lines.length, job.size, head)
  usePageRule(sheet)
  const period = t('caseFiles.register.period', { from: date(job.from), to: date(job.to) })
  const zoomed: CSSProperties & Record<`--${string}`, number> = { '--paper-zoom': zoom }
  return (
    <div className="case-paper" style={zoomed}>
      {pages.map((page, index) => (
        <section
          key={page.from}
          className="case-paper-page register-page"
          style={{ width: mm(sheet.width), height: mm(sheet.height), padding: mm(registerMm.margin) }}
        >
          {page.hasHead && <Head facts={facts} totals={totals} height={head} period={period} />}
          <Lines page={page} job={job} lines={lines.slice(page.from, page.to)} period={period} />
          {page.hasSignature && <Signature />}
          <footer className="case-paper-foot" style={{ insetInline: mm(registerMm.margin) }}>
            <span>
              {[facts.businessName, t('casePaperWords.printed', { date: date(facts.today) })].join(' · ')}
            </span>
            <span>{t('casePaperWords.page', { page: index + 1, pages: pages.length })}</span>
          </footer>
        </section>
      ))}
    </div>
  )
}

interface HeadProps {
  readonly facts: PaperFacts
  readonly totals: RegisterTotals
  /** In millimetres. */
  readonly height: number
  readonly period: string
}

/** Whose register it is, of which days, and what it adds up to. */
function Head({ facts: { businessName, logo, profile }, totals, height, period }: HeadProps) {
  const { t } = useTranslation()
  const said: readonly (readonly [string, string])[] = [
    [t('caseFiles.register.taxId'), profile.taxId],
    [t('caseFiles.register.address'), profile.address],
    [t('caseFiles.register.responsible'), profile.responsible],
  ]
  return (
    <div className="register-head" style={{ height: mm(height) }}>
      <header className="case-paper-head">
        {logo && <img src={logo} alt="" />}
        <div>
          <p className="case-paper-business">{businessName}</p>
          <h2>{t('caseFiles.register.title')}</h2>
        </div>
        <p>{period}</p>
      </header>
      <dl className="register-legal">
        {said.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            {/* What is not known is a line to write on. */}
            <dd className={value === '' ? 'register-blank' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      <RegisterTotalsBlock totals={totals} />
    </div>
  )
}

interface LinesProps {
  readonly page: RegisterPage
  readonly job: RegisterJob
  readonly lines: readonly RegisterLine[]
  readonly period: string
}

const columns = [
  'number',
  'openedOn',
  'kind',
  'customer',
  'subject',
  'dueOn',
  'answeredOn',
  'days',
  'inTime',
  'state',
] as const

function Lines({ page, job, lines, period }: LinesProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const stateOf = ({ state, decision }: RegisterLine) =>
    [t(`cases.states.${state}`), decision && t(`cases.decisions.${decision}`)].filter(Boolean).join(': ')
  const whoOf = ({ isIdentified, customerName }: RegisterLine) =>
    !isIdentified ? t('cases.anonymous') : job.withNames ? customerName : t('caseFiles.register.identified')
  const day = (value: string | null) => (value === null ? '' : date(value))
  return (
    <table className="register-lines">
      <caption style={{ height: mm(registerMm.columns / 2) }}>
        {page.hasHead
          ? ''
          : t('caseFiles.register.continued', { title: t('caseFiles.register.title'), period })}
      </caption>
      <thead>
        <tr style={{ height: mm(registerMm.columns / 2) }}>
          {columns.map((column) => (
            <th key={column} scope="col" className={`register-${column}`}>
              {t(`caseFiles.register.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.number} className={line.state === 'void' ? 'register-void' : undefined}>
            <Cell>
              <b>{line.number}</b>
              {line.oldNumber && <span className="register-old">{line.oldNumber}</span>}
            </Cell>
            <Cell>{date(line.openedOn)}</Cell>
            <Cell>{t(`cases.kinds.${line.kind}`)}</Cell>
            <Cell>{whoOf(line)}</Cell>
            <Cell>{line.subject}</Cell>
            <Cell>{day(line.dueOn)}</Cell>
            <Cell>{day(line.answeredOn)}</Cell>
            <Cell>{line.days}</Cell>
            <Cell>{t(`caseFiles.deadlines.${line.deadlineState}`)}</Cell>
            <Cell>{stateOf(line)}</Cell>
          </tr>
        ))}
        {page.hasHead && lines.length === 0 && page.hasSignature && (
          <tr>
            <td colSpan={columns.length}>{t('caseFiles.register.none')}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** At most two lines high, whatever is in it: so the pages are as they were counted. */
function Cell({ children }: { children: ReactNode }) {
  return (
    <td style={{ height: mm(registerMm.row) }}>
      <div>{children}</div>
    </td>
  )
}

function Signature() {
  const { t } = useTranslation()
  return (
    <div className="register-signature" style={{ height: mm(registerMm.signature) }}>
      <span>{t('caseFiles.register.signed')}</span>
      <span>{t('caseFiles.register.signature')}</span>
    </div>
  )
}
