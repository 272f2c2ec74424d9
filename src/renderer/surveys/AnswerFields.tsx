import { Checkbox, Group, NumberInput, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { hasOptions } from '#shared/surveys/editing'
import { otherChanges } from '#shared/surveys/optionChanges'
import { isClosed, type Question } from '#shared/surveys/question'
import type { QuestionPanelProps } from './questionPanelProps'

/** What can be said about the answer, which differs with its type. */
export function AnswerFields({
  question,
  problems,
  onChange,
}: Pick<QuestionPanelProps, 'question' | 'problems' | 'onChange'>) {
  const { t } = useTranslation()
  const { type } = question
  const isPlaced = question.group?.kind === 'ranking' || question.group?.kind === 'sum'
  return (
    <Stack gap={8}>
      {hasOptions(type) && (
        <Checkbox
          label={t('design.hasOther')}
          checked={question.hasOther}
          onChange={(event) => onChange(otherChanges(question, event.currentTarget.checked), 'now')}
        />
      )}
      {type === 'NUM' && !isPlaced && (
        <RangeFields
          range={question.range}
          isReversed={problems.includes('rangeReversed')}
          onChange={onChange}
        />
      )}
      {type === 'TXT' && (
        <NumberInput
          label={t('design.lines')}
          w={160}
          min={1}
          max={20}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={question.lines}
          onChange={(next) => {
            const lines = Number(next)
            if (lines >= 1) onChange({ lines })
          }}
        />
      )}
      {isClosed(type) && (
        <Checkbox
          label={t('surveys.editor.naAllowed')}
          checked={question.naAllowed}
          onChange={(event) => onChange({ naAllowed: event.currentTarget.checked }, 'now')}
        />
      )}
      <Checkbox
        label={t('design.required')}
        checked={question.required}
        onChange={(event) => onChange({ required: event.currentTarget.checked }, 'now')}
      />
    </Stack>
  )
}

interface RangeFieldsProps extends Pick<QuestionPanelProps, 'onChange'> {
  readonly range: Question['range']
  readonly isReversed: boolean
}

function RangeFields({ range, isReversed, onChange }: RangeFieldsProps) {
  const { t } = useTranslation()
  const [min, max] = [range?.min ?? null, range?.max ?? null]
  const change = (changed: { min?: number | null; max?: number | null }) => {
    const next = { min, max, ...changed }
    onChange({ range: next.min === null && next.max === null ? null : next })
  }
  return (
    <Group grow gap="sm" align="start">
      <NumberInput
        label={t('design.least')}
        hideControls
        value={min ?? ''}
        onChange={(value) => change({ min: numberOf(value) })}
      />
      <NumberInput
        label={t('design.most')}
        hideControls
        value={max ?? ''}
        error={isReversed && t('design.faults.problems.rangeReversed')}
        onChange={(value) => change({ max: numberOf(value) })}
      />
    </Group>
  )
}

/** What is only half typed, such as a minus sign, is no number yet. */
function numberOf(value: string | number): number | null {
  const number = Number(value)
  return value === '' || !Number.isFinite(number) ? null : number
}
