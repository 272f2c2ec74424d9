import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sheet } from '#shared/responses/responses.contract'
import { useApiCommand, useApiQuery } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { CustomerPicker } from '../CustomerPicker'
import '../customers.css'

/** Whose a sheet is, and the way to say it; nothing at all in an anonymous wave. */
export function SheetPerson({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  // One query for all the sheets of the wave: every line asks the same.
  const wave = useApiQuery('customers.sheetsOfWave', { waveId: sheet.waveId }).data
  const tie = useApiCommand('customers.tieSheet')
  const [isOpen, setIsOpen] = useState(false)
  if (!wave || wave.isAnonymous || sheet.status === 'void') return null
  const tied = wave.tied.find(({ responseId }) => responseId === sheet.id)
  const number = sheet.sheetNumber

  function choose(customerId: number | null) {
    // The picker lets go before another is chosen: only a choice is an answer.
    if (customerId === null) return
    join(customerId)
  }
  function join(customerId: number | null) {
    tie.mutate(
      { responseId: sheet.id, customerId },
      {
        onSuccess: () => {
          setIsOpen(false)
          tell({ message: t(customerId === null ? 'customers.sheet.untied' : 'customers.sheet.tied') })
        },
        onError: report,
      },
    )
  }

  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color={tied ? 'teal' : 'gray'}
        aria-label={
          tied
            ? `${tied.name}: ${t('customers.sheet.title', { number })}`
            : t('customers.sheet.tieOf', { number })
        }
        onClick={() => setIsOpen(true)}
      >
        {tied?.name ?? t('customers.sheet.tie')}
      </Button>
      {isOpen && (
        <Modal
          opened
          onClose={() => setIsOpen(false)}
          title={t('customers.sheet.title', { number })}
          centered
          size="lg"
          closeButtonProps={{ 'aria-label': t('app.close') }}
        >
          <CustomerPicker value={null} onChange={choose} isFirst />
          {tied && (
            <Group justify="flex-end" mt="md">
              <Button variant="default" onClick={() => join(null)}>
                {t('customers.sheet.untie')}
              </Button>
            </Group>
          )}
        </Modal>
      )}
    </>
  )
}
