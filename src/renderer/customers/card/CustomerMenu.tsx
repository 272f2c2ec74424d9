import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconEraser, IconFileExport, IconUserMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Customer, calledName } from '#shared/customers/customer'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell, useTellUndoable } from '../../app/useTell'
import { useConfirm } from '../../ui/useConfirm'
import { EraseDialog } from './EraseDialog'

/** What only the owner does with a customer. */
export function CustomerMenu({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const report = useReport()
  const tell = useTell()
  const tellUndoable = useTellUndoable()
  const exportPerson = useApiCommand('customers.exportPerson')
  const voidCustomer = useApiCommand('customers.void')
  const undo = useApiCommand('history.undo')
  const [isErasing, setIsErasing] = useState(false)
  const name = calledName(customer)
  const { id } = customer

  const [confirmation, askToVoid] = useConfirm({
    title: t('customers.card.voidTitle', { name }),
    text: t('customers.card.voidText'),
    action: t('customers.card.void'),
    onConfirm: () =>
      voidCustomer.mutate(
        { id },
        {
          onSuccess: () => {
            navigate('/customers')
            tellUndoable(t('customers.card.voided', { name }), () => undo.mutate({}, { onError: report }))
          },
          onError: report,
        },
      ),
  })

  function writeFile() {
    exportPerson.mutate(
      { id },
      {
        onSuccess: (written) =>
          written && tell({ message: t('customers.card.exportedPerson', { file: written.fileName }) }),
        onError: report,
      },
    )
  }

  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('customers.card.more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileExport size={16} stroke={1.6} aria-hidden />} onClick={writeFile}>
            {t('customers.card.exportPerson')}
          </Menu.Item>
          <Menu.Item leftSection={<IconUserMinus size={16} stroke={1.6} aria-hidden />} onClick={askToVoid}>
            {t('customers.card.void')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconEraser size={16} stroke={1.6} aria-hidden />}
            onClick={() => setIsErasing(true)}
          >
            {t('customers.card.erase')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {confirmation}
      {isErasing && <EraseDialog customer={customer} onClose={() => setIsErasing(false)} />}
    </>
  )
}
