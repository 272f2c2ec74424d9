import { Alert, Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { suggestionPriority } from '#shared/suggestions/priority'
import type { Suggestion } from '#shared/suggestions/suggestions.contract'
import { useApiQuery } from '../app/api'
import { useDeed } from '../calendar/useDeed'
import { DateField } from '../ui/DateField'
import { thisMinute } from '../ui/now'
import { useFormat } from '../ui/useFormat'
import { isIdea, useStateWord } from './suggestionWords'

interface SuggestionFactsProps {
  readonly suggestion: Suggestion
  readonly onSee: (id: number) => void
}

/** What the slip says, what was thought of it, and who said it too. */
export function SuggestionFacts({ suggestion, onSee }: SuggestionFactsProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const stateWord = useStateWord()
  const { text, impact, effort, state, caseId, duplicateOfId } = suggestion
  return (
    <Stack gap="sm">
      <Text className="box-words" fw={560}>
        {text || t('suggestions.detail.noText')}
      </Text>
      <Group gap="xs">
        <Badge variant="light">{stateWord(suggestion)}</Badge>
        {impact !== null && effort !== null && (
          <Text size="sm">
            {[
              t('suggestions.detail.evaluation', { impact, effort }),
              t('suggestions.board.priority', { value: suggestionPriority({ impact, effort }) }),
            ].join(' · ')}
          </Text>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {[
          suggestion.boxName,
          suggestion.writtenOn === null
            ? t('suggestions.detail.collected', { date: date(suggestion.emptiedOn) })
            : t('suggestions.detail.said', { date: date(suggestion.writtenOn) }),
          suggestion.customerName ?? t('suggestions.detail.anonymous'),
        ].join(' · ')}
      </Text>
      {suggestion.isIllegible && <Text size="sm">{t('suggestions.detail.illegible')}</Text>}
      {state === 'discarded' && (
        <Alert color="gray" p="xs">
          {t('suggestions.detail.whyDiscarded', { reason: suggestion.discardReason })}
        </Alert>
      )}
      {caseId !== null && (
        <Text size="sm">
          {t('suggestions.detail.becameCase', { number: suggestion.caseNumber })}{' '}
          <Anchor component={Link} href={`/cases/${caseId}`}>
            {t('suggestions.detail.openCase')}
          </Anchor>
        </Text>
      )}
      {duplicateOfId !== null && <VoteOf suggestion={suggestion} headId={duplicateOfId} onSee={onSee} />}
      {isIdea(suggestion) && (
        <>
          <Votes suggestion={suggestion} />
          <Reply suggestion={suggestion} />
        </>
      )}
    </Stack>
  )
}

function VoteOf({ suggestion, headId, onSee }: SuggestionFactsProps & { readonly headId: number }) {
  const { t } = useTranslation()
  const separate = useDeed('suggestions.separate')
  return (
    <Group gap="xs">
      <Text size="sm">{t('suggestions.detail.voteOf')}</Text>
      <Button size="compact-xs" variant="default" onClick={() => onSee(headId)}>
        {t('suggestions.detail.seeHead')}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => separate.run({ id: suggestion.id }, t('suggestions.detail.separated'))}
      >
        {t('suggestions.detail.separate')}
      </Button>
    </Group>
  )
}

/** Those that said it too, and those that seem to. */
function Votes({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation()
  const separate = useDeed('suggestions.separate')
  const merge = useDeed('suggestions.merge')
  const all = useApiQuery('suggestions.list', {}).data ?? []
  const { id, text } = suggestion
  const similar = useApiQuery('suggestions.similar', { text, exceptId: id }).data ?? []
  const votes = all.filter(({ duplicateOfId }) => duplicateOfId === id)
  const line = (one: Suggestion, action: string, act: () => void) => (
    <Group key={one.id} justify="space-between" wrap="nowrap">
      <Text size="sm" lineClamp={2}>
        {`${one.slipNumber} · ${one.text}`}
      </Text>
      <Button size="compact-xs" variant="default" style={{ flexShrink: 0 }} onClick={act}>
        {action}
      </Button>
    </Group>
  )
  return (
    <>
      {votes.length > 0 && (
        <Stack gap={4}>
          <Text size="sm" fw={600}>
            {`${t('suggestions.detail.votes')} · ${t('suggestions.board.votes', { count: suggestion.votes })}`}
          </Text>
          {votes.map((one) =>
            line(one, t('suggestions.detail.separate'), () =>
              separate.run({ id: one.id }, t('suggestions.detail.separated')),
            ),
          )}
        </Stack>
      )}
      {similar.length > 0 && (
        <Stack gap={4}>
          <Text size="sm" fw={600}>
            {t('suggestions.detail.similar')}
          </Text>
          {similar.map((one) =>
            line(one, t('suggestions.detail.merge'), () =>
              merge.run(
                { id: one.id, intoId: id },
                t('suggestions.detail.merged', { number: suggestion.slipNumber }),
              ),
            ),
          )}
        </Stack>
      )}
    </>
  )
}

function Reply({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation()
  const reply = useDeed('suggestions.reply')
  const isOwner = useApiQuery('people.whoIsHere', {}).data?.role === 'owner'
  const { id, repliedOn, receivedOn } = suggestion
  const [typed, setTyped] = useState(repliedOn)
  const isPossible = (day: string | null) =>
    day === null || (day >= receivedOn && day <= thisMinute().slice(0, 10))
  return (
    <DateField
      label={t('suggestions.detail.replied')}
      description={t('suggestions.detail.repliedHelp')}
      maw={340}
      disabled={!isOwner}
      value={typed}
      error={isPossible(typed) ? null : t('suggestions.detail.replyOutOfRange')}
      onChange={(next) => {
        setTyped(next)
        if (next !== repliedOn && isPossible(next))
          reply.run({ id, repliedOn: next }, t('suggestions.detail.saved'))
      }}
    />
  )
}
