import { useTranslation } from 'react-i18next'

/** The keys of a visit: the same as on the sheets of a survey. */
export function VisitKeyLegend() {
  const { t } = useTranslation()
  const enter = t('comparison.entry.keys.enter')
  const keys = [
    ['1', t('comparison.entry.keys.yes')],
    ['2', t('comparison.entry.keys.no')],
    ['1–5', t('comparison.entry.keys.scale')],
    [`0–9 ${enter}`, t('comparison.entry.keys.minutes')],
    ['n', t('comparison.entry.keys.na')],
    ['-', t('comparison.entry.keys.blank')],
    ['↑ ↓', t('comparison.entry.keys.move')],
    ['F5', t('comparison.entry.keys.note')],
    [enter, t('comparison.entry.keys.save')],
  ] as const
  return (
    <section className="visit-keys" aria-label={t('comparison.entry.keys.label')}>
      {keys.map(([key, label]) => (
        <span key={key}>
          <kbd>{key}</kbd>
          {label}
        </span>
      ))}
    </section>
  )
}
