import { Autocomplete, Button, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { z } from 'zod'
import { auditResult, rulesOf } from '#shared/audits/auditRules'
import type { TypedAudit } from '#shared/audits/audits.contract'
import type { AuditDraft } from '#shared/audits/auditView'
import { ChecklistEntries, isUnanswered, itemsInOrder, unansweredItems } from '#shared/checklists/checklist'
import { dayParts } from '#shared/comparison/visits.contract'
import type { Output } from '#shared/contract/contract'
import { call, useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { EntryBoard } from '../checklists/EntryBoard'
import { EntryKeyLegend } from '../checklists/EntryKeyLegend'
import { ResumedAlert } from '../checklists/ResumedAlert'
import { DateField } from '../ui/DateField'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useKeptForm } from '../ui/useKeptForm'
import { useLocalText } from '../ui/useLocalText'

/** An audit as it stands in the form, whole or not; what is kept half typed. */
const AuditForm = z.object({
  auditedOn: z.string().nullable(),
  auditor: z.string(),
  dayPart: z.enum(dayParts).nullable(),
  entries: ChecklistEntries,
  position: z.int(),
  typed: z.string(),
})
type AuditForm = z.infer<typeof AuditForm>

/** An audit is passed with one key a point; kept answer by answer (domain.md §1.21). */
export function AuditEntryPage({ params }: PageProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const { auditId, checklistId } = params
  const of: TypedAudit = auditId ? { auditId: Number(auditId) } : { checklistId: Number(checklistId) }
  // Read once: what is typed here is the truth, whatever changes behind.
  const [asked] = useState(of)
  const typing = useApiQuery('audits.typing', asked)
  const here = useApiQuery('people.whoIsHere', {})
  return (
    <Page
      title={t(auditId ? 'audits.audit.change' : 'audits.entry.title')}
      lead={typing.data && localText(typing.data.checklist.title)}
      actions={
        <Button component={Link} href={auditId ? `/audits/${auditId}` : '/audits'} variant="default">
          {t('app.back')}
        </Button>
      }
    >
      <QueryState query={typing}>
        {(read) => here.data && <Entry of={asked} typing={read} me={here.data.person?.name ?? ''} />}
      </QueryState>
    </Page>
  )
}

interface EntryProps {
  readonly of: TypedAudit
  readonly typing: Output<'audits.typing'>
  readonly me: string
}

function Entry({ of, typing: read, me }: EntryProps) {
  const { t } = useTranslation()
  const { ofHundred } = useFormat()
  const [, goTo] = useLocation()
  const report = useReport()
  const tell = useTell()
  const add = useApiCommand('audits.add')
  const change = useApiCommand('audits.change')
  const [{ checklist, versionId, audit, draft }] = useState(read)
  const begin = (): AuditForm => ({
    ...(audit ?? { auditedOn: today(), auditor: me, dayPart: null, entries: {} }),
    position: 0,
    typed: '',
  })
  const kept = AuditForm.safeParse(draft).data
  const [isResumed, setIsResumed] = useState(kept !== undefined)
  const [isChecked, setIsChecked] = useState(false)
  const keep = (next: AuditForm | null) => call('audits.keep', { of, draft: next }).catch(report)
  const {
    form,
    change: setForm,
    settle,
  } = useKeptForm<AuditForm>({
    initial: () => kept ?? begin(),
    keep,
    readBy: 'audits.typing',
  })
  const isPending = add.isPending || change.isPending
  const problems = problemsOf(form)
  const totalOf = (entries: ChecklistEntries) => {
    const { total } = auditResult(rulesOf(checklist, entries))
    return ofHundred(total)
  }
  function save() {
    if (isPending) return
    setIsChecked(true)
    const whole = draftOf(form)
    if (!whole) return
    const stored = (id: number) => {
      settle(form)
      tell({ message: t('audits.entry.saved', { score: totalOf(whole.entries) }) })
      goTo(`/audits/${id}`)
    }
    if ('auditId' in of) {
      const { auditId } = of
      change.mutate({ id: auditId, audit: whole }, { onSuccess: () => stored(auditId), onError: report })
    } else add.mutate({ versionId, audit: whole }, { onSuccess: ({ id }) => stored(id), onError: report })
  }
  const all = itemsInOrder(checklist).length
  const dateProblem = problems.find((problem) => problem === 'dateMissing' || problem === 'dateInFuture')
  return (
    <div className="entry-page">
      <div className="entry-side">
        <Stack gap="xs" className="surface surface-pad">
          <DateField
            label={t('audits.date')}
            value={form.auditedOn}
            error={
              dateProblem && (isChecked || dateProblem === 'dateInFuture') && t(`audits.entry.${dateProblem}`)
            }
            onChange={(auditedOn) => setForm({ ...form, auditedOn })}
          />
          <AuditorField
            value={form.auditor}
            error={isChecked && problems.includes('auditorMissing') && t('audits.entry.auditorMissing')}
            onChange={(auditor) => setForm({ ...form, auditor })}
          />
          <Select
            label={t('audits.dayPart')}
            clearable
            clearButtonProps={{ 'aria-label': t('app.remove') }}
            data={dayParts.map((value) => ({ value, label: t(`comparison.visits.dayParts.${value}`) }))}
            value={form.dayPart}
            onChange={(value) => setForm({ ...form, dayPart: dayParts.find((one) => one === value) ?? null })}
          />
        </Stack>
        <div className="surface surface-pad">
          <Text size="sm">
            {t('audits.entry.answered', {
              count: all - unansweredItems(checklist, form.entries).length,
              all,
            })}
          </Text>
          <Text size="sm" c="dimmed" mb="xs">
            {`${t('audits.entry.score')}: ${totalOf(form.entries)}`}
          </Text>
          {isChecked && problems.includes('empty') && (
            <Text size="sm" c="red" mb="xs">
              {t('audits.entry.empty')}
            </Text>
          )}
          <Button fullWidth onClick={save} loading={isPending}>
            {t('audits.entry.save')}
          </Button>
        </div>
        <EntryKeyLegend checklist={checklist} />
      </div>
      <div>
        {isResumed && (
          <ResumedAlert
            text={t('audits.entry.resumed')}
            anew={t('checklists.entry.startAnew')}
            onAnew={() => {
              settle(begin())
              setIsResumed(false)
              void keep(null)
            }}
          />
        )}
        <EntryBoard
          checklist={checklist}
          sheet={form}
          done={t('audits.entry.done')}
          onChange={(sheet, isAnswer) => setForm({ ...form, ...sheet }, isAnswer)}
          onSave={save}
        />
      </div>
    </div>
  )
}

interface AuditorFieldProps {
  readonly value: string
  readonly error: string | false
  readonly onChange: (auditor: string) => void
}

/** Who looks: somebody of the business, or any other name. */
function AuditorField({ value, error, onChange }: AuditorFieldProps) {
  const { t } = useTranslation()
  const people = useApiQuery('people.list', {}).data ?? []
  return (
    <Autocomplete
      label={t('audits.auditor')}
      maxLength={60}
      data={[...new Set(people.map(({ name }) => name))]}
      value={value}
      error={error}
      onChange={onChange}
    />
  )
}

type Problem = 'dateMissing' | 'dateInFuture' | 'auditorMissing' | 'empty'

function problemsOf({ auditedOn, auditor, entries }: AuditForm): Problem[] {
  return [
    ...(auditedOn === null ? ['dateMissing' as const] : []),
    ...(auditedOn !== null && auditedOn > today() ? ['dateInFuture' as const] : []),
    ...(auditor.trim() === '' ? ['auditorMissing' as const] : []),
    ...(isUnanswered(entries) ? ['empty' as const] : []),
  ]
}

/** What is stored of a form without problems; null with them. */
function draftOf(form: AuditForm): AuditDraft | null {
  const { auditedOn, auditor, dayPart, entries } = form
  if (auditedOn === null || problemsOf(form).length > 0) return null
  return { auditedOn, auditor: auditor.trim(), dayPart, entries }
}
