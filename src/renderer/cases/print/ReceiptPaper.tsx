import { useTranslation } from 'react-i18next'
import { inLanguage } from '#shared/i18n/languages'
import { useCalendarWords } from '../../calendar/useCalendarWords'
import { useTermWords } from '../../calendar/useTermWords'
import { useFormat } from '../../ui/useFormat'
import { PaperHead } from './PaperHead'
import type { CasePaperProps } from './paperProps'

/** Whose copy each one is, first to third. */
const holders = ['customer', 'business', 'authority'] as const

/** What the customer takes home: the number, what was said, and until when there is an answer and why. */
export function ReceiptPaper({ facts, about, copies }: CasePaperProps & { copies: number }) {
  return Array.from({ length: copies }, (_, index) => index + 1).map((copy) => (
    <Slip key={copy} facts={facts} about={about} copy={copy} />
  ))
}

function Slip({ facts, about: { detail }, copy }: CasePaperProps & { copy: number }) {
  const { t } = useTranslation()
  const { date, dateTime } = useFormat()
  const { facts: said, number, responsibleName, receivedBy } = detail
  const holder = holders[copy - 1]
  const responsible = responsibleName ?? (facts.profile.responsible || t('casePaperWords.owner'))
  return (
    <article className="case-slip">
      <PaperHead
        facts={facts}
        title={t('casePaperWords.receipt.title', { kind: t(`cases.kinds.${said.kind}`).toLowerCase() })}
        aside={
          holder
            ? t(`casePaperWords.receipt.copies.${holder}`)
            : t('casePaperWords.receipt.copies.other', { number: copy })
        }
      />
      <dl className="case-paper-facts" style={{ marginTop: '3mm' }}>
        <div>
          <dt>{t('casePaperWords.receipt.number')}</dt>
          <dd>
            <b>{number}</b>
          </dd>
        </div>
        <div>
          <dt>{t('casePaperWords.receipt.date')}</dt>
          <dd>{said.isTimeKnown ? dateTime(said.openedAt) : date(said.openedAt.slice(0, 10))}</dd>
        </div>
        <div>
          <dt>{t('casePaperWords.file.customer')}</dt>
          <dd>{detail.customerName ?? t('cases.anonymous')}</dd>
        </div>
      </dl>
      <h3>{t('casePaperWords.receipt.said')}</h3>
      <p className="case-paper-words">{said.description}</p>
      {said.remedyAsked && (
        <>
          <h3>{t('casePaperWords.receipt.asks')}</h3>
          <p className="case-paper-words">{said.remedyAsked}</p>
        </>
      )}
      <Until facts={facts} about={{ detail }} />
      <div className="case-paper-sign">
        <div>
          <p>
            {`${t('casePaperWords.receipt.responsible')}: `}
            <b>{responsible}</b>
          </p>
          {receivedBy && <p>{`${t('casePaperWords.receipt.receivedBy')}: ${receivedBy}`}</p>}
          <p className="case-paper-quiet" style={{ marginTop: '1.5mm' }}>
            {t('casePaperWords.receipt.keep')}
          </p>
        </div>
        <p className="case-paper-quiet">{t('casePaperWords.receipt.signature')}</p>
      </div>
    </article>
  )
}

type UntilProps = Pick<CasePaperProps, 'facts'> & { about: Pick<CasePaperProps['about'], 'detail'> }

/** Until when they get an answer, and why; said plainly where there is none. */
function Until({ facts, about: { detail } }: UntilProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const termWords = useTermWords()
  const { longDay } = useCalendarWords()
  const { deadline } = detail
  const noAnswer = detail.facts.customerId === null ? 'anonymous' : 'noTerm'
  if (deadline === null) return <p className="case-slip-until">{t(`casePaperWords.receipt.${noAnswer}`)}</p>
  if (deadline.answeredOn)
    return (
      <p className="case-slip-until">
        <strong>{t('casePaperWords.receipt.answered', { date: date(deadline.answeredOn) })}</strong>
      </p>
    )
  const term = termWords(deadline.terms.term)
  const label = inLanguage(deadline.terms.label, facts.language)
  return (
    <p className="case-slip-until">
      <strong>{t('casePaperWords.receipt.until', { date: longDay(deadline.due) })}</strong>
      {deadline.terms.isLegal
        ? t('casePaperWords.receipt.whyLegal', { term, label })
        : t('casePaperWords.receipt.whyGoal', { term })}
    </p>
  )
}
