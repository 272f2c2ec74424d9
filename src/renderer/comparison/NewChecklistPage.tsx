import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { ChecklistPreview } from '../checklists/PrintChecklistPage'
import { useIsOwner } from '../people/useIsOwner'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useLocalText } from '../ui/useLocalText'

/** The ready-made checklist of a comparison purchase (T10), looked at before it is used. */
export function NewChecklistPage() {
  const { t, i18n } = useTranslation()
  const [, goTo] = useLocation()
  const localText = useLocalText()
  const report = useReport()
  const tell = useTell()
  const isOwner = useIsOwner() === true
  const template = useApiQuery('checklists.template', { purpose: 'visit' })
  const business = useApiQuery('business.get', {}).data
  const add = useApiCommand('checklists.add')
  const use = () =>
    template.data &&
    add.mutate(
      { purpose: 'visit', checklist: template.data },
      {
        onSuccess: ({ id }) => {
          tell({ message: t('checklists.actions.created') })
          goTo(`/comparison/checklists/${id}/edit`)
        },
        onError: report,
      },
    )
  return (
    <Page
      title={template.data ? localText(template.data.title) : t('comparison.checklists.fromTemplate')}
      lead={t('comparison.checklists.lead')}
      actions={
        <>
          <Button component={Link} href="/comparison/visits" variant="default">
            {t('comparison.tabs.visits')}
          </Button>
          {isOwner && (
            <Button onClick={use} loading={add.isPending}>
              {t('checklists.actions.use')}
            </Button>
          )}
        </>
      }
    >
      <QueryState query={template}>
        {(checklist) => (
          <ChecklistPreview
            purpose="visit"
            businessName={business?.name ?? ''}
            logo={business?.logo ?? null}
            versionNumber={1}
            checklist={checklist}
            language={i18n.language === 'en' ? 'en' : 'es'}
            size="A4"
          />
        )}
      </QueryState>
    </Page>
  )
}
