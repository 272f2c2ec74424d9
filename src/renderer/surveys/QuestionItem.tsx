import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconGripVertical } from '@tabler/icons-react'
import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#shared/i18n/languages'
import { needsTranslation } from '#shared/surveys/editing'
import type { Question } from '#shared/surveys/question'
import { useTypeTexts } from './useTypeTexts'

interface QuestionItemProps {
  readonly question: Question
  /** From 0, in the questionnaire. */
  readonly index: number
  readonly language: Language
  /** Its place in its group; null for a question on its own. */
  readonly groupPlace: 'first' | 'inside' | null
  /** No wave can be opened with it as it is. */
  readonly isFaulty: boolean
  /** The one that the Tab key reaches. */
  readonly isEntry: boolean
  /** The one at work. */
  readonly isSelected: boolean
  /** One of several that are chosen. */
  readonly isChosen: boolean
  readonly onPick: (event: MouseEvent, key: string) => void
  readonly onWalk: (event: KeyboardEvent<HTMLElement>, key: string) => void
}

/**
 * One line of the list: a handle to move it, and the question to open it. Drawn anew only when it changes itself, so
 * that a key answers as fast in a long list as in a short one.
 */
export const QuestionItem = memo(function QuestionItem(props: QuestionItemProps) {
  const { question, index, language, groupPlace, isFaulty, isEntry, isSelected, isChosen } = props
  const { t } = useTranslation()
  const { nameOf } = useTypeTexts()
  const number = index + 1
  const { setNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: question.key,
    attributes: { roleDescription: t('surveys.editor.dragRole') },
  })
  const tabIndex = isEntry ? 0 : -1
  return (
    <li
      ref={setNodeRef}
      className="question-item"
      data-dragging={isDragging || undefined}
      data-group={groupPlace ?? undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {groupPlace === 'first' && question.group && (
        <span className="question-group">{t(`design.kinds.${question.group.kind}`)}</span>
      )}
      <button
        type="button"
        className="question-handle"
        {...attributes}
        {...listeners}
        tabIndex={tabIndex}
        aria-label={t('surveys.editor.drag', { number })}
      >
        <IconGripVertical size={16} stroke={1.6} aria-hidden />
      </button>
      <button
        type="button"
        className="question-pick"
        tabIndex={tabIndex}
        aria-current={isSelected || undefined}
        data-pick={question.key}
        data-chosen={isChosen || undefined}
        onClick={(event) => props.onPick(event, question.key)}
        onKeyDown={(event) => props.onWalk(event, question.key)}
      >
        <span className="question-number">{number}</span>
        <span className="question-text">
          {inLanguage(question.text, language) || t('surveys.editor.withoutText')}
        </span>
        <span className="question-facts">
          {nameOf(question.type)}
          {needsTranslation(question) && <em>{t('surveys.editor.untranslated')}</em>}
          {isChosen && <span className="visually-hidden">{t('design.several.isChosen')}</span>}
          {isFaulty && <em>{t('design.faults.title')}</em>}
        </span>
      </button>
    </li>
  )
})
