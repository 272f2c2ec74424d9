import type { DndContextProps, UniqueIdentifier } from '@dnd-kit/core'
import { useTranslation } from 'react-i18next'
import { placeOf } from '#shared/surveys/editing'
import type { Question } from '#shared/surveys/question'

/** What a screen reader says while a question is dragged. */
export function useDragTexts(questions: readonly Question[]): NonNullable<DndContextProps['accessibility']> {
  const { t } = useTranslation()
  const count = questions.length
  const placeOfId = (id: UniqueIdentifier) => placeOf(questions, String(id)) + 1
  return {
    screenReaderInstructions: { draggable: t('surveys.editor.dragHelp') },
    announcements: {
      onDragStart: ({ active }) => t('surveys.editor.dragStart', { number: placeOfId(active.id) }),
      onDragOver: ({ active, over }) =>
        over
          ? t('surveys.editor.dragOver', { number: placeOfId(active.id), place: placeOfId(over.id), count })
          : undefined,
      onDragEnd: ({ active, over }) =>
        over
          ? t('surveys.editor.dragEnd', { number: placeOfId(active.id), place: placeOfId(over.id), count })
          : t('surveys.editor.dragCancel', { number: placeOfId(active.id) }),
      onDragCancel: ({ active }) => t('surveys.editor.dragCancel', { number: placeOfId(active.id) }),
    },
  }
}

/** The same for the options of a question, whose names are their numbers. */
export function useOptionDragTexts(count: number): NonNullable<DndContextProps['accessibility']> {
  const { t } = useTranslation()
  return {
    screenReaderInstructions: { draggable: t('design.dragOption.help') },
    announcements: {
      onDragStart: ({ active }) => t('design.dragOption.start', { number: active.id }),
      onDragOver: ({ active, over }) =>
        over ? t('design.dragOption.over', { number: active.id, place: over.id, count }) : undefined,
      onDragEnd: ({ active, over }) =>
        over
          ? t('design.dragOption.end', { number: active.id, place: over.id, count })
          : t('design.dragOption.cancel', { number: active.id }),
      onDragCancel: ({ active }) => t('design.dragOption.cancel', { number: active.id }),
    },
  }
}
