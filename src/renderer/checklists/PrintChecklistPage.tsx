import { Button, SegmentedControl, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ChecklistPaperSize, checklistPaperMm } from '#shared/checklists/paper'
import type { Output } from '#shared/contract/contract'
import { Language } from '#shared/i18n/languages'
import { useRemembered } from '../analysis/useRemembered'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ChecklistPaper, type ChecklistPaperProps } from './ChecklistPaper'
import { checklistHomes } from './homes'
import './checklists.css'

const PREVIEW_PX = 680
const PX_PER_MM = 96 / 25.4

/** The checklist to print: how it looks, and where to save it. */
export function PrintChecklistPage({ params }: PageProps) {
  const { t } = useTranslation()
  const id = Number(params['checklistId'])
  const paper = useApiQuery('checklists.paper', { id })
  return (
    <Page
      title={t('checklists.paper.title')}
      lead={paper.data && t(`checklists.paper.lead.${paper.data.purpose}`)}
      actions={
        paper.data && (
          <Button component={Link} href={checklistHomes[paper.data.purpose].path} variant="default">
            {t('app.back')}
          </Button>
        )
      }
    >
      <QueryState query={paper}>{(read) => <PrintForm id={id} paper={read} />}</QueryState>
    </Page>
  )
}

function PrintForm({ id, paper }: { readonly id: number; readonly paper: Output<'checklists.paper'> }) {
  const { t, i18n } = useTranslation()
  const tell = useTell()
  const report = useReport()
  const print = useApiCommand('checklists.print')
  const keptSize = useRemembered('checklists.paper', 'A4')
  const size = ChecklistPaperSize.safeParse(keptSize.value).data ?? 'A4'
  const [language, setLanguage] = useState<Language>(i18n.language === 'en' ? 'en' : 'es')
  const people = useApiQuery('people.list', {}).data ?? []
  const [about, setAbout] = useState<string | null>(null)
  const save = () =>
    print.mutate(
      { id, language, size, about: about ?? '' },
      {
        onSuccess: (file) => file && tell({ message: t('checklists.paper.saved', { name: file.fileName }) }),
        onError: report,
      },
    )
  return (
    <div className="checklist-printing">
      <Stack gap="sm" className="surface surface-pad">
        <SegmentedControl
          aria-label={t('checklists.paper.size')}
          value={size}
          onChange={keptSize.remember}
          data={ChecklistPaperSize.options.map((value) => ({
            value,
            label: value === 'Letter' ? t('checklists.paper.letter') : value,
          }))}
        />
        <SegmentedControl
          aria-label={t('checklists.paper.language')}
          value={language}
          onChange={(value) => setLanguage(Language.parse(value))}
          data={Language.options.map((value) => ({
            value,
            label: t(`checklists.paper.languages.${value}`),
          }))}
        />
        {paper.purpose === 'appraisal' && (
          <Select
            label={t('checklists.paper.about')}
            clearable
            clearButtonProps={{ 'aria-label': t('app.remove') }}
            data={people.map(({ name }) => name)}
            value={about}
            onChange={setAbout}
          />
        )}
        <Button onClick={save} loading={print.isPending}>
          {t('checklists.paper.save')}
        </Button>
      </Stack>
      <ChecklistPreview {...paper} language={language} size={size} about={about ?? ''} />
    </div>
  )
}

/** The pages as they will be, as large as there is room. */
export function ChecklistPreview(props: ChecklistPaperProps) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="checklist-preview" aria-label={t('checklists.paper.preview')} tabIndex={0}>
      <div style={{ zoom: PREVIEW_PX / (checklistPaperMm[props.size].width * PX_PER_MM) }}>
        <ChecklistPaper {...props} />
      </div>
    </section>
  )
}
