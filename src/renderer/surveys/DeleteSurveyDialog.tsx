import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { useUndoOf } from './useUndoOf'

interface DeleteSurveyDialogProps {
  readonly surveyId: number
  readonly title: string
  readonly onClose: () => void
}

/** Asks once, with room for a reason; what is deleted can be brought back. */
export function DeleteSurveyDialog({ surveyId, title, onClose }: DeleteSurveyDialogProps) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const report = useReport()
  const [reason, setReason] = useState('')
  const remove = useApiCommand('surveys.void')
  const tellUndoable = useTellUndoable()
  const undo = useUndoOf('surveys.void', t('surveys.survey.restored'))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await remove.mutateAsync({ surveyId, reason: reason.trim() })
      goTo('/surveys')
      tellUndoable(t('surveys.survey.deleted', { title }), undo)
    } catch (error) {
      report(error)
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('surveys.survey.deleteTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Text size="sm" mb="sm">
          {t('surveys.survey.deleteText')}
        </Text>
        <TextInput
          label={t('surveys.survey.deleteReason')}
          placeholder={t('app.optional')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app.cancel')}
          </Button>
          <Button type="submit" color="red" loading={remove.isPending}>
            {t('app.delete')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
