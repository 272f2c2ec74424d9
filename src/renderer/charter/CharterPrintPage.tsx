import { Alert, Anchor, Button, Checkbox, Select, Stack } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { CharterPaperJob, publishedPreference, wallPaperMm } from '#shared/charter/paper'
import { Language } from '#shared/i18n/languages'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { DateField } from '../ui/DateField'
import { EmptyState } from '../ui/EmptyState'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { CharterPaper } from './CharterPaper'
import { previewZoom } from './WallPaper'

/** The charter for the wall, seen before it is printed. */
export function CharterPrintPage() {
  const { t, i18n } = useTranslation()
  const report = useReport()
  const facts = useApiQuery('charter.paper', {})
  const print = useApiCommand('charter.print')
  const open = useApiCommand('charter.openPaper')
  const { mutate: remember } = useApiCommand('business.setPreference')
  const [job, setJob] = useState<CharterPaperJob>({
    size: 'A4',
    language: i18n.language === 'en' ? 'en' : 'es',
    publishedOn: today(),
    withResults: false,
  })
  const spoken = usePaperI18n(job.language)
  const change = (part: Partial<CharterPaperJob>) => setJob({ ...job, ...part })
  const save = () =>
    print.mutate(job, {
      onSuccess: (file) => file && remember({ key: publishedPreference, value: job.publishedOn }),
      onError: report,
    })
  return (
    <Page
      title={t('charter.paper.page')}
      lead={
        <Anchor component={Link} href="/charter" size="sm" underline="always">
          {t('charter.paper.back')}
        </Anchor>
      }
    >
      <QueryState query={facts}>
        {(data) =>
          data.lines.length === 0 ? (
            <EmptyState title={t('charter.empty')} text={t('charter.emptyText')} />
          ) : (
            <div className="wall-print">
              <Stack
                component="section"
                className="surface surface-pad"
                gap="sm"
                aria-label={t('libretaPaper.options')}
              >
                <Select
                  label={t('libretaPaper.size')}
                  allowDeselect={false}
                  data={Object.keys(wallPaperMm)}
                  value={job.size}
                  onChange={(size) => change({ size: CharterPaperJob.shape.size.catch('A4').parse(size) })}
                />
                <Select
                  label={t('charter.paper.language')}
                  allowDeselect={false}
                  data={Language.options.map((value) => ({
                    value,
                    label: t(`suggestions.poster.languages.${value}`),
                  }))}
                  value={job.language}
                  onChange={(language) => change({ language: Language.catch('es').parse(language) })}
                />
                <DateField
                  label={t('charter.paper.publishedOn')}
                  value={job.publishedOn}
                  onChange={(day) => day && change({ publishedOn: day })}
                />
                <Checkbox
                  label={t('charter.paper.withResults')}
                  checked={job.withResults}
                  onChange={(event) => change({ withResults: event.currentTarget.checked })}
                />
                <Button
                  onClick={save}
                  loading={print.isPending}
                  leftSection={<IconFileDownload size={16} stroke={1.6} aria-hidden />}
                >
                  {t('libretaPaper.save')}
                </Button>
                {print.data && (
                  <Alert role="status" title={t('libretaPaper.saved', { name: print.data.fileName })}>
                    <Button size="xs" mt="xs" onClick={() => open.mutate({}, { onError: report })}>
                      {t('libretaPaper.open')}
                    </Button>
                  </Alert>
                )}
              </Stack>
              <section
                className="wall-print-preview"
                aria-label={t('libretaPaper.preview')}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
                tabIndex={0}
              >
                {spoken && (
                  <CharterPaper facts={data} job={job} spoken={spoken} zoom={previewZoom(job.size)} />
                )}
              </section>
            </div>
          )
        }
      </QueryState>
    </Page>
  )
}
