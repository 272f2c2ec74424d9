import { useTranslation } from 'react-i18next'
import type { Opportunity } from '#shared/opportunities/opportunities.contract'
import { useFormat } from '../ui/useFormat'

interface InterviewSheetProps {
  readonly one: Opportunity
  readonly businessName: string
  readonly logo: string | null
}

const questions = ['solve', 'now', 'who', 'worry'] as const

/** One interview: what is known and wanted above, room to write below. */
export function InterviewSheet({ one, businessName, logo }: InterviewSheetProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const unknown = t('opportunities.paper.unknown')
  return (
    <>
      <header className="case-paper-head">
        {logo && <img src={logo} alt="" />}
        <div>
          <p className="case-paper-business">{businessName}</p>
          <h2>{t('opportunities.paper.title')}</h2>
        </div>
        <p className="case-paper-quiet">{t(`opportunities.ways.${one.way}`)}</p>
      </header>
      <dl className="case-paper-facts sales-paper-facts">
        <div>
          <dt>{t('opportunities.paper.for')}</dt>
          <dd>
            <b>{one.name}</b>
          </dd>
        </div>
        <div>
          <dt>{t('opportunities.paper.when')}</dt>
          <dd>{date(one.plannedOn)}</dd>
        </div>
        <div>
          <dt>{t('opportunities.paper.who')}</dt>
          <dd>{one.who}</dd>
        </div>
        <div>
          <dt>{t('opportunities.paper.phone')}</dt>
          <dd>{one.phone}</dd>
        </div>
      </dl>
      <h3>{t('opportunities.paper.objective')}</h3>
      <p className="case-paper-words">{one.objective || unknown}</p>
      <h3>{t('opportunities.paper.need')}</h3>
      <p className="case-paper-words">{one.need || unknown}</p>
      {one.needTags.length > 0 && (
        <p className="case-paper-quiet">{`${t('opportunities.paper.tags')}: ${one.needTags.join(', ')}`}</p>
      )}
      <h3>{t('opportunities.paper.products')}</h3>
      {one.products.length === 0 ? (
        <p>{unknown}</p>
      ) : (
        <ul className="case-paper-list">
          {one.products.map((product) => (
            <li key={product}>
              {product === one.suitable ? <b>{`${product} (${t('opportunities.paper.best')})`}</b> : product}
            </li>
          ))}
        </ul>
      )}
      <h3>{t('opportunities.paper.ask')}</h3>
      {questions.map((question) => (
        <div key={question} className="sales-paper-question">
          <p>{t(`opportunities.paper.questions.${question}`)}</p>
          <div className="sales-paper-line" />
        </div>
      ))}
      {(['said', 'agreed', 'nextStep'] as const).map((part) => (
        <div key={part} className="sales-paper-question">
          <h3>{t(`opportunities.paper.${part}`)}</h3>
          <div className="sales-paper-line" />
          {part !== 'nextStep' && <div className="sales-paper-line" />}
        </div>
      ))}
      <p className="sales-paper-result">
        <b>{t('opportunities.paper.result')}</b>
        {(['won', 'lost', 'postponed'] as const).map((outcome) => (
          <span key={outcome}>
            <span className="sales-paper-box" /> {t(`opportunities.outcomes.${outcome}`)}
          </span>
        ))}
      </p>
    </>
  )
}
