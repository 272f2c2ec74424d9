import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon, TextInput } from '@mantine/core'
import { IconGripVertical, IconX } from '@tabler/icons-react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#shared/i18n/languages'

interface OptionRowProps {
  readonly id: string
  /** From 0. */
  readonly index: number
  readonly option: LocalText
  readonly languages: readonly Language[]
  readonly onType: (language: Language, text: string) => void
  readonly onKeyDown: (event: KeyboardEvent, index: number, language: Language) => void
  readonly onPaste: (event: ClipboardEvent, index: number, language: Language) => void
  readonly onRemove: () => void
}

/** One option: a handle to move it, which is its number, and its words in both languages. */
export function OptionRow(props: OptionRowProps) {
  const { id, index, option, languages, onType, onKeyDown, onPaste, onRemove } = props
  const { t } = useTranslation()
  const number = index + 1
  const { setNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
    attributes: { roleDescription: t('surveys.editor.dragRole') },
    // An option has no name but its place, so a list in its new order has nothing to slide.
    animateLayoutChanges: () => false,
  })
  return (
    <div
      className="option"
      ref={setNodeRef}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        className="option-handle"
        {...attributes}
        {...listeners}
        // Tab goes from text to text; by key, Alt and an arrow move the option that is being written.
        tabIndex={-1}
        aria-label={t('design.dragOption.handle', { number })}
      >
        <IconGripVertical size={14} stroke={1.6} aria-hidden />
        {number}
      </button>
      {languages.map((language) => (
        <TextInput
          key={language}
          size="xs"
          lang={language}
          aria-label={t('surveys.editor.option', { number, language: t(`surveys.languages.${language}`) })}
          placeholder={t(`surveys.languages.${language}`)}
          maxLength={300}
          value={option[language]}
          data-option={`${index}-${language}`}
          onChange={(event) => onType(language, event.currentTarget.value)}
          onKeyDown={(event) => onKeyDown(event, index, language)}
          onPaste={(event) => onPaste(event, index, language)}
        />
      ))}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('surveys.editor.removeOption', { number })}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  )
}
