import { Anchor, Button, Group, Text, Textarea, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type CallResult, callResults, isPending } from '#shared/campaigns/calls'
import type { CampaignCall } from '#shared/campaigns/campaigns.contract'
import type { Output } from '#shared/contract/contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { moveByArrows } from '../customers/moveByArrows'
import { ToneBadge } from '../ui/ToneBadge'
import { usePlainKeys } from '../ui/usePlainKeys'

interface Noted {
  readonly text: string
  readonly caseId: number | null
}

/** Noted by its key alone: who was not reached said nothing. */
const SILENT = 'noAnswer' satisfies CallResult

/** Who is called now, how it went by one key, and the list. */
export function CallDesk({ campaign }: { readonly campaign: Output<'campaigns.get'> }) {
  const { t } = useTranslation()
  const { calls, endedOn } = campaign
  const [chosenId, setChosen] = useState<number | null>(null)
  const [result, setResult] = useState<CallResult | null>(null)
  const [noted, setNoted] = useState<Noted | null>(null)
  const pending = endedOn === null ? calls.filter((call) => isPending(call.result)) : []
  // First who was never called, then who did not answer.
  const current =
    pending.find(({ id }) => id === chosenId) ?? pending.find((call) => call.result === null) ?? pending[0]
  const undo = useApiCommand('history.undo')
  const report = useReport()
  const tell = useTell()
  const note = useNote((said) => {
    setResult(null)
    setChosen(null)
    setNoted(said)
  })
  function choose(known: CallResult) {
    if (known !== SILENT) setResult(known)
    else if (current) note.run(current, SILENT, '')
  }
  function takeBack() {
    undo.mutate(
      {},
      {
        onSuccess: () => {
          setNoted(null)
          tell({ message: t('campaigns.page.takenBack') })
        },
        onError: report,
      },
    )
  }
  const keyOf = (known: CallResult) => t(`campaigns.keys.${known}`)
  usePlainKeys(
    current && result === null
      ? Object.fromEntries(callResults.map((known) => [keyOf(known).toLowerCase(), () => choose(known)]))
      : {},
  )
  function goTo(id: number) {
    setChosen(id)
    setResult(null)
    setNoted(null)
  }
  return (
    <section className="surface surface-pad" aria-label={t('campaigns.page.now')}>
      {current ? (
        <>
          <Group justify="space-between" align="flex-start">
            <div>
              <Title order={2} size="h3">
                {current.preferredName || current.name}
              </Title>
              <Text fz={24} fw={640} className="campaign-phone">
                {current.phone}
              </Text>
            </div>
            <Anchor component={Link} href={`/customers/${current.customerId}`} size="sm" underline="always">
              {t('campaigns.page.card')}
            </Anchor>
          </Group>
          <Text size="xs" c="dimmed" my="xs">
            {t('campaigns.page.called')}
          </Text>
          <Group gap="xs">
            {callResults.map((known) => (
              <Button
                key={known}
                variant={known === result ? 'filled' : 'default'}
                aria-keyshortcuts={keyOf(known)}
                aria-pressed={known === result}
                leftSection={<kbd>{keyOf(known)}</kbd>}
                onClick={() => choose(known)}
              >
                {t(`campaigns.results.${known}`)}
              </Button>
            ))}
          </Group>
          {result !== null && (
            <NoteForm
              key={`${current.id} ${result}`}
              call={current}
              result={result}
              note={note}
              onCancel={() => setResult(null)}
            />
          )}
        </>
      ) : (
        <Text fw={600}>{t('campaigns.page.done')}</Text>
      )}
      <Text role="status" mt="sm" mih={24}>
        {noted?.text}{' '}
        {noted?.caseId && (
          <Anchor component={Link} href={`/cases/${noted.caseId}`} underline="always">
            {t('campaigns.page.seeCase')}
          </Anchor>
        )}{' '}
        {noted && (
          <Button size="compact-xs" variant="default" loading={undo.isPending} onClick={takeBack}>
            {t('app.undo')}
          </Button>
        )}
      </Text>
      <CallList calls={calls} currentId={current?.id ?? null} isOpen={endedOn === null} onChoose={goTo} />
    </section>
  )
}

/** Notes how a call went, and says it. */
function useNote(onNoted: (noted: Noted) => void) {
  const { t } = useTranslation()
  const report = useReport()
  const { mutate, isPending } = useApiCommand('campaigns.note')
  function run(call: CampaignCall, result: CallResult, note: string) {
    if (isPending) return
    mutate(
      { callId: call.id, result, note },
      {
        onSuccess: ({ caseId, caseNumber }) => {
          const said = [
            t('campaigns.page.noted', { name: call.name, result: t(`campaigns.results.${result}`) }),
            ...(caseNumber ? [t('campaigns.page.case', { number: caseNumber })] : []),
            ...(result === 'asksNoCall' ? [t('campaigns.page.withdrawn')] : []),
          ]
          onNoted({ text: said.join(' '), caseId })
        },
        onError: report,
      },
    )
  }
  return { run, isPending }
}

interface NoteFormProps {
  readonly call: CampaignCall
  readonly result: CallResult
  readonly note: ReturnType<typeof useNote>
  readonly onCancel: () => void
}

function NoteForm({ call, result, note: save, onCancel }: NoteFormProps) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = result === 'complaint' && note.trim() === ''
  function submit(event?: FormEvent) {
    event?.preventDefault()
    setIsChecked(true)
    if (isMissing || save.isPending) return
    save.run(call, result, note)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Textarea
        autoFocus
        mt="sm"
        autosize
        minRows={2}
        maxRows={5}
        maxLength={1000}
        label={t('campaigns.page.note')}
        description={t(
          result === 'complaint' ? 'campaigns.page.noteComplaint' : 'campaigns.page.noteOptional',
        )}
        value={note}
        error={isChecked && isMissing && t('campaigns.page.noteMissing')}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          submit()
        }}
      />
      <Group mt="xs">
        <Button type="submit" loading={save.isPending}>
          {t('campaigns.page.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
      </Group>
    </form>
  )
}

interface CallListProps {
  readonly calls: readonly CampaignCall[]
  readonly currentId: number | null
  readonly isOpen: boolean
  readonly onChoose: (id: number) => void
}

function CallList({ calls, currentId, isOpen, onChoose }: CallListProps) {
  const { t } = useTranslation()
  return (
    <ul
      className="campaign-calls"
      aria-label={t('campaigns.page.list')}
      onKeyDown={(event) => moveByArrows(event, 'button, a')}
    >
      {calls.map((call) => (
        <li key={call.id} aria-current={call.id === currentId ? 'true' : undefined}>
          {isOpen && isPending(call.result) ? (
            <button
              type="button"
              className="campaign-choose"
              aria-label={t('campaigns.page.choose', { name: call.name })}
              onClick={() => onChoose(call.id)}
            >
              {call.name}
            </button>
          ) : (
            <Anchor component={Link} href={`/customers/${call.customerId}`} size="sm">
              {call.name}
            </Anchor>
          )}
          <span className="campaign-phone">{call.phone}</span>
          <span>
            {call.result !== null && (
              <ToneBadge
                tone={call.result === 'complaint' ? 'warn' : isPending(call.result) ? 'quiet' : 'good'}
              >
                {t(`campaigns.results.${call.result}`)}
              </ToneBadge>
            )}{' '}
            {call.attempts > 1 && <small>{t('campaigns.page.attempts', { count: call.attempts })}</small>}
          </span>
          <small>{call.note}</small>
        </li>
      ))}
    </ul>
  )
}
