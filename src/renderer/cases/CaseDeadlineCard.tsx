import { Alert, Anchor, Button, Modal, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDeadline, CaseDetail } from '#shared/cases/cases.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { DeadlineDays } from '../calendar/DeadlineDays'
import { DateField } from '../ui/DateField'
import { thisMinute } from '../ui/now'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { CaseSection } from './CaseSection'
import { DeadlineBadge } from './DeadlineBadge'

/** How long there is to answer, where the term comes from, and the days that it counted. */
export function CaseDeadlineCard({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const { deadline } = detail
  return (
    <CaseSection title={t('casePage.deadline.title')}>
      {deadline ? (
        <Deadline detail={detail} deadline={deadline} />
      ) : (
        <Text size="sm" c="dimmed">
          {t(detail.facts.customerId === null ? 'casePage.deadline.anonymous' : 'casePage.deadline.none')}
        </Text>
      )}
    </CaseSection>
  )
}

function Deadline({ detail, deadline }: { detail: CaseDetail; deadline: CaseDeadline }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const textOf = useLocalText()
  const role = useApiQuery('business.whoIsHere', {}).data?.role
  const [isOpen, setIsOpen] = useState(false)
  const [isExtending, setIsExtending] = useState(false)
  const { terms, state, remaining, alert, due, explained, extension, answeredOn } = deadline
  const canExtend = role === 'owner' && terms.extension !== null && extension === null && answeredOn === null
  return (
    <>
      <DeadlineBadge state={state} remaining={remaining} alert={alert} dueOn={due} />
      <Text size="xs" c="dimmed" mt={6}>
        {t(terms.isLegal ? 'casePage.deadline.legal' : 'casePage.deadline.goal', {
          label: textOf(terms.label),
        })}
      </Text>
      {terms.isLegal && terms.asOf && (
        <Text size="xs" c="dimmed">
          {t('casePage.deadline.asOf', { date: terms.asOf })}
        </Text>
      )}
      {answeredOn && <Text size="sm">{t('casePage.deadline.answered', { date: date(answeredOn) })}</Text>}
      {extension && (
        <Text size="sm">{t('casePage.deadline.extended', { date: date(extension.noticeOn) })}</Text>
      )}
      <Anchor component="button" type="button" size="sm" mt={6} onClick={() => setIsOpen(true)}>
        {t('casePage.deadline.days', { count: explained.total })}
      </Anchor>
      {canExtend && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setIsExtending(true)}>
          {t('casePage.deadline.extend')}
        </Button>
      )}
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('casePage.deadline.daysTitle')}
        size="lg"
        centered
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <DeadlineDays
          explained={explained}
          today={deadline.today}
          hasHolidays={deadline.hasHolidays}
          isAnswered={deadline.answeredOn !== null}
        />
      </Modal>
      {isExtending && <ExtendDialog caseId={detail.id} onClose={() => setIsExtending(false)} />}
    </>
  )
}

function ExtendDialog({ caseId, onClose }: { caseId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const report = useReport()
  const extend = useApiCommand('cases.extend')
  const [noticeOn, setNoticeOn] = useState<string | null>(thisMinute().slice(0, 10))
  const [reason, setReason] = useState('')
  const isReady = noticeOn !== null && reason.trim() !== ''

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isReady || noticeOn === null || extend.isPending) return
    extend.mutate({ caseId, extension: { noticeOn, reason } }, { onSuccess: onClose, onError: report })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('casePage.deadline.extend')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <Alert color="yellow" p="xs">
          {t('casePage.deadline.extendHelp')}
        </Alert>
        <DateField
          mt="sm"
          data-autofocus
          label={t('casePage.deadline.noticeOn')}
          value={noticeOn}
          onChange={setNoticeOn}
        />
        <Textarea
          mt="sm"
          label={t('casePage.deadline.reason')}
          required
          autosize
          minRows={2}
          maxLength={8000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" mt="md" disabled={!isReady} loading={extend.isPending}>
          {t('casePage.deadline.extend')}
        </Button>
      </form>
    </Modal>
  )
}
