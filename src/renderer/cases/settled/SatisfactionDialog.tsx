import { Alert, Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closedQuestionCount, mostChangeText, SatisfactionWay } from '#shared/cases/satisfaction'
import type { Question } from '#shared/surveys/question'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { DateField } from '../../ui/DateField'
import { LongText } from '../../ui/LongText'
import { stopsAtUnreadable } from '../../ui/unreadable'
import { useFocusBack } from '../../ui/useFocusBack'
import { SatisfactionQuestion } from './SatisfactionQuestion'
import type { SatisfactionForm } from './satisfactionForm'
import './settled.css'

interface SatisfactionDialogProps {
  readonly caseId: number
  readonly questions: readonly Question[]
  readonly form: SatisfactionForm
  readonly onChange: (form: SatisfactionForm) => void
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** Asks how a case went, question by question, with the number keys. */
export function SatisfactionDialog(props: SatisfactionDialogProps) {
  const { caseId, questions, form, onChange, onClose, onSaved } = props
  useFocusBack()
  const { t } = useTranslation()
  const report = useReport()
  const ask = useApiCommand('cases.askSatisfaction')
  const [isEmpty, setIsEmpty] = useState(false)
  const fields = useRef<HTMLFormElement>(null)

  function send(isDeclined: boolean) {
    const { askedOn, answers, change } = form
    if (askedOn === null || ask.isPending || stopsAtUnreadable(fields.current)) return
    const isBlank = answers.every((answer) => answer === null) && change.trim() === ''
    setIsEmpty(isBlank && !isDeclined)
    if (isBlank && !isDeclined) return
    const said = isDeclined ? { answers: answers.map(() => null), change: '' } : { answers, change }
    ask.mutate(
      { caseId, sheet: { askedOn, way: form.way, isDeclined, ...said } },
      { onSuccess: onSaved, onError: report },
    )
  }
  function goTo(number: number) {
    const next = fields.current?.querySelector<HTMLElement>(
      `[data-question="${number}"] input:checked, [data-question="${number}"] input, [data-question="${number}"] textarea`,
    )
    next?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(false)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('caseSettled.ask')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        ref={fields}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          send(false)
        }}
      >
        <Stack gap="sm">
          <Group align="flex-end">
            <DateField
              label={t('caseSettled.on')}
              value={form.askedOn}
              onChange={(askedOn) => onChange({ ...form, askedOn })}
            />
            <SegmentedControl
              aria-label={t('caseSettled.way')}
              data={SatisfactionWay.options.map((way) => ({
                value: way,
                label: t(`caseSettled.ways.${way}`),
              }))}
              value={form.way}
              onChange={(way) => onChange({ ...form, way: SatisfactionWay.parse(way) })}
            />
          </Group>
          <Text size="sm" c="dimmed">
            {t('caseSettled.keys')}
          </Text>
          <div>
            {questions.slice(0, closedQuestionCount).map((question, index) => (
              <SatisfactionQuestion
                key={question.key}
                question={question}
                number={index + 1}
                answer={form.answers[index] ?? null}
                onAnswer={(answer) =>
                  onChange({
                    ...form,
                    answers: form.answers.map((known, at) => (at === index ? answer : known)),
                  })
                }
                onNext={() => goTo(index + 2)}
              />
            ))}
          </div>
          <div data-question={closedQuestionCount + 1}>
            <LongText
              label={t('caseSettled.words')}
              autosize
              minRows={2}
              maxRows={8}
              most={mostChangeText}
              value={form.change}
              onChange={(change) => onChange({ ...form, change })}
            />
          </div>
          {isEmpty && (
            <Alert color="red" p="xs" role="alert">
              {t('caseSettled.empty')}
            </Alert>
          )}
          <Group justify="space-between">
            <Button variant="subtle" onClick={() => send(true)}>
              {t('caseSettled.declined')}
            </Button>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('app.cancel')}
              </Button>
              <Button type="submit" loading={ask.isPending} disabled={form.askedOn === null}>
                {t('caseSettled.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
