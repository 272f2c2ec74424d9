import { useTranslation } from 'react-i18next'
import type { CaseLetter } from '#shared/cases/papers'
import type { PaperFacts } from '#shared/cases/papers.contract'

/** The answer in writing, with the other ways that are open to the customer and a line to sign on. */
export function LetterPaper({ facts, letter }: { facts: PaperFacts; letter: CaseLetter }) {
  const { t } = useTranslation()
  const { businessName, logo, profile } = facts
  return (
    <>
      <header className="case-paper-head">
        {logo && <img src={logo} alt="" />}
        <div>
          <b>{businessName}</b>
          <p className="case-paper-business">
            {[profile.address, profile.phone, profile.email, profile.taxId].filter(Boolean).join(' · ')}
          </p>
        </div>
      </header>
      <div className="case-letter" style={{ marginTop: '8mm' }}>
        <p className="case-letter-to case-paper-words">{letter.to}</p>
        <p className="case-letter-to">{letter.dated}</p>
        <p>
          <b>{`${t('casePaperWords.letter.reference')}: ${letter.subject}`}</b>
        </p>
        <p className="case-paper-words">{letter.body}</p>
        {letter.otherWays && (
          <p className="case-paper-words">
            <b>{`${t('casePaperWords.letter.otherWaysTitle')}. `}</b>
            {letter.otherWays}
          </p>
        )}
        <p className="case-letter-sign case-paper-words">
          {t('casePaperWords.letter.signed')} {letter.signer}
        </p>
      </div>
    </>
  )
}
