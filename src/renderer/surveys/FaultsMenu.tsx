import { Button, Menu, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { placeOf } from '#shared/surveys/editing'
import type { Question } from '#shared/surveys/question'
import type { QuestionProblem } from '#shared/surveys/questionProblems'
import { useFaultText } from './QuestionFaults'

interface FaultsMenuProps {
  readonly questions: readonly Question[]
  readonly problems: readonly QuestionProblem[]
  /** Goes to write in the question. */
  readonly onOpen: (key: string) => void
}

/** What must be put right before a wave is opened, each a step away; nothing at all when all is right. */
export function FaultsMenu({ questions, problems, onOpen }: FaultsMenuProps) {
  const { t } = useTranslation()
  const textOf = useFaultText()
  if (problems.length === 0) return null
  return (
    // The focus goes to the question that is opened, not back to the button.
    <Menu position="top-start" width={340} returnFocus={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          c="var(--app-lost)"
          size="compact-xs"
          mt={4}
          style={{ flexShrink: 0, alignSelf: 'start' }}
        >
          {t('design.faults.button', { count: problems.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {problems.map(({ key, problem }) => (
          <Menu.Item key={`${key} ${problem}`} onClick={() => onOpen(key)}>
            <Text size="sm">{t('surveys.editor.question', { number: placeOf(questions, key) + 1 })}</Text>
            <Text size="xs" c="dimmed">
              {textOf(problem)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
