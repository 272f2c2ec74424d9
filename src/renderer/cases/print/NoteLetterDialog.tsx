import { Alert, Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/cases/cases.contract'
import type { CaseLetter } from '#shared/cases/papers'
import { Offer } from '#shared/cases/steps'
import { isAnswerOwed } from '#shared/cases/workflow'
import { AppError } from '#shared/contract/reply'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { DateField } from '../../ui/DateField'
import { thisMinute } from '../../ui/now'

interface NoteLetterDialogProps {
  readonly detail: CaseDetail
  readonly letter: CaseLetter
  readonly onClose: () => void
}

/** Notes a letter as sent: the answer of the case where one is owed, else one more message. */
export function NoteLetterDialog({ detail, letter, onClose }: NoteLetterDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const answer = useApiCommand('cases.step')
  const message = useApiCommand('cases.addMessage')
  const [on, setOn] = useState<string | null>(thisMinute().slice(0, 10))
  const [offer, setOffer] = useState<Offer>(detail.facts.kind === 'compliment' ? 'thank' : 'apologise')
  const [problem, setProblem] = useState<string | null>(null)
  const isAnswer = isAnswerOwed(detail.state) && detail.reachable.includes('responded')
  const isPending = answer.isPending || message.isPending

  function submit(event: FormEvent) {
    event.preventDefault()
    if (on === null || isPending) return
    const settled = {
      onSuccess: () => {
        tell({ message: t('casePapers.letter.noted') })
        onClose()
      },
      onError: (error: unknown) => {
        const at = error instanceof AppError ? error.fields?.['at'] : undefined
        if (at === 'inFuture' || at === 'beforeOpening' || at === 'beforeLastStep')
          setProblem(t(`cases.moments.${at}`))
        else report(error)
      },
    }
    const now = thisMinute()
    // Of a day before today only the day is known: the end of it is never before its other steps.
    const sent = {
      at: on === now.slice(0, 10) ? now : `${on}T23:59`,
      channel: 'letter',
      text: letter.body,
    } as const
    const caseId = detail.id
    if (isAnswer)
      answer.mutate({ caseId, step: { to: 'responded', ...sent, offer, approvedBy: '' } }, settled)
    else message.mutate({ caseId, direction: 'out', ...sent, needsReply: false }, settled)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('casePapers.letter.noteTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t(isAnswer ? 'casePapers.letter.noteAnswer' : 'casePapers.letter.noteMessage')}
          </Text>
          <DateField data-autofocus label={t('casePapers.letter.on')} value={on} onChange={setOn} />
          {isAnswer && (
            <Select
              label={t('casePapers.letter.offer')}
              allowDeselect={false}
              data={Offer.options.map((one) => ({ value: one, label: t(`cases.offers.${one}`) }))}
              value={offer}
              onChange={(value) => setOffer(Offer.safeParse(value).data ?? offer)}
            />
          )}
          {problem && (
            <Alert color="red" p="xs" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" disabled={on === null} loading={isPending}>
              {t('casePapers.letter.note')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
