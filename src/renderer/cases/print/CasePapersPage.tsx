import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { type CaseLetter, CasePaper, type CasePaperJob, type PaperProfile } from '#shared/cases/papers'
import type { PaperFacts } from '#shared/cases/papers.contract'
import { useApiQuery } from '../../app/api'
import type { PageProps } from '../../app/pageProps'
import { PaperPreview, PrintDesk } from '../../paper/PrintDesk'
import { Page } from '../../ui/Page'
import { QueryState } from '../../ui/QueryState'
import { CasePaperView } from './CasePaperView'
import { LetterFields } from './LetterFields'
import { beginLetter } from './letterText'
import { PaperForm } from './PaperForm'
import { ProfileFields } from './ProfileFields'
import { usePaperI18n } from './usePaperI18n'

/** A paper about cases, seen before it is printed. */
export function CasePapersPage({ params }: PageProps) {
  const caseId = params['caseId'] === undefined ? null : Number(params['caseId'])
  const paper = CasePaper.safeParse(params['paper']).data ?? (caseId === null ? 'policy' : 'file')
  const facts = useApiQuery('cases.paper', { caseId })
  return (
    <QueryState query={facts}>
      {(data) => <CasePapers key={`${caseId} ${paper}`} facts={data} paper={paper} caseId={caseId} />}
    </QueryState>
  )
}

interface CasePapersProps {
  readonly facts: PaperFacts
  readonly paper: CasePaper
  readonly caseId: number | null
}

/** Width of the preview, and of the paper at full size: pixels. */
const previewWidth = 600
const paperWidth = (210 * 96) / 25.4

function CasePapers({ facts: read, paper, caseId }: CasePapersProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const spoken = usePaperI18n(read.language)
  const [profile, setProfile] = useState<PaperProfile>(read.profile)
  const [letter, setLetter] = useState<CaseLetter | null>(null)
  const [pages, setPages] = useState<number | null>(null)
  const [copies, setCopies] = useState(() => usualCopies(paper, read))
  const [firstNumber, setFirstNumber] = useState(read.nextSheet)

  const facts = { ...read, profile }
  const { about } = facts
  const job: CasePaperJob = { paper, caseId, copies, firstNumber }
  const shown = caseId === null ? { ...job, copies: 1 } : job
  const written =
    paper === 'letter' && about && spoken
      ? (letter ?? about.letter ?? beginLetter(facts, about, spoken.t))
      : null
  const back = caseId === null ? '/cases' : `/cases/${caseId}`
  const title =
    paper === 'sheet' && caseId === null ? 'casePapers.emptySheets' : (`casePapers.papers.${paper}` as const)

  return (
    <Page
      title={about ? `${t(title)} · ${about.detail.number}` : t(title)}
      lead={
        <>
          {t(
            paper === 'sheet' && caseId === null ? 'casePapers.emptySheetsHelp' : `casePapers.help.${paper}`,
          )}{' '}
          <Anchor component={Link} href={back} size="sm" underline="always">
            {t(caseId === null ? 'casePapers.backToCases' : 'casePapers.back')}
          </Anchor>
        </>
      }
    >
      <PrintDesk optionsWidth={340}>
        <div>
          <PaperForm
            job={job}
            pages={pages}
            onPaper={(next) =>
              go(caseId === null ? `/cases/papers/${next}` : `/cases/${caseId}/print/${next}`)
            }
            about={about}
            onCopies={setCopies}
            onFirstNumber={setFirstNumber}
          />
          {written && about && spoken && (
            <LetterFields
              caseId={about.detail.id}
              detail={about.detail}
              letter={written}
              begin={() => beginLetter(facts, about, spoken.t)}
              onChange={setLetter}
            />
          )}
          <ProfileFields profile={profile} onChange={setProfile} />
        </div>
        <PaperPreview label={t('casePapers.preview')}>
          {spoken && (
            <CasePaperView
              job={shown}
              facts={facts}
              letter={written}
              spoken={spoken}
              zoom={previewWidth / paperWidth}
              onReady={setPages}
            />
          )}
        </PaperPreview>
      </PrintDesk>
    </Page>
  )
}

/** Two or three of what the law wants in copies, one of everything else. */
function usualCopies(paper: CasePaper, { terms, about }: PaperFacts): number {
  if (paper === 'receipt') return Math.min(3, Math.max(2, terms?.formCopies ?? 2))
  if (paper === 'sheet') return about === null ? 10 : (terms?.formCopies ?? 2)
  return 1
}
