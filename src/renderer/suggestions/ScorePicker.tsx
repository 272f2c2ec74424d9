import { Group, Text } from '@mantine/core'
import { type RefObject, useId } from 'react'

interface ScorePickerProps {
  readonly label: string
  readonly low: string
  readonly high: string
  readonly value: number | null
  readonly onChange: (score: number) => void
  readonly onFocus: () => void
  /** The dialog begins here. */
  readonly isFirst?: boolean
  /** The radio that takes the keyboard: the chosen one, or the first. */
  readonly focusRef?: RefObject<HTMLInputElement | null>
}

const scores = [1, 2, 3, 4, 5] as const

/** A number from 1 to 5, as radio buttons wide enough for a finger. */
export function ScorePicker({
  label,
  low,
  high,
  value,
  onChange,
  onFocus,
  isFirst = false,
  focusRef,
}: ScorePickerProps) {
  const name = useId()
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <div className="box-scores">
        {scores.map((score) => (
          <label className="box-score" key={score}>
            <input
              type="radio"
              name={name}
              checked={value === score}
              ref={score === (value ?? 1) ? focusRef : undefined}
              onChange={() => onChange(score)}
              onFocus={onFocus}
              data-autofocus={isFirst && score === (value ?? 1) ? true : undefined}
            />
            <span>{score}</span>
          </label>
        ))}
      </div>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {low}
        </Text>
        <Text size="xs" c="dimmed">
          {high}
        </Text>
      </Group>
    </fieldset>
  )
}
