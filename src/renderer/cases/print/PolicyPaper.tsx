import { useTranslation } from 'react-i18next'
import { caseKinds } from '#shared/cases/kinds'
import type { PaperFacts } from '#shared/cases/papers.contract'
import { useTermWords } from '../../calendar/useTermWords'

/** What the business promises to whoever complains, ours in words (domain.md §2.1). */
const principles = ['easy', 'free', 'answered', 'fair', 'confidential', 'responsible', 'improve'] as const

/** How to complain, for the wall: by which ways, when there is an answer, and how complaints are treated. */
export function PolicyPaper({ facts }: { facts: PaperFacts }) {
  const { t } = useTranslation()
  const termWords = useTermWords()
  const { profile, terms, businessName, logo } = facts
  const ways = [
    ...(profile.channels || t('casePaperWords.policy.channels')).split('\n'),
    ...(profile.phone ? [t('casePaperWords.policy.phone', { phone: profile.phone })] : []),
    ...(profile.email ? [t('casePaperWords.policy.email', { email: profile.email })] : []),
  ].filter((way) => way.trim() !== '')
  const owed = caseKinds.flatMap((kind) => {
    const { term, isLegal } = terms?.kinds[kind] ?? { term: null, isLegal: false }
    return term === null ? [] : [{ kind, term, isLegal }]
  })
  const name = profile.responsible || t('casePaperWords.owner').toLowerCase()
  return (
    <div className="case-policy">
      {logo && <img src={logo} alt="" style={{ maxHeight: '20mm', maxWidth: '50mm' }} />}
      <p style={{ fontSize: '13pt' }}>{businessName}</p>
      <h2>{t('casePaperWords.policy.title')}</h2>
      <p className="case-policy-lead">{t('casePaperWords.policy.lead')}</p>
      <div className="case-policy-columns">
        <div>
          <h3>{t('casePaperWords.policy.how')}</h3>
          {ways.map((way) => (
            <p key={way}>{way}</p>
          ))}
        </div>
        <div>
          <h3>{t('casePaperWords.policy.when')}</h3>
          {owed.map(({ kind, term, isLegal }) => (
            <p key={kind}>
              {t('casePaperWords.policy.kindTerm', {
                kind: t(`cases.kinds.${kind}`),
                term: termWords(term),
              })}{' '}
              {!isLegal && t('casePaperWords.policy.goal')}
            </p>
          ))}
          <p>{t('casePaperWords.policy.acknowledged')}</p>
          <p>{t('casePaperWords.policy.ask')}</p>
        </div>
      </div>
      <h3 style={{ marginTop: '9mm' }}>{t('casePaperWords.policy.principles')}</h3>
      <dl className="case-policy-principles">
        {principles.map((principle) => (
          <div key={principle}>
            <dt>{t(`casePaperWords.policy.${principle}`)}</dt>
            <dd>{t(`casePaperWords.policy.${principle}Text`, { name })}</dd>
          </div>
        ))}
      </dl>
      <p style={{ marginTop: '8mm' }}>{t('casePaperWords.policy.other')}</p>
    </div>
  )
}
