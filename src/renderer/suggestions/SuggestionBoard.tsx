import { DndContext, type DragEndEvent, type UniqueIdentifier, useDroppable } from '@dnd-kit/core'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orderSuggestions } from '#shared/suggestions/priority'
import { type SuggestionState, suggestionStates } from '#shared/suggestions/states'
import type { Suggestion } from '#shared/suggestions/suggestions.contract'
import { useTell } from '../app/useTell'
import { useBoardSensors } from './boardKeys'
import { SuggestionCard } from './SuggestionCard'
import { movesOf } from './suggestionWords'

/** Slips of a column before the rest is folded away. */
const SHOWN = 15

interface SuggestionBoardProps {
  readonly ideas: readonly Suggestion[]
  /** Staff sees the board and moves nothing. */
  readonly isOwner: boolean
  readonly onOpen: (suggestion: Suggestion) => void
  readonly onMove: (suggestion: Suggestion, to: SuggestionState) => void
}

/** A column a state: slips go along by mouse, by key or by their menu. */
export function SuggestionBoard({ ideas, isOwner, onOpen, onMove }: SuggestionBoardProps) {
  const { t } = useTranslation()
  const tell = useTell()
  const sensors = useBoardSensors()
  const [draggedId, setDraggedId] = useState<UniqueIdentifier | null>(null)
  const dragged = ideas.find(({ id }) => id === draggedId)
  const columnName = (state: UniqueIdentifier | undefined) => {
    const known = suggestionStates.find((one) => one === state)
    return known ? t(`suggestions.states.${known}`) : ''
  }
  const numberOf = (id: UniqueIdentifier) => ideas.find((one) => one.id === id)?.slipNumber ?? id

  function drop({ active, over }: DragEndEvent) {
    setDraggedId(null)
    const suggestion = ideas.find(({ id }) => id === active.id)
    const to = suggestionStates.find((state) => state === over?.id)
    if (!suggestion || !to || to === suggestion.state) return
    if (movesOf(suggestion).includes(to)) onMove(suggestion, to)
    else tell({ color: 'yellow', message: t('suggestions.board.notThere', { column: columnName(to) }) })
  }

  return (
    <DndContext
      sensors={sensors}
      onDragStart={({ active }) => setDraggedId(active.id)}
      onDragEnd={drop}
      onDragCancel={() => setDraggedId(null)}
      accessibility={{
        screenReaderInstructions: { draggable: t('suggestions.board.dragHelp') },
        announcements: {
          onDragStart: ({ active }) => t('suggestions.board.dragStart', { number: numberOf(active.id) }),
          onDragOver: ({ active, over }) =>
            over
              ? t('suggestions.board.dragOver', { number: numberOf(active.id), column: columnName(over.id) })
              : undefined,
          onDragEnd: ({ active, over }) =>
            over
              ? t('suggestions.board.dragEnd', { number: numberOf(active.id), column: columnName(over.id) })
              : t('suggestions.board.dragCancel', { number: numberOf(active.id) }),
          onDragCancel: ({ active }) => t('suggestions.board.dragCancel', { number: numberOf(active.id) }),
        },
      }}
    >
      <section className="box-board" aria-label={t('suggestions.board.label')}>
        {suggestionStates.map((state) => (
          <BoardColumn
            key={state}
            state={state}
            ideas={inOrder(
              state,
              ideas.filter((idea) => idea.state === state),
            )}
            isClosed={dragged !== undefined && dragged.state !== state && !movesOf(dragged).includes(state)}
            draggedId={draggedId}
            isOwner={isOwner}
            onOpen={onOpen}
            onMove={onMove}
          />
        ))}
      </section>
    </DndContext>
  )
}

interface BoardColumnProps extends SuggestionBoardProps {
  readonly state: SuggestionState
  /** The slip being dragged cannot come here. */
  readonly isClosed: boolean
  readonly draggedId: UniqueIdentifier | null
}

function BoardColumn({ state, ideas, isClosed, draggedId, ...card }: BoardColumnProps) {
  const { t } = useTranslation()
  const [isWhole, setIsWhole] = useState(false)
  const { setNodeRef, isOver } = useDroppable({ id: state })
  const shown = isWhole ? ideas : ideas.slice(0, SHOWN)
  return (
    <div
      ref={setNodeRef}
      className="box-column"
      data-over={isOver && !isClosed ? '' : undefined}
      data-closed={isClosed ? '' : undefined}
    >
      <h2>
        {t(`suggestions.states.${state}`)}
        <span>{ideas.length}</span>
      </h2>
      <ul aria-label={t(`suggestions.states.${state}`)}>
        {shown.map((suggestion) => (
          <li key={suggestion.id}>
            <SuggestionCard suggestion={suggestion} isDragged={draggedId === suggestion.id} {...card} />
          </li>
        ))}
      </ul>
      {shown.length < ideas.length && (
        <Button size="compact-xs" variant="subtle" mt={6} onClick={() => setIsWhole(true)}>
          {t('suggestions.board.moreCards', { count: ideas.length - shown.length })}
        </Button>
      )}
    </div>
  )
}

/** What waits longest first among the new, the best first among those judged, the latest first at the end. */
function inOrder(state: SuggestionState, ideas: readonly Suggestion[]): readonly Suggestion[] {
  if (state === 'new') return [...ideas].reverse()
  if (state === 'implemented' || state === 'discarded') return ideas
  return byPriority(ideas)
}

/** Those that were evaluated, in order of priority (domain.md §1.11). */
export function byPriority(ideas: readonly Suggestion[]): readonly Suggestion[] {
  const judged = ideas.flatMap((idea) =>
    idea.impact === null || idea.effort === null
      ? []
      : [{ key: String(idea.id), impact: idea.impact, effort: idea.effort, votes: idea.votes, idea }],
  )
  return orderSuggestions(judged).map(({ idea }) => idea)
}
