import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconGripVertical } from '@tabler/icons-react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#shared/i18n/languages'
import { needsTranslation } from '#shared/surveys/editing'
import type { Question } from '#shared/surveys/question'
import type { QuestionListProps } from './questionListProps'
import { useTypeTexts } from './useTypeTexts'

interface QuestionItemProps
  extends Pick<QuestionListProps, 'selected' | 'chosen' | 'onChoose' | 'onSelect' | 'onDelete' | 'onWrite'> {
  readonly question: Question
  /** From 0, in the questionnaire. */
  readonly index: number
  /** From 0, among those that are shown. */
  readonly place: number
  /** Of those that are shown. */
  readonly keys: readonly string[]
  readonly language: Language
  /** Its place in its group; null for a question on its own. */
  readonly groupPlace: 'first' | 'inside' | null
  /** No wave can be opened with it as it is. */
  readonly isFaulty: boolean
  /** The one that the Tab key reaches. */
  readonly isEntry: boolean
}

/** One line of the list: a handle to move it, and the question to open it. */
export function QuestionItem(props: QuestionItemProps) {
  const { question, index, language, groupPlace, isFaulty, selected, chosen, isEntry } = props
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
        aria-current={question.key === selected || undefined}
        data-pick={question.key}
        data-chosen={chosen.has(question.key) || undefined}
        onClick={(event) => pick(event, props)}
        onKeyDown={(event) => walk(event, props)}
      >
        <span className="question-number">{number}</span>
        <span className="question-text">
          {inLanguage(question.text, language) || t('surveys.editor.withoutText')}
        </span>
        <span className="question-facts">
          {nameOf(question.type)}
          {needsTranslation(question) && <em>{t('surveys.editor.untranslated')}</em>}
          {chosen.has(question.key) && (
            <span className="visually-hidden">{t('design.several.isChosen')}</span>
          )}
          {isFaulty && <em>{t('design.faults.title')}</em>}
        </span>
      </button>
    </li>
  )
}

/** With Ctrl one more is chosen or let go, with Shift all up to here. */
function pick(event: MouseEvent<HTMLElement>, props: QuestionItemProps): void {
  const { question, selected, chosen, onChoose, onSelect } = props
  if (event.shiftKey) onChoose(between(props, selected, question.key))
  else if (event.ctrlKey || event.metaKey) {
    const next = new Set(chosen.size > 0 ? chosen : selected === null ? [] : [selected])
    if (!next.delete(question.key)) next.add(question.key)
    onChoose(next)
  } else onSelect(question.key)
}

/** All questions from one to another, in either direction. */
function between({ keys }: QuestionItemProps, one: string | null, other: string): ReadonlySet<string> {
  const places = [one ?? other, other].map((key) => Math.max(0, keys.indexOf(key)))
  return new Set(keys.slice(Math.min(...places), Math.max(...places) + 1))
}

function walk(event: KeyboardEvent<HTMLElement>, props: QuestionItemProps): void {
  const { question, place, keys, selected, chosen, onChoose, onSelect, onDelete, onWrite } = props
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const targets: Readonly<Record<string, string | undefined>> = {
    ArrowUp: keys[place - 1],
    ArrowDown: keys[place + 1],
    Home: keys[0],
    End: keys.at(-1),
  }
  const target = targets[event.key]
  if (target !== undefined) {
    // The one at work stays, so that Shift and the arrows choose from it on.
    if (event.shiftKey) onChoose(between(props, selected, target))
    else onSelect(target)
    const list = event.currentTarget.closest('ol')
    list?.querySelector<HTMLElement>(`[data-pick="${target}"]`)?.focus()
  } else if (event.key === 'Escape' && chosen.size > 0) onChoose(new Set())
  else if (event.key === 'Delete') onDelete(question.key)
  else if (event.key === 'Enter') onWrite(question.key)
  else return
  event.preventDefault()
}
