import { ActionIcon, Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseTask } from '#shared/cases/cases.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { DateField } from '../ui/DateField'
import { useFormat } from '../ui/useFormat'
import { CaseSection } from './CaseSection'

interface CaseTasksProps {
  readonly caseId: number
  readonly tasks: readonly CaseTask[]
}

/** What somebody has to do for the case, and by when. */
export function CaseTasks({ caseId, tasks }: CaseTasksProps) {
  const { t } = useTranslation()
  const [isAdding, setIsAdding] = useState(false)
  return (
    <CaseSection
      title={t('casePage.tasks.title')}
      action={
        !isAdding && (
          <Button size="compact-xs" variant="subtle" onClick={() => setIsAdding(true)}>
            {t('casePage.tasks.add')}
          </Button>
        )
      }
    >
      <Stack gap={6}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
        {tasks.length === 0 && !isAdding && (
          <Text size="sm" c="dimmed">
            {t('casePage.tasks.empty')}
          </Text>
        )}
        {isAdding && <TaskForm caseId={caseId} onClose={() => setIsAdding(false)} />}
      </Stack>
    </CaseSection>
  )
}

function TaskRow({ task }: { task: CaseTask }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const report = useReport()
  const finish = useApiCommand('cases.finishTask')
  const remove = useApiCommand('cases.voidTask')
  const who = task.personName ?? t('cases.owner')
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Checkbox
        size="xs"
        mt={3}
        checked={task.doneAt !== null}
        label={task.text}
        description={task.dueOn ? t('casePage.tasks.by', { who, date: date(task.dueOn) }) : who}
        onChange={(event) =>
          finish.mutate({ id: task.id, isDone: event.currentTarget.checked }, { onError: report })
        }
        style={{ flex: 1 }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('casePage.tasks.remove', { task: task.text })}
        onClick={() => remove.mutate({ id: task.id }, { onError: report })}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

function TaskForm({ caseId, onClose }: { caseId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const report = useReport()
  const people = useApiQuery('people.list', {}).data ?? []
  const add = useApiCommand('cases.addTask')
  const [text, setText] = useState('')
  const [personId, setPersonId] = useState<number | null>(null)
  const [dueOn, setDueOn] = useState<string | null>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '' || add.isPending) return
    add.mutate({ caseId, task: { text, personId, dueOn } }, { onSuccess: onClose, onError: report })
  }

  return (
    <form onSubmit={submit}>
      <TextInput
        size="xs"
        autoFocus
        label={t('casePage.tasks.text')}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group grow mt={6}>
        <Select
          size="xs"
          label={t('casePage.tasks.who')}
          placeholder={t('cases.owner')}
          clearable
          clearButtonProps={{ 'aria-label': t('app.remove') }}
          data={people.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={personId === null ? null : String(personId)}
          onChange={(id) => setPersonId(id === null ? null : Number(id))}
        />
        <DateField size="xs" label={t('casePage.tasks.dueOn')} value={dueOn} onChange={setDueOn} />
      </Group>
      <Group mt="xs" gap="xs">
        <Button type="submit" size="xs" disabled={text.trim() === ''} loading={add.isPending}>
          {t('casePage.tasks.add')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </Group>
    </form>
  )
}
