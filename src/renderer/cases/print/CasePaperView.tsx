import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import type { CaseLetter, CasePaperJob } from '#shared/cases/papers'
import type { PaperFacts } from '#shared/cases/papers.contract'
import { useFormat } from '../../ui/useFormat'
import { FilePaper } from './FilePaper'
import { LetterPaper } from './LetterPaper'
import { beginLetter } from './letterText'
import { PagedPapers } from './PagedPapers'
import { PolicyPaper } from './PolicyPaper'
import { QuestionsPaper } from './QuestionsPaper'
import { ReceiptPaper } from './ReceiptPaper'
import { SheetPaper, sheetNumbers } from './SheetPaper'

interface CasePaperViewProps {
  readonly job: CasePaperJob
  readonly facts: PaperFacts
  /** As it is being written; else as it was left. */
  readonly letter?: CaseLetter | null
  /** The words of the language of the business. */
  readonly spoken: i18n
  readonly zoom?: number
  readonly onReady?: (pages: number) => void
}

/** The pages of a paper, in the language of the business. */
export function CasePaperView({ spoken, facts, ...paper }: CasePaperViewProps) {
  return (
    <I18nextProvider i18n={spoken}>
      <div lang={facts.language}>
        <Pages facts={facts} {...paper} />
      </div>
    </I18nextProvider>
  )
}

function Pages({ job, facts, letter = null, zoom = 1, onReady }: Omit<CasePaperViewProps, 'spoken'>) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const foot: readonly ReactNode[] = [
    facts.businessName,
    facts.about?.detail.number,
    job.paper === 'sheet' ? t('casePaperWords.internalCopy') : null,
    job.paper === 'file' ? t('casePaperWords.printed', { date: date(facts.today) }) : null,
  ]
  const parts =
    job.paper === 'sheet'
      ? sheetNumbers(job, facts.about).map((number, index) => (
          // Copies have the same number.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells one copy from another
          <SheetPaper key={index} facts={facts} about={facts.about} number={number} />
        ))
      : [<Paper key={job.paper} job={job} facts={facts} letter={letter} />]
  return (
    <PagedPapers
      parts={parts}
      zoom={zoom}
      foot={foot.filter(Boolean).join(' · ')}
      {...(onReady && { onReady })}
    />
  )
}

function Paper({ job, facts, letter }: Required<Pick<CasePaperViewProps, 'job' | 'facts' | 'letter'>>) {
  const { t } = useTranslation()
  const { about } = facts
  const { paper, copies } = job
  if (paper === 'policy') return <PolicyPaper facts={facts} />
  if (about === null) return null
  if (paper === 'file') return <FilePaper facts={facts} about={about} />
  if (paper === 'receipt') return <ReceiptPaper facts={facts} about={about} copies={copies} />
  if (paper === 'questions') return <QuestionsPaper facts={facts} about={about} />
  return <LetterPaper facts={facts} letter={letter ?? about.letter ?? beginLetter(facts, about, t)} />
}
