import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

/** The ready-made checklist T10 among the forms: no survey, so it is looked at and used on a page of its own. */
export function ChecklistTemplate() {
  const { t } = useTranslation()
  return (
    <div className="template">
      <span>
        <span className="template-name">{t('comparison.checklists.fromTemplate')}</span>
        <span className="template-note">{t('comparison.checklists.galleryNote')}</span>{' '}
        <Anchor component={Link} href="/comparison/checklists/new" size="sm">
          {t('comparison.checklists.gallerySee')}
        </Anchor>
      </span>
    </div>
  )
}
