import { Alert, Anchor, Button, Modal, Select, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CaseDeadline } from '#shared/cases/caseLines'
import type { CaseDetail } from '#shared/cases/cases.contract'
import { mostCaseText } from '#shared/cases/steps'
import { AppError } from '#shared/contract/reply'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { DeadlineDays } from '../calendar/DeadlineDays'
import { usePeriodWords } from '../standards/useWords'
import { DateField } from '../ui/DateField'
import { LongText } from '../ui/LongText'
import { thisMinute } from '../ui/now'
import { stopsAtUnreadable } from '../ui/unreadable'
import { useFocusBack } from '../ui/useFocusBack'
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
        <NoDeadline isAnonymous={detail.facts.customerId === null} />
      )}
      <Responsible detail={detail} />
    </CaseSection>
  )
}

function NoDeadline({ isAnonymous }: { isAnonymous: boolean }) {
  const { t } = useTranslation()
  return (
    <Text size="sm" c="dimmed">
      {t(isAnonymous ? 'casePage.deadline.anonymous' : 'casePage.deadline.none')}{' '}
      {!isAnonymous && (
        <Anchor component={Link} href="/calendar/terms" underline="always">
          {t('casePage.deadline.setTerms')}
        </Anchor>
      )}
    </Text>
  )
}

/** Nobody by name: the owner looks after it. */
const OWNER = 'owner'

/** Who looks after it, changed in one go. */
function Responsible({ detail: { id, state, facts } }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const report = useReport()
  const people = useApiQuery('people.list', {}).data ?? []
  const { mutate } = useApiCommand('cases.changeMany')
  if (people.length === 0) return null
  return (
    <Select
      mt="sm"
      size="xs"
      label={t('cases.facts.responsibleId')}
      disabled={state === 'void'}
      allowDeselect={false}
      data={[
        { value: OWNER, label: t('cases.owner') },
        ...people.map((person) => ({ value: String(person.id), label: person.name })),
      ]}
      value={facts.responsibleId === null ? OWNER : String(facts.responsibleId)}
      onChange={(chosen) => {
        const personId = chosen === OWNER ? null : Number(chosen)
        mutate({ caseIds: [id], change: { what: 'responsible', personId } }, { onError: report })
      }}
    />
  )
}

function Deadline({ detail, deadline }: { detail: CaseDetail; deadline: CaseDeadline }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const textOf = useLocalText()
  const { month } = usePeriodWords()
  const role = useApiQuery('people.whoIsHere', {}).data?.role
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
          {t('casePage.deadline.asOf', { date: month(terms.asOf) })}
        </Text>
      )}
      {explained.isWaiting && terms.isSuspendable && answeredOn === null && (
        <Text size="sm">{t('casePage.deadline.waiting')}</Text>
      )}
      {answeredOn && <Text size="sm">{t('casePage.deadline.answered', { date: date(answeredOn) })}</Text>}
      {extension && (
        <Text size="sm">{t('casePage.deadline.extended', { date: date(extension.noticeOn) })}</Text>
      )}
      {!deadline.hasHolidays && answeredOn === null && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('calendar.deadline.noHolidays')}{' '}
          <Anchor component={Link} href="/calendar" size="xs" underline="always">
            {t('casePage.deadline.loadHolidays')}
          </Anchor>
        </Text>
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

const refusals = ['notAllowed', 'alreadyExtended', 'noticeTooLate', 'inFuture', 'beforeOpening'] as const

function ExtendDialog({ caseId, onClose }: { caseId: number; onClose: () => void }) {
  useFocusBack()
  const { t } = useTranslation()
  const report = useReport()
  const extend = useApiCommand('cases.extend')
  const [noticeOn, setNoticeOn] = useState<string | null>(thisMinute().slice(0, 10))
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const isReady = noticeOn !== null && reason.trim() !== ''

  function onError(error: unknown) {
    const why = error instanceof AppError ? error.fields?.['noticeOn'] : undefined
    const known = refusals.find((one) => one === why)
    if (known) setRefusal(t(`casePage.deadline.refusals.${known}`))
    else report(error)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isReady || noticeOn === null || extend.isPending || stopsAtUnreadable(event.currentTarget)) return
    setRefusal(null)
    extend.mutate({ caseId, extension: { noticeOn, reason } }, { onSuccess: onClose, onError })
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
          error={refusal}
          onChange={setNoticeOn}
        />
        <LongText
          mt="sm"
          label={t('casePage.deadline.reason')}
          required
          autosize
          minRows={2}
          maxRows={8}
          most={mostCaseText}
          value={reason}
          onChange={setReason}
        />
        <Button type="submit" mt="md" disabled={!isReady} loading={extend.isPending}>
          {t('casePage.deadline.extend')}
        </Button>
      </form>
    </Modal>
  )
}
