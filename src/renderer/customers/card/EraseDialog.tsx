import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Customer, calledName } from '#shared/customers/customer'
import { plainWords } from '#shared/customers/searchText'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { ForgetDialog } from '../ForgetDialog'

interface EraseDialogProps {
  readonly customer: Customer
  readonly onClose: () => void
}

/** Forgetting a customer for good. */
export function EraseDialog({ customer, onClose }: EraseDialogProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const report = useReport()
  const tell = useTell()
  const erase = useApiCommand('customers.erase')
  const [written, setWritten] = useState('')
  const name = calledName(customer)
  const forget = () =>
    erase.mutate(
      { id: customer.id, confirmation: written },
      {
        onSuccess: () => {
          navigate('/customers')
          tell({ message: t('customers.erase.done') })
        },
        onError: report,
      },
    )
  return (
    <ForgetDialog
      title={t('customers.erase.title', { name })}
      text={t('customers.erase.text')}
      label={t('customers.erase.type', { name })}
      mostLetters={200}
      written={written}
      onWritten={setWritten}
      isSure={plainWords(written) === plainWords(name)}
      isPending={erase.isPending}
      onForget={forget}
      onClose={onClose}
    />
  )
}
