import { ActionIcon, Button, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
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

interface OptionsEditorProps {
  readonly options: Question['options']
  readonly first: Language
  readonly onChange: (options: Question['options'], when?: 'now') => void
}

/** The list of what can be chosen: typed line by line, pasted, and put in order by keys. */
export function OptionsEditor({ options, first, onChange }: OptionsEditorProps) {
  const { t } = useTranslation()
  const root = useRef<HTMLFieldSetElement>(null)
  const isFull = options.length >= maxOptions
  const languages = languagesFrom(first)

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
      {options.map((option, index) => {
        const number = index + 1
        return (
          <div className="option" key={number}>
            <span className="option-number" aria-hidden>
              {number}
            </span>
            {languages.map((language) => (
              <TextInput
                key={language}
                size="xs"
                lang={language}
                aria-label={t('surveys.editor.option', {
                  number,
                  language: t(`surveys.languages.${language}`),
                })}
                placeholder={t(`surveys.languages.${language}`)}
                maxLength={300}
                value={option[language]}
                data-option={`${index}-${language}`}
                onChange={(event) => onChange(setOption(options, index, language, event.currentTarget.value))}
                onKeyDown={(event) => onKeyDown(event, index, language)}
                onPaste={(event) => onPaste(event, index, language)}
              />
            ))}
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('surveys.editor.removeOption', { number })}
              onClick={() => remove(index, first)}
            >
              <IconX size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </div>
        )
      })}
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
