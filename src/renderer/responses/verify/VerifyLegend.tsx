import { useTranslation } from 'react-i18next'

interface VerifyLegendProps {
  readonly onRestart: () => void
  readonly onLeave: () => void
}

/** The keys of a second keying, always in sight; those that do more than answer can also be clicked. */
export function VerifyLegend({ onRestart, onLeave }: VerifyLegendProps) {
  const { t } = useTranslation()
  const keys = [
    ['n', t('capture.legend.na')],
    ['-', t('capture.legend.blank')],
    ['*', t('capture.legend.multi')],
    ['?', t('capture.legend.illegible')],
    ['g', t('capture.legend.goTo')],
    ['↑↓', t('capture.legend.move')],
    [t('capture.keyNames.end'), t('capture.legend.end')],
  ] as const
  return (
    <section className="capture-legend" aria-label={t('capture.legend.label')}>
      {keys.map(([key, label]) => (
        <span key={key}>
          <kbd>{key}</kbd>
          {label}
        </span>
      ))}
      <span className="capture-legend-gap" />
      <button type="button" onClick={onRestart}>
        <kbd>{'F8'}</kbd>
        {t('capture.legend.restart')}
      </button>
      <button type="button" onClick={onLeave}>
        <kbd>{t('capture.keyNames.escape')}</kbd>
        {t('capture.legend.leave')}
      </button>
    </section>
  )
}
