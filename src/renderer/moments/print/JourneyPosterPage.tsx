import { Alert, Anchor, Button, Select, Stack } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type PosterSize, posterMm, posterSizes } from '#shared/moments/poster'
import { useApiCommand, useApiQuery } from '../../app/api'
import { useReport } from '../../app/useReport'
import { usePaperI18n } from '../../cases/print/usePaperI18n'
import { PaperPreview, PrintDesk, previewZoom } from '../../paper/PrintDesk'
import { EmptyState } from '../../ui/EmptyState'
import { Page } from '../../ui/Page'
import { QueryState } from '../../ui/QueryState'
import { useLookBack } from '../useLookBack'
import { JourneyPoster } from './JourneyPoster'
import '../moments.css'

/** Width of the preview in pixels, and of a millimetre at full size. */
const previewWidth = 720

/** The journey as a poster, seen before it is printed. */
export function JourneyPosterPage() {
  const { t } = useTranslation()
  const report = useReport()
  const { lookBack } = useLookBack()
  const facts = useApiQuery('moments.poster', lookBack && { lookBack })
  const spoken = usePaperI18n(facts.data?.language ?? null)
  const print = useApiCommand('moments.printPoster')
  const open = useApiCommand('moments.openPoster')
  const [size, setSize] = useState<PosterSize>('A3')
  return (
    <Page
      isWide
      title={t('moments.print.title')}
      lead={
        <Anchor component={Link} href="/moments" size="sm" underline="always">
          {t('moments.print.back')}
        </Anchor>
      }
    >
      <QueryState query={facts}>
        {(data) =>
          data.stops.length === 0 || lookBack === null ? (
            <EmptyState title={t('moments.empty.title')} text={t('moments.empty.text')} />
          ) : (
            <PrintDesk optionsWidth={260}>
              <Stack component="section" className="surface surface-pad" gap="sm">
                <Select
                  label={t('moments.print.size')}
                  allowDeselect={false}
                  data={posterSizes.map((value) => ({ value, label: t(`moments.print.sizes.${value}`) }))}
                  value={size}
                  onChange={(value) => setSize(posterSizes.find((each) => each === value) ?? size)}
                />
                <Button
                  loading={print.isPending}
                  leftSection={<IconFileDownload size={16} stroke={1.6} aria-hidden />}
                  onClick={() => print.mutate({ size, lookBack }, { onError: report })}
                >
                  {t('moments.print.save')}
                </Button>
                {print.data && (
                  <Alert role="status" title={t('moments.print.saved', { name: print.data.fileName })}>
                    <Button size="xs" mt="xs" onClick={() => open.mutate({}, { onError: report })}>
                      {t('moments.print.open')}
                    </Button>
                  </Alert>
                )}
              </Stack>
              <PaperPreview label={t('moments.print.preview')}>
                {spoken && (
                  <JourneyPoster
                    facts={data}
                    size={size}
                    spoken={spoken}
                    zoom={previewZoom(posterMm[size].width, previewWidth)}
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
