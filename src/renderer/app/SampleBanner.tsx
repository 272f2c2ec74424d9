import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useIsOwner } from '../people/useIsOwner'
import { useConfirm } from '../ui/useConfirm'
import { useApiCommand } from './api'
import { useReport } from './useReport'

/** Says on every page that the business is not real, and takes it away. */
export function SampleBanner() {
  const { t } = useTranslation()
  const report = useReport()
  const isOwner = useIsOwner()
  const removeSample = useApiCommand('business.removeSample')
  const [confirmation, confirm] = useConfirm({
    title: t('app.removeSampleTitle'),
    text: t('app.removeSampleConfirm'),
    action: t('app.remove'),
    onConfirm: () => removeSample.mutate({}, { onError: report }),
  })
  return (
    <section className="shell-banner" aria-label={t('app.sampleBanner')}>
      <span>{t('app.sampleBanner')}</span>
      {isOwner && (
        <Button size="compact-xs" variant="default" onClick={confirm} loading={removeSample.isPending}>
          {t('app.removeSample')}
        </Button>
      )}
      {confirmation}
    </section>
  )
}
