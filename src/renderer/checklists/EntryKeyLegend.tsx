import { useTranslation } from 'react-i18next'
import type { Checklist, ItemType } from '#shared/checklists/checklist'

interface EntryKeyLegendProps {
  readonly checklist: Checklist
  readonly hasEvidence?: boolean
}

/** The keys of the answers that a checklist has: the same as on the sheets of a survey. */
export function EntryKeyLegend({ checklist, hasEvidence = true }: EntryKeyLegendProps) {
  const { t } = useTranslation()
  const has = (type: ItemType) => checklist.items.some((item) => item.type === type)
  const enter = t('checklists.keys.enter')
  const keys = [
    ...(has('yesno')
      ? [
          ['1', t('checklists.keys.yes')],
          ['2', t('checklists.keys.no')],
        ]
      : []),
    ...(has('scale5') ? [['1–5', t('checklists.keys.scale')]] : []),
    ...(has('threeStep') ? [['0 1 2', t('checklists.keys.threeStep')]] : []),
    ...(has('minutes') ? [[`0–9 ${enter}`, t('checklists.keys.minutes')]] : []),
    ['n', t('checklists.keys.na')],
    ['-', t('checklists.keys.blank')],
    ['↑ ↓', t('checklists.keys.move')],
    ...(hasEvidence ? [['F5', t('checklists.keys.note')]] : []),
    [enter, t('checklists.keys.save')],
  ]
  return (
    <section className="entry-keys" aria-label={t('checklists.keys.label')}>
      {keys.map(([key, label]) => (
        <span key={key}>
          <kbd>{key}</kbd>
          {label}
        </span>
      ))}
    </section>
  )
}
