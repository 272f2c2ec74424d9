import { Alert, Button, Group, SegmentedControl, Select, Switch, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/cases/cases.contract'
import { CaseChannel, mostCaseText } from '#shared/cases/steps'
import { AppError } from '#shared/contract/reply'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { DateField } from '../ui/DateField'
import { LongText } from '../ui/LongText'
import { thisMinute } from '../ui/now'
import { stopsAtUnreadable } from '../ui/unreadable'
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
  /** When it was said, if not now: what is noted in the evening was said in the morning. */
  const [earlier, setEarlier] = useState<{ on: string | null; time: string } | null>(null)
  const [momentProblem, setMomentProblem] = useState<string | null>(null)
  const isPending = addMessage.isPending || addNote.isPending
  const isReady = text.trim() !== '' && !isPending && earlier?.on !== null
  const caseId = detail.id
  const field = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const writeAs = (next: Kind) => () => {
    setKind(next)
    field.current?.focus()
  }
  useHotkeys([
    ['N', writeAs('note')],
    ['M', writeAs('in')],
  ])

  function submit(event?: FormEvent) {
    event?.preventDefault()
    if (!isReady || stopsAtUnreadable(form.current)) return
    const at = earlier ? `${earlier.on}T${earlier.time || '00:00'}` : thisMinute()
    const onSuccess = () => {
      setText('')
      setEarlier(null)
    }
    const onError = (error: unknown) => {
      const wrong = error instanceof AppError ? error.fields?.['at'] : undefined
      if (wrong === 'inFuture' || wrong === 'beforeOpening' || wrong === 'beforeLastStep')
        setMomentProblem(t(`cases.moments.${wrong}`))
      else report(error)
    }
    setMomentProblem(null)
    const settled = { onSuccess, onError }
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
      <form ref={form} onSubmit={submit} onKeyDown={onKeyDown}>
        <SegmentedControl
          size="xs"
          aria-label={t('casePage.composer.title')}
          value={kind}
          onChange={(next) => setKind(next as Kind)}
          data={kinds.map((one) => ({ value: one, label: t(`casePage.composer.${one}`) }))}
        />
        <LongText
          mt="xs"
          fieldRef={field}
          aria-label={t(`casePage.composer.${kind}`)}
          placeholder={t('casePage.composer.placeholder')}
          autosize
          minRows={2}
          maxRows={8}
          most={mostCaseText}
          value={text}
          onChange={setText}
        />
        {kind === 'in' && detail.state === 'waitingCustomer' && (
          <Alert p="xs" mt="xs" color="teal">
            {t('casePage.composer.endsWait')}
          </Alert>
        )}
        {earlier && (
          <Group gap="xs" mt="xs" align="flex-start">
            <DateField
              size="xs"
              aria-label={t('casePage.on')}
              value={earlier.on}
              error={momentProblem}
              onChange={(on) => setEarlier({ ...earlier, on })}
            />
            <TextInput
              size="xs"
              type="time"
              aria-label={t('casePage.time')}
              value={earlier.time}
              onChange={(event) => setEarlier({ ...earlier, time: event.currentTarget.value })}
            />
          </Group>
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
          <Button
            size="xs"
            variant="subtle"
            ml="auto"
            onClick={() => {
              const now = thisMinute()
              setEarlier(earlier ? null : { on: now.slice(0, 10), time: now.slice(11) })
            }}
          >
            {t(earlier ? 'casePage.composer.now' : 'casePage.composer.earlier')}
          </Button>
          <Button type="submit" size="xs" variant="default" disabled={!isReady} loading={isPending}>
            {t('casePage.composer.add')}
          </Button>
        </Group>
      </form>
    </CaseSection>
  )
}
