import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/i18n/languages'
import {
  addOption,
  maxOptions,
  moveOption,
  pasteOptions,
  removeOption,
  setOption,
} from '#shared/surveys/editing'
import type { Question } from '#shared/surveys/question'
import { languagesFrom } from './LocalTextField'
import { upAndDownOnly, useListSensors } from './listDragging'
import { OptionRow } from './OptionRow'
import { useOptionDragTexts } from './useDragTexts'

interface OptionsEditorProps {
  readonly options: Question['options']
  readonly first: Language
  readonly onChange: (options: Question['options'], when?: 'now') => void
}

/** The list of what can be chosen: typed line by line, pasted, and put in order by mouse or by keys. */
export function OptionsEditor({ options, first, onChange }: OptionsEditorProps) {
  const { t } = useTranslation()
  const root = useRef<HTMLFieldSetElement>(null)
  const isFull = options.length >= maxOptions
  const languages = languagesFrom(first)
  const sensors = useListSensors()
  const ids = options.map((_, index) => String(index + 1))
  const accessibility = useOptionDragTexts(options.length)
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id)
      onChange(moveOption(options, Number(active.id) - 1, Number(over.id) - 1), 'now')
  }

  const goTo = (index: number, language: Language) =>
    // The field may be one that is only just being drawn.
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLInputElement>(`[data-option="${index}-${language}"]`)?.focus(),
    )
  const add = (index: number, language: Language) => {
    onChange(addOption(options, index), 'now')
    goTo(index, language)
  }
  const remove = (index: number, language: Language) => {
    onChange(removeOption(options, index), 'now')
    goTo(Math.max(0, index - 1), language)
  }

  const onKeyDown = (event: KeyboardEvent, index: number, language: Language) => {
    const { key, altKey, ctrlKey, metaKey } = event
    const isEmpty = options[index]?.es === '' && options[index]?.en === ''
    if (key === 'Enter' && !ctrlKey && !metaKey && !isFull) add(index + 1, language)
    else if (key === 'Backspace' && isEmpty && options.length > 1) remove(index, language)
    else if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const to = index + (key === 'ArrowUp' ? -1 : 1)
      if (to >= 0 && to < options.length) {
        onChange(moveOption(options, index, to), 'now')
        goTo(to, language)
      }
    } else return
    event.preventDefault()
    // Here these keys are about options; further up they would move the question.
    event.stopPropagation()
  }

  const onPaste = (event: ClipboardEvent, index: number, language: Language) => {
    const text = event.clipboardData.getData('text')
    if (!text.trim().includes('\n')) return
    event.preventDefault()
    onChange(pasteOptions(options, index, language, text), 'now')
  }

  return (
    <fieldset className="options" ref={root}>
      <legend>{t('surveys.editor.options')}</legend>
      <Text size="xs" c="dimmed" mb={6}>
        {t('surveys.editor.optionsHelp')}
      </Text>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={upAndDownOnly}
        accessibility={accessibility}
        onDragEnd={onDragEnd}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          {options.map((option, index) => (
            <OptionRow
              key={ids[index]}
              id={ids[index] ?? ''}
              index={index}
              option={option}
              languages={languages}
              onType={(language, text) => onChange(setOption(options, index, language, text))}
              onKeyDown={onKeyDown}
              onPaste={onPaste}
              onRemove={() => remove(index, first)}
            />
          ))}
        </SortableContext>
      </DndContext>
      <Button
        variant="subtle"
        size="xs"
        mt={4}
        disabled={isFull}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => add(options.length, first)}
      >
        {t('surveys.editor.addOption')}
      </Button>
    </fieldset>
  )
}
