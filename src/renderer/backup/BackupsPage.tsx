import { Button, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { JobProgress } from '../jobs/JobProgress'
import { useJob } from '../jobs/useJob'
import { WrittenFile } from '../jobs/WrittenFile'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { CopyLight } from './CopyLight'
import { LocalCopies } from './LocalCopies'
import { PassphraseSection } from './PassphraseSection'
import { RestoreFromFile } from './RestoreFromFile'
import { SecondPlace } from './SecondPlace'

/** The copies that keep the business safe: how safe it is, where they are, and how to go back to one. */
export function BackupsPage() {
  const { t } = useTranslation()
  const report = useReport()
  const overview = useApiQuery('backup.overview', {})
  const make = useApiCommand('backup.make')
  const saveAs = useApiCommand('backup.saveAs')
  const [job, follow] = useJob()
  const makeNow = () =>
    make.mutate(
      {},
      {
        onSuccess: ({ name }) => notifications.show({ message: t('backup.made', { name }) }),
        onError: report,
      },
    )
  const save = () => saveAs.mutate({}, { onSuccess: ({ jobId }) => follow(jobId), onError: report })
  return (
    <Page
      title={t('backup.title')}
      lead={t('copies.lead')}
      actions={
        <>
          <Button variant="default" loading={saveAs.isPending} onClick={save}>
            {t('copies.saveAs')}
          </Button>
          <Button loading={make.isPending} onClick={makeNow}>
            {t('backup.makeNow')}
          </Button>
        </>
      }
    >
      <QueryState query={overview}>
        {(found) => (
          <Stack gap="lg">
            {job && <JobProgress job={job} label={t('copies.sending')} />}
            {job && <WrittenFile job={job} />}
            <CopyLight light={found.light} folder={found.second?.folder ?? ''} />
            <LocalCopies mostBytes={found.mostBytes} usedBytes={found.usedBytes} />
            <RestoreFromFile />
            <SecondPlace second={found.second} />
            <PassphraseSection state={found.passphrase} isKept={found.isPassphraseKept} />
          </Stack>
        )}
      </QueryState>
    </Page>
  )
}
