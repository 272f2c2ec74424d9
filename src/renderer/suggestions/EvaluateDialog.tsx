import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { suggestionPriority } from '#shared/suggestions/priority'
import type { Suggestion } from '#shared/suggestions/suggestions.contract'
import { useDeed } from '../calendar/useDeed'
import { ScorePicker } from './ScorePicker'

interface EvaluateDialogProps {
  readonly suggestion: Suggestion
  /** How many wait after this one; null when it was opened by itself. */
  readonly left: number | null
  /** Goes on: with the next one, or closes after the last. */
  readonly onNext: () => void
  readonly onClose: () => void
}

/** Impact and effort by two number keys, and Enter. */
export function EvaluateDialog({ suggestion, left, onNext, onClose }: EvaluateDialogProps) {
  const { t } = useTranslation()
  const evaluate = useDeed('suggestions.evaluate')
  const [impact, setImpact] = useState(suggestion.impact)
  const [effort, setEffort] = useState(suggestion.effort)
  const [isChecked, setIsChecked] = useState(false)
  // Which of the two the next number key answers.
  const [asksEffort, setAsksEffort] = useState(false)
  const effortField = useRef<HTMLInputElement>(null)
  const priority = impact === null || effort === null ? null : suggestionPriority({ impact, effort })

  function submit(event?: FormEvent) {
    event?.preventDefault()
    setIsChecked(true)
    if (impact === null || effort === null) return
    const value = suggestionPriority({ impact, effort })
    evaluate.run({ id: suggestion.id, impact, effort }, t('suggestions.evaluate.saved', { value }), onNext)
  }
  function chooseImpact(score: number) {
    setImpact(score)
    setAsksEffort(true)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const score = Number(event.key)
    if (!Number.isInteger(score) || score < 1 || score > 5) return
    event.preventDefault()
    if (asksEffort) setEffort(score)
    else {
      chooseImpact(score)
      effortField.current?.focus()
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('suggestions.evaluate.title', { number: suggestion.slipNumber })}
      size="md"
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} onKeyDown={onKeyDown} noValidate>
        <Stack gap="sm">
          <Text className="box-words" fw={560} mah={180} style={{ overflowY: 'auto' }}>
            {suggestion.text}
          </Text>
          <ScorePicker
            onFocus={() => setAsksEffort(false)}
            isFirst
            label={t('suggestions.evaluate.impact')}
            low={t('suggestions.evaluate.impactLow')}
            high={t('suggestions.evaluate.impactHigh')}
            value={impact}
            onChange={setImpact}
          />
          <ScorePicker
            onFocus={() => setAsksEffort(true)}
            label={t('suggestions.evaluate.effort')}
            low={t('suggestions.evaluate.effortLow')}
            high={t('suggestions.evaluate.effortHigh')}
            value={effort}
            onChange={setEffort}
            focusRef={effortField}
          />
          <Text size="xs" c="dimmed">
            {t('suggestions.evaluate.help')}
          </Text>
          <Text size="sm" role="status" {...(isChecked && priority === null && { c: 'red' })}>
            {priority !== null
              ? t('suggestions.evaluate.priority', { value: priority })
              : isChecked
                ? t('suggestions.evaluate.missing')
                : ' '}
          </Text>
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              {left ? t('suggestions.evaluate.left', { count: left }) : ''}
            </Text>
            <Group gap="xs">
              {left !== null && (
                <Button variant="default" onClick={onNext}>
                  {t('suggestions.evaluate.skip')}
                </Button>
              )}
              <Button type="submit" loading={evaluate.isPending}>
                {t(left ? 'suggestions.evaluate.saveNext' : 'suggestions.evaluate.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
