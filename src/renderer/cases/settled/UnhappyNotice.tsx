import { Alert, Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/cases/cases.contract'
import { useApiCommand, useApiQuery } from '../../app/api'
import { useReport } from '../../app/useReport'
import { thisMinute } from '../../ui/now'
import { useConfirm } from '../../ui/useConfirm'
import { useFormat } from '../../ui/useFormat'

/** The customer was not happy with how it went: the case can be opened again, while there is time. */
export function UnhappyNotice({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const report = useReport()
  const role = useApiQuery('people.whoIsHere', {}).data?.role
  const decide = useApiCommand('cases.decide')
  const { reopenUntil } = detail
  const isInTime = reopenUntil !== null && thisMinute().slice(0, 10) <= reopenUntil
  const [dialog, ask] = useConfirm({
    title: t('caseSettled.reopenAsk'),
    text: t('caseSettled.reopenText'),
    action: t('caseSettled.reopen'),
    onConfirm: () =>
      decide.mutate(
        {
          caseId: detail.id,
          step: { to: 'reopened', at: thisMinute(), reason: t('caseSettled.reopenReason') },
        },
        { onError: report },
      ),
  })
  const text = isInTime ? (role === 'owner' ? 'unhappyText' : 'unhappyStaff') : 'unhappyLate'
  return (
    <Alert color="yellow" role="note" p="xs" mt="xs" title={t('caseSettled.unhappy')}>
      <Text size="sm">{t(`caseSettled.${text}`, { date: date(reopenUntil) })}</Text>
      {isInTime && role === 'owner' && detail.reachable.includes('reopened') && (
        <Button size="xs" mt="xs" onClick={ask} loading={decide.isPending}>
          {t('caseSettled.reopen')}
        </Button>
      )}
      {dialog}
    </Alert>
  )
}
