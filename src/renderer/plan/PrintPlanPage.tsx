import { Button, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PlanMark } from '#shared/plan/cycle.contract'
import { type PlanPaperKind, PlanPaperSize, planPapers } from '#shared/plan/paper'
import { useRemembered } from '../analysis/useRemembered'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { PlanPaper } from './PlanPaper'

/** What printing each of them proves. */
const marks: Readonly<Record<PlanPaperKind, PlanMark>> = {
  plan: 'planPrinted',
  results: 'resultsPrinted',
  signatures: 'signaturesPrinted',
}

/** The papers of the plan: how they look, and where to save them. */
export function PrintPlanPage() {
  const { t, i18n } = useTranslation()
  const tell = useTell()
  const report = useReport()
  const paper = useApiQuery('plan.paper', {})
  const print = useApiCommand('plan.print')
  const mark = useApiCommand('plan.mark')
  const [kind, setKind] = useState<PlanPaperKind>('plan')
  const keptSize = useRemembered('plan.paper', 'A4')
  const size = PlanPaperSize.safeParse(keptSize.value).data ?? 'A4'
  const language = i18n.language === 'en' ? 'en' : 'es'
  const save = () =>
    print.mutate(
      { kind, size, language },
      {
        onSuccess: (file) => {
          if (!file || !paper.data) return
          const told = () => tell({ message: t('plan.paper.saved', { name: file.fileName }) })
          mark.mutate({ kind: marks[kind], day: paper.data.today }, { onSuccess: told, onError: report })
        },
        onError: report,
      },
    )
  return (
    <Page
      title={t('plan.paper.title')}
      lead={t('plan.paper.lead')}
      actions={
        <Button component={Link} href="/plan" variant="default">
          {t('plan.paper.back')}
        </Button>
      }
    >
      <div className="plan-printing">
        <Stack gap="sm" className="surface surface-pad">
          <SegmentedControl
            orientation="vertical"
            fullWidth
            aria-label={t('plan.paper.kind')}
            value={kind}
            onChange={(value) => setKind(planPapers.find((one) => one === value) ?? 'plan')}
            data={planPapers.map((value) => ({ value, label: t(`plan.paper.kinds.${value}`) }))}
          />
          <SegmentedControl
            aria-label={t('plan.paper.size')}
            value={size}
            onChange={keptSize.remember}
            data={PlanPaperSize.options.map((value) => ({
              value,
              label: value === 'Letter' ? t('plan.paper.letter') : value,
            }))}
          />
          <Button onClick={save} loading={print.isPending}>
            {t('plan.paper.save')}
          </Button>
        </Stack>
        <QueryState query={paper}>
          {(read) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            <section className="plan-preview" aria-label={t('plan.paper.preview')} tabIndex={0}>
              <PlanPaper read={read} kind={kind} size={size} />
            </section>
          )}
        </QueryState>
      </div>
    </Page>
  )
}
