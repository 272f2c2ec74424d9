import { Alert, Button, Group, SegmentedControl, Select, Switch, Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/cases/cases.contract'
import { CaseChannel } from '#shared/cases/steps'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { thisMinute } from '../ui/now'
import { CaseSection } from './CaseSection'

const kinds = ['in', 'out', 'note'] as const
type Kind = (typeof kinds)[number]

/** Notes down what the customer says, what they are told, or what only the house should know. */
export function CaseComposer({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const report = useReport()
  const addMessage = useApiCommand('cases.addMessage')
  const addNote = useApiCommand('cases.addNote')
  const [kind, setKind] = useState<Kind>('in')
  const [text, setText] = useState('')
  const [channel, setChannel] = useState(detail.facts.channel)
  const [needsReply, setNeedsReply] = useState(true)
  const isPending = addMessage.isPending || addNote.isPending
  const isReady = text.trim() !== '' && !isPending
  const caseId = detail.id

  function submit(event?: FormEvent) {
    event?.preventDefault()
    if (!isReady) return
    const at = thisMinute()
    const settled = { onSuccess: () => setText(''), onError: report }
    if (kind === 'note') addNote.mutate({ caseId, at, text }, settled)
    else
      addMessage.mutate(
        { caseId, direction: kind, at, channel, text, needsReply: kind === 'in' && needsReply },
        settled,
      )
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  }

  return (
    <CaseSection title={t('casePage.composer.title')}>
      <form onSubmit={submit} onKeyDown={onKeyDown}>
        <SegmentedControl
          size="xs"
          aria-label={t('casePage.composer.title')}
          value={kind}
          onChange={(next) => setKind(next as Kind)}
          data={kinds.map((one) => ({ value: one, label: t(`casePage.composer.${one}`) }))}
        />
        <Textarea
          mt="xs"
          aria-label={t(`casePage.composer.${kind}`)}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={8000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {kind === 'in' && detail.state === 'waitingCustomer' && (
          <Alert p="xs" mt="xs" color="teal">
            {t('casePage.composer.endsWait')}
          </Alert>
        )}
        <Group mt="xs" justify="space-between">
          <Group gap="sm">
            {kind !== 'note' && (
              <Select
                size="xs"
                aria-label={t('casePage.channel')}
                allowDeselect={false}
                data={CaseChannel.options.map((one) => ({ value: one, label: t(`cases.channels.${one}`) }))}
                value={channel}
                onChange={(next) => next && setChannel(CaseChannel.parse(next))}
              />
            )}
            {kind === 'in' && (
              <Switch
                size="xs"
                label={t('casePage.composer.needsReply')}
                checked={needsReply}
                onChange={(event) => setNeedsReply(event.currentTarget.checked)}
              />
            )}
          </Group>
          <Button type="submit" size="xs" variant="default" disabled={!isReady} loading={isPending}>
            {t('casePage.composer.add')}
          </Button>
        </Group>
      </form>
    </CaseSection>
  )
}
