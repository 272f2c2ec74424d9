import { ActionIcon, Button, Group, Select, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { hasOptions, placeOf, typeChanges } from '#shared/surveys/editing'
import { groupOf } from '#shared/surveys/groups'
import { optionChanges } from '#shared/surveys/optionChanges'
import type { Question } from '#shared/surveys/question'
import { isScaleType } from '#shared/surveys/scales'
import { canHaveSkips } from '#shared/surveys/skips'
import { AnswerFields } from './AnswerFields'
import { AttributeSelect } from './AttributeSelect'
import { GroupSection } from './GroupSection'
import { LocalTextField } from './LocalTextField'
import { MoreFields } from './MoreFields'
import { OptionsEditor } from './OptionsEditor'
import { Faults } from './QuestionFaults'
import type { QuestionPanelProps } from './questionPanelProps'
import { SkipRules } from './SkipRules'
import { questionTypeOf, useTypeTexts } from './useTypeTexts'

/** Everything that can be set in one question; what few need is behind "more". */
export function QuestionPanel(props: QuestionPanelProps) {
  const { question, questionnaire, problems, isMoreOpen, onToggleMore, onChange, onJoin } = props
  const { t } = useTranslation()
  const { questions, language } = questionnaire
  const number = placeOf(questions, question.key) + 1
  const run = groupOf(questions, question.key)
  const canSkip = canHaveSkips(question) && (!run || run.group.kind === 'matrix' || question.skips.length > 0)
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h5">
          {t('surveys.editor.questionOf', { number, count: questions.length })}
        </Title>
        <QuestionActions {...props} number={number} count={questions.length} />
      </Group>
      {run && <GroupSection run={run} {...props} />}
      <Faults of={problems} among={wholeFaults} />
      <LocalTextField
        label={t('surveys.editor.text')}
        value={question.text}
        first={language}
        isMain
        {...(problems.includes('textMissing') && { missing: t('design.faults.problems.textMissing') })}
        onChange={(text) => onChange({ text })}
      />
      <TypeField
        question={question}
        isFixed={run !== null && run.group.kind !== 'matrix'}
        onChange={onChange}
      />
      {hasOptions(question.type) && (
        <OptionsEditor
          options={question.options}
          first={language}
          onChange={(options, when) => onChange(optionChanges(question, options), when)}
        />
      )}
      <Faults of={problems} among={optionFaults} />
      <AnswerFields question={question} problems={problems} onChange={onChange} />
      {canSkip && <SkipRules question={question} questionnaire={questionnaire} onChange={onChange} />}
      {isScaleType(question.type) && (
        <AttributeSelect
          value={question.attributeId}
          onChange={(attributeId) => onChange({ attributeId }, 'now')}
        />
      )}
      <MoreFields
        question={question}
        language={language}
        isOpen={isMoreOpen}
        onToggle={onToggleMore}
        onChange={onChange}
      >
        {canJoin(question, questions[number]) && (
          <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'start' }} onClick={onJoin}>
            {t('design.group.join')}
          </Button>
        )}
      </MoreFields>
    </Stack>
  )
}

const wholeFaults = ['unreachable', 'groupTooShort', 'groupType', 'groupRange', 'pairBroken'] as const
const optionFaults = ['optionsMissing', 'optionEmpty', 'optionRepeated'] as const

/** A matrix is made of questions that are answered on one scale. */
function canJoin(question: Question, next: Question | undefined): boolean {
  const isFree = !question.group || question.group.kind === 'matrix'
  return (
    isFree &&
    next !== undefined &&
    next.group === null &&
    isScaleType(question.type) &&
    next.type === question.type
  )
}

interface TypeFieldProps extends Pick<QuestionPanelProps, 'question' | 'onChange'> {
  /** The group says how its lines are answered. */
  readonly isFixed: boolean
}

function TypeField({ question, isFixed, onChange }: TypeFieldProps) {
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
      disabled={isFixed}
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

interface QuestionActionsProps extends Pick<QuestionPanelProps, 'onMove' | 'onDuplicate' | 'onDelete'> {
  /** From 1. */
  readonly number: number
  readonly count: number
}

function QuestionActions({ number, count, onMove, onDuplicate, onDelete }: QuestionActionsProps) {
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
