import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { ReasonDialog } from '../ui/ReasonDialog'
import { capital, useMonthName } from './monthWords'

/** Opens a closed month again, for a reason that stays written. */
export function ReopenDialog({ month, onClose }: { month: string; onClose: () => void }) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const name = useMonthName()(month)
  const { mutate, isPending } = useApiCommand('months.reopen')

  const reopen = (reason: string) => {
    const onSuccess = () => {
      onClose()
      tell({ message: t('months.reopen.done', { month: capital(name) }) })
    }
    mutate({ month, reason }, { onSuccess, onError: report })
  }

  return (
    <ReasonDialog
      title={t('months.reopen.title', { month: name })}
      text={t('months.reopen.text')}
      label={t('months.reopen.reason')}
      missing={t('months.reopen.reasonMissing')}
      maxLength={500}
      submitLabel={t('months.reopen.do')}
      isPending={isPending}
      onSubmit={reopen}
      onClose={onClose}
    />
  )
}
