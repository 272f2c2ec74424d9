import { Button, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { z } from 'zod'
import { AppraisalSource } from '#shared/appraisals/appraisals.contract'
import { ChecklistEntries, isUnanswered, itemsInOrder, unansweredItems } from '#shared/checklists/checklist'
import { emptyEntry } from '#shared/checklists/entryKeys'
import { dayParts } from '#shared/comparison/visits.contract'
import type { Output } from '#shared/contract/contract'
import { call, useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { EntryBoard } from '../checklists/EntryBoard'
import { EntryKeyLegend } from '../checklists/EntryKeyLegend'
import { ResumedAlert } from '../checklists/ResumedAlert'
import { useUndoOf } from '../surveys/useUndoOf'
import { DateField } from '../ui/DateField'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useKeptForm } from '../ui/useKeptForm'

/** A sheet as it stands in the form; what is kept half typed. */
const SheetForm = z.object({
  filledOn: z.string().nullable(),
  dayPart: z.enum(dayParts).nullable(),
  entries: ChecklistEntries,
  position: z.int(),
  typed: z.string(),
})
type SheetForm = z.infer<typeof SheetForm>

/** Sheets about somebody: those of customers one after the other, that of who leads and their own one at a time. */
export function AppraisalEntryPage({ params }: PageProps) {
  const { t } = useTranslation()
  const personId = Number(params['personId'])
  const source = AppraisalSource.safeParse(params['source']).data ?? 'self'
  const [asked] = useState({ personId, source })
  const typing = useApiQuery('appraisals.typing', asked)
  const name = typing.data?.person.name ?? ''
  return (
    <Page
      title={t(`appraisals.entry.${source}`, { name })}
      lead={t('appraisals.entry.lead')}
      actions={
        <Button component={Link} href={`/appraisals/${personId}`} variant="default">
          {t('app.back')}
        </Button>
      }
    >
      <QueryState query={typing}>{(read) => <Entry read={read} source={source} />}</QueryState>
    </Page>
  )
}

interface EntryProps {
  readonly read: Output<'appraisals.typing'>
  readonly source: AppraisalSource
}

function Entry({ read, source }: EntryProps) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const add = useApiCommand('appraisals.addSheet')
  const undo = useUndoOf('appraisals.addSheet', t('appraisals.entry.undone'))
  const [{ person, versionId, checklist, draft }] = useState(read)
  const personId = person.id
  const kept = SheetForm.safeParse(draft).data
  const [isResumed, setIsResumed] = useState(kept !== undefined)
  const [isChecked, setIsChecked] = useState(false)
  const [entered, setEntered] = useState(0)
  const isBatch = source === 'customer'
  const begin = (): SheetForm => ({ ...emptyEntry, filledOn: today(), dayPart: null })
  const keep = (next: SheetForm | null) =>
    call('appraisals.keep', { personId, source, draft: next }).catch(report)
  const {
    form,
    change: setForm,
    settle,
  } = useKeptForm<SheetForm>({ initial: () => kept ?? begin(), keep, readBy: 'appraisals.typing' })
  const isEmpty = isUnanswered(form.entries)
  const isDateWrong = form.filledOn === null || form.filledOn > today()
  function save() {
    setIsChecked(true)
    const { filledOn, dayPart, entries } = form
    if (add.isPending || isEmpty || isDateWrong || filledOn === null) return
    add.mutate(
      { personId, source, versionId, sheet: { filledOn, dayPart, entries } },
      {
        onSuccess: () => {
          // Of a pile of paper the day and the part of the day stay.
          settle({ ...form, ...emptyEntry })
          setIsChecked(false)
          setIsResumed(false)
          setEntered((before) => before + 1)
          tellUndoable(t('appraisals.entry.saved'), undo)
          if (!isBatch) goTo(`/appraisals/${personId}`)
        },
        onError: report,
      },
    )
  }
  const all = itemsInOrder(checklist).length
  return (
    <div className="entry-page">
      <div className="entry-side">
        <Stack gap="xs" className="surface surface-pad">
          <DateField
            label={t('appraisals.entry.date')}
            value={form.filledOn}
            error={isChecked && isDateWrong && t('appraisals.entry.dateMissing')}
            onChange={(filledOn) => setForm({ ...form, filledOn })}
          />
          <Select
            label={t('appraisals.entry.dayPart')}
            clearable
            clearButtonProps={{ 'aria-label': t('app.remove') }}
            data={dayParts.map((value) => ({ value, label: t(`comparison.visits.dayParts.${value}`) }))}
            value={form.dayPart}
            onChange={(value) => setForm({ ...form, dayPart: dayParts.find((one) => one === value) ?? null })}
          />
          {isBatch && (
            <Text size="xs" c="dimmed">
              {t('appraisals.entry.confidential')}
            </Text>
          )}
        </Stack>
        <div className="surface surface-pad">
          <Text size="sm">
            {t('appraisals.entry.answered', {
              count: all - unansweredItems(checklist, form.entries).length,
              all,
            })}
          </Text>
          {entered > 0 && (
            <Text size="sm" role="status">
              {t('appraisals.entry.batch', { count: entered })}
            </Text>
          )}
          {isChecked && isEmpty && (
            <Text size="sm" c="red">
              {t('appraisals.entry.empty')}
            </Text>
          )}
          <Button fullWidth mt="xs" onClick={save} loading={add.isPending}>
            {t('appraisals.entry.save')}
          </Button>
        </div>
        <EntryKeyLegend checklist={checklist} hasEvidence={false} />
      </div>
      <div>
        {isResumed && (
          <ResumedAlert
            text={t('appraisals.entry.resumed')}
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
          hasEvidence={false}
          done={t(isBatch ? 'appraisals.entry.doneBatch' : 'appraisals.entry.done')}
          onChange={(sheet, isAnswer) => setForm({ ...form, ...sheet }, isAnswer)}
          onSave={save}
        />
      </div>
    </div>
  )
}
