import { Alert, Anchor } from '@mantine/core'
import { useState } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addDays } from '#shared/calendar/civilDate'
import { periodOf } from '#shared/calendar/periods'
import type { PaperProfile } from '#shared/cases/papers'
import type { PaperFacts } from '#shared/cases/papers.contract'
import { RegisterJob } from '#shared/cases/register'
import { registerSheet } from '#shared/cases/registerPages'
import { useApiQuery } from '../../../app/api'
import { PaperPreview, PrintDesk } from '../../../paper/PrintDesk'
import { Page } from '../../../ui/Page'
import { QueryState } from '../../../ui/QueryState'
import { useFormat } from '../../../ui/useFormat'
import { ProfileFields } from '../ProfileFields'
import { usePaperI18n } from '../usePaperI18n'
import { RegisterForm } from './RegisterForm'
import { RegisterPaper } from './RegisterPaper'

/** The register of complaints of a month, seen before it is printed. */
export function RegisterPage() {
  const facts = useApiQuery('cases.paper', { caseId: null })
  return <QueryState query={facts}>{(data) => <Register facts={data} />}</QueryState>
}

/** Width of the preview, in pixels. */
const previewWidth = 690

function Register({ facts: read }: { facts: PaperFacts }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const [job, setJob] = useState<RegisterJob>(() => lastMonth(read.today))
  const [profile, setProfile] = useState<PaperProfile>(read.profile)
  const spoken = usePaperI18n(read.language)
  const isPeriod = job.from <= job.to
  const register = useApiQuery('cases.registerLines', isPeriod ? job : null)
  const facts = { ...read, profile }
  const zoom = previewWidth / ((registerSheet(job.size).width * 96) / 25.4)

  return (
    <Page
      title={t('caseFiles.register.title')}
      isWide
      lead={
        <>
          {t('caseFiles.register.lead')}{' '}
          <Anchor component={Link} href="/cases" size="sm" underline="always">
            {t('casePapers.backToCases')}
          </Anchor>
        </>
      }
    >
      <PrintDesk optionsWidth={340}>
        <div>
          <RegisterForm job={job} today={read.today} isPeriod={isPeriod} onChange={setJob} />
          <ProfileFields profile={profile} onChange={setProfile} />
        </div>
        <PaperPreview label={t('casePapers.preview')}>
          {isPeriod && (
            <QueryState query={register}>
              {({ lines, total }) => (
                <>
                  {total > lines.length && (
                    <Alert color="yellow" mb="sm" role="status">
                      {t('caseFiles.register.tooMany', { total: number(total), shown: number(lines.length) })}
                    </Alert>
                  )}
                  {spoken && (
                    <I18nextProvider i18n={spoken}>
                      <div lang={facts.language}>
                        <RegisterPaper job={job} facts={facts} lines={lines} zoom={zoom} />
                      </div>
                    </I18nextProvider>
                  )}
                </>
              )}
            </QueryState>
          )}
        </PaperPreview>
      </PrintDesk>
    </Page>
  )
}

/** The month before this one: the one that is over. */
function lastMonth(today: string): RegisterJob {
  const { start, end } = periodOf(addDays(periodOf(today, 'month').start, -1), 'month')
  return RegisterJob.parse({ from: start, to: addDays(end, -1) })
}
