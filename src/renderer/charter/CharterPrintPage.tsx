import { Anchor, Checkbox, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { CharterPaperJob, publishedPreference, wallPaperMm } from '#shared/charter/paper'
import { Language } from '#shared/i18n/languages'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { PaperPreview, PrintDesk, previewZoom } from '../paper/PrintDesk'
import { SavePaper } from '../paper/SavePaper'
import { DateField } from '../ui/DateField'
import { EmptyState } from '../ui/EmptyState'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { CharterPaper } from './CharterPaper'

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
            <PrintDesk>
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
                <SavePaper onSave={save} print={print} open={open} />
              </Stack>
              <PaperPreview label={t('libretaPaper.preview')}>
                {spoken && (
                  <CharterPaper
                    facts={data}
                    job={job}
                    spoken={spoken}
                    zoom={previewZoom(wallPaperMm[job.size].width)}
                  />
                )}
              </PaperPreview>
            </PrintDesk>
          )
        }
      </QueryState>
    </Page>
  )
}
