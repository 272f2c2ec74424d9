import { Text } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '#shared/i18n/languages'
import { type Added, addQuestion, maxQuestions, placeOf } from '#shared/surveys/editing'
import {
  addGroup,
  addLine,
  changeInGroup,
  endAfter,
  groupOf,
  inserted,
  makeMatrix,
  ungroup,
} from '#shared/surveys/groups'
import { duplicateLine, lineWith, moveGroup, moveLine, removeLine } from '#shared/surveys/moving'
import { type PastedQuestion, toQuestions } from '#shared/surveys/pasteQuestions'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { questionnaireProblems } from '#shared/surveys/questionProblems'
import { canBeMatrix, duplicateSeveral, removeSeveral, restored } from '#shared/surveys/several'
import { useTell, useTellUndoable } from '../app/useTell'
import { AddMenu } from './AddMenu'
import { CoverPanel } from './CoverPanel'
import type { DraftKeeper } from './draftKeeper'
import { FaultsMenu } from './FaultsMenu'
import { PasteQuestionsDialog } from './PasteQuestionsDialog'
import { QuestionList } from './QuestionList'
import { QuestionPanel } from './QuestionPanel'
import { SeveralBar } from './SeveralBar'
import { UntranslatedMenu } from './UntranslatedMenu'
import { useEditorKeys } from './useEditorKeys'

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
  const [pasted, setPasted] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none)
  const [isMoreOpen, setIsMoreOpen] = useState(false)
  const problems = useMemo(() => questionnaireProblems(questionnaire), [questionnaire])
  const tell = useTell()
  const tellUndoable = useTellUndoable()
  const isFull = questions.length >= maxQuestions
  const currentKey = current?.key ?? null

  // An undo may take away what was chosen; one alone is the one at work.
  const stillThere = questions.filter(({ key }) => chosen.has(key)).map(({ key }) => key)
  const several: ReadonlySet<string> = stillThere.length > 1 ? new Set(stillThere) : none

  const select = (key: string | null) => {
    setChosen(none)
    setSelection({ key, place: key === null ? 0 : Math.max(0, placeOf(questions, key)) })
  }
  const write = (key: string | null) => {
    select(key)
    focusOn('[data-main-field]')
  }
  const take = (added: Added | null) => {
    if (!added || added.questionnaire === questionnaire) return
    const { questionnaire: next, key } = added
    onChange(() => next, 'now')
    setChosen(none)
    setSelection({ key, place: placeOf(next.questions, key) })
    focusOn('[data-main-field]')
  }
  const add = () => {
    const last = currentKey === null ? null : (questions[endAfter(questions, currentKey) - 1]?.key ?? null)
    if (!isFull) take(addQuestion(questionnaire, last, version))
  }
  /** By key, below a line of a group comes another line of it. */
  const addBelow = () => {
    if (current?.group) take(addLine(questionnaire, current.key, version))
    else add()
  }
  const paste = (list: readonly PastedQuestion[]) => {
    const made = toQuestions(list, questionnaire, version)
    setPasted(null)
    const key = made[0]?.key
    if (key === undefined) return
    take({ questionnaire: inserted(questionnaire, made, endAfter(questions, currentKey)), key })
    tell({ message: t('design.paste.added', { count: made.length }) })
  }
  const place = (key: string, next: Questionnaire) => {
    if (next === questionnaire) return
    onChange(() => next, 'now')
    const at = placeOf(next.questions, key)
    setSelection({ key, place: at })
    setAnnouncement(t('surveys.editor.moved', { place: at + 1, count: questions.length }))
  }
  const move = (key: string, to: number) => place(key, moveLine(questionnaire, key, to))
  const moveBy = (step: -1 | 1) => {
    if (current) move(current.key, placeOf(questions, current.key) + step)
  }
  const remove = (key: string) => {
    const line = lineWith(questions, key)
    if (!line) return
    const { start, questions: removed } = line
    onChange((before) => removeLine(before, key), 'now')
    const next = questions[start + removed.length] ?? questions[start - 1]
    setSelection({ key: next?.key ?? null, place: start })
    focusOn(next ? `[data-pick="${next.key}"]` : '[data-add]')
    const text =
      removed.map((question) => inLanguage(question.text, language)).find((each) => each !== '') ??
      t('surveys.editor.question', { number: start + 1 })
    tellUndoable(t('surveys.editor.deleted', { text }), () => {
      onChange(
        (before) => (placeOf(before.questions, key) < 0 ? inserted(before, removed, start) : before),
        'now',
      )
      setSelection({ key, place: start })
    })
  }
  const removeChosen = () => {
    const before = questionnaire
    const next = removeSeveral(before, several)
    const gone = new Set(
      before.questions.map(({ key }) => key).filter((key) => placeOf(next.questions, key) < 0),
    )
    const place = before.questions.findIndex(({ key }) => gone.has(key))
    const beside = next.questions[place] ?? next.questions.at(-1)
    onChange((now) => removeSeveral(now, gone), 'now')
    setChosen(none)
    setSelection({ key: beside?.key ?? null, place })
    focusOn(beside ? `[data-pick="${beside.key}"]` : '[data-add]')
    tellUndoable(t('design.several.deleted', { count: gone.size }), () =>
      onChange((now) => restored(now, before, gone), 'now'),
    )
  }
  useEditorKeys({
    onAdd: addBelow,
    onMove: moveBy,
    onPaste: (text) => {
      if (!isFull) setPasted(text)
    },
  })

  return (
    <div className="editor-work" ref={root}>
      <div className="editor-side">
        <QuestionList
          questionnaire={questionnaire}
          problems={problems}
          selected={currentKey}
          chosen={several}
          onChoose={setChosen}
          onSelect={select}
          onMove={move}
          onDelete={(key) => (several.has(key) ? removeChosen() : remove(key))}
          onWrite={write}
        />
        {several.size > 0 && (
          <SeveralBar
            count={several.size}
            canBeMatrix={canBeMatrix(questions, several)}
            onDuplicate={() => take(duplicateSeveral(questionnaire, several, version))}
            onMatrix={() => {
              onChange((before) => makeMatrix(before, inOrder(before, several)), 'now')
              setChosen(none)
            }}
            onDelete={removeChosen}
            onClear={() => setChosen(none)}
          />
        )}
        <AddMenu
          isFull={isFull}
          onAdd={add}
          onAddGroup={(kind) => take(addGroup(questionnaire, currentKey, kind, version))}
          onPaste={() => setPasted('')}
        />
        <Text size="xs" c="dimmed" mt="xs">
          {isFull ? t('surveys.editor.full', { count: maxQuestions }) : t('surveys.editor.keys')}
        </Text>
        <FaultsMenu questions={questions} problems={problems} onOpen={write} />
        <UntranslatedMenu questionnaire={questionnaire} onOpen={write} />
      </div>
      <div className="surface surface-pad editor-panel">
        {current ? (
          <QuestionPanel
            key={current.key}
            question={current}
            questionnaire={questionnaire}
            problems={problems.filter(({ key }) => key === current.key).map(({ problem }) => problem)}
            isMoreOpen={isMoreOpen}
            onToggleMore={() => setIsMoreOpen(!isMoreOpen)}
            onChange={(changes, when) =>
              onChange((before) => changeInGroup(before, current.key, changes), when)
            }
            onMove={moveBy}
            onMoveGroup={(step) => place(current.key, moveGroup(questionnaire, current.key, step))}
            onAddLine={() => take(addLine(questionnaire, current.key, version))}
            onUngroup={() => onChange((before) => ungroup(before, current.key), 'now')}
            onJoin={() => onChange((before) => joinedWithNext(before, current.key), 'now')}
            onDuplicate={() => take(duplicateLine(questionnaire, current.key, version))}
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
      {pasted !== null && (
        <PasteQuestionsDialog
          initialText={pasted}
          room={maxQuestions - questions.length}
          onAdd={paste}
          onClose={() => setPasted(null)}
        />
      )}
    </div>
  )
}

const none: ReadonlySet<string> = new Set()

function inOrder({ questions }: Questionnaire, keys: ReadonlySet<string>): string[] {
  return questions.map(({ key }) => key).filter((key) => keys.has(key))
}

/** All of the group of this question, or it alone, and the next one, as one matrix. */
function joinedWithNext(questionnaire: Questionnaire, key: string): Questionnaire {
  const { questions } = questionnaire
  const run = groupOf(questions, key)
  const start = run?.start ?? placeOf(questions, key)
  const joined = questions.slice(start, endAfter(questions, key) + 1)
  return makeMatrix(
    questionnaire,
    joined.map((question) => question.key),
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
