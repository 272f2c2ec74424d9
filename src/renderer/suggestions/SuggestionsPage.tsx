import { Alert, Anchor, Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { plainWords } from '#shared/customers/searchText'
import type { Suggestion } from '#shared/suggestions/suggestions.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { serviceElements, useElementName } from '../cases/elements'
import { useLookedFor } from '../search/lookedFor'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { BoxDialog } from './BoxDialog'
import { EmptyBoxDialog } from './EmptyBoxDialog'
import { EmptyingsSection } from './EmptyingsSection'
import { EvaluateDialog } from './EvaluateDialog'
import { byPriority, SuggestionBoard } from './SuggestionBoard'
import { SuggestionDialog } from './SuggestionDialog'
import { SuggestionFigures } from './SuggestionFigures'
import { SuggestionList } from './SuggestionList'
import './suggestions.css'
import { isIdea } from './suggestionWords'
import { useMove } from './useMove'

const views = ['board', 'list', 'emptyings'] as const
type View = (typeof views)[number]
/** Preference: what was looked at last. */
const VIEW_PREFERENCE = 'suggestions.view'

/** The box: how it is doing, what is in it, and what to do next. */
export function SuggestionsPage() {
  const { t } = useTranslation()
  const boxes = useApiQuery('suggestions.boxes', {})
  const isOwner = useApiQuery('people.whoIsHere', {}).data?.role === 'owner'
  const [isEmptying, setIsEmptying] = useState(false)
  const [isAdding, setIsAdding] = useState(false)
  const hasBox = (boxes.data?.boxes.length ?? 0) > 0
  const hasHistory = hasBox || (boxes.data?.emptyings.length ?? 0) > 0
  return (
    <Page
      title={t('suggestions.title')}
      lead={t('suggestions.lead')}
      isWide
      actions={
        hasHistory && (
          <>
            <Button component={Link} href="/suggestions/slips" variant="default">
              {t('suggestions.slipsLink')}
            </Button>
            {isOwner && (
              <Button component={Link} href="/suggestions/poster" variant="default">
                {t('suggestions.posterLink')}
              </Button>
            )}
            {hasBox && <Button onClick={() => setIsEmptying(true)}>{t('suggestions.emptyToday')}</Button>}
          </>
        )
      }
    >
      <QueryState query={boxes}>
        {(held) =>
          hasHistory ? (
            <Filled held={held} isOwner={isOwner} />
          ) : (
            <EmptyState
              title={t('suggestions.box.none')}
              text={t('suggestions.box.noneText')}
              action={
                isOwner && (
                  <Button mt="xs" onClick={() => setIsAdding(true)}>
                    {t('suggestions.box.add')}
                  </Button>
                )
              }
            />
          )
        }
      </QueryState>
      {isEmptying && boxes.data && (
        <EmptyBoxDialog
          boxes={boxes.data.boxes}
          emptying={null}
          boxId={null}
          onClose={() => setIsEmptying(false)}
        />
      )}
      {isAdding && <BoxDialog box={null} onClose={() => setIsAdding(false)} />}
    </Page>
  )
}

interface FilledProps {
  readonly held: Output<'suggestions.boxes'>
  readonly isOwner: boolean
}

function Filled({ held, isOwner }: FilledProps) {
  const { t } = useTranslation()
  const preferences = useApiQuery('business.preferences', {}).data
  const { mutate: remember } = useApiCommand('business.setPreference')
  const [chosen, setChosen] = useState<View | null>(null)
  const lookedFor = useLookedFor()?.lookedFor ?? ''
  // A slip that was looked for stands in the list, whatever its state.
  const asked = lookedFor === '' ? null : 'list'
  const view = chosen ?? asked ?? views.find((one) => one === preferences?.[VIEW_PREFERENCE]) ?? 'board'
  const list = useApiQuery('suggestions.list', {})
  const count = (one: View) => (one === 'emptyings' ? held.emptyings.length : null)
  function choose(value: string) {
    const next = views.find((one) => one === value) ?? view
    setChosen(next)
    remember({ key: VIEW_PREFERENCE, value: next })
  }
  return (
    <>
      <DueNotices emptyings={held.emptyings} />
      {held.emptyings.length > 0 && <SuggestionFigures />}
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t('suggestions.views.label')}
        value={view}
        onChange={choose}
        data={views.map((value) => ({
          value,
          label: [t(`suggestions.views.${value}`), count(value)].filter((part) => part !== null).join(' · '),
        }))}
      />
      {view === 'emptyings' ? (
        <EmptyingsSection {...held} />
      ) : (
        <QueryState query={list}>
          {(slips) => (
            <Slips
              key={lookedFor}
              slips={slips}
              view={view}
              boxes={held.boxes}
              isOwner={isOwner}
              lookedFor={lookedFor}
            />
          )}
        </QueryState>
      )}
    </>
  )
}

/** Boxes that wait to be emptied, and slips that wait to be typed. */
function DueNotices({ emptyings }: Pick<Output<'suggestions.boxes'>, 'emptyings'>) {
  const { t } = useTranslation()
  const due = useApiQuery('suggestions.due', {}).data
  const unfinished = emptyings.find(({ slipCount, typedCount }) => typedCount < slipCount)
  if (!due || (due.boxes.length === 0 && !unfinished)) return null
  return (
    <Alert color="yellow" p="xs" mb="sm">
      {due.boxes.map(({ boxId, name, days, everyDays, wasEmptied }) => (
        <div key={boxId}>
          {wasEmptied
            ? t('suggestions.due.box', { name, count: days, every: everyDays })
            : t('suggestions.due.never', { name, count: days })}
        </div>
      ))}
      {unfinished && (
        <div>
          {t('suggestions.due.untyped', { count: due.untyped })}{' '}
          <Anchor
            component={Link}
            size="sm"
            c="inherit"
            underline="always"
            href={`/suggestions/emptyings/${unfinished.id}`}
          >
            {t('suggestions.due.goOn')}
          </Anchor>
        </div>
      )}
    </Alert>
  )
}

interface SlipsProps extends Pick<FilledProps, 'isOwner'> {
  readonly slips: readonly Suggestion[]
  readonly view: 'board' | 'list'
  readonly boxes: Output<'suggestions.boxes'>['boxes']
  /** What is looked for at first. */
  readonly lookedFor: string
}

type Asked = { readonly id: number; readonly begin: 'facts' | 'discard' | 'evaluate' }

function Slips({ slips, view, boxes, isOwner, lookedFor }: SlipsProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const elementName = useElementName()
  const [search, setSearch] = useState(lookedFor)
  const [boxId, setBoxId] = useState<string | null>(null)
  const [element, setElement] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  // Ids still to be judged, in order; null while nobody is judging.
  const [queue, setQueue] = useState<readonly number[] | null>(null)
  const move = useMove(({ kind, suggestion }) => setAsked({ id: suggestion.id, begin: kind }))
  const searched = plainWords(search)
  const matching = slips.filter(
    (slip) =>
      (boxId === null || String(slip.boxId) === boxId) &&
      (element === null || slip.element === element) &&
      (searched === '' ||
        String(slip.slipNumber) === searched ||
        plainWords(`${slip.text} ${slip.customerName ?? ''}`).includes(searched)),
  )
  const ideas = matching.filter(isIdea)
  const fresh = ideas.filter(({ state }) => state === 'new')
  const judged = slips.find(({ id }) => id === queue?.[0])
  const open = (suggestion: Suggestion) => setAsked({ id: suggestion.id, begin: 'facts' })

  if (slips.length === 0)
    return <EmptyState title={t('suggestions.board.none')} text={t('suggestions.board.noneText')} />
  return (
    <>
      <Group align="flex-end" gap="sm" mb="sm">
        <TextInput
          size="xs"
          label={t('suggestions.filters.search')}
          placeholder={t('suggestions.filters.searchPlaceholder')}
          w={260}
          maxLength={100}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {boxes.length > 1 && (
          <Select
            size="xs"
            label={t('suggestions.filters.box')}
            placeholder={t('suggestions.filters.allBoxes')}
            clearable
            clearButtonProps={{ 'aria-label': t('app.remove') }}
            data={boxes.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={boxId}
            onChange={setBoxId}
          />
        )}
        <Select
          size="xs"
          label={t('suggestions.filters.element')}
          placeholder={t('suggestions.filters.all')}
          clearable
          clearButtonProps={{ 'aria-label': t('app.remove') }}
          data={serviceElements.map((value) => ({ value, label: elementName(value) }))}
          value={element}
          onChange={setElement}
        />
        {isOwner && fresh.length > 0 && (
          <Button
            size="xs"
            ml="auto"
            variant="light"
            onClick={() => setQueue([...fresh].reverse().map(({ id }) => id))}
          >
            {t('suggestions.board.evaluateNext', { count: fresh.length })}
          </Button>
        )}
      </Group>
      {matching.length === 0 ? (
        <EmptyState title={t('suggestions.board.noneFound')} text={number(slips.length)} />
      ) : view === 'board' ? (
        <SuggestionBoard ideas={ideas} isOwner={isOwner} onOpen={open} onMove={move} />
      ) : (
        <SuggestionList slips={inOrder(matching)} onOpen={open} />
      )}
      {asked && <SuggestionDialog {...asked} onClose={() => setAsked(null)} />}
      {judged && queue && (
        <EvaluateDialog
          key={judged.id}
          suggestion={judged}
          left={queue.length - 1}
          onNext={() => setQueue(queue.length > 1 ? queue.slice(1) : null)}
          onClose={() => setQueue(null)}
        />
      )}
    </>
  )
}

/** The best first, then those that nobody has judged, then what is no idea. */
function inOrder(slips: readonly Suggestion[]): readonly Suggestion[] {
  const isJudged = (slip: Suggestion) => isIdea(slip) && slip.impact !== null
  const others = slips.filter((slip) => !isJudged(slip))
  return [
    ...byPriority(slips.filter(isJudged)),
    ...others.filter(isIdea),
    ...others.filter((slip) => !isIdea(slip)),
  ]
}
