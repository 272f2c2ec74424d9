import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeOf } from '#shared/surveys/editing'
import type { Question } from '#shared/surveys/question'
import { questionsWith } from '#shared/surveys/several'
import { upAndDownOnly, useListSensors } from './listDragging'
import { QuestionItem } from './QuestionItem'
import type { QuestionListProps } from './questionListProps'
import { useDragTexts } from './useDragTexts'
import { useQuestionWalk } from './useQuestionWalk'

/** From so many questions on, they are looked for rather than looked over. */
const LONG_LIST = 12

/** The questions in order. One stop of the Tab key; the arrows go through it. */
export function QuestionList(props: QuestionListProps) {
  const { questionnaire, problems, selected, chosen, onSelect, onMove } = props
  const [sought, setSought] = useState('')
  const { questions } = questionnaire
  const { t } = useTranslation()
  const accessibility = useDragTexts(questions)
  const sensors = useListSensors()
  const canSearch = questions.length >= LONG_LIST
  const found = canSearch && sought.trim() !== '' ? questionsWith(questions, sought) : null
  const keys = found ?? questions.map(({ key }) => key)
  const faulty = new Set(problems.map(({ key }) => key))
  // Even when nothing of the list is selected, it can be entered by key.
  const entry = selected !== null && keys.includes(selected) ? selected : (keys[0] ?? null)
  const walk = useQuestionWalk({ ...props, keys })
  // The same list as long as its order is, so that a key that is typed does not draw all its lines anew.
  const order = keys.join(' ')
  const items = useMemo(() => order.split(' ').filter((key) => key !== ''), [order])
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over) onMove(String(active.id), placeOf(questions, String(over.id)))
  }

  return (
    <nav aria-label={t('surveys.editor.list')} className="surface question-list">
      <button
        type="button"
        className="question-pick cover-pick"
        aria-current={selected === null || undefined}
        onClick={() => onSelect(null)}
      >
        <span className="question-text">{t('surveys.editor.cover')}</span>
        <span className="question-facts">{t('surveys.editor.coverText')}</span>
      </button>
      {canSearch && (
        <TextInput
          size="xs"
          className="question-search"
          type="search"
          aria-label={t('design.search.label')}
          placeholder={t('design.search.label')}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setSought('')
          }}
        />
      )}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={upAndDownOnly}
        accessibility={accessibility}
        onDragEnd={onDragEnd}
      >
        <SortableContext items={items} strategy={verticalListSortingStrategy}>
          <ol>
            {questions.map((question, index) =>
              found && !found.includes(question.key) ? null : (
                <QuestionItem
                  key={question.key}
                  question={question}
                  index={index}
                  language={questionnaire.language}
                  groupPlace={groupPlaceOf(question, questions[index - 1])}
                  isFaulty={faulty.has(question.key)}
                  isEntry={question.key === entry}
                  isSelected={question.key === selected}
                  isChosen={chosen.has(question.key)}
                  {...walk}
                />
              ),
            )}
          </ol>
        </SortableContext>
      </DndContext>
      {found && (
        <p className="quiet question-none" role="status">
          {t('design.search.found', { count: found.length })}
        </p>
      )}
      {questions.length === 0 && <p className="quiet question-none">{t('surveys.editor.addFirst')}</p>}
    </nav>
  )
}

function groupPlaceOf({ group }: Question, before: Question | undefined): 'first' | 'inside' | null {
  if (!group) return null
  return before?.group?.key === group.key ? 'inside' : 'first'
}
