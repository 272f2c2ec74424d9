import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths } from '#shared/calendar/civilDate'
import type { Chain, ChainLength, ChainLinkLine } from '#shared/team/team.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { capital, useMonthName } from '../months/monthWords'
import { AmountField } from '../ui/AmountField'
import { FormDialog } from '../ui/FormDialog'

interface ChainValueDialogProps {
  readonly link: ChainLinkLine
  readonly chain: Chain
  readonly length: ChainLength
  readonly onClose: () => void
}

/** The figure of a link that the app does not measure itself, month by month. */
export function ChainValueDialog({ link, chain, length, onClose }: ChainValueDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const nameOf = useMonthName()
  const put = useApiCommand('team.putChainValue')
  const newest = addMonths(chain.newerStart, length === 'month' ? 0 : 2).slice(0, 7)
  const months = Array.from({ length: 24 }, (_, back) => addMonths(`${newest}-01`, -back).slice(0, 7))
  const [month, setMonth] = useState(newest)
  const [value, setValue] = useState<number | null>(null)
  const { id } = link
  return (
    <FormDialog
      title={`${t('team.chain.typeValue')}: ${link.name}`}
      isPending={put.isPending}
      onClose={onClose}
      onSubmit={() => {
        if (id !== null) put.mutate({ linkId: id, month, value }, { onSuccess: onClose, onError: report })
      }}
    >
      <Select
        label={t('team.months.month')}
        data={months.map((one) => ({ value: one, label: capital(nameOf(one)) }))}
        value={month}
        allowDeselect={false}
        onChange={(one) => one && setMonth(one)}
      />
      <AmountField label={link.name} value={value} onChange={setValue} data-autofocus />
    </FormDialog>
  )
}
