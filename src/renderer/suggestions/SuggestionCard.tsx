import { useDraggable } from '@dnd-kit/core'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical, IconGripVertical } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { suggestionPriority } from '#shared/suggestions/priority'
import type { SuggestionState } from '#shared/suggestions/states'
import type { Suggestion } from '#shared/suggestions/suggestions.contract'
import { movesOf, useMoveWord } from './suggestionWords'

interface SuggestionCardProps {
  readonly suggestion: Suggestion
  readonly isDragged: boolean
  readonly isOwner: boolean
  readonly onOpen: (suggestion: Suggestion) => void
  readonly onMove: (suggestion: Suggestion, to: SuggestionState) => void
}

/** A slip on the board. */
export function SuggestionCard({ suggestion, isDragged, isOwner, onOpen, onMove }: SuggestionCardProps) {
  const { t } = useTranslation()
  const moveWord = useMoveWord()
  const { id, slipNumber, text, votes, impact, effort, isPublished } = suggestion
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform } = useDraggable({
    id,
    disabled: !isOwner,
  })
  const notes = [
    impact !== null && effort !== null
      ? t('suggestions.board.priority', { value: suggestionPriority({ impact, effort }) })
      : null,
    votes > 1 ? t('suggestions.board.votes', { count: votes }) : null,
    isPublished ? t('suggestions.board.published') : null,
  ].filter((note) => note !== null)
  return (
    <div
      ref={setNodeRef}
      className="box-card"
      style={
        transform
          ? { transform: `translate(${transform.x}px, ${transform.y}px)`, position: 'relative', zIndex: 2 }
          : undefined
      }
      data-lifted={isDragged ? '' : undefined}
    >
      <div className="box-card-head">
        <span>{slipNumber}</span>
        {isOwner && (
          <>
            <ActionIcon
              ref={setActivatorNodeRef}
              variant="subtle"
              color="gray"
              size="sm"
              style={{ cursor: 'grab', touchAction: 'none' }}
              {...attributes}
              {...listeners}
              aria-label={t('suggestions.board.drag', { number: slipNumber })}
            >
              <IconGripVertical size={14} stroke={1.6} aria-hidden />
            </ActionIcon>
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t('suggestions.board.menu', { number: slipNumber })}
                >
                  <IconDotsVertical size={14} stroke={1.6} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {movesOf(suggestion).map((to) => (
                  <Menu.Item key={to} onClick={() => onMove(suggestion, to)}>
                    {moveWord(suggestion, to)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </>
        )}
      </div>
      <button type="button" className="box-card-text" onClick={() => onOpen(suggestion)}>
        {text}
      </button>
      {notes.length > 0 && <div className="box-card-head">{notes.join(' · ')}</div>}
    </div>
  )
}
