import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ItemDetail } from '#shared/aftersales/item'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { today } from '../ui/now'

interface ReplaceDialogProps {
  readonly detail: ItemDetail
  readonly onClose: () => void
}

/** Another unit for the same customer; what becomes of the warranty is said before it is handed over. */
export function ReplaceDialog({ detail, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation()
  const tell = useTell()
  const report = useReport()
  const [, goTo] = useLocation()
  const settings = useApiQuery('aftersales.settings', {}).data
  const replace = useApiCommand('aftersales.replaceItem')
  const [serial, setSerial] = useState('')
  const [givenOn, setGivenOn] = useState<string | null>(today())
  const [isChecked, setIsChecked] = useState(false)
  const dayError =
    givenOn === null
      ? isChecked && t('aftersales.order.dayMissing')
      : givenOn > today()
        ? t('aftersales.item.inFuture')
        : givenOn < detail.item.soldOn && t('aftersales.replace.beforeSale')

  function submit() {
    setIsChecked(true)
    if (givenOn === null || dayError) return
    replace.mutate(
      { id: detail.id, serial, givenOn },
      {
        onSuccess: ({ id }) => {
          tell({ message: t('aftersales.replace.done') })
          onClose()
          goTo(`/aftersales/items/${id}`)
        },
        onError: report,
      },
    )
  }

  return (
    <FormDialog
      title={t('aftersales.replace.title')}
      isPending={replace.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {settings && <Text size="sm">{t(`aftersales.replace.${settings.replacementWarranty}`)}</Text>}
      <TextInput
        data-autofocus
        label={t('aftersales.replace.serial')}
        maxLength={60}
        value={serial}
        onChange={(event) => setSerial(event.currentTarget.value)}
      />
      <DateField
        label={t('aftersales.replace.givenOn')}
        required
        value={givenOn}
        error={dayError}
        onChange={setGivenOn}
      />
    </FormDialog>
  )
}
