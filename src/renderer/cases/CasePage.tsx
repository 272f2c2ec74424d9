import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/cases/cases.contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { NewActionButton } from '../plan/NewActionButton'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { CaseAttachments } from './CaseAttachments'
import { CaseComposer } from './CaseComposer'
import { CaseDeadlineCard } from './CaseDeadlineCard'
import { CaseFactsCard } from './CaseFactsCard'
import { CaseLinks } from './CaseLinks'
import './cases.css'
import { ChangesButton } from '../history/ChangesButton'
import { CaseSteps } from './CaseSteps'
import { CaseTasks } from './CaseTasks'
import { CaseTimeline } from './CaseTimeline'
import { CasePrintMenu } from './print/CasePrintMenu'
import { SatisfactionCard } from './settled/SatisfactionCard'

/** Everything of one case: what was said, what was done, how long there is and what comes next. */
export function CasePage({ params }: PageProps) {
  const shown = useApiQuery('cases.show', { caseId: Number(params['caseId']) })
  return <QueryState query={shown}>{(detail) => <CaseCard detail={detail} />}</QueryState>
}

function CaseCard({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { facts } = detail
  const title = t('casePage.title', { kind: t(`cases.kinds.${facts.kind}`), number: detail.number })
  return (
    <Page
      title={title}
      lead={
        <Group gap="xs">
          <ToneBadge tone={detail.state === 'void' ? 'bad' : 'quiet'}>
            {t(`cases.states.${detail.state}`)}
          </ToneBadge>
          {facts.severity !== null && facts.severity > 1 && (
            <ToneBadge tone={facts.severity === 3 ? 'bad' : 'warn'}>
              {t(`cases.severities.${facts.severity === 3 ? 3 : 2}`)}
            </ToneBadge>
          )}
          <span>
            {detail.customerName ?? t('cases.anonymous')}
            {' · '}
            {t('casePage.said', {
              channel: t(`cases.channels.${facts.channel}`),
              when: dateTime(facts.openedAt),
            })}
          </span>
        </Group>
      }
      actions={
        <>
          <ChangesButton table="customer_case" id={detail.id} name={detail.number} />
          <NewActionButton origin={{ kind: 'case', id: detail.id, label: title }} hasKey={false} />
          <CasePrintMenu detail={detail} />
          <CaseSteps detail={detail} />
        </>
      }
    >
      <div className="case-columns">
        <div>
          <CaseFactsCard detail={detail} />
          <CaseTimeline events={detail.events} />
          <CaseComposer detail={detail} />
        </div>
        <div>
          <CaseDeadlineCard detail={detail} />
          <SatisfactionCard detail={detail} />
          <CaseTasks caseId={detail.id} tasks={detail.tasks} />
          <CaseAttachments caseId={detail.id} />
          <CaseLinks detail={detail} />
        </div>
      </div>
    </Page>
  )
}
