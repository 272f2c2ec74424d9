import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon, Group, NumberInput, Text } from '@mantine/core'
import { IconGripVertical, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttributeLine, IndicatorLine } from '#shared/scorecards/scorecardDraft'
import type { ScorecardChoice } from '#shared/scorecards/scorecards.contract'
import { lineKey } from './draftLines'
import { useIndicatorWords } from './useIndicatorWords'

type Line = AttributeLine | IndicatorLine

interface LineRowProps {
  readonly line: Line
  /** From 0. */
  readonly index: number
  readonly name: string
  /** Null for an indicator, and for an attribute that no chosen survey asks any more. */
  readonly choice: ScorecardChoice | null
  readonly onChange: (line: Line, what: string) => void
  readonly onRemove: () => void
  readonly onKeyDown: (event: KeyboardEvent, index: number) => void
}

/** One thing that counts: its handle, its points, and its target or its floor and goal. */
export function LineRow({ line, index, name, choice, onChange, onRemove, onKeyDown }: LineRowProps) {
  const { t } = useTranslation()
  const { setNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: lineKey(line),
    attributes: { roleDescription: t('surveys.editor.dragRole') },
  })
  return (
    <tr
      ref={setNodeRef}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <td>
        <Group gap={6} wrap="nowrap">
          <button
            type="button"
            className="option-handle"
            {...attributes}
            {...listeners}
            // Tab goes from points to points; by key, Alt and an arrow move the line that is being written.
            tabIndex={-1}
            aria-label={t('libreta.editor.move', { name })}
          >
            <IconGripVertical size={14} stroke={1.6} aria-hidden />
          </button>
          <div>
            <Text size="sm">{name}</Text>
            {choice && choice.surveyIds.length > 1 && (
              <Text size="xs" c="dimmed">
                {t('libreta.editor.inSurveys', { count: choice.surveyIds.length })}
              </Text>
            )}
          </div>
        </Group>
      </td>
      <td>
        <NumberInput
          aria-label={t('scorecards.pointsFor', { name })}
          data-points={index}
          value={line.points}
          onChange={(value) => onChange({ ...line, points: Number(value) || 0 }, 'points')}
          // Its own keys would write over a line that Alt and an arrow have just moved.
          withKeyboardEvents={false}
          onKeyDown={(event) => onKeyDown(event, index)}
          onFocus={(event) => event.currentTarget.select()}
          min={0}
          max={1000}
          decimalScale={2}
          allowedDecimalSeparators={[',', '.']}
          size="xs"
          w={84}
          hideControls
        />
      </td>
      <td>
        {'indicator' in line ? (
          <Edges line={line} name={name} onChange={onChange} />
        ) : (
          <NumberInput
            aria-label={t('scorecards.targetFor', { name })}
            value={line.target ?? ''}
            onChange={(value) => onChange({ ...line, target: value === '' ? null : Number(value) }, 'target')}
            min={0}
            max={choice?.scaleMax ?? 10}
            decimalScale={2}
            allowedDecimalSeparators={[',', '.']}
            size="xs"
            w={84}
            hideControls
          />
        )}
      </td>
      <td>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('libreta.editor.remove', { name })}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  )
}

interface EdgesProps {
  readonly line: IndicatorLine
  readonly name: string
  readonly onChange: (line: Line, what: string) => void
}

/** Between which two values an indicator goes from the bottom of the scale to its top. */
function Edges({ line, name, onChange }: EdgesProps) {
  const { t } = useTranslation()
  const words = useIndicatorWords()
  const unit = words.unit(line.indicator)
  const field = (edge: 'floor' | 'goal', label: string) => (
    <NumberInput
      aria-label={label}
      description={t(edge === 'floor' ? 'libreta.editor.floor' : 'libreta.editor.goal')}
      value={line[edge]}
      onChange={(value) => onChange({ ...line, [edge]: Number(value) || 0 }, edge)}
      min={-10_000}
      max={10_000}
      decimalScale={2}
      allowedDecimalSeparators={[',', '.']}
      size="xs"
      w={84}
      hideControls
      error={line.floor === line.goal}
    />
  )
  return (
    <>
      <Group gap={8} wrap="nowrap" align="flex-end">
        {field('floor', t('libreta.editor.floorFor', { name, unit }))}
        {field('goal', t('libreta.editor.goalFor', { name, unit }))}
        <Text size="xs" c="dimmed" pb={6}>
          {unit}
        </Text>
      </Group>
      {line.floor === line.goal && (
        <Text size="xs" c="red" role="alert">
          {t('libreta.editor.sameEdges')}
        </Text>
      )}
    </>
  )
}
