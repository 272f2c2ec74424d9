import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { answeredItems, itemsInOrder, unansweredItems } from '#shared/checklists/checklist'
import { keptMinutes } from '#shared/checklists/entryKeys'
import { scoreChecklist } from '#shared/checklists/scoring'
import type { TypedVisit } from '#shared/comparison/visits.contract'
import type { Output } from '#shared/contract/contract'
import { call, useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { EntryBoard } from '../checklists/EntryBoard'
import { EntryKeyLegend } from '../checklists/EntryKeyLegend'
import { ResumedAlert } from '../checklists/ResumedAlert'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useKeptForm } from '../ui/useKeptForm'
import { useLocalText } from '../ui/useLocalText'
import './comparison.css'
import { VisitHeaderFields } from './VisitHeaderFields'
import { blankVisitForm, VisitForm, visitDraftOf, visitFormOf, visitProblems } from './visitForm'

/** A visit is passed from paper with one key an answer; kept answer by answer. */
export function VisitEntryPage({ params }: PageProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const { visitId, checklistId } = params
  const of: TypedVisit = visitId ? { visitId: Number(visitId) } : { checklistId: Number(checklistId) }
  // Read once: what is typed here is the truth, whatever changes behind.
  const [asked] = useState(of)
  const typing = useApiQuery('comparison.typing', asked)
  const competitors = useApiQuery('comparison.competitors', {})
  return (
    <Page
      title={t(visitId ? 'comparison.visit.change' : 'comparison.entry.title')}
      lead={typing.data && localText(typing.data.checklist.title)}
      actions={
        <Button
          component={Link}
          href={visitId ? `/comparison/visits/${visitId}` : '/comparison/visits'}
          variant="default"
        >
          {t('app.back')}
        </Button>
      }
    >
      <QueryState query={typing}>
        {(read) => competitors.data && <Entry of={asked} typing={read} competitors={competitors.data} />}
      </QueryState>
    </Page>
  )
}

interface EntryProps {
  readonly of: TypedVisit
  readonly typing: Output<'comparison.typing'>
  readonly competitors: Output<'comparison.competitors'>
}

function Entry({ of, typing: read, competitors }: EntryProps) {
  const { t } = useTranslation()
  const { ofHundred } = useFormat()
  const [, goTo] = useLocation()
  const report = useReport()
  const tell = useTell()
  const add = useApiCommand('comparison.addVisit')
  const change = useApiCommand('comparison.changeVisit')
  const [typing] = useState(read)
  const { checklist, versionId } = typing
  const items = itemsInOrder(checklist)
  const begin = () => (typing.visit ? visitFormOf(typing.visit) : blankVisitForm())
  const kept = VisitForm.safeParse(typing.draft).data
  const [isResumed, setIsResumed] = useState(kept !== undefined)
  const [isChecked, setIsChecked] = useState(false)
  const keep = (draft: VisitForm | null) => call('comparison.keepVisit', { of, draft }).catch(report)
  const {
    form,
    change: setForm,
    settle,
  } = useKeptForm<VisitForm>({
    initial: () => kept ?? begin(),
    keep,
    readBy: 'comparison.typing',
  })
  const isPending = add.isPending || change.isPending
  const problems = visitProblems(form)

  function save() {
    if (isPending) return
    setIsChecked(true)
    const whole = { ...form, ...keptMinutes(form, items) }
    const draft = visitDraftOf(whole)
    if (!draft) return
    const stored = (id: number) => {
      settle(whole)
      const { score } = scoreChecklist(answeredItems(checklist, draft.entries))
      tell({
        message: t('comparison.entry.saved', { score: ofHundred(score) }),
      })
      goTo(`/comparison/visits/${id}`)
    }
    if ('visitId' in of) {
      const { visitId } = of
      change.mutate({ id: visitId, visit: draft }, { onSuccess: () => stored(visitId), onError: report })
    } else add.mutate({ versionId, visit: draft }, { onSuccess: ({ id }) => stored(id), onError: report })
  }
  function startAnew() {
    settle(begin())
    setIsResumed(false)
    void keep(null)
  }

  const { score } = scoreChecklist(answeredItems(checklist, form.entries))
  const left = unansweredItems(checklist, form.entries).length
  return (
    <div className="entry-page">
      <div className="entry-side">
        <div className="surface surface-pad">
          <VisitHeaderFields
            form={form}
            competitors={competitors}
            isChecked={isChecked}
            onChange={(part) => setForm({ ...form, ...part })}
          />
        </div>
        <div className="surface surface-pad">
          <Text size="sm">
            {t('checklists.entry.answered', { count: items.length - left, all: items.length })}
          </Text>
          <Text size="sm" c="dimmed" mb="xs">
            {`${t('comparison.entry.score')}: ${ofHundred(score)}`}
          </Text>
          {isChecked && problems.includes('empty') && (
            <Text size="sm" c="red" mb="xs">
              {t('comparison.entry.empty')}
            </Text>
          )}
          <Button fullWidth onClick={save} loading={isPending}>
            {t('comparison.entry.save')}
          </Button>
        </div>
        <EntryKeyLegend checklist={checklist} />
      </div>
      <div>
        {isResumed && (
          <ResumedAlert
            text={t('comparison.entry.resumed')}
            anew={t('checklists.entry.startAnew')}
            onAnew={startAnew}
          />
        )}
        <EntryBoard
          checklist={checklist}
          sheet={form}
          done={t('comparison.entry.done')}
          onChange={(sheet, isAnswer) => setForm({ ...form, ...sheet }, isAnswer)}
          onSave={save}
        />
      </div>
    </div>
  )
}
