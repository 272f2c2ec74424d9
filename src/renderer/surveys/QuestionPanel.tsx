import { ActionIcon, Checkbox, Group, Select, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/i18n/languages'
import { hasOptions, typeChanges } from '#shared/surveys/editing'
import { Dimension, isClosed, type Question } from '#shared/surveys/questionnaire'
import { isScaleType } from '#shared/surveys/scales'
import { AttributeSelect } from './AttributeSelect'
import { LocalTextField } from './LocalTextField'
import { OptionsEditor } from './OptionsEditor'
import { questionTypeOf, useTypeTexts } from './useTypeTexts'

export interface QuestionPanelProps {
  readonly question: Question
  /** From 1. */
  readonly number: number
  readonly count: number
  readonly language: Language
  readonly onChange: (changes: Partial<Omit<Question, 'key'>>, when?: 'now') => void
  readonly onMove: (step: -1 | 1) => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
}

/** Everything that can be set in one question. */
export function QuestionPanel(props: QuestionPanelProps) {
  const { question, number, count, language, onChange } = props
  const { t } = useTranslation()
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h5">
          {t('surveys.editor.questionOf', { number, count })}
        </Title>
        <QuestionActions {...props} />
      </Group>
      <LocalTextField
        label={t('surveys.editor.text')}
        value={question.text}
        first={language}
        isMain
        onChange={(text) => onChange({ text })}
      />
      <TypeField question={question} onChange={onChange} />
      {hasOptions(question.type) && (
        <OptionsEditor
          options={question.options}
          first={language}
          onChange={(options, when) => onChange({ options }, when)}
        />
      )}
      <Stack gap={8}>
        {isClosed(question.type) && (
          <Checkbox
            label={t('surveys.editor.naAllowed')}
            checked={question.naAllowed}
            onChange={(event) => onChange({ naAllowed: event.currentTarget.checked }, 'now')}
          />
        )}
        {isClosed(question.type) && (
          <Checkbox
            label={t('surveys.editor.core')}
            description={t('surveys.editor.coreHelp')}
            checked={question.core}
            onChange={(event) => onChange({ core: event.currentTarget.checked }, 'now')}
          />
        )}
      </Stack>
      {isScaleType(question.type) && (
        <AttributeSelect
          value={question.attributeId}
          onChange={(attributeId) => onChange({ attributeId }, 'now')}
        />
      )}
      <Select
        label={t('surveys.editor.dimension')}
        placeholder={t('surveys.editor.dimensionNone')}
        clearable
        clearButtonProps={{ 'aria-label': t('app.remove') }}
        data={Dimension.options.map((value) => ({ value, label: t(`surveys.dimensions.${value}`) }))}
        value={question.dimension}
        onChange={(value) =>
          onChange({ dimension: Dimension.options.find((known) => known === value) ?? null }, 'now')
        }
      />
    </Stack>
  )
}

function TypeField({ question, onChange }: Pick<QuestionPanelProps, 'question' | 'onChange'>) {
  const { t } = useTranslation()
  const { groups, exampleOf } = useTypeTexts()
  // A list typed once comes back when its type does.
  const typedOptions = useRef(question.options)
  return (
    <Select
      label={t('surveys.editor.type')}
      description={exampleOf(question.type)}
      inputWrapperOrder={['label', 'input', 'description']}
      allowDeselect={false}
      maxDropdownHeight={340}
      data={groups}
      value={question.type}
      renderOption={({ option }) => {
        const type = questionTypeOf(option.value)
        return (
          <div>
            <Text size="sm">{option.label}</Text>
            <Text size="xs" className="option-example">
              {type && exampleOf(type)}
            </Text>
          </div>
        )
      }}
      onChange={(value) => {
        const type = value === null ? undefined : questionTypeOf(value)
        if (!type || type === question.type) return
        if (question.options.length > 0) typedOptions.current = question.options
        const remembered = typedOptions.current.length > 0 ? typedOptions.current : twoEmpty
        onChange(typeChanges(question, type, remembered), 'now')
      }}
    />
  )
}

const twoEmpty: Question['options'] = [
  { es: '', en: '' },
  { es: '', en: '' },
]

function QuestionActions({ number, count, onMove, onDuplicate, onDelete }: QuestionPanelProps) {
  const { t } = useTranslation()
  return (
    <Group gap={2} wrap="nowrap">
      <Action label={t('surveys.editor.moveUp')} isDisabled={number === 1} onClick={() => onMove(-1)}>
        <IconArrowUp size={18} stroke={1.6} aria-hidden />
      </Action>
      <Action label={t('surveys.editor.moveDown')} isDisabled={number === count} onClick={() => onMove(1)}>
        <IconArrowDown size={18} stroke={1.6} aria-hidden />
      </Action>
      <Action label={t('surveys.editor.duplicate')} onClick={onDuplicate}>
        <IconCopy size={18} stroke={1.6} aria-hidden />
      </Action>
      <Action label={t('surveys.editor.delete')} onClick={onDelete}>
        <IconTrash size={18} stroke={1.6} aria-hidden />
      </Action>
    </Group>
  )
}

interface ActionProps {
  readonly label: string
  readonly isDisabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Action({ label, isDisabled = false, onClick, children }: ActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={isDisabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
