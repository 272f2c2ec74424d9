import { SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { itemCaseKinds } from '#shared/aftersales/item'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { FormDialog } from '../ui/FormDialog'

interface CaseDialogProps {
  readonly itemId: number
  readonly onClose: () => void
}

/** What somebody complains or claims of a unit, with the customer and the unit written into the case already. */
export function CaseDialog({ itemId, onClose }: CaseDialogProps) {
  const { t } = useTranslation()
  const tell = useTell()
  const report = useReport()
  const [, goTo] = useLocation()
  const open = useApiCommand('aftersales.openCase')
  const [kind, setKind] = useState<(typeof itemCaseKinds)[number]>('claim')
  const [description, setDescription] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = description.trim() === ''

  function submit() {
    setIsChecked(true)
    if (isMissing) return
    open.mutate(
      { itemId, kind, description },
      {
        onSuccess: ({ id, number }) => {
          tell({ message: t('aftersales.case.opened', { number }) })
          goTo(`/cases/${id}`)
        },
        onError: report,
      },
    )
  }
  return (
    <FormDialog
      title={t('aftersales.case.title')}
      submitLabel={t('aftersales.case.save')}
      isPending={open.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={t('aftersales.case.kind')}
        data={itemCaseKinds.map((value) => ({ value, label: t(`aftersales.case.kinds.${value}`) }))}
        value={kind}
        onChange={(value) => setKind(itemCaseKinds.find((one) => one === value) ?? kind)}
      />
      <Textarea
        data-autofocus
        label={t('aftersales.case.description')}
        description={t('aftersales.case.help')}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={1000}
        value={description}
        error={isChecked && isMissing && t('aftersales.case.missing')}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
