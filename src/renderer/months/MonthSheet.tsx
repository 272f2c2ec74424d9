import { useTranslation } from 'react-i18next'
import type { Closing, MonthDetail } from '#shared/months/months.contract'
import { PagedPaper } from '../cases/print/PagedPaper'
import { useFormat } from '../ui/useFormat'
import { decimalsOf, figureGroups, type ShownFigure } from './figureGroups'
import './monthSheet.css'
import { capital, useFigureName, useMonthName } from './monthWords'

interface MonthSheetProps {
  readonly detail: MonthDetail
  readonly closing: Closing
  readonly onReady?: (pages: number) => void
}

/** Lines of a table at most, so that the sheet stays one page. */
const mostFigures = 22
const mostAccepted = 9

/** The sheet of a closing: the figures that were signed, what was accepted, and room for the signature. */
export function MonthSheet({ detail, closing, onReady }: MonthSheetProps) {
  const { t } = useTranslation()
  const { date, dateTime } = useFormat()
  const monthName = capital(useMonthName()(detail.month))
  const { figures, checks, note, signedBy, signedOn, seal, closedAt } = closing
  const foot = t('months.sheet.closedAt', { at: dateTime(closedAt) })
  return (
    <PagedPaper foot={foot} {...(onReady && { onReady })}>
      <header className="case-paper-head">
        <div>
          <p className="case-paper-business">{detail.businessName}</p>
          <h2>{`${t('months.sheet.title')} · ${monthName}`}</h2>
        </div>
      </header>
      <div className="month-sheet-figures">
        {figureGroups(figures).map(([group, shown]) => (
          <SheetTable key={group} title={t(`months.figures.${group}`)} figures={shown} />
        ))}
      </div>
      <Accepted checks={checks} />
      {note && (
        <>
          <h3>{t('months.sheet.note')}</h3>
          <p className="case-paper-words">{note}</p>
        </>
      )}
      <dl className="month-sheet-signature">
        <div>
          <dt>{t('months.sheet.signedBy')}</dt>
          <dd>{signedBy}</dd>
        </div>
        <div>
          <dt>{t('months.sheet.signedOn')}</dt>
          <dd>{date(signedOn)}</dd>
        </div>
        <div>
          <dt>{t('months.sheet.signature')}</dt>
          <dd className="month-sheet-line" />
        </div>
      </dl>
      <p className="case-paper-quiet">
        {`${t('months.sheet.seal')} `}
        <span className="month-sheet-seal">{seal}</span>
      </p>
    </PagedPaper>
  )
}

function SheetTable({ title, figures }: { title: string; figures: readonly ShownFigure[] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const name = useFigureName()
  if (figures.length === 0) return null
  const shown = figures.slice(0, mostFigures)
  return (
    <section>
      <h3>{title}</h3>
      <table>
        <tbody>
          {shown.map((figure) => (
            <tr key={`${figure.key} ${figure.name}`}>
              <td>{name(figure)}</td>
              <td>{number(figure.value, figure.key === 'grade' ? 1 : decimalsOf(figure.value))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More count={figures.length - shown.length} text={(count) => t('months.sheet.more', { count })} />
    </section>
  )
}

function Accepted({ checks }: Pick<Closing, 'checks'>) {
  const { t } = useTranslation()
  const accepted = checks.filter((check) => check.accepted !== null)
  const shown = accepted.slice(0, mostAccepted)
  return (
    <>
      <h3>{t('months.sheet.checks')}</h3>
      {shown.length === 0 && <p>{t('months.sheet.noneAccepted')}</p>}
      <ul className="month-sheet-accepted">
        {shown.map(({ key, count, accepted: words }) => (
          <li key={key}>{`${t(`months.checks.${key}.bad`, { count })} «${words?.note ?? ''}»`}</li>
        ))}
      </ul>
      <More count={accepted.length - shown.length} text={(count) => t('months.sheet.more', { count })} />
    </>
  )
}

function More({ count, text }: { count: number; text: (count: number) => string }) {
  return count > 0 && <p className="case-paper-quiet">{text(count)}</p>
}
