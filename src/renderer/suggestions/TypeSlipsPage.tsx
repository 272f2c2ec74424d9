import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { AppError } from '#shared/contract/reply'
import { Slip, type Suggestion } from '#shared/suggestions/suggestions.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { SlipFields } from './SlipFields'
import { SuggestionDialog } from './SuggestionDialog'
import { problemsOf } from './slipForm'
import { useSlipDraft } from './useSlipDraft'
import './suggestions.css'

/** Types the slips of an emptying one after another, without leaving the keyboard. */
export function TypeSlipsPage({ params }: PageProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const emptyingId = Number(params['emptyingId'])
  const typing = useApiQuery('suggestions.typing', { emptyingId })
  const emptying = typing.data?.emptying
  return (
    <Page
      title={t('suggestions.slip.pageTitle')}
      lead={emptying && t('suggestions.slip.lead', { box: emptying.boxName, date: date(emptying.emptiedOn) })}
      actions={
        <Button component={Link} href="/suggestions" variant="default">
          {t('suggestions.slip.toBoard')}
        </Button>
      }
    >
      <QueryState query={typing}>{(data) => <Typing key={emptyingId} typing={data} />}</QueryState>
    </Page>
  )
}

function Typing({ typing }: { readonly typing: Output<'suggestions.typing'> }) {
  const { t } = useTranslation()
  const report = useReport()
  const { emptying, slips } = typing
  const { form, isResumed, change, begin, discard } = useSlipDraft(typing)
  const [isChecked, setIsChecked] = useState(false)
  const [takenNumber, setTakenNumber] = useState<number | null>(null)
  const [savedNumber, setSavedNumber] = useState<number | null>(null)
  const [openedId, setOpenedId] = useState<number | null>(null)
  const type = useApiCommand('suggestions.type')
  const textField = useRef<HTMLTextAreaElement>(null)
  const isTaken = form.slipNumber !== null && takenNumber === form.slipNumber
  const problems = {
    ...(isChecked ? problemsOf(form, emptying.emptiedOn) : {}),
    ...(isTaken ? { slipNumber: 'numberTaken' as const } : {}),
  }

  function submit(event?: FormEvent) {
    event?.preventDefault()
    if (type.isPending) return
    setIsChecked(true)
    const { duplicateOfId, ...typed } = form
    const slip = Slip.safeParse(typed)
    if (!slip.success || Object.keys(problemsOf(form, emptying.emptiedOn)).length > 0) return
    type.mutate(
      { emptyingId: emptying.id, slip: slip.data, duplicateOfId: form.isIllegible ? null : duplicateOfId },
      {
        onSuccess: ({ nextSlipNumber }) => {
          setSavedNumber(slip.data.slipNumber)
          setIsChecked(false)
          begin(nextSlipNumber)
          textField.current?.focus()
        },
        onError: (error) => {
          if (error instanceof AppError && error.code === 'slipNumberTaken') setTakenNumber(form.slipNumber)
          else report(error)
        },
      },
    )
  }
  const isAllTyped = slips.length >= emptying.slipCount

  return (
    <div className="box-typing">
      <form className="surface surface-pad" onSubmit={submit} noValidate>
        <Stack gap="sm">
          {isResumed && (
            <Alert color="yellow" p="xs">
              <Group justify="space-between">
                {t('suggestions.slip.resumed')}
                <Button size="xs" variant="default" onClick={discard}>
                  {t('suggestions.slip.startAnew')}
                </Button>
              </Group>
            </Alert>
          )}
          {isAllTyped && slips.length > 0 && (
            <Alert color="teal" p="xs" title={t('suggestions.slip.done')}>
              {t('suggestions.slip.doneText')}
            </Alert>
          )}
          <SlipFields form={form} problems={problems} onChange={change} textRef={textField} onDone={submit} />
          <SimilarIdeas
            text={form.isIllegible ? '' : form.text}
            chosenId={form.duplicateOfId}
            onChoose={(duplicateOfId) => change({ ...form, duplicateOfId })}
          />
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              {t('suggestions.slip.keys')}
            </Text>
            <Button type="submit" loading={type.isPending}>
              {t('suggestions.slip.save')}
            </Button>
          </Group>
          <Text size="sm" c="dimmed" role="status">
            {savedNumber !== null && t('suggestions.slip.savedNumber', { number: savedNumber })}
          </Text>
        </Stack>
      </form>
      <section className="surface surface-pad" aria-label={t('suggestions.slip.typed')}>
        <Text fw={600} mb="xs">
          {t('suggestions.slip.progress', { typed: slips.length, count: emptying.slipCount })}
        </Text>
        {slips.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('suggestions.slip.noneTyped')}
          </Text>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
          <ul className="box-typed" tabIndex={0}>
            {[...slips].reverse().map((slip) => (
              <li key={slip.id}>
                <button type="button" className="box-card-text" onClick={() => setOpenedId(slip.id)}>
                  <strong>{slip.slipNumber}</strong> {slip.text || t('suggestions.state.illegible')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      {openedId !== null && <SuggestionDialog id={openedId} onClose={() => setOpenedId(null)} />}
    </div>
  )
}

interface SimilarIdeasProps {
  readonly text: string
  readonly chosenId: number | null
  readonly onChoose: (id: number | null) => void
}

/** Ideas already in the box that say much the same: one key makes the slip a vote. */
function SimilarIdeas({ text, chosenId, onChoose }: SimilarIdeasProps) {
  const { t } = useTranslation()
  const [looked] = useDebouncedValue(text.trim(), 300)
  const found = useApiQuery('suggestions.similar', looked.length < 8 ? null : { text: looked })
  const similar: readonly Suggestion[] = looked.length < 8 ? [] : (found.data ?? [])
  const chosen = similar.find(({ id }) => id === chosenId)
  if (similar.length === 0 && chosenId === null) return null
  return (
    <Alert color="gray" p="xs" title={t('suggestions.slip.similar')}>
      {chosenId !== null ? (
        <Group justify="space-between">
          <Text size="sm">{t('suggestions.slip.asVote', { number: chosen?.slipNumber ?? '' })}</Text>
          <Button size="compact-xs" variant="default" onClick={() => onChoose(null)}>
            {t('suggestions.slip.notSame')}
          </Button>
        </Group>
      ) : (
        similar.map(({ id, slipNumber, text: said }) => (
          <Group key={id} justify="space-between" wrap="nowrap" mt={4}>
            <Text size="sm" lineClamp={2}>
              {`${slipNumber} · ${said}`}
            </Text>
            <Button
              size="compact-xs"
              variant="default"
              style={{ flexShrink: 0 }}
              onClick={() => onChoose(id)}
            >
              {t('suggestions.slip.sameIdea')}
            </Button>
          </Group>
        ))
      )}
    </Alert>
  )
}
