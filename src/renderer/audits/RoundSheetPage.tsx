import { Alert, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { isUnanswered } from '#shared/checklists/checklist'
import { type EntrySheet, emptyEntry } from '#shared/checklists/entryKeys'
import type { Output } from '#shared/contract/contract'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { EntryBoard } from '../checklists/EntryBoard'
import { EntryKeyLegend } from '../checklists/EntryKeyLegend'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'

type Side = 'owner' | 'staff' | 'paper'

const HOME = '/audits/commandments'

/**
 * The ten commandments rated: by the owner, by somebody of the staff without a name, or from paper, one sheet after
 * the other. What the staff rates is not kept half typed: a draft would say whose it is.
 */
export function RoundSheetPage({ params }: PageProps) {
  const { t } = useTranslation()
  const id = Number(params['roundId'])
  const side: Side = params['side'] === 'owner' || params['side'] === 'paper' ? params['side'] : 'staff'
  const sheet = useApiQuery('audits.roundSheet', { id })
  return (
    <Page
      title={t(`audits.commandments.sheet.${side}`)}
      lead={t('audits.commandments.lead')}
      actions={
        <Button component={Link} href={HOME} variant="default">
          {t('app.back')}
        </Button>
      }
    >
      <QueryState query={sheet}>
        {(read) =>
          read.round.closedOn === null && !(side === 'staff' && read.round.hasAnswered) ? (
            <Rating read={read} side={side} />
          ) : (
            <Text>
              {t(
                read.round.closedOn === null
                  ? 'audits.commandments.answered'
                  : 'audits.commandments.sheet.closed',
              )}
            </Text>
          )
        }
      </QueryState>
    </Page>
  )
}

function Rating({ read, side }: { readonly read: Output<'audits.roundSheet'>; readonly side: Side }) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const report = useReport()
  const tell = useTell()
  const rate = useApiCommand('audits.rateAsOwner')
  const answer = useApiCommand('audits.answer')
  const [checklist] = useState(read.checklist)
  const [sheet, setSheet] = useState<EntrySheet>(() => ({
    ...emptyEntry,
    entries: side === 'owner' ? (read.owner ?? {}) : {},
  }))
  const [isChecked, setIsChecked] = useState(false)
  const [entered, setEntered] = useState(0)
  const isEmpty = isUnanswered(sheet.entries)
  const isPending = rate.isPending || answer.isPending
  const { id } = read.round
  function save() {
    if (isPending) return
    setIsChecked(true)
    if (isEmpty) return
    const { entries } = sheet
    if (side === 'owner')
      rate.mutate(
        { id, entries },
        {
          onSuccess: () => {
            tell({ message: t('audits.commandments.sheet.savedOwner') })
            goTo(HOME)
          },
          onError: report,
        },
      )
    else
      answer.mutate(
        { id, entries, isPaper: side === 'paper' },
        {
          onSuccess: () => {
            setSheet(emptyEntry)
            setIsChecked(false)
            setEntered((before) => before + 1)
            if (side === 'paper') return
            tell({ message: t('audits.commandments.sheet.savedStaff') })
            goTo(HOME)
          },
          onError: report,
        },
      )
  }
  return (
    <div className="entry-page">
      <div className="entry-side">
        {side === 'staff' && (
          <Alert color="gray" p="xs">
            {t('audits.commandments.anonymous')}
          </Alert>
        )}
        <div className="surface surface-pad">
          {entered > 0 && (
            <Text size="sm" mb="xs" role="status">
              {t('audits.commandments.sheet.savedPaper', { count: entered })}
            </Text>
          )}
          {isChecked && isEmpty && (
            <Text size="sm" c="red" mb="xs">
              {t('audits.commandments.sheet.empty')}
            </Text>
          )}
          <Button fullWidth onClick={save} loading={isPending}>
            {t('audits.commandments.sheet.save')}
          </Button>
        </div>
        <EntryKeyLegend checklist={checklist} hasEvidence={false} />
      </div>
      <EntryBoard
        checklist={checklist}
        sheet={sheet}
        hasEvidence={false}
        done={t('audits.commandments.sheet.done')}
        onChange={setSheet}
        onSave={save}
      />
    </div>
  )
}
