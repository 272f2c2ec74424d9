import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { placeOf } from '#shared/surveys/editing'
import { lineLength, type QuestionRun } from '#shared/surveys/groups'
import type { Question } from '#shared/surveys/question'

interface GroupSectionProps {
  readonly run: QuestionRun
  readonly question: Question
  readonly onAddLine: () => void
  readonly onMoveGroup: (step: -1 | 1) => void
  readonly onUngroup: () => void
}

/** To which group a question belongs, and what can be done with the group as a whole. */
export function GroupSection({ run, question, onAddLine, onMoveGroup, onUngroup }: GroupSectionProps) {
  const { t } = useTranslation()
  const { kind } = run.group
  const length = lineLength(kind)
  const offset = placeOf(run.questions, question.key)
  const line = Math.floor(offset / length) + 1
  const side = offset % length === 0 ? 'first' : 'second'
  const facts = [
    t(`design.kinds.${kind}`),
    t('design.group.part', { line, count: Math.ceil(run.questions.length / length) }),
    ...(kind === 'importance' || kind === 'expectation' ? [t(`design.group.sides.${kind}.${side}`)] : []),
  ]
  return (
    <Stack gap={4} className="group-section">
      <Text size="sm" fw={500}>
        {facts.join(' · ')}
      </Text>
      <Group gap={4}>
        <Button variant="subtle" size="compact-xs" onClick={onAddLine}>
          {t('design.addLine')}
        </Button>
        <Button variant="subtle" size="compact-xs" onClick={() => onMoveGroup(-1)}>
          {t('design.group.up')}
        </Button>
        <Button variant="subtle" size="compact-xs" onClick={() => onMoveGroup(1)}>
          {t('design.group.down')}
        </Button>
        <Button variant="subtle" size="compact-xs" onClick={onUngroup}>
          {t('design.group.ungroup')}
        </Button>
      </Group>
    </Stack>
  )
}
