import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useTranslation } from 'react-i18next'
import { placeOf } from '#shared/surveys/editing'
import type { Question } from '#shared/surveys/question'
import { upAndDownOnly, useListSensors } from './listDragging'
import { QuestionItem } from './QuestionItem'
import type { QuestionListProps } from './questionListProps'
import { useDragTexts } from './useDragTexts'

/** The questions in order. One stop of the Tab key; the arrows go through it. */
export function QuestionList(props: QuestionListProps) {
  const { questionnaire, problems, selected, onSelect, onMove } = props
  const { questions } = questionnaire
  const { t } = useTranslation()
  const accessibility = useDragTexts(questions)
  const sensors = useListSensors()
  const keys = questions.map(({ key }) => key)
  const faulty = new Set(problems.map(({ key }) => key))
  // Even when nothing of the list is selected, it can be entered by key.
  const entry = selected ?? keys[0] ?? null
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
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={[upAndDownOnly]}
        accessibility={accessibility}
        onDragEnd={onDragEnd}
      >
        <SortableContext items={keys} strategy={verticalListSortingStrategy}>
          <ol>
            {questions.map((question, index) => (
              <QuestionItem
                key={question.key}
                question={question}
                index={index}
                keys={keys}
                language={questionnaire.language}
                groupPlace={groupPlaceOf(question, questions[index - 1])}
                isFaulty={faulty.has(question.key)}
                isEntry={question.key === entry}
                {...props}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {questions.length === 0 && <p className="quiet question-none">{t('surveys.editor.addFirst')}</p>}
    </nav>
  )
}

function groupPlaceOf({ group }: Question, before: Question | undefined): 'first' | 'inside' | null {
  if (!group) return null
  return before?.group?.key === group.key ? 'inside' : 'first'
}
