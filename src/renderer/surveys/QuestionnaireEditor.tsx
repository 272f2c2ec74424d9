import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '#shared/i18n/languages'
import {
  addQuestion,
  changeQuestion,
  duplicateQuestion,
  insertQuestion,
  maxQuestions,
  moveQuestion,
  needsTranslation,
  placeOf,
  removeQuestion,
} from '#shared/surveys/editing'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { CoverPanel } from './CoverPanel'
import type { DraftKeeper } from './draftKeeper'
import { QuestionList } from './QuestionList'
import { QuestionPanel } from './QuestionPanel'
import { useEditorKeys } from './useEditorKeys'
import { useTellUndoable } from './useTell'

interface QuestionnaireEditorProps {
  readonly questionnaire: Questionnaire
  /** The version that new questions are for. */
  readonly version: number
  readonly onChange: DraftKeeper['change']
}

/** Question at work; the place stands in when an undo takes that question away. */
interface Selection {
  readonly key: string | null
  readonly place: number
}

/** The list of questions and the one at work beside it. */
export function QuestionnaireEditor({ questionnaire, version, onChange }: QuestionnaireEditorProps) {
  const { t } = useTranslation()
  const { questions, language } = questionnaire
  const [selection, setSelection] = useState<Selection>({ key: questions[0]?.key ?? null, place: 0 })
  const [announcement, setAnnouncement] = useState('')
  const [root, focusOn] = useFocusRequest()
  const current =
    selection.key === null
      ? undefined
      : (questions.find(({ key }) => key === selection.key) ??
        questions[Math.min(selection.place, questions.length - 1)])
  const tellUndoable = useTellUndoable()
  const isFull = questions.length >= maxQuestions

  const select = (key: string | null) =>
    setSelection({ key, place: key === null ? 0 : Math.max(0, placeOf(questions, key)) })
  const write = (key: string) => {
    select(key)
    focusOn('[data-main-field]')
  }
  const take = ({ questionnaire: next, key }: { questionnaire: Questionnaire; key: string }) => {
    onChange(() => next, 'now')
    setSelection({ key, place: placeOf(next.questions, key) })
    focusOn('[data-main-field]')
  }
  const add = () => {
    if (!isFull) take(addQuestion(questionnaire, current?.key ?? null, version))
  }
  const duplicate = (key: string) => {
    if (!isFull) take(duplicateQuestion(questionnaire, key, version))
  }
  const move = (key: string, to: number) => {
    const next = moveQuestion(questionnaire, key, to)
    if (next === questionnaire) return
    onChange(() => next, 'now')
    const place = placeOf(next.questions, key)
    setSelection({ key, place })
    setAnnouncement(t('surveys.editor.moved', { place: place + 1, count: questions.length }))
  }
  const moveBy = (step: -1 | 1) => {
    if (current) move(current.key, placeOf(questions, current.key) + step)
  }
  const remove = (key: string) => {
    const place = placeOf(questions, key)
    const question = questions[place]
    if (!question) return
    onChange((before) => removeQuestion(before, key), 'now')
    const next = questions[place + 1] ?? questions[place - 1]
    setSelection({ key: next?.key ?? null, place })
    focusOn(next ? `[data-pick="${next.key}"]` : '[data-add]')
    const text = inLanguage(question.text, language) || t('surveys.editor.question', { number: place + 1 })
    tellUndoable(t('surveys.editor.deleted', { text }), () => {
      onChange(
        (before) => (placeOf(before.questions, key) < 0 ? insertQuestion(before, question, place) : before),
        'now',
      )
      setSelection({ key, place })
    })
  }
  useEditorKeys({ onAdd: add, onMove: moveBy })

  const untranslated = questions.filter(needsTranslation).length
  return (
    <div className="editor-work" ref={root}>
      <div className="editor-side">
        <QuestionList
          questionnaire={questionnaire}
          selected={current?.key ?? null}
          onSelect={select}
          onMove={move}
          onDelete={remove}
          onWrite={write}
        />
        <Button
          fullWidth
          mt="sm"
          variant="default"
          style={{ flexShrink: 0 }}
          disabled={isFull}
          data-add
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={add}
        >
          {t('surveys.editor.add')}
        </Button>
        <Text size="xs" c="dimmed" mt="xs">
          {isFull ? t('surveys.editor.full', { count: maxQuestions }) : t('surveys.editor.keys')}
        </Text>
        {untranslated > 0 && (
          <Text size="xs" c="dimmed" mt={4}>
            {t('surveys.editor.untranslatedTo', { count: untranslated })}
          </Text>
        )}
      </div>
      <div className="surface surface-pad editor-panel">
        {current ? (
          <QuestionPanel
            key={current.key}
            question={current}
            number={placeOf(questions, current.key) + 1}
            count={questions.length}
            language={language}
            onChange={(changes, when) =>
              onChange((before) => changeQuestion(before, current.key, changes), when)
            }
            onMove={moveBy}
            onDuplicate={() => duplicate(current.key)}
            onDelete={() => remove(current.key)}
          />
        ) : (
          <CoverPanel
            cover={questionnaire}
            onChange={(changes, when) => onChange((before) => ({ ...before, ...changes }), when)}
          />
        )}
      </div>
      <div className="visually-hidden" role="status">
        {announcement}
      </div>
    </div>
  )
}

/** Puts the focus on what the next drawing brings. */
function useFocusRequest() {
  const root = useRef<HTMLDivElement>(null)
  const [request, setRequest] = useState<{ readonly selector: string } | null>(null)
  useEffect(() => {
    if (request) root.current?.querySelector<HTMLElement>(request.selector)?.focus()
  }, [request])
  return [root, (selector: string) => setRequest({ selector })] as const
}
